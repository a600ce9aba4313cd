"""Who did it to whom, with whom, to what, and where, from the slots that a trigger's row names.

In an act that both sides do (sign, meet, agree) all parties are actors and there is no recipient. Nobody
is both actor and recipient. Where the parser loses the thread of a long list after "with", the names
that follow up to the next verb are taken.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from factbox.annotate.event_mentions.inferred import (
    behind_things,
    of_the_place,
    over_place,
    place_at,
    state_of_arrest,
)
from factbox.annotate.event_mentions.parties import distinct, of_row, owner_of, participants
from factbox.annotate.event_mentions.reach import further_states
from factbox.annotate.event_mentions.tree import Tree
from factbox.annotate.event_mentions.triggers import Trigger, slot
from factbox.annotate.who import Named
from factbox.data.states import capital_code, code_of
from factbox.types import Attribution, Mention, Participant, Reference

_GOES_ON = frozenset({"of", "and", ",", "the", "his", "her", "their", "with", "for"})
_VERBAL = (1, 3)
_MATERIAL_CONFLICT = 4
_AGREEMENT = frozenset({"@agreement"})
_MATTER = frozenset({"on", "about", "over", "for", "of"})
_LONGEST_MATTER = 9
_PLACE_WORDS = ("in", "at", "inside", "near")


@dataclass(frozen=True, slots=True)
class Roles:
    """Everybody and everything that takes part in one event."""

    actors: tuple[Participant, ...]
    recipients: tuple[Participant, ...]
    object: Participant | None
    place: str | None


def find_roles(tree: Tree, trigger: Trigger, speeches: tuple[Attribution, ...]) -> Roles:
    """The roles of one trigger; `speeches` are the attributions that cover it, the innermost first."""
    actors = _actors(tree, trigger, speeches)
    partners = _partners(tree, trigger, speeches)
    everybody = distinct((*actors, *partners)) or state_of_arrest(tree, trigger, speeches)
    recipients = () if partners else _of_role(tree, trigger, "recipient", speeches)
    forced = trigger.frame.quad == _MATERIAL_CONFLICT
    if trigger.frame.plover and not any(
        one.code or one.mention or (forced and one.sector) for one in (*recipients, *partners)
    ):
        recipients = (
            behind_things(tree, trigger, speeches)
            or further_states(tree, trigger, everybody, speeches)
            or recipients
            or over_place(tree, trigger, speeches)
        )
    goal = _of_role(tree, trigger, "goal", speeches)[:1]
    named = _of_role(tree, trigger, "object", speeches)
    place = _place(tree, trigger, goal)
    if forced:
        recipients = recipients or tuple(one for one in named if one.code)
        if not any(one.code for one in (*everybody, *recipients)):
            everybody, recipients = (
                of_the_place(tree, place, side) for side in (everybody, recipients)
            )
    return Roles(
        actors=everybody,
        recipients=_without(everybody, recipients or goal),
        object=_in_full(tree, trigger, named[0]) if named else None,
        place=place,
    )


def _in_full(tree: Tree, trigger: Trigger, thing: Participant) -> Participant:
    """An agreement with what it is about: "a pact on water", "the deal to share the river"."""
    heads = [k for name in trigger.frame.slots("object") for k in slot(tree, trigger.token, name)]
    end = thing.end
    for i in heads:
        if thing.mention is None and tree.matches(i, _AGREEMENT):
            end = _end_of_matter(tree, (i, trigger.token), end)
    part = tree.parsed.sentences[tree.tokens[trigger.token].sentence].part
    return replace(thing, end=end, text=tree.parsed.words(part, thing.start, end))


def _end_of_matter(tree: Tree, above: tuple[int, ...], end: int) -> int:
    """Where the words right behind a noun that say what it is about end."""
    for k in sorted(k for i in above for k in tree.kids(i, "prep", "acl")):
        token = tree.tokens[k]
        below = tree.parsed.subtree(k)
        first, last = tree.tokens[below[0]], tree.tokens[below[-1]]
        infinitive = token.dep == "acl" and first.lower == "to"
        matter = token.lower in _MATTER and not any(tree.is_time(b) for b in below)
        short = len(below) <= _LONGEST_MATTER and not any(
            tree.tokens[b].dep in ("relcl", "advcl") for b in below
        )
        if (infinitive or matter) and short and 0 <= first.start - end <= 1:
            end = last.end
    return end


def _without(
    actors: tuple[Participant, ...], others: tuple[Participant, ...]
) -> tuple[Participant, ...]:
    """Those who are not actors already, by place, by name, or by being the same state."""
    spans = {(one.start, one.end) for one in actors}
    names = {one.mention for one in actors if one.mention}
    states = {one.code for one in actors if one.code and one.sector == "GOV"}
    return tuple(
        one
        for one in others
        if (one.start, one.end) not in spans
        and (one.mention is None or one.mention not in names)
        and not (one.code in states and _is_bare_state(one))
    )


def _is_bare_state(one: Participant) -> bool:
    return code_of(one.text) is not None or capital_code(one.text) is not None


def _actors(
    tree: Tree, trigger: Trigger, speeches: tuple[Attribution, ...]
) -> tuple[Participant, ...]:
    if trigger.verb and not trigger.frame.slots("actor"):
        heads = tree.subjects(trigger.token)
        return distinct(p for i in heads for p in participants(tree, i, speeches))
    found = _of_role(tree, trigger, "actor", speeches)
    if found or not trigger.frame.slots("partner"):
        return found
    return _of_the_clause(tree, trigger, speeches)


def _of_the_clause(
    tree: Tree, trigger: Trigger, speeches: tuple[Attribution, ...]
) -> tuple[Participant, ...]:
    """ "After talks with X, Y said": Y took part, being the subject of the clause."""
    if not slot(tree, trigger.token, "with"):
        return ()
    if tree.tokens[trigger.token].dep not in ("pobj", "pcomp"):
        return ()
    verb = tree.clause_verb(tree.tokens[trigger.token].head)
    if verb is None:
        return ()
    return distinct(p for i in tree.subjects(verb) for p in participants(tree, i, speeches))


def _partners(
    tree: Tree, trigger: Trigger, speeches: tuple[Attribution, ...]
) -> tuple[Participant, ...]:
    slots = trigger.frame.slots("partner")
    if not slots:
        return ()
    extra = ("between", "of:between", "of:with") if trigger.verb else ("between",)
    for name in (*slots, *extra):
        heads = slot(tree, trigger.token, name)
        if name == "with" and trigger.verb:
            heads = tuple(i for i in heads if i > trigger.token)
        if not heads:
            continue
        found = [p for i in heads for p in participants(tree, i, speeches)]
        if name in ("with", "obj"):
            found = _with_list(tree, heads[0], found)
        return distinct(found)
    return ()


def _with_list(tree: Tree, first: int, found: list[Participant]) -> list[Participant]:
    """Add the persons of a list that the parser broke off, and drop the posts that stand before names."""
    rows = _listed(tree, first)
    if len(rows) < 2:
        return found
    listed = [of_row(tree, row) for row in rows]
    end = max(row.end for row in rows)
    begin = min(row.start for row in rows)
    outside = [p for p in found if (p.end <= begin - 1 and p.mention) or p.start >= end]
    inside = {p.mention for p in listed}
    return [*listed, *(p for p in outside if p.mention not in inside)]


def _listed(tree: Tree, first: int) -> list[Named]:
    """The persons named from a token on, up to the next verb or preposition."""
    start = min(tree.parsed.subtree(first)[0], first)
    last = tree.parsed.bounds[tree.tokens[first].sentence][1]
    stop = start
    while stop < last:
        token = tree.tokens[stop]
        if token.pos in ("VERB", "AUX", "SCONJ") or token.tag in ("WP", "WDT", "WRB", "TO"):
            break
        if token.pos == "ADP" and token.lower not in _GOES_ON:
            break
        if token.dep in ("nsubj", "nsubjpass") and stop > first:
            break
        if token.lower in (";", "—", "–", "“", '"', ":"):
            break
        stop += 1
    if stop == start:
        return []
    part = tree.parsed.sentences[tree.tokens[first].sentence].part
    begin, end = tree.tokens[start].start, tree.tokens[stop - 1].end
    rows = [r for r in tree.who.inside(part, begin, end) if r.start >= begin and r.end <= end]
    people = [r for r in rows if r.kind == "person" and not _is_pronoun(r)]
    return [row for row in people if not _is_title(tree, row, people)]


def _is_pronoun(row: Named) -> bool:
    return isinstance(row, Reference) and row.form == "pronoun"


def _is_title(tree: Tree, row: Named, people: list[Named]) -> bool:
    """Whether a reference is the post of the name beside it: "the army chief, Gen. Lee", or behind."""
    if isinstance(row, Mention):
        return False
    for other in people:
        if not isinstance(other, Mention):
            continue
        if row.start <= other.start and other.end <= row.end:
            return True
        between = tree.parsed.words(row.part, row.end, other.start)
        behind = tree.parsed.words(row.part, other.end, row.start)
        if other.start >= row.end and len(between.split()) <= 3 and "and" not in between.split():
            return True
        if row.start >= other.end and behind.strip() in (",", ", the", ", its", ", his"):
            return True
    return False


def _of_role(
    tree: Tree, trigger: Trigger, role: str, speeches: tuple[Attribution, ...]
) -> tuple[Participant, ...]:
    """Who plays a role: what stands at the first of its slots that holds anything."""
    for name in trigger.frame.slots(role):
        heads = slot(tree, trigger.token, name)
        if heads and role == "recipient" and trigger.frame.quad in _VERBAL:
            heads = tuple(k for i in heads for k in owner_of(tree, i) or (i,))
        if heads:
            return distinct(p for i in heads for p in participants(tree, i, speeches))
    return ()


def _place(tree: Tree, trigger: Trigger, goal: tuple[Participant, ...]) -> str | None:
    """The id of the place where it happened: the goal, else what stands after "in" or "at"."""
    for one in goal:
        row = tree.who.get(one.mention) if one.mention else None
        if isinstance(row, Mention) and row.kind == "place":
            return row.id
    inside = [k for name in trigger.frame.slots("object") for k in slot(tree, trigger.token, name)]
    for i in (k for word in _PLACE_WORDS for one in inside for k in tree.governed(one, word)):
        row = place_at(tree, i)
        if row is not None:
            return row.id
    slots = (*trigger.frame.slots("place"), *_PLACE_WORDS, *(f"of:{w}" for w in _PLACE_WORDS))
    for name in slots:
        for i in slot(tree, trigger.token, name):
            row = place_at(tree, i)
            if row is not None:
                return row.id
    return None
