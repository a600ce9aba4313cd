"""Strays: a text that stands alone joins the group that it is plainly nearest to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from factbox.relate.stories.nearest import Near

_NEAREST = 3
_ENOUGH = 0.168
_AHEAD = 1.3


def joined(nearest: Sequence[Near], groups: Mapping[str, str], sizes: Mapping[str, int]) -> str:
    """The group (by name) that a lone text joins; "" where none is near enough, or two are.

    `groups` holds the group of each near text, `sizes` how many texts a group has.
    """
    by_group: dict[str, list[float]] = {}
    for key, likeness in nearest:
        group = groups[key]
        if sizes[group] > 1:
            by_group.setdefault(group, []).append(likeness)
    ranked = sorted((-_mean(values, sizes[group]), group) for group, values in by_group.items())
    if not ranked or -ranked[0][0] < _ENOUGH:
        return ""
    if len(ranked) > 1 and -ranked[0][0] < _AHEAD * -ranked[1][0]:
        return ""
    return ranked[0][1]


def _mean(values: Sequence[float], size: int) -> float:
    """The mean of the best few; texts too unlike to be kept count as nothing."""
    return round(sum(sorted(values, reverse=True)[:_NEAREST]) / min(_NEAREST, size), 6)
