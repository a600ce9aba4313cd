"""Whom a bare first name means: "Tim" is Tim Cook where the story has no other.

A first name in full or its short form ("Mike" for Michael), or whatever name only one person of the
story begins with. It goes to that person where the same report names him in full, or where most
reports of the story do, at least two; never where somebody's family is called so. "Prince Said" is
the only prince of the story who is called Said. Else the name stays alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from factbox.relate.entities.groups import Groups
from factbox.relate.entities.name_words import LISTED, given_word_likeness
from factbox.relate.entities.units import Unit
from factbox.types import Reason

_ROYAL = frozenset(["king", "queen", "prince", "princess", "crown prince", "emir", "sultan"])
_FEWEST = 2
"""Reports that name a person in full, at least, before a report that does not is understood."""
_MOST_PEOPLE = 400
"""Persons in a story beyond which first names are left alone: too many bear one."""


def join_first_names(people: Sequence[Unit], groups: Groups) -> None:
    """Join the bare names that only one person's name begins with."""
    full = [unit for unit in people if unit.name.given]
    reports = len({unit.report for unit in people})
    if len(full) > _MOST_PEOPLE:
        return
    for unit in people:
        if not unit.name.is_full and " " not in unit.key and groups.is_alone(unit):
            bearers = _bearers(unit, full, groups)
            if len(bearers) == 1 and not _is_family(unit, full):
                members = next(iter(bearers.values()))
                if _is_meant(unit, members, reports):
                    detail = f"the only {unit.key} of the story"
                    groups.join(members[0], unit, (Reason(feature="first name", detail=detail),))


def _bearers(unit: Unit, full: Iterable[Unit], groups: Groups) -> Mapping[str, list[Unit]]:
    found: dict[str, list[Unit]] = {}
    for person in full:
        if given_word_likeness(unit.name.surname, person.name.given[0]) >= LISTED:
            found.setdefault(groups.of(person), []).append(person)
    return found


def _is_family(unit: Unit, full: Iterable[Unit]) -> bool:
    return any(unit.name.surname in person.name.surname.split() for person in full)


def _is_meant(unit: Unit, members: Sequence[Unit], reports: int) -> bool:
    """Whether the report can mean this person: it names him, or nearly all others do."""
    named = {one.report for one in members}
    royal = set(_offices(unit)) & _ROYAL
    if royal:
        return bool(royal & {office for one in members for office in _offices(one)})
    return unit.report in named or (len(named) >= _FEWEST and 2 * len(named) > reports)


def _offices(unit: Unit) -> Iterator[str]:
    return (office for office, _ in unit.offices)
