"""Sentences of other words that tell the same thing, found by what they share.

Of two reports each sentence has one best partner in the other, the one with which it shares most that
is rare. Two that are each other's best, and share enough, are laid side by side. In a story of very
many reports a sentence is laid beside the reports with which it shares most. Sentences with the same
bag are compared once.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from factbox import limits
from factbox.record.disagreements.slots.bags import Bag, classes_of, shared, worth
from factbox.types import Sentence

Values = NDArray[np.float64]
Places = NDArray[np.int64]

ENOUGH = 1.3
"""What two sentences must share, a rare word being worth 1."""
SMALLER, LARGER = 0.35, 0.2
"""Least shares of what the two sentences say, of the one that says less and of the other."""
CLOSE, CLOSE_SMALLER, CLOSE_LARGER = 1.5, 0.42, 0.3
"""The same from which two sentences are close."""
MOST_OF_BOTH = 0.6
"""The share of both from which two sentences say the same but for a word or two."""


@dataclass(frozen=True, slots=True)
class Partners:
    """Two sentences, by their places, of which at least one has no better partner in the other report.

    `mutual` where that holds of both; `close` where they share enough for any value to be compared,
    `much` where they share most of what both say. `closeness` is less for closer ones.
    """

    one: int
    other: int
    mutual: bool
    close: bool
    much: bool
    closeness: float


def partners(sentences: Sequence[Sentence], bags: Sequence[Bag]) -> list[Partners]:
    """Pairs of places in `sentences`, of different reports."""
    if len(bags) < 2:
        return []
    most = limits.CLAIM_STATEMENTS.number
    each = _Each.of(bags[:most])
    _, report = np.unique([one.report for one in sentences[:most]], return_inverse=True)
    one, other, closeness = _best(*_close_places(each, report), report)
    key = np.minimum(one, other) * len(bags) + np.maximum(one, other)
    keys, first, times = np.unique(key, return_index=True, return_counts=True)
    pairs = np.divmod(keys, len(bags))
    near = closeness[first]
    kept = _nearest(pairs[0].tolist(), pairs[1].tolist(), np.argsort(near, kind="stable").tolist())
    return [
        _pair(each, int(pairs[0][at]), int(pairs[1][at]), float(near[at]), bool(times[at] > 1))
        for at in kept
    ]


def _pair(each: _Each, one: int, other: int, closeness: float, mutual: bool) -> Partners:
    few, many = sorted((float(each.total[each.bag[one]]), float(each.total[each.bag[other]])))
    value = round(-closeness * (few + many) / 2, 6)
    return Partners(
        one,
        other,
        mutual=mutual,
        close=value >= max(CLOSE, CLOSE_SMALLER * few, CLOSE_LARGER * many),
        much=value >= MOST_OF_BOTH * many,
        closeness=closeness,
    )


@dataclass(frozen=True)
class _Each:
    """Each bag once, in a story whose reports repeat each other: what its items are worth together.

    `bag` is the number of each sentence's bag; `first` and `last` are a bag's first and last sentence.
    """

    bags: tuple[Bag, ...]
    total: Values
    bag: Places
    first: Places
    last: Places

    @classmethod
    def of(cls, bags: Sequence[Bag]) -> _Each:
        number: dict[Bag, int] = {}
        at = np.array([number.setdefault(one, len(number)) for one in bags])
        total = np.array([worth(sorted(one.words | one.values)) for one in number])
        _, first = np.unique(at, return_index=True)
        _, back = np.unique(at[::-1], return_index=True)
        return cls(tuple(number), total, at, first, len(at) - 1 - back)


def _close_places(each: _Each, report: Places) -> tuple[Places, Places, Values]:
    """Sentences of different reports that share enough, both ways, and how close they are."""
    one, other = _candidates(each)
    there, back = _closeness(each, one, other), _closeness(each, other, one)
    apart = one != other
    ours, theirs = np.concatenate((one, other[apart])), np.concatenate((other, one[apart]))
    forward, backward = np.concatenate((there, back[apart])), np.concatenate((back, there[apart]))
    holders = np.argsort(each.bag, kind="stable")
    many = np.bincount(each.bag)
    start, product = np.cumsum(many) - many, many[ours] * many[theirs]
    pair = np.repeat(np.arange(len(ours)), product)
    step = np.arange(len(pair)) - np.repeat(np.cumsum(product) - product, product)
    i = holders[start[ours[pair]] + step // many[theirs[pair]]]
    j = holders[start[theirs[pair]] + step % many[theirs[pair]]]
    closeness = np.where(i < j, forward[pair], backward[pair])
    kept = (report[i] != report[j]) & (closeness < 0)
    return i[kept], j[kept], closeness[kept]


def _closeness(each: _Each, one: Places, other: Places) -> Values:
    """How close each two bags are, less for closer ones, where a sentence of the first may stand
    before one of the second; 0 for what shares too little."""
    found = np.zeros(len(one))
    for at in np.nonzero(each.first[one] < each.last[other])[0].tolist():
        i, j = int(one[at]), int(other[at])
        value, few, many = worth(shared(each.bags[i], each.bags[j])), each.total[i], each.total[j]
        if value >= _needed(few, many):
            found[at] = round(-2 * value / (few + many), 6)
    return found


def _best(
    one: Places, other: Places, closeness: Values, report: Places
) -> tuple[Places, Places, Values]:
    """Of each sentence's partners in one report the closest, of equals the first."""
    order = np.lexsort((other, closeness, report[other], one))
    one, other, closeness = one[order], other[order], closeness[order]
    theirs = report[other]
    new = np.ones(len(one), dtype=bool)
    new[1:] = (one[1:] != one[:-1]) | (theirs[1:] != theirs[:-1])
    return one[new], other[new], closeness[new]


def _nearest(one: Sequence[int], other: Sequence[int], order: Sequence[int]) -> list[int]:
    """The pairs in which each sentence stands in no more than the limit, the closest first kept."""
    stands: Counter[int] = Counter()
    kept: list[int] = []
    for at in order:
        a, b = one[at], other[at]
        if max(stands[a], stands[b]) < limits.PARTNERS.number:
            stands[a] += 1
            stands[b] += 1
            kept.append(at)
    return sorted(kept)


def _needed(one: float, other: float) -> float:
    return max(ENOUGH, SMALLER * min(one, other), LARGER * max(one, other))


def _candidates(each: _Each) -> tuple[Places, Places]:
    """Pairs of bags that may share enough: words of one class are counted as often as they can be."""
    rows = [sorted({*bag.values, *bag.words, *classes_of(bag)}) for bag in each.bags]
    items = sorted({item for row in rows for item in row})
    place = {item: k for k, item in enumerate(items)}
    at = np.array([place[item] for row in rows for item in row], dtype=np.int64)
    ends = np.cumsum([0, *(len(row) for row in rows)])
    roots = np.sqrt([1.0 if item[0] == "%" else worth([item]) for item in items])
    table = sparse.csr_matrix((roots[at], at, ends), shape=(len(rows), max(1, len(place))))
    across = sparse.triu(table @ table.T).tocoo()
    ours, theirs = each.total[across.row], each.total[across.col]
    needed = np.maximum(SMALLER * np.minimum(ours, theirs), LARGER * np.maximum(ours, theirs))
    keep = across.data >= np.maximum(ENOUGH, needed) - _SLACK
    keep &= (across.row != across.col) | (each.first < each.last)[across.row]
    return across.row[keep].astype(np.int64), across.col[keep].astype(np.int64)


_SLACK = 1e-3
"""Sums of roots squared are not exact."""
