"""What speaks for two reports being one text: five small numbers, each 0 to 1.

All of them leave quotations out, since many reporters may quote one speech, and weigh a sentence by
its characters. What an event's reports all share weighs little (see `weights`), so these measure
what two reports share beyond the common ground of the story.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from factbox.relate.copies.alignment import Alignment, Matrix
from factbox.relate.copies.wordings import Wording

Vector = NDArray[np.float64]

_LEAST_BLOCK = 200
_IN_BLOCK = 0.3
_COVERED = 0.2
_IN_RUN = 0.15
_NEXT = 3


@dataclass(frozen=True)
class Feature:
    """A named number taken from an alignment. Its docstring is what a user reads of it."""

    name: str
    measure: Callable[[Alignment], float]

    @property
    def about(self) -> str:
        return (self.measure.__doc__ or "").strip()


def same_words(pair: Alignment) -> float:
    """How alike each sentence's words are to its best match, in the report that matches better."""
    return _larger_mean(pair, pair.words)


def same_phrases(pair: Alignment) -> float:
    """The same for words on end: how far the order inside sentences is kept, too."""
    return _larger_mean(pair, pair.pairs)


def best_block(pair: Alignment) -> float:
    """How much of the shorter report one unbroken stretch of matching sentences makes up."""
    shorter = max(_LEAST_BLOCK, min(pair.a.weights.sum(), pair.b.weights.sum()))
    found = max(
        _most((_best(matrix) - _IN_BLOCK) * side.weights)
        for side, matrix in ((pair.a, pair.match), (pair.b, pair.match.T))
    )
    return float(min(1.0, found / shorter))


def covered(pair: Alignment) -> float:
    """The share of sentences with a match, in the report that has fewer of them."""
    return min(
        _mean((_best(pair.pairs) > _COVERED).astype(float), pair.a),
        _mean((_best(pair.pairs.T) > _COVERED).astype(float), pair.b),
    )


def longest_run(pair: Alignment) -> float:
    """The longest run of sentences that match in the same order, as a share of the shorter report."""
    shorter = max(1, min(_count(pair.a), _count(pair.b)))
    return min(1.0, max(_run(pair.match, pair.a), _run(pair.match.T, pair.b)) / shorter)


FEATURES = (
    Feature("same words", same_words),
    Feature("same phrases", same_phrases),
    Feature("best block", best_block),
    Feature("covered", covered),
    Feature("longest run", longest_run),
)


def measure(pair: Alignment) -> tuple[float, ...]:
    """All features of a pair, in the order of `FEATURES`, rounded before they decide."""
    return tuple(round(feature.measure(pair), 6) for feature in FEATURES)


def _count(side: Wording) -> int:
    return int((side.weights > 0).sum())


def _best(matrix: Matrix) -> Vector:
    return np.asarray(matrix.max(axis=1, initial=0.0))


def _mean(values: Vector, side: Wording) -> float:
    weights = side.weights
    total = weights.sum()
    return float((values * weights).sum() / total) if total else 0.0


def _larger_mean(pair: Alignment, matrix: Matrix) -> float:
    return max(_mean(_best(matrix), pair.a), _mean(_best(matrix.T), pair.b))


def _most(gains: Vector) -> float:
    """The largest sum of neighbours."""
    best = total = 0.0
    for gain in gains.tolist():
        total = max(0.0, total + gain)
        best = max(best, total)
    return best


def _run(matrix: Matrix, side: Wording) -> int:
    """How many sentences on end match sentences that follow each other."""
    longest = length = 0
    before: int | None = None
    for best, at, unit in zip(
        _best(matrix).tolist(), matrix.argmax(axis=1).tolist(), side.units, strict=True
    ):
        if not unit.weight:
            continue
        if best <= _IN_RUN:
            length, before = 0, None
            continue
        length = length + 1 if before is not None and 0 <= at - before <= _NEXT else 1
        before = at
        longest = max(longest, length)
    return longest
