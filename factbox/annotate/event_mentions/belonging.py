"""Which state and which sector a participant belongs to, and the words and lists that say so.

The state, in this order: what the words beside a name make of its holder, the list of groups that act for
a state, the place or body that it names, the words of a noun ("Chadian rebels", "rebels in Chad", "a group
based in Chad"), the dictionary of office holders. The sector: the office, the body, the group, or being a
state. Nothing is taken from what merely stands in the same sentence.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from factbox.annotate.event_mentions.tree import Tree, noun_phrase
from factbox.annotate.who import Named
from factbox.data.armed_groups import acting_group
from factbox.data.international import international_sector
from factbox.data.office_holders import state_of_holder, state_of_leader, state_of_place
from factbox.data.offices import body_named, group_of, office_at, sector_of
from factbox.data.peoples_within import state_of_people
from factbox.data.states import capital_code, code_of, demonym_code
from factbox.types import Mention, Participant, Reason, Reference

_WHERE = ("in", "from", "throughout", "across", "inside", "near", "outside", "around")
_SITED = frozenset(
    ["base", "operate", "live", "station", "headquarter", "locate", "reside", "work"]
)
_BOUND = frozenset(["loyal", "allied", "close", "belonging", "sympathetic"])
_SIDE_OF = {
    **dict.fromkeys(["rebel", "insurgent", "guerrilla", "guerilla", "separatist"], "REB"),
    "opposition": "OPP",
}
"""Words beside a noun that say which side it is on: "rebel leaders" lead no state."""
_BESIDE = ("amod", "compound", "poss", "nmod")
_HEADS_OF_STATE = frozenset({"head of state", "head of government"})
_SIDES = frozenset(
    ["north", "south", "east", "west", "northern", "southern", "eastern", "western", "central"]
)
_KINDS = frozenset(["state", "province", "region", "district", "city", "valley", "governorate"])
"""Words of a place's name that its state does not hang on."""


@dataclass(frozen=True, slots=True)
class Known:
    """A state or sector, and what tells it, in words."""

    value: str
    by: str


def participant(
    span: tuple[int, int], text: str, row: Named | None, code: Known | None, sector: Known | None
) -> Participant:
    """Who stands at these words: the name or reference there, state and sector, and why."""
    told = (("state", code), ("sector", sector))
    return Participant(
        start=span[0],
        end=span[1],
        text=text,
        mention=row.id if row is not None else None,
        code=code.value if code else None,
        sector=sector.value if sector else None,
        why=tuple(
            Reason(feature=name, detail=f"“{text}” {one.value}: {one.by}")
            for name, one in told
            if one is not None
        ),
    )


def code_of_row(tree: Tree, row: Named) -> Known | None:
    """The state that a name or reference stands for or belongs to, by its words or by the dictionary."""
    return code_told(tree, row) or (_looked_up(row) if isinstance(row, Mention) else None)


def code_told(tree: Tree, row: Named) -> Known | None:
    """The state that a name or reference stands for or belongs to, by its own words and our lists."""
    if isinstance(row, Reference):
        mention = tree.who.mention(row)
        if row.of:
            return Known(row.of, "its own words say so")
        found = code_of_row(tree, mention) if mention is not None else None
        return (
            Known(found.value, f"it stands for “{row_name(mention)}”: {found.by}")
            if found
            else None
        )
    if row.kind in ("agreement", "other"):
        return None
    group = acting_group(row.name)
    if row.of:
        return Known(row.of, "the words beside the name say so")
    if group is not None and group.code:
        return Known(group.code, f"the list of groups has “{row.name}”")
    if row.country:
        return Known(row.country, _by_name(row))
    code = code_of(row.name)
    if code:
        return Known(code, f"“{row.name}” is a state")
    people = state_of_people(row.name)
    return Known(people, f"“{row.name}” are a people of it") if people else None


def row_name(mention: Mention | None) -> str:
    return mention.name if mention is not None else ""


def _by_name(row: Mention) -> str:
    if code_of(row.name):
        return f"“{row.name}” is a state"
    if capital_code(row.name) == row.country:
        return f"“{row.name}” is its capital"
    kind = "lies there" if row.kind == "place" else "belongs there"
    return f"“{row.name}” {kind}, by our lists or the words beside it"


def _looked_up(row: Mention) -> Known | None:
    """What the dictionaries know of a name; of a person without an office only where the last name is one state's."""
    if row.kind == "place":
        code = _place(row.name)
        return (
            Known(code, f"“{row.name}” lies there, by the dictionary of actors") if code else None
        )
    if row.kind == "organization":
        body = body_named(row.name)
        return Known(body.of, f"only it has “{row.name}”") if body and body.of else None
    if row.kind != "person":
        return None
    code, by_last = state_of_holder(row.name), state_of_leader(row.name)
    if code is None and group_of(row.office or "") in _HEADS_OF_STATE:
        code = by_last
    if not row.office and code != by_last:
        return None
    by = f"“{row.name}” held office there, by the dictionary of actors (to 2014)"
    return Known(code, by) if code else None


def _place(name: str) -> str | None:
    words = name.split()
    while len(words) > 1 and words[0].lower() in _SIDES:
        words = words[1:]
    while len(words) > 1 and words[-1].lower() in _KINDS:
        words = words[:-1]
    return state_of_place(name) or state_of_place(" ".join(words))


def is_state(row: Named | None) -> bool:
    """Whether a name is that of a state, or of the capital that stands for it."""
    if not isinstance(row, Mention):
        return False
    return code_of(row.name) is not None or capital_code(row.name) is not None


