"""Groups of statements that say the same.

Pairs are taken from the best down. Two groups become one where the mean score over all their pairs
is high enough and no pair of theirs is vetoed: one weak bridge joins nothing, and neither does a
chain. A person's "same" joins before anything else, "not the same" keeps apart for good.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

import numpy as np

from factbox.relate.claims.words import Matrix

SAME = 0.48
"""Score from which two statements of different reports are one claim, alike for all stories."""
SAME_REPORT = 0.75
"""Score from which two statements of one report are one claim: it seldom says a thing twice."""
MEAN = 0.45
"""Least mean score over all pairs of two groups that become one."""

Pair = tuple[int, int]


def grouped(
    scores: Matrix,
    other: Matrix,
    apart: Callable[[int, int], bool],
    same: Iterable[Pair] = (),
) -> list[tuple[int, ...]]:
    """Groups of row numbers, each sorted, in order of their first; every row is in one.

    `other[i, j]` is 1 where i and j stand in different reports, `apart(i, j)` forbids a pair.
    """
    groups = _Groups(len(scores))
    for i, j in same:
        groups.join(i, j)
    refused: set[tuple[int, int, int, int]] = set()
    for i, j in _candidates(scores, other):
        state = (*groups.state(i), *groups.state(j))
        if groups.root(i) == groups.root(j) or state in refused:
            continue
        if _fit(groups, scores, apart, (i, j)):
            groups.join(i, j)
        else:
            refused.add(state)
    return groups.listed()


def _candidates(scores: Matrix, other: Matrix) -> list[Pair]:
    """The pairs above their bar, best first; of equals those that stand first."""
    bar = np.where(other > 0, SAME, SAME_REPORT)
    rows, columns = np.nonzero(np.triu(scores >= bar, k=1))
    order = np.lexsort((columns, rows, -scores[rows, columns]))
    return [(int(rows[k]), int(columns[k])) for k in order]


def _fit(groups: _Groups, scores: Matrix, apart: Callable[[int, int], bool], pair: Pair) -> bool:
    ours, theirs = groups.members(pair[0]), groups.members(pair[1])
    if round(float(scores[np.ix_(ours, theirs)].mean()), 6) < MEAN:
        return False
    return not any(apart(i, j) for i in ours for j in theirs)


class _Groups:
    """Rows joined into groups."""

    def __init__(self, size: int) -> None:
        self._root = list(range(size))
        self._members: dict[int, list[int]] = {k: [k] for k in range(size)}

    def root(self, i: int) -> int:
        return self._root[i]

    def members(self, i: int) -> Sequence[int]:
        return self._members[self._root[i]]

    def state(self, i: int) -> tuple[int, int]:
        """What names a group as it stands: groups only grow, so its root and size tell its rows."""
        return self._root[i], len(self.members(i))

    def join(self, i: int, j: int) -> None:
        into, gone = sorted((self._root[i], self._root[j]))
        if into == gone:
            return
        for k in self._members.pop(gone):
            self._root[k] = into
            self._members[into].append(k)

    def listed(self) -> list[tuple[int, ...]]:
        return [tuple(sorted(self._members[k])) for k in sorted(self._members)]
