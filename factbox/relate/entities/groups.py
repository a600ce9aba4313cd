"""Units joined step by step, never across a veto."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator

from factbox.relate.entities.units import Unit
from factbox.relate.entities.vetoes import forbidden
from factbox.types import Reason


class Groups:
    """A partition of units; joining two groups asks every pair of distinct names for vetoes."""

    def __init__(self, units: Iterable[Unit], never: frozenset[frozenset[str]]) -> None:
        self._members = {unit.id: [unit] for unit in units}
        self._names = {one: {unit.key: unit} for one, (unit,) in self._members.items()}
        self._by_report = {one: {unit.report: [unit]} for one, (unit,) in self._members.items()}
        self._of = {unit_id: unit_id for unit_id in self._members}
        self._reasons: dict[str, list[Reason]] = {unit_id: [] for unit_id in self._members}
        self._never = never
        self._decided: set[str] = set()

    def of(self, unit: Unit) -> str:
        """The name of the unit's group; changes when groups are joined."""
        return self._of[unit.id]

    def is_alone(self, unit: Unit) -> bool:
        return len(self._members[self._of[unit.id]]) == 1

    def offices(self, unit: Unit) -> frozenset[str]:
        """The offices that the group's reports give it."""
        return frozenset(
            office for one in self._members[self._of[unit.id]] for office, _ in one.offices
        )

    def reports(self, unit: Unit) -> frozenset[str]:
        """The reports that name the group."""
        return frozenset(one.report for one in self._members[self._of[unit.id]])

    def join(
        self, one: Unit, other: Unit, reasons: tuple[Reason, ...], decided: bool = False
    ) -> bool:
        """Make one group of two, unless something forbids it; `decided` obeys only judgements."""
        first, second = self._of[one.id], self._of[other.id]
        if first == second:
            return True
        if self._kept_apart(first, second) or (not decided and self._vetoed(one, other)):
            return False
        keep, drop = sorted((first, second))
        if decided or {first, second} & self._decided:
            self._decided.add(keep)
        for unit in self._members[drop]:
            self._of[unit.id] = keep
        self._members[keep].extend(self._members.pop(drop))
        self._names[keep] = self._names.pop(drop) | self._names[keep]
        for report, found in self._by_report.pop(drop).items():
            self._by_report[keep].setdefault(report, []).extend(found)
        self._reasons[keep].extend(self._reasons.pop(drop))
        self._reasons[keep].extend(
            reason for reason in reasons if reason not in self._reasons[keep]
        )
        return True

    def _kept_apart(self, first: str, second: str) -> bool:
        return bool(self._never) and any(
            frozenset((a.id, b.id)) in self._never
            for a in self._members[first]
            for b in self._members[second]
        )

    def _vetoed(self, one: Unit, other: Unit) -> bool:
        first, second = self._of[one.id], self._of[other.id]
        if one.kind != "person":
            return False
        if {first, second} & self._decided:
            return forbidden(one, other) is not None
        return any(forbidden(a, b) is not None for a, b in self._asked(first, second))

    def _asked(self, first: str, second: str) -> Iterator[tuple[Unit, Unit]]:
        """The first unit of each name stands for the others of its name beside the units of other
        reports; of one report, each sentence counts."""
        yield from itertools.product(self._names[first].values(), self._names[second].values())
        ours, theirs = self._by_report[first], self._by_report[second]
        few = min(ours, theirs, key=len)
        for report in few:
            yield from itertools.product(ours.get(report, ()), theirs.get(report, ()))

    def all(self) -> tuple[tuple[tuple[Unit, ...], tuple[Reason, ...]], ...]:
        """The groups with the reasons of their joining, by their least unit."""
        return tuple(
            (tuple(self._members[name]), tuple(self._reasons[name]))
            for name in sorted(self._members)
        )
