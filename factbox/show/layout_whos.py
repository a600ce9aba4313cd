"""People, bodies and places: who comes first, and which offices are shown.

First those who act, speak or hold an office, then those whom most reports name; last those who are
named in a byline alone or by half a name. An office that a report calls former is shown as former
alone, so that no two seem to hold it, and one with its body is not shown without it; of two to whom the
reports give the one office of a state, it is shown for whom they give it most often. The body in an office is written as the reports write it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from factbox.data.offices import office_at
from factbox.show.letters import Letters
from factbox.show.sheet import Line, Who
from factbox.show.visible import one_line
from factbox.show.words import country, of_country, office
from factbox.types import Entity, Evidence, Kind, Office, Record

_FORMER = "former "
_ONE_OF = frozenset(
    ["president", "vice president", "prime minister", "secretary of state", "chief justice"]
)
"""Offices that a state has one of; where two are given one, the reports recall an earlier holder."""


_OTHER = frozenset(["acting", "assistant", "associate", "deputy", "ex", "former", "under", "vice"])
_OF_NO_STATE = ("majority leader", "minority leader", "whip", " director")
"""What offices end with that a house, a party or the body before them has, not the state."""


def whos(record: Record, letters: Letters, kind: Kind) -> tuple[Who, ...]:
    """All of one kind that the reports name."""
    found = [one for one in record.entities if one.kind == kind]
    part = Counter(
        who.entity for event in record.events for who in (*event.actors, *event.recipients)
    )
    quoted = Counter(row.speaker for row in record.quotes)
    found.sort(
        key=lambda one: (
            one.aside,
            -min(2, part[one.id] + quoted[one.id] + len(one.offices)),
            -len(one.reports),
            -part[one.id] - quoted[one.id],
            -sum(spelling.count for spelling in one.names),
            one.name,
            one.id,
        )
    )
    first = _first_holders(found)
    return tuple(_who(one, letters, first) for one in found)


def _first_holders(people: Iterable[Entity]) -> Mapping[str, str]:
    """Of each office that a state has one of, whom the reports give it most often; by its id."""
    times: dict[str, tuple[int, str]] = {}
    for one in people:
        for held in one.offices:
            if held.office in _ONE_OF:
                seat = _seat(held)
                times[seat] = max(times.get(seat, (0, "")), (len(held.evidence), one.id))
    return {seat: entity for seat, (_, entity) in times.items()}


def _seat(held: Office) -> str:
    return f"{held.office} of {held.of or '?'}"


def _who(one: Entity, letters: Letters, first: Mapping[str, str]) -> Who:
    others = [spelling for spelling in one.names if spelling.name != one.name]
    return Who(
        name=one_line(one.name),
        offices=tuple(
            _office(held, letters)
            for held in _held(one.offices)
            if first.get(_seat(held), one.id) == one.id
        ),
        spellings=tuple(f"{one_line(other.name)} ({other.count})" for other in others),
        country="" if country(one.country) == one.name else country(one.country),
        letters=letters.of_reports(one.reports),
        entity=one.id,
        aside=one.aside,
    )


def _held(offices: Sequence[Office]) -> list[Office]:
    """The offices without those that are held no more, or that stand there with their body."""
    names = {one.office for one in offices}
    more = {name.removeprefix(_FORMER) for name in names if name.startswith(_FORMER)}
    more.update(name.partition(" of ")[0] for name in names if " of " in name)
    more.update(short for name in names for short in names if _says_more(name, short))
    return [one for one in offices if one.office not in more]


def _says_more(name: str, short: str) -> bool:
    """ "Police chief" says more than "chief"; a "vice president" is another than the president."""
    before = name.removesuffix(f" {short}")
    return before != name and not _OTHER.intersection(before.split())


def _office(held: Office, letters: Letters) -> Line:
    of = None if held.office.endswith(_OF_NO_STATE) else letters.as_named(held.of)
    name = _as_written(office(held.office), held.evidence, letters)
    return Line(one_line(name + of_country(of)), letters.cites(held.evidence))


def _as_written(name: str, evidence: Iterable[Evidence], letters: Letters) -> str:
    """ "director of irs investigations" with the capitals that a report gives the body."""
    post, of, body = name.partition(" of ")
    if not of or not body.islower() or office_at(name) is not None:
        return name
    for one in evidence:
        found = re.search(rf"\b{re.escape(body)}\b", f"{one.prefix}|{one.suffix}", re.IGNORECASE)
        if found is not None and not found[0].islower():
            return f"{post} of {found[0]}"
    return f"{post} of {letters.as_named(body)}"
