"""Who rests on whom, as a tree that is read from top to bottom: one tree an origin.

A report hangs under the report it takes most from, where the direction is known; under the unseen
original where there is one. What cannot be hung anywhere stands at the top.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from factbox.types import Lineage, Origin, Record

_HANGS = ("verbatim", "rewrite", "passages", "credited")
_DEEPEST = 12


@dataclass(frozen=True, slots=True)
class Leaf:
    """A report (or an unseen text) of a tree: how deep it hangs, and by what."""

    depth: int
    report: str
    by: Lineage | None


def tree_of(record: Record, origin: Origin) -> tuple[Leaf, ...]:
    """The reports of an origin in reading order, each with its depth."""
    parents = {report: _parent(record, origin, report) for report in origin.reports}
    order = {card.report: place for place, card in enumerate(record.reports)}
    below: dict[str | None, list[str]] = {}
    for report in sorted(origin.reports, key=lambda one: (order.get(one, 0), one)):
        pair = parents[report]
        below.setdefault(pair.from_report if pair else None, []).append(report)
    unseen = sorted(key for key in below if key is not None and key not in parents)
    leaves: list[Leaf] = []
    for text in unseen:
        leaves.append(Leaf(0, text, None))
        leaves.extend(_under(text, 1, below, parents))
    leaves.extend(_under(None, 0, below, parents))
    return tuple(leaves) + _left_over(origin, leaves)


def _parent(record: Record, origin: Origin, report: str) -> Lineage | None:
    pairs = [
        pair
        for pair in record.lineage
        if pair.report == report
        and pair.kind in _HANGS
        and pair.direction == "known"
        and (pair.from_report in origin.reports or pair.from_report.startswith("u-"))
    ]
    return min(pairs, key=lambda pair: (-pair.share, pair.from_report), default=None)


def _under(
    parent: str | None,
    depth: int,
    below: Mapping[str | None, list[str]],
    parents: Mapping[str, Lineage | None],
) -> Iterator[Leaf]:
    if depth > _DEEPEST:
        return
    for report in below.get(parent, ()):
        yield Leaf(depth, report, parents[report])
        yield from _under(report, depth + 1, below, parents)


def _left_over(origin: Origin, leaves: list[Leaf]) -> tuple[Leaf, ...]:
    """Reports that a ring of mutual copying kept off the tree."""
    placed = {leaf.report for leaf in leaves}
    return tuple(Leaf(0, report, None) for report in origin.reports if report not in placed)
