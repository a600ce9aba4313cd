"""The same entity in several stories: only what needs no guess.

Every entity of a story has at most one key, and only entities of one key can be one; so a story that
is added, changed or removed touches the groups of its own keys and no others, and the groups do not
depend on the order in which stories come. What has no key never leaves its story:

- States by their code; other places by their name (in any listed spelling) and the state they lie in.
- Bodies known everywhere, and agencies, by the lists; a state's bodies by kind and state; others only
  where their name has two words and their state is known.
- Persons by given name and surname (or a king's name and number), where their story gives them an
  office. Inside a key they are one where they share an office of one state; where a story leaves the
  state open, an office that few hold at once. Never across another middle name; and where two of a
  key cannot be one (other middle names, one office of two states), what is open stays alone.
- Agreements by a name of their own: "the Abraham Accords", not "the Peace Agreement".

Bare surnames and other names of one word never cross. A joined entity is named after the least of
its members, so that every id of a story's entity leads to it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from wordfreq import zipf_frequency

from factbox.annotate.mentions.votes import form
from factbox.annotate.references.offices import same_office
from factbox.data.agencies import agency_named
from factbox.data.organizations import known_organization
from factbox.data.place_spellings import place_key
from factbox.data.states import code_of
from factbox.data.word_lists import word_list
from factbox.relate.entities.bodies import american, named_body
from factbox.relate.entities.likeness import romanised
from factbox.relate.entities.name_words import surname_words, word_likeness
from factbox.relate.entities.person_names import person_name
from factbox.relate.entities.things import agreement_key
from factbox.types import Entity, Evidence, Kind, Office, Reason, Spelling

_OWN_WORD = 4.3
"""How common in English (zipf) a word may be that makes the name of an agreement its own."""
_OTHER_WORD = 0.5
_VAGUE = word_list("vague_offices")
"""Offices that many hold at once: of one name they speak for one person only with their state."""


def box_key(one: Entity) -> str | None:
    """What all entities share that may be one over stories; None where it never leaves its story."""
    match one.kind:
        case "place":
            return _place(one)
        case "organization":
            return _body(one)
        case "person":
            return _person(one)
        case "agreement":
            return _agreement(one)
    return None


Offices = tuple[tuple[str, str | None], ...]
"""Offices, each with the code of its state."""


@dataclass(frozen=True, slots=True)
class Bearer:
    """What is looked at of an entity of a story to say with which of its key it is one."""

    id: str
    kind: Kind
    name: str
    offices: Offices


def bearer_of(one: Entity) -> Bearer:
    """What is looked at of an entity."""
    offices = sorted({(_present(row.office), row.of) for row in one.offices}, key=repr)
    return Bearer(one.id, one.kind, one.name, tuple(offices))


def same_over_stories(rows: Iterable[tuple[str, Bearer]]) -> tuple[tuple[str, ...], ...]:
    """Groups of the ids of entities that are one, of stories and their entities of one key.

    Ids in a group and groups are sorted; every id is in one group. Two entities of one story were
    told apart there, maybe by a person: neither is joined with another story's.
    """
    told = sorted(rows, key=lambda row: row[1].id)
    often = Counter(story for story, _ in told)
    alone = [[one] for story, one in told if often[story] > 1]
    single = [one for story, one in told if often[story] == 1]
    groups = _of_persons(single) if single and single[0].kind == "person" else [single]
    return tuple(
        sorted(tuple(sorted(row.id for row in group)) for group in (*alone, *groups) if group)
    )


def _of_persons(people: Sequence[Bearer]) -> list[list[Bearer]]:
    alike: dict[tuple[tuple[str, ...], Offices], list[Bearer]] = defaultdict(list)
    for one in people:
        alike[_words(one), one.offices].append(one)
    first = [rows[0] for rows in alike.values()]
    torn = any(_are_two(a, b) for i, a in enumerate(first) for b in first[i + 1 :])
    groups: list[list[Bearer]] = []
    for rows in alike.values():
        near = [group for group in groups if any(_are_one(rows[0], row, torn) for row in group)]
        groups = [group for group in groups if group not in near]
        groups.append([*rows, *(row for group in near for row in group)])
    return groups


def box_id(members: Iterable[str]) -> str:
    """The id of an entity of the box: the least id of the entities of stories that it joins."""
    return min(members)


def join_stories(stories: Mapping[str, Iterable[Entity]]) -> tuple[Entity, ...]:
    """The entities of the box, from those of its stories by the story's id; order changes nothing."""
    by_id = {one.id: one for entities in stories.values() for one in entities}
    keyed: dict[str, list[tuple[str, Entity]]] = defaultdict(list)
    for story, entities in sorted(stories.items()):
        for one in entities:
            keyed[box_key(one) or f"alone {one.id}"].append((story, one))
    joined = [
        join([by_id[row] for row in group])
        for rows in keyed.values()
        for group in same_over_stories((story, bearer_of(one)) for story, one in rows)
    ]
    return tuple(sorted(joined, key=lambda one: (-len(one.reports), one.id)))


