"""How many reports at least tell a line or a part of it: a count that is right nineteen times in twenty.

Each report has a chance to tell some of a line. They add up to a chance for every number of reports (the
Poisson binomial distribution); the number told is the highest that is reached with `_SURE`. Reports with the
same words tell it together or not at all.
"""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

_SURE = 0.95


def at_least(chances: Iterable[tuple[float, int]]) -> int:
    """The highest number that is reached surely enough; `chances` are pairs of how likely some reports
    with the same words tell a line, and how many they are."""
    reached = np.ones(1)
    for chance, reports in chances:
        told = np.concatenate([np.zeros(reports), reached * chance])
        reached = told + np.concatenate([reached * (1.0 - chance), np.zeros(reports)])
    return _highest(reached)


def _highest(exactly: np.ndarray[tuple[int], np.dtype[np.float64]]) -> int:
    """The highest number of which so many or more are sure enough, by the chances of each number."""
    or_more = np.round(np.cumsum(exactly[::-1])[::-1], 6)
    return int(np.nonzero(or_more >= _SURE)[0][-1])
