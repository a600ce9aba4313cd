"""Two wordings laid side by side: how alike each sentence of one is to each of the other."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

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

    @cached_property
    def match(self) -> Matrix:
        """The mean of likeness in words and in word pairs."""
        return (self.words + self.pairs) / 2

    def turned(self) -> Alignment:
        """The same, seen from the other side."""
        return Alignment(self.b, self.a, self.words.T, self.pairs.T, self.full.T)


def align(nodes: Sequence[Wording], space: Vectors, one: int, two: int) -> Alignment:
    """Lay wordings number `one` and `two` side by side."""
    return _with_each(nodes, space, one, (two,))[0]


def align_all(
    nodes: Sequence[Wording], space: Vectors, pairs: Iterable[tuple[int, int]]
) -> Iterator[tuple[tuple[int, int], Alignment]]:
    """Each pair laid side by side, in the order given; those on end that begin with one wording at once."""
    for one, group in itertools.groupby(pairs, key=lambda pair: pair[0]):
        others = [two for _, two in group]
        for start in range(0, len(others), _AT_ONCE):
            some = others[start : start + _AT_ONCE]
            for two, found in zip(some, _with_each(nodes, space, one, some), strict=True):
                yield (one, two), found


_AT_ONCE = 256
"""Wordings laid beside one at once: more need memory and save no time."""


def _with_each(
    nodes: Sequence[Wording], space: Vectors, one: int, others: Sequence[int]
) -> list[Alignment]:
    """One wording laid beside each of `others`."""
    tables = [
        np.round((left @ right.T).toarray(), 6)
        for left, right in zip(space.of((one,)), space.of(others), strict=True)
    ]
    ends = list(itertools.accumulate(len(nodes[two].units) for two in others))
    return [
        Alignment(nodes[one], nodes[two], *(table[:, start:end] for table in tables))
        for two, start, end in zip(others, [0, *ends], ends, strict=False)
    ]