def join(group: Sequence[Entity]) -> Entity:
    """One entity of several that are one, with all their spellings, offices, reports and reasons."""
    if len(group) == 1:
        return group[0]
    best = max(group, key=lambda one: (len(one.reports), len(one.mentions), one.id))
    reason = Reason(feature="one over stories", detail=f"in {len(group)} stories: {box_key(best)}")
    return Entity(
        id=box_id(one.id for one in group),
        name=best.name,
        kind=best.kind,
        country=best.country,
        names=_spellings(group),
        offices=_offices(group),
        reports=tuple(sorted({report for one in group for report in one.reports})),
        mentions=tuple(sorted({row for one in group for row in one.mentions})),
        why=(reason, *dict.fromkeys(why for one in group for why in one.why)),
    )


def _place(one: Entity) -> str | None:
    code = code_of(one.name)
    if code is not None and one.country in (None, code):
        return f"state {code}"
    return f"place {place_key(one.name)}, {one.country}" if one.country else None


def _body(one: Entity) -> str | None:
    known = known_organization(one.name)
    agency = agency_named(one.name)
    if known is not None or agency is not None:
        return f"body {known.name if known else agency}".casefold()
    words, state = named_body(one.name)
    state = state or one.country
    return f"body {words}, {state}" if state and " " in american(form(one.name)) else None


def _person(one: Entity) -> str | None:
    name = person_name(form(one.name))
    if not name.is_full or not one.offices or (name.given and len(name.given[0]) < 2):
        return None
    given = romanised(name.given[0]) if name.given else ""
    surname = " ".join(map(romanised, surname_words(name.surname)))
    return f"person {given} {surname} {name.number or ''}".rstrip()


def _agreement(one: Entity) -> str | None:
    key = agreement_key(form(one.name))
    own = [word for word in key.split()[:-1] if zipf_frequency(word, "en") < _OWN_WORD]
    return f"agreement {key}" if own else None


def _are_one(one: Bearer, other: Bearer, torn: bool) -> bool:
    """Whether two persons of one name are one: they share an office of one state.

    Where the key holds two persons, a name without the middle name that tells them is of neither, and
    neither is one whose state is open.
    """
    if torn and _words(one) != _words(other):
        return False
    shared = [(office, a, b) for office, a, b in _shared(one, other) if a == b or None in (a, b)]
    if torn:
        return any(a is not None and a == b for _, a, b in shared)
    return any((a is not None and a == b) or office not in _VAGUE for office, a, b in shared)


def _shared(one: Bearer, other: Bearer) -> list[tuple[str, str | None, str | None]]:
    """The offices that both hold, with the state that each is said to hold it of."""
    return [
        (office, of, whose)
        for office, of in one.offices
        for post, whose in other.offices
        if same_office(office, post)
    ]


def _are_two(one: Bearer, other: Bearer) -> bool:
    """Whether two of one key cannot be one: other middle names, or one office of two states alone."""
    a, b = _words(one)[1:-1], _words(other)[1:-1]
    states = [(of, whose) for _, of, whose in _shared(one, other) if of and whose]
    return (bool(states) and all(of != whose for of, whose in states)) or any(
        word_likeness(x, y) < _OTHER_WORD for x, y in zip(a, b, strict=False)
    )


def _words(one: Bearer) -> tuple[str, ...]:
    return _words_of(one.name)


@lru_cache(maxsize=16384)
def _words_of(name: str) -> tuple[str, ...]:
    return person_name(form(name)).words


def _present(office: str) -> str:
    return office.removeprefix("former ")


def _spellings(group: Sequence[Entity]) -> tuple[Spelling, ...]:
    counts: dict[str, int] = defaultdict(int)
    reports: dict[str, set[str]] = defaultdict(set)
    for one in group:
        for row in one.names:
            counts[row.name] += row.count
            reports[row.name].update(row.reports)
    rows = [
        Spelling(name=name, count=counts[name], reports=tuple(sorted(reports[name])))
        for name in counts
    ]
    return tuple(sorted(rows, key=lambda row: (-row.count, row.name)))


def _offices(group: Sequence[Entity]) -> tuple[Office, ...]:
    rows: dict[tuple[str, str | None], list[Office]] = defaultdict(list)
    for one in group:
        for office in one.offices:
            rows[office.office, office.of].append(office)
    joined = [_office(*key, said) for key, said in rows.items()]
    return tuple(sorted(joined, key=lambda one: (-len(one.evidence), one.office, one.of or "")))


def _office(office: str, of: str | None, said: Sequence[Office]) -> Office:
    first = sorted(one.first for one in said if one.first)
    last = sorted(one.last for one in said if one.last)
    evidence: dict[Evidence, None] = dict.fromkeys(row for one in said for row in one.evidence)
    return Office(
        office=office,
        of=of,
        first=first[0] if first else None,
        last=last[-1] if last else None,
        evidence=tuple(sorted(evidence, key=lambda row: (row.report, row.part, row.start))),
    )
