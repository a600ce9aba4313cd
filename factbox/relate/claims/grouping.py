"""Groups of statements that say the same.

Pairs are taken from the best down. Two groups become one where they match well enough and no pair of
theirs is vetoed. How well they match is half the mean score over all their pairs, so that one weak
bridge joins nothing and neither does a chain, and half the mean of what each member has with its
best partner in the other group, since long and short ways to say a thing meet only in between. A
person's "same" joins before anything else, "not the same" keeps apart for good.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

import numpy as np

from factbox.relate.claims.tables import Matrix

SAME = 0.41
"""Score from which two statements of different reports are one claim, alike for all stories."""
SAME_REPORT = 0.75
"""Score from which two statements of one report are one claim: it seldom says a thing twice."""
MATCH = 0.37
"""How well two groups must match to become one."""

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
        if _fit(groups, scores, other, apart, (i, j)):
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


def _fit(
    groups: _Groups,
    scores: Matrix,
    other: Matrix,
    apart: Callable[[int, int], bool],
    pair: Pair,
) -> bool:
    ours, theirs = groups.members(pair[0]), groups.members(pair[1])
    if _match(scores[np.ix_(ours, theirs)], other[np.ix_(ours, theirs)]) < MATCH:
        return False
    return not any(apart(i, j) for i in ours for j in theirs)


def _match(scores: Matrix, other: Matrix) -> float:
    """How well two groups match; pairs of one report do not count towards the mean."""
    across = float(other.sum())
    mean = float((scores * other).sum()) / across if across else float(scores.mean())
    best = (float(scores.max(axis=1).mean()) + float(scores.max(axis=0).mean())) / 2
    return round((mean + best) / 2, 6)


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
