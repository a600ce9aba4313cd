"""Which texts are near each other: a rule of the two texts alone, so that order changes nothing.

Two texts are compared only if they share two of the words that weigh most in each, and only if
their days let them be alike at all. That keeps a pile of texts from being compared pair by pair.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_matrix

from factbox.relate.stories.likeness import Numbers, Vector, fading, furthest, matrix_of
from factbox.relate.stories.sketch import Text

LEAST = 0.1
"""Texts less alike than this say nothing of each other."""
SHARED = 2
"""So many of the heaviest words of each must be shared."""
WINDOW = furthest(LEAST)
"""Days beyond which two dated texts are never alike."""
_CHUNK = 500


@dataclass(frozen=True)
class Pairs:
    """Pairs of texts by number, each pair once, and how alike they are."""

    first: Numbers
    second: Numbers
    likeness: Vector

    def at_least(self, least: float) -> Pairs:
        """Those that are `least` alike."""
        kept = self.likeness >= least
        return Pairs(self.first[kept], self.second[kept], self.likeness[kept])


def near_pairs(texts: Sequence[Text], fresh: int | None = None) -> Pairs:
    """The pairs of near texts; with `fresh` given only those with one of the first `fresh` texts."""
    whole = len(texts) if fresh is None else fresh
    if len(texts) < 2 or not whole:
        nothing = np.zeros(0, dtype=np.int64)
        return Pairs(nothing, nothing, np.zeros(0))
    weights = matrix_of([text.weights for text in texts])
    keys = matrix_of([[(key, 1.0) for key in text.keys] for text in texts])
    found = list(_blocks(texts, whole, weights, keys))
    return Pairs(*(np.concatenate(parts) for parts in zip(*found, strict=True)))


def _blocks(
    texts: Sequence[Text], fresh: int, weights: csr_matrix, keys: csr_matrix
) -> Iterator[tuple[Numbers, Numbers, Vector]]:
    """The pairs of some fresh texts at a time, those of near days together."""
    days = [text.day for text in texts]
    known = np.array([np.nan if day is None else day for day in days])
    order = np.array(sorted(range(fresh), key=lambda at: (days[at] is None, days[at] or 0, at)))
    for start in range(0, fresh, _CHUNK):
        block = order[start : start + _CHUNK]
        others = _in_reach(known, block)
        alike = (weights[block] @ weights[others].T).tocoo()
        first, second = block[alike.row], others[alike.col]
        kept = (alike.data >= LEAST) & ((second >= fresh) | (first < second))
        first, second, values = first[kept], second[kept], alike.data[kept]
        values = np.round(values * fading(days, first, second), 6)
        kept = values >= LEAST
        first, second, values = first[kept], second[kept], values[kept]
        shared = _shared(keys, first, second) >= SHARED
        yield first[shared], second[shared], values[shared]


def _in_reach(known: Vector, block: Numbers) -> Numbers:
    """The texts that may be near one of `block` by their days."""
    days = known[block]
    if np.isnan(days).any():
        return np.arange(len(known))
    near = (known >= days.min() - WINDOW) & (known <= days.max() + WINDOW)
    return np.flatnonzero(near | np.isnan(known))


def _shared(keys: csr_matrix, first: Numbers, second: Numbers) -> Vector:
    """How many of the heaviest words each pair shares."""
    if not len(first):
        return np.zeros(0)
    return np.asarray(keys[first].multiply(keys[second]).sum(axis=1)).ravel()
