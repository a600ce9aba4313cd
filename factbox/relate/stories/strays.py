"""Strays: a report that stands alone joins a story that is plainly nearest to it."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from factbox.relate.stories.linking import Near

_NEAREST = 3
_ENOUGH = 0.168
_AHEAD = 1.3
LEAST = 0.05


def take_in(groups: Sequence[list[int]], found: Near) -> list[list[int]]:
    """The groups with each lone text that is near enough to one of them, and to no other nearly so."""
    place = {number: at for at, group in enumerate(groups) for number in group}
    joins: dict[int, list[int]] = {}
    for group in groups:
        if len(group) == 1:
            target = _nearest(group[0], groups, place, found)
            if target is not None:
                joins.setdefault(target, []).append(group[0])
    moved = {number for numbers in joins.values() for number in numbers}
    return sorted(
        sorted([*group, *joins.get(at, ())])
        for at, group in enumerate(groups)
        if not (len(group) == 1 and group[0] in moved)
    )


def _nearest(
    number: int, groups: Sequence[list[int]], place: dict[int, int], found: Near
) -> int | None:
    row = found.matrix[number]
    by_group: dict[int, list[float]] = {}
    for other, value in zip(row.indices.tolist(), row.data.tolist(), strict=True):
        at = place[other]
        if len(groups[at]) > 1:
            by_group.setdefault(at, []).append(value)
    ranked = sorted(
        ((_mean(values, len(groups[at])), -at) for at, values in by_group.items()), reverse=True
    )
    if not ranked or ranked[0][0] < _ENOUGH:
        return None
    if len(ranked) > 1 and ranked[0][0] < _AHEAD * ranked[1][0]:
        return None
    return -ranked[0][1]


def _mean(values: Sequence[float], size: int) -> float:
    """The mean of the best few; pairs too unlike to be kept count as nothing."""
    best = sorted(values, reverse=True)[:_NEAREST]
    return round(float(np.sum(best)) / min(_NEAREST, size), 6)
