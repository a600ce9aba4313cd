"""Facts told together: rare words that stand in one sentence in both of two reports.

All reports of an event have its names and figures. Which of them are put into one sentence is the
reporter's choice, and who takes over a passage or recasts it sentence by sentence keeps that. A
pair of words is worth what both words are worth: how rare they are in English and how few reports
of the story have them.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from factbox.data.background import stem, word_rate
from factbox.relate.copies.weights import rareness
from factbox.relate.copies.wordings import Wording

_TELLING = 3e-4
_PRIOR = 20.0
"""What a report holds beside what is counted: keeps two short ones from sharing all they have."""
_MOST = 60
"""Words of one sentence beyond which the rest is a list and counts no more."""


@dataclass(frozen=True)
class Pairs:
    """The pairs of words of one text: each a number, sorted, and what it is worth."""

    keys: NDArray[np.int64]
    worth: NDArray[np.float64]

    @property
    def total(self) -> float:
        return float(self.worth.sum())


@dataclass(frozen=True)
class Vocabulary:
    """The stems of a story by number, and what each is worth in it."""

    number: dict[str, int]
    worth: NDArray[np.float64]


def vocabulary(nodes: Sequence[Wording]) -> Vocabulary:
    """The stems that tell, over all texts of a story; each text that holds one makes it cheaper."""
    held: defaultdict[str, int] = defaultdict(int)
    for node in nodes:
        for word in {one for unit in node.units for one in unit.stems}:
            held[word] += 1
    telling = sorted(word for word in held if len(word) > 1 and word_rate(word) < _TELLING)
    size = len(nodes) + 1
    worth = [
        math.sqrt(rareness(word) * math.log(size / max(1, held[word] - 1))) for word in telling
    ]
    return Vocabulary({word: at for at, word in enumerate(telling)}, np.array(worth))


def pairs_of(known: Vocabulary, text: Wording, without: Collection[int] = ()) -> Pairs:
    """The pairs of a text, leaving out the words at the places `without`."""
    sentences: defaultdict[int, set[int]] = defaultdict(set)
    for place, word in enumerate(text.words):
        number = known.number.get(stem(word.letters))
        if number is not None and place not in without:
            sentences[word.unit].add(number)
    base = max(1, len(known.number))
    keys = [_keys(tuple(sorted(words)[:_MOST]), base) for words in sentences.values()]
    found = np.unique(np.concatenate([np.zeros(0, dtype=np.int64), *keys]))
    one, two = np.divmod(found, base)
    return Pairs(found, np.sqrt(known.worth[one] * known.worth[two]))


def told_together(one: Pairs, two: Pairs) -> tuple[float, float]:
    """How much of the facts told together in each report are so in the other: mean and larger."""
    shared = float(one.worth[_among(one.keys, two.keys)].sum())
    shares = sorted((shared / (one.total + _PRIOR), shared / (two.total + _PRIOR)))
    return round(sum(shares) / 2, 6), round(shares[1], 6)


def _among(keys: NDArray[np.int64], others: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Which of some sorted keys are among other sorted ones."""
    if not len(others):
        return np.zeros(len(keys), dtype=bool)
    at = np.minimum(np.searchsorted(others, keys), len(others) - 1)
    return np.asarray(others[at] == keys)


@lru_cache(maxsize=4096)
def _keys(words: tuple[int, ...], base: int) -> NDArray[np.int64]:
    """The pairs of one sentence; most sentences are asked for again and again."""
    numbers = np.array(words, dtype=np.int64)
    first, second = _corners(len(numbers))
    return np.asarray(numbers[first] * base + numbers[second])


@lru_cache(maxsize=_MOST + 1)
def _corners(size: int) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    first, second = np.triu_indices(size, 1)
    return first, second
