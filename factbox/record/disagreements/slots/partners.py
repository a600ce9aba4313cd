"""Sentences of other words that tell the same thing, found by what they share.

Of two reports each sentence has one best partner in the other, the one with which it shares most that
is rare. Two that are each other's best, and share enough, are laid side by side. In a story of very
many reports a sentence is laid beside the reports with which it shares most.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from factbox import limits
from factbox.record.disagreements.slots.bags import Bag, classes_of, shared, worth
from factbox.types import Sentence

Values = NDArray[np.float64]

ENOUGH = 1.5
"""What two sentences must share, a rare word being worth 1."""
SMALLER, LARGER = 0.42, 0.3
"""Least shares of what the two sentences say, of the one that says less and of the other."""
MOST_OF_BOTH = 0.6
"""The share of both from which two sentences say the same but for a word or two."""


def partners(sentences: Sequence[Sentence], bags: Sequence[Bag]) -> list[tuple[int, int, bool]]:
    """Pairs of places in `sentences`, of different reports; whether they share most of both."""
    best: dict[tuple[int, str], list[tuple[float, int]]] = defaultdict(list)
    most = limits.CLAIM_STATEMENTS.number
    total = [worth(sorted(bag.words | bag.values)) for bag in bags[:most]]
    for i, j in _candidates(sentences[:most], bags[:most], np.array(total)):
        value = worth(shared(bags[i], bags[j]))
        if value >= _needed(total[i], total[j]):
            close = round(-2 * value / (total[i] + total[j]), 6)
            best[i, sentences[j].report].append((close, j))
            best[j, sentences[i].report].append((close, i))
    first = {key: min(found) for key, found in best.items()}
    mutual = [
        (value, i, j)
        for (i, _), (value, j) in sorted(first.items())
        if i < j and first[j, sentences[i].report][1] == i
    ]
    return [
        (i, j, -close * (total[i] + total[j]) / 2 >= MOST_OF_BOTH * max(total[i], total[j]))
        for close, i, j in _nearest(mutual)
    ]


def _nearest(pairs: Sequence[tuple[float, int, int]]) -> list[tuple[float, int, int]]:
    """The pairs in which each sentence stands in no more than the limit, the closest first kept."""
    stands: Counter[int] = Counter()
    kept: list[tuple[float, int, int]] = []
    for value, i, j in sorted(pairs):
        if max(stands[i], stands[j]) < limits.PARTNERS.number:
            stands.update((i, j))
            kept.append((value, i, j))
    return sorted(kept, key=lambda one: one[1:])


def _needed(one: float, other: float) -> float:
    return max(ENOUGH, SMALLER * min(one, other), LARGER * max(one, other))


def _candidates(
    sentences: Sequence[Sentence], bags: Sequence[Bag], total: Values
) -> list[tuple[int, int]]:
    """Pairs that may share enough: words of one class are counted as often as they can be."""
    rows = [sorted({*bag.values, *bag.words, *classes_of(bag)}) for bag in bags]
    place = {item: k for k, item in enumerate(sorted({item for row in rows for item in row}))}
    at = [place[item] for row in rows for item in row]
    ends = np.cumsum([0, *(len(row) for row in rows)])
    roots = np.sqrt([1.0 if item[0] == "%" else worth([item]) for row in rows for item in row])
    table = sparse.csr_matrix((roots, at, ends), shape=(len(rows), max(1, len(place))))
    across = sparse.triu(table @ table.T, k=1).tocoo()
    ours, theirs = total[across.row], total[across.col]
    needed = np.maximum(SMALLER * np.minimum(ours, theirs), LARGER * np.maximum(ours, theirs))
    keep = across.data >= np.maximum(ENOUGH, needed) - _SLACK
    pairs = zip(across.row[keep].tolist(), across.col[keep].tolist(), strict=True)
    return sorted((i, j) for i, j in pairs if sentences[i].report != sentences[j].report)


_SLACK = 1e-3
"""Sums of roots squared are not exact."""
