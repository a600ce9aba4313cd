"""Two wordings laid side by side: how alike each sentence of one is to each of the other."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from factbox.relate.copies.weights import Vectors
from factbox.relate.copies.wordings import Wording

Matrix = NDArray[np.float64]


@dataclass(frozen=True)
class Alignment:
    """`words`, `pairs` and `full` hold the likeness, 0 to 1, of unit i of `a` and unit j of `b`.

    `words` and `pairs` (two words on end) are taken outside quotations, `full` with them.
    """

    a: Wording
    b: Wording
    words: Matrix
    pairs: Matrix
    full: Matrix

    @property
    def match(self) -> Matrix:
        """The mean of likeness in words and in word pairs."""
        return (self.words + self.pairs) / 2

    def turned(self) -> Alignment:
        """The same, seen from the other side."""
        return Alignment(self.b, self.a, self.words.T, self.pairs.T, self.full.T)


def align(nodes: tuple[Wording, ...], space: Vectors, one: int, two: int) -> Alignment:
    """Lay wordings number `one` and `two` side by side."""
    here, there = space.of(one)[:3], space.of(two)[3:]
    words, pairs, full = (
        np.round(np.asarray((left @ right).toarray()), 6)
        for left, right in zip(here, there, strict=True)
    )
    return Alignment(nodes[one], nodes[two], words, pairs, full)
