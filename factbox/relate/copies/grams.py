"""Every run of so many words of a text as a number, so that two texts are laid side by side quickly."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Keys = NDArray[np.uint64]
Places = NDArray[np.int64]

_FACTOR = np.uint64(0x5851F42D4C957F2D)


@dataclass(frozen=True)
class Grams:
    """`keys` hold a number for each run of words, by the place it begins at; equal runs, equal numbers.

    `distinct` are the same numbers sorted, each once.
    """

    keys: Keys
    distinct: Keys

    def among(self, others: Keys) -> Places:
        """The places whose runs are among `others`, which are sorted."""
        return np.flatnonzero(_are_among(self.keys, others))


def grams_of(codes: Keys, length: int) -> Grams:
    """The runs of `length` words of a text, whose words are given as numbers."""
    size = max(0, len(codes) - length + 1)
    keys = np.zeros(size, dtype=np.uint64)
    for offset in range(length):
        keys = keys * _FACTOR + codes[offset : offset + size]
    return Grams(keys, np.unique(keys))


def in_both(one: Grams, two: Grams) -> Keys:
    """The runs that stand in both texts, sorted."""
    few, many = sorted((one.distinct, two.distinct), key=len)
    return few[_are_among(few, many)]


def _are_among(keys: Keys, others: Keys) -> NDArray[np.bool_]:
    """Which of `keys` are among `others`, which are sorted."""
    if not len(others):
        return np.zeros(len(keys), dtype=bool)
    at = np.minimum(np.searchsorted(others, keys), len(others) - 1)
    return np.asarray(others[at] == keys)