def code_of_noun(tree: Tree, i: int) -> Known | None:
    """The one state that a plain noun belongs to: "French officials", "officials of (in, from) France"."""
    below = tuple(c for p in tree.governed(i, "of") for c in tree.conjuncts(p))
    titles = [k for c in tree.kids(i, "compound") for k in tree.kids(c, "amod", "poss", "nmod")]
    near = (i, *tree.beside(i, *_BESIDE), *titles, *below)
    within = next((one for k in near if (one := _people_at(tree, k))), None)
    if within is not None:
        return within
    found = _codes(tree, near)
    if not found:
        found = _codes(tree, [k for one in below for k in tree.kids(one, *_BESIDE)])
    counted = below if tree.tokens[i].tag == "CD" else ()
    return _only(found or _codes(tree, (w for k in (i, *counted) for w in _whereabouts(tree, k))))


def _people_at(tree: Tree, i: int) -> Known | None:
    """ "Bosnian Serb leaders", "Chechen fighters": a people that is not all of its state."""
    words = tree.tokens[i].text
    if not words[0].isupper():
        return None
    pair = f"{tree.tokens[i - 1].text} {words}" if i else words
    for one in (pair, words):
        code = state_of_people(one)
        if code is not None:
            return Known(code, f"“{one}” names a people of it")
    return None


def _codes(tree: Tree, places: Iterable[int]) -> dict[str, Known]:
    found: dict[str, Known] = {}
    for k in places:
        one = _code_at(tree, k)
        if one is not None:
            found.setdefault(one.value, one)
    return found


def _only(found: dict[str, Known]) -> Known | None:
    return next(iter(found.values())) if len(found) == 1 else None


def _whereabouts(tree: Tree, i: int) -> Iterator[int]:
    """ "Rebels in Chad", "a group based in Chad", "militants loyal to Chad's former leader"."""
    where = (k for word in _WHERE for k in tree.governed(i, word))
    for p in (c for k in where for c in tree.conjuncts(k)):
        yield from (p, *tree.kids(p, *_BESIDE), *tree.governed(p, "of"))
    for k in tree.kids(i, "acl", "amod", "relcl"):
        if tree.lemma(k) in _SITED:
            yield from (p for word in _WHERE for p in tree.governed(k, word))
        elif tree.tokens[k].lower in _BOUND:
            for p in tree.governed(k, "to"):
                yield from (p, *tree.kids(p, *_BESIDE))


def _code_at(tree: Tree, i: int) -> Known | None:
    code = tree.state_at(i)
    if code:
        words = tree.tokens[i].text
        kind = "names its people" if demonym_code(words) == code else "names it"
        return Known(code, f"“{words}” {kind}")
    row = tree.at(i)
    return code_of_row(tree, row) if row is not None else None


def sector_of_noun(tree: Tree, i: int) -> Known | None:
    """PLOVER's sector of a plain noun, by the international body it is of, its office or body."""
    above = acts_for_several(tree, i)
    if above is not None:
        return above
    side = next((k for k in tree.beside(i, *_BESIDE) if tree.lemma(k) in _SIDE_OF), None)
    if side is not None:
        return Known(_SIDE_OF[tree.lemma(side)], f"“{tree.tokens[side].text}” says so")
    start, end = noun_phrase(tree, i)
    words = tree.parsed.words(tree.part(i), start, end)
    head = tree.tokens[i]
    post = office_at(words) or office_at(head.text)
    if post is not None:
        return Known(post.sector, f"“{words}” is an office") if post.sector else None
    for one in (words, head.lower):
        body = body_named(one)
        if body is not None:
            return Known(body.sector, f"“{one}” is a body of this kind")
    if tree.state_at(i) and code_of(head.text):
        return Known("GOV", f"the state “{head.text}” acts as one")
    return None


def acts_for_several(tree: Tree, i: int) -> Known | None:
    """ "UN officials", "inspectors of the IAEA": those who act for a body of several states."""
    for k in (*tree.beside(i, *_BESIDE), *tree.governed(i, "of")):
        row = tree.at(k)
        name = row.name if isinstance(row, Mention) else _compound(tree, k)
        if name[:1].isupper() and international_sector(name) == "IGO":
            return Known("IGO", f"of “{name}”, a body of several states")
    return None


def _compound(tree: Tree, k: int) -> str:
    """A token with those that are joined before it: "European Community"."""
    first = min((k, *tree.kids(k, "compound", "amod")))
    return tree.parsed.words(tree.part(k), tree.tokens[first].start, tree.tokens[k].end)


def sector_of_row(tree: Tree, row: Named) -> Known | None:
    """PLOVER's sector of a name or reference, by its office, body or being a state."""
    if row.office:
        sector = sector_of(row.office)
        return Known(sector, f"“{row.office}” is an office") if sector else None
    if isinstance(row, Reference):
        mention = tree.who.mention(row)
        return sector_of_row(tree, mention) if mention is not None else None
    if code_of(row.name):
        return Known("GOV", f"the state “{row.name}” acts as one")
    if is_state(row):
        return Known("GOV", f"the capital “{row.name}” stands for its government")
    group = acting_group(row.name)
    if group is not None:
        return Known(group.sector, f"the list of groups has “{row.name}”")
    international = international_sector(row.name)
    if international is not None:
        return Known(international, f"“{row.name}” is a body of no one state")
    body = body_named(row.name) if row.kind == "organization" else None
    return Known(body.sector, f"“{row.name}” is a body of this kind") if body else None
