"""Who rests on whom, as a tree that is read from top to bottom: one tree an origin.

A report hangs under the report of its origin that it takes most from, or under the unseen original
where there is one: where it is known who took first, else where that is open. What cannot be hung
stands at the top. What a report has from another origin is told beside it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from factbox.types import Lineage, LineageKind, Origin, Record

_HANGS: Mapping[LineageKind, int] = {"verbatim": 0, "rewrite": 1, "passages": 2, "credited": 3}
"""Verdicts that hang a report under another, in the order in which siblings are told."""
_DEEPEST = 12


@dataclass(frozen=True, slots=True)
class Leaf:
    """A report (or an unseen text) of a tree: how deep it hangs, by what, and what it has beside.

    `nearest` is the pair with a report that can be read: `by`, or where a report hangs under an
    unseen text the pair with the report of its origin that it shares most with.
    """

    depth: int
    report: str
    by: Lineage | None
    beside: tuple[Lineage, ...] = ()
    nearest: Lineage | None = None


@dataclass(frozen=True, slots=True)
class Forest:
    """The pairs of a record by the report that takes, and the place of each report in it."""

    takes: Mapping[str, Sequence[Lineage]]
    places: Mapping[str, int]

    @classmethod
    def of(cls, record: Record) -> Forest:
        takes: dict[str, list[Lineage]] = {}
        for pair in record.lineage:
            takes.setdefault(pair.report, []).append(pair)
        return cls(takes, {card.report: place for place, card in enumerate(record.reports)})

    def tree(self, origin: Origin) -> tuple[Leaf, ...]:
        """The reports of an origin in reading order, each with its depth."""
        members = frozenset(origin.reports)
        parents = self._parents(sorted(members, key=self._place), members)
        below: dict[str, list[str]] = {}
        for report, pair in parents.items():
            below.setdefault(pair.from_report if pair else "", []).append(report)
        for siblings in below.values():
            siblings.sort(key=lambda one: self._rank(one, parents[one], one in below))
        unseen = sorted(text for text in below if text and text not in members)
        leaves: list[Leaf] = []
        for text in unseen:
            leaves.append(Leaf(0, text, None))
            leaves.extend(self._under(text, 1, below, parents))
        leaves.extend(self._under("", 0, below, parents))
        return tuple(leaves)

    def _parents(
        self, reports: Sequence[str], members: frozenset[str]
    ) -> dict[str, Lineage | None]:
        """The pair by which each report hangs; no report hangs under itself."""
        parents: dict[str, Lineage | None] = {}
        for report in reports:
            pairs = [
                pair
                for pair in self.takes.get(report, ())
                if pair.kind in _HANGS
                and (pair.from_report in members or is_unseen(pair.from_report))
                and not _above(parents, pair.from_report, report)
            ]
            parents[report] = min(pairs, key=self._closeness, default=None)
        for report in [one for one, pair in parents.items() if pair is None]:
            parents[report] = self._other_way(report, parents)
        return parents

    def _other_way(self, report: str, parents: Mapping[str, Lineage | None]) -> Lineage | None:
        """The pair by which a report that hangs under none hangs under one that has its words from it, or
        the other way round; what they have in common is counted in the other's words, and left out."""
        pairs = [
            replace(pair, report=report, from_report=other, in_common=0.0)
            for other in parents
            for pair in self.takes.get(other, ())
            if (pair.from_report, pair.direction) == (report, "unknown")
            and pair.kind in _HANGS
            and pair is not parents[other]
            and not _above(parents, other, report)
        ]
        return min(pairs, key=self._closeness, default=None)

    def _closeness(self, pair: Lineage) -> tuple[bool, bool, float, float, int, str]:
        """What is known before what is open, a report before an unseen text, then what a person can count."""
        return (
            pair.direction != "known",
            is_unseen(pair.from_report),
            -pair.in_common,
            -pair.share,
            self._place(pair.from_report)[0],
            pair.from_report,
        )

    def _under(
        self,
        parent: str,
        depth: int,
        below: Mapping[str, Sequence[str]],
        parents: Mapping[str, Lineage | None],
    ) -> Iterator[Leaf]:
        """All that hangs under a text; a chain deeper than can be shown goes on at one depth."""
        waiting = [(report, depth) for report in reversed(below.get(parent, ()))]
        while waiting:
            report, at = waiting.pop()
            beside = tuple(self._beside(report, parents))
            nearest = self._nearest(report, parents)
            yield Leaf(min(at, _DEEPEST), report, parents[report], beside, nearest)
            waiting.extend((one, at + 1) for one in reversed(below.get(report, ())))

    def _nearest(self, report: str, parents: Mapping[str, Lineage | None]) -> Lineage | None:
        by = parents[report]
        if by is None or not is_unseen(by.from_report):
            return by
        pairs = [pair for pair in self.takes.get(report, ()) if pair.from_report in parents]
        return min(pairs, key=self._closeness, default=None)

    def _beside(self, report: str, members: Mapping[str, Lineage | None]) -> Iterator[Lineage]:
        """What a report has from reports of other origins, and where that is unsure."""
        pairs = [
            pair
            for pair in self.takes.get(report, ())
            if pair.from_report not in members and not is_unseen(pair.from_report)
        ]
        yield from sorted(pairs, key=lambda pair: (_HANGS.get(pair.kind, 9), self._closeness(pair)))

    def _place(self, report: str) -> tuple[int, str]:
        return self.places.get(report, len(self.places)), report

    def _rank(
        self, report: str, pair: Lineage | None, has_children: bool
    ) -> tuple[bool, int, tuple[int, str]]:
        kind = _HANGS[pair.kind] if pair else 0
        return (not has_children, kind, self._place(report))


def is_unseen(text: str) -> bool:
    """Whether an id is that of an original that is not among the reports."""
    return text.startswith("u-")


def _above(parents: Mapping[str, Lineage | None], text: str, report: str) -> bool:
    """Whether `text` hangs under `report`, as far as the tree is made."""
    while text != report:
        pair = parents.get(text)
        if pair is None:
            return False
        text = pair.from_report
    return True
