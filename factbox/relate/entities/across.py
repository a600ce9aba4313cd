"""The same entity in several stories: only what needs no guess.

States by their code; every other name only where it has two words or more, is equal in full, of one
kind, and no state contradicts. A bare surname never crosses from story to story.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from factbox.annotate.mentions.votes import form
from factbox.data.states import code_of
from factbox.ids import group_id
from factbox.types import Entity, Evidence, Office, Reason, Spelling


def join_stories(entities: Iterable[Entity]) -> tuple[Entity, ...]:
    """The entities of the box, from those of its stories; the order given changes nothing."""
    keyed: dict[tuple[str, str], list[Entity]] = defaultdict(list)
    for one in sorted(entities, key=lambda one: one.id):
        keyed[_key(one)].append(one)
    joined = [_join(group) for same in keyed.values() for group in _by_country(same)]
    return tuple(sorted(joined, key=lambda one: (-len(one.reports), one.id)))


def _key(one: Entity) -> tuple[str, str]:
    if one.kind == "place" and (code := code_of(one.name)):
        return "state", code
    name = form(one.name)
    return one.kind, name if " " in name else f"{name} {one.id}"


def _by_country(same: Sequence[Entity]) -> list[list[Entity]]:
    """Apart where two states contradict; one without a state goes with the only state there is."""
    countries = sorted({one.country for one in same if one.country})
    if len(countries) <= 1:
        return [list(same)]
    groups = [[one for one in same if one.country == code] for code in countries]
    return [*groups, *([one] for one in same if one.country is None)]


def _join(group: Sequence[Entity]) -> Entity:
    if len(group) == 1:
        return group[0]
    mentions = tuple(sorted({row for one in group for row in one.mentions}))
    best = max(group, key=lambda one: (len(one.reports), len(one.mentions), one.id))
    reason = Reason(feature="one name in full", detail=f"in {len(group)} stories")
    return Entity(
        id=group_id("e", mentions),
        name=best.name,
        kind=best.kind,
        country=next((one.country for one in group if one.country), None),
        names=_spellings(group),
        offices=_offices(group),
        reports=tuple(sorted({report for one in group for report in one.reports})),
        mentions=mentions,
        why=(reason, *dict.fromkeys(why for one in group for why in one.why)),
    )


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
