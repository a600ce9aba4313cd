"""Who takes part where no slot of the act's own row says so, read from the words around it.

- "Broke off ties with Chad", "lifted a ban on sales to Chad": whom the thing done is about.
- "Imposed a curfew in Oslo", "troops are on alert in the north": an order holds for the place it is given for.
- "Was arrested in Chad": where nobody is said to do it, the state of the place does.
- "Protesters clashed with police in Oslo": police, rebels and protesters of no named state are of the place.
Only names and words whose state is known are taken.
"""

from __future__ import annotations

from dataclasses import replace

from factbox.annotate.event_mentions.belonging import Known, code_of_row
from factbox.annotate.event_mentions.parties import distinct, owner_of, participants
from factbox.annotate.event_mentions.tree import Tree
from factbox.annotate.event_mentions.triggers import Trigger, slot
from factbox.types import Attribution, Mention, Participant, Reason

_VERBAL = (1, 3)
_AT_HOME = frozenset({"COP", "REB", "CVL", "OPP", "CRM", "MIL", "LAB", "EDU", "JUD"})
_ABOUT = ("against", "with", "on", "to", "from", "for")
_OVER = frozenset({"MOBILIZE", "COERCE", "RETREAT", "CONCEDE", "AID"})
_OF_ONESELF = frozenset({"resign", "arrest", "withdraw", "concede", "release"})
_OVER_WORDS = ("in", "at", "throughout", "across", "near", "along")


def behind_things(
    tree: Tree, trigger: Trigger, speeches: tuple[Attribution, ...]
) -> tuple[Participant, ...]:
    """ "Broke off ties with Chad", "lifted a ban on sales to Chad": whom the thing done is about."""
    names = (*trigger.frame.slots("recipient"), *trigger.frame.slots("object"))
    things = [k for name in names for k in slot(tree, trigger.token, name)]
    owners = [k for i in things for k in owner_of(tree, i)] if trigger.frame.quad in _VERBAL else []
    owning = [p for k in owners for p in participants(tree, k, speeches) if p.code]
    if owning:
        return distinct(owning)
    for name in ("xcobj", *_ABOUT) if things or trigger.frame.slots("recipient") else ():
        heads = slot(tree, trigger.token, name) if name == "xcobj" else ()
        below = heads or tuple(
            k for i in things for j in (i, *_nested(tree, i)) for k in tree.governed(j, name)
        )
        found = [p for i in below for p in participants(tree, i, speeches) if p.code or p.mention]
        if found:
            return distinct(found)
    return ()


def _nested(tree: Tree, i: int) -> tuple[int, ...]:
    """What stands after "on" or "of" below a noun: "a ban on sales"."""
    return (*tree.governed(i, "on"), *tree.governed(i, "of"))


def state_of_arrest(
    tree: Tree, trigger: Trigger, speeches: tuple[Attribution, ...]
) -> tuple[Participant, ...]:
    """ "Was arrested in Chad": where nobody is said to do it, it is done by the state of the place."""
    if trigger.frame.mode != "arrest" or not trigger.verb:
        return ()
    heads = [k for k in tree.governed(trigger.token, "in") if place_at(tree, k) is not None]
    found = [p for k in heads[:1] for p in participants(tree, k, speeches)]
    return tuple(p for p in found if p.code)


def over_place(
    tree: Tree, trigger: Trigger, speeches: tuple[Attribution, ...]
) -> tuple[Participant, ...]:
    """ "Imposed a curfew in Oslo", "troops were on alert in the north of Chad": whom it is over."""
    frame = trigger.frame
    if frame.plover not in _OVER or frame.type in _OF_ONESELF:
        return ()
    things = [k for name in frame.slots("object") for k in slot(tree, trigger.token, name)]
    verb = trigger.token
    above = (verb, *tree.objects(verb), *tree.governed(verb, "on"), *things)
    above = above if trigger.verb else tuple(things)
    for word in _OVER_WORDS:
        heads = [k for i in above for k in tree.governed(i, word) if place_at(tree, k) is not None]
        if heads:
            return distinct(p for k in heads for p in participants(tree, k, speeches))
    return ()


def place_at(tree: Tree, i: int) -> Mention | None:
    """The place named at a noun, or behind it: "the north of Chad"."""
    for k in (i, *tree.governed(i, "of"), *tree.governed(i, "in")):
        row = tree.at(k)
        if isinstance(row, Mention) and row.kind == "place":
            return row
    return None


def of_the_place(
    tree: Tree, place: str | None, parties: tuple[Participant, ...]
) -> tuple[Participant, ...]:
    """ "Protesters clashed with police in Oslo": those that no words place are of where it happened."""
    row = tree.who.get(place) if place else None
    known = code_of_row(tree, row) if row is not None else None
    if known is None:
        return parties
    return tuple(
        replace(one, code=known.value, why=(*one.why, _by_place(one, known)))
        if one.code is None and one.mention is None and one.sector in _AT_HOME
        else one
        for one in parties
    )


def _by_place(one: Participant, known: Known) -> Reason:
    detail = f"“{one.text}” {known.value}: it happened there, and nothing else places them"
    return Reason(feature="state", detail=detail)
