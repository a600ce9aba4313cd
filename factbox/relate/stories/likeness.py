"""How alike two texts are: words weighed by their rareness in English, and how far apart they came out.

Weights come from a fixed background, so that a text's likeness to another does not change when a
third is read. Two texts may come out three days apart for nothing; from there on each fortnight
makes them e times less alike. A text that states no day is near to all.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from datetime import date
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from factbox.data.background import word_rate
from factbox.relate.stories.words import Bag
from factbox.types import Report

Vector = NDArray[np.float64]
Numbers = NDArray[np.int64]
Weighted = Sequence[tuple[str, float]]

_WORDS_SEEN = 1000
_FLOOR = 0.0025
_FREE_DAYS = 3
_FADING_DAYS = 14.0
_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")


def matrix_of(rows: Sequence[Weighted]) -> csr_matrix:
    """One row a text, one column a word, in the order of the words."""
    return _matrix_and_words(rows)[0]


def vectors(bags: Sequence[Bag], within: bool = False) -> csr_matrix:
    """One row of unit length a text. `within` weighs words by their rareness among `bags` instead."""
    rows = [[(word, damped(count)) for word, count in bag.counts] for bag in bags]
    matrix, words = _matrix_and_words(rows)
    if within:
        weights = _rare_within(matrix)
    else:
        weights = np.array([rareness(word) for word in words] or [0.0])
    return _unit_rows(csr_matrix(matrix.multiply(weights[np.newaxis, :])))


def _matrix_and_words(rows: Sequence[Weighted]) -> tuple[csr_matrix, list[str]]:
    every = [word for row in rows for word, _ in row]
    words = sorted(set(every))
    column = {word: number for number, word in enumerate(words)}
    columns = np.fromiter(map(column.__getitem__, every), dtype=np.int32, count=len(every))
    values = np.array([value for row in rows for _, value in row], dtype=np.float64)
    starts = np.cumsum([0, *(len(row) for row in rows)])
    matrix = csr_matrix((values, columns, starts), shape=(len(rows), max(1, len(words))))
    matrix.sort_indices()
    return matrix, words


@lru_cache(maxsize=1_000)
def damped(count: int) -> float:
    """What a word's count says: the second time less than the first."""
    return 1 + math.log(count)


def day_of(report: Report) -> int | None:
    """The day a report states, as a number; None where it states none, or only a month."""
    found = _DAY.match(report.published or "")
    if not found:
        return None
    try:
        return date(*(int(part) for part in found.groups())).toordinal()
    except ValueError:
        return None


def fading(days: Sequence[int | None], rows: Numbers, cols: Numbers) -> Vector:
    """How far the days of each pair of texts let them be alike, 0 to 1."""
    known = np.array([math.nan if day is None else float(day) for day in days])
    apart = np.abs(known[rows] - known[cols])
    late = np.maximum(0.0, np.nan_to_num(apart, nan=0.0) - _FREE_DAYS)
    return np.asarray(np.exp(-late / _FADING_DAYS))


def furthest(least: float) -> int:
    """How many days apart two texts can be at most and still be `least` alike."""
    return math.ceil(_FREE_DAYS + _FADING_DAYS * math.log(1 / least))


@lru_cache(maxsize=200_000)
def rareness(word: str) -> float:
    """How surprising it is that a report holds a word, in nats."""
    return max(0.0, -math.log(-math.expm1(-_WORDS_SEEN * word_rate(word)) + _FLOOR))


def _rare_within(matrix: csr_matrix) -> Vector:
    size = matrix.shape[0]
    held = np.asarray((matrix > 0).sum(axis=0)).ravel()
    return np.asarray(np.log((1.0 + size) / np.maximum(1.0, held)))


def _unit_rows(matrix: csr_matrix) -> csr_matrix:
    norms = np.sqrt(np.asarray(matrix.multiply(matrix).sum(axis=1)).ravel())
    scale = np.divide(1.0, norms, out=np.zeros_like(norms), where=norms > 0)
    return csr_matrix(matrix.multiply(scale[:, np.newaxis]))
