"""What a shared word is worth: much if it is rare in English and rare in this story.

The names and numbers of an event are rare in English and stand in every report of it; function
words are the other way round. The weight of a word is the geometric mean of both: its rareness in
a fixed background of English, and in the sentences of this story. Sentences that say nearly the
same are counted as one between them, so that copies do not make their own words cheap.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from factbox.data.background import word_rate
from factbox.relate.copies.wordings import Unit, Wording

Vector = NDArray[np.float64]

_WORDS_A_SENTENCE = 20
_RAREST = 1e-6
_ALIKE = 0.5
_CHUNK = 512
ALIKE_SENTENCES = 20_000
"""Beyond so many sentences all are counted, alike or not: the comparison grows with their square."""


@dataclass(frozen=True)
class Vectors:
    """The units of all wordings of a story as rows of unit length.

    `words` and `pairs` (two words on end) leave quotations out; `full` keeps them. The rows of
    wording w are `first[w]` to `first[w + 1]`.
    """

    first: tuple[int, ...]
    words: csr_matrix
    pairs: csr_matrix
    full: csr_matrix

    def of(self, numbers: Sequence[int]) -> tuple[csr_matrix, csr_matrix, csr_matrix]:
        """The rows of some wordings on end, by words, pairs and full."""
        rows = np.concatenate([np.arange(self.first[at], self.first[at + 1]) for at in numbers])
        return self.words[rows], self.pairs[rows], self.full[rows]


def vectors(nodes: Sequence[Wording]) -> Vectors:
    """The sentences of a story, weighted by what they share with English and with each other."""
    units = [unit for node in nodes for unit in node.units]
    first = [0]
    for node in nodes:
        first.append(first[-1] + len(node.units))
    full, names = _incidence([unit.stems for unit in units])
    background = np.array([rareness(name) for name in names])
    share = _share_of_alike(_unit_rows(full, background))
    words, own_names = _incidence([_own_words(unit) for unit in units])
    pairs, pair_names = _incidence([_own_pairs(unit) for unit in units])
    own = np.array([rareness(name) for name in own_names])
    pair = np.array([_pair_rareness(name) for name in pair_names])
    return Vectors(
        tuple(first),
        _unit_rows(words, _mixed(words, own, share)),
        _unit_rows(pairs, _mixed(pairs, pair, share)),
        _unit_rows(full, _mixed(full, background, share)),
    )


def _own_words(unit: Unit) -> list[str]:
    return [word for run in unit.own for word in run]


def _own_pairs(unit: Unit) -> list[str]:
    return [f"{one} {two}" for run in unit.own for one, two in itertools.pairwise(run)]


@lru_cache(maxsize=100_000)
def rareness(name: str) -> float:
    """How surprising it is that a sentence holds a word, in nats."""
    rate = max(word_rate(name), _RAREST)
    return float(-np.log(-np.expm1(-_WORDS_A_SENTENCE * rate)))


def _pair_rareness(name: str) -> float:
    one, _, two = name.partition(" ")
    return rareness(one) + rareness(two)


def _incidence(rows: Sequence[Sequence[str]]) -> tuple[csr_matrix, list[str]]:
    """Which unit holds which word; words are columns in alphabetical order."""
    names = sorted({name for row in rows for name in row})
    column = {name: number for number, name in enumerate(names)}
    indices: list[int] = []
    starts = [0]
    for row in rows:
        indices.extend(sorted({column[name] for name in row}))
        starts.append(len(indices))
    shape = (len(rows), max(1, len(names)))
    ones = np.ones(len(indices))
    return csr_matrix((ones, np.array(indices, dtype=np.int64), np.array(starts)), shape=shape), (
        names or [""]
    )


def _mixed(matrix: csr_matrix, background: Vector, share: Vector) -> Vector:
    """The weight of each word: the geometric mean of its rareness in English and in the story."""
    total = float(share.sum())
    counted = np.maximum(np.asarray(matrix.T @ share).ravel(), 0.5)
    in_story = np.log((1.0 + total) / np.minimum(counted, total + 0.5))
    return np.asarray(np.sqrt(background * np.maximum(in_story, 0.0)))


def _unit_rows(matrix: csr_matrix, weights: Vector) -> csr_matrix:
    weighted = csr_matrix(matrix.multiply(weights[np.newaxis, :]))
    norms = np.sqrt(np.asarray(weighted.multiply(weighted).sum(axis=1)).ravel())
    scale = np.divide(1.0, norms, out=np.zeros_like(norms), where=norms > 0)
    return csr_matrix(weighted.multiply(scale[:, np.newaxis]))


def _share_of_alike(matrix: csr_matrix) -> Vector:
    """For each sentence, one divided by the number that say nearly the same, itself counted."""
    size = matrix.shape[0]
    if size > ALIKE_SENTENCES:
        return np.ones(size)
    alike = np.ones(size)
    turned = matrix.T.tocsr()
    for start in range(0, size, _CHUNK):
        near = matrix[start : start + _CHUNK] @ turned
        near.data = (np.round(near.data, 6) > _ALIKE).astype(float)
        alike[start : start + _CHUNK] = np.maximum(1.0, np.asarray(near.sum(axis=1)).ravel())
    return 1.0 / alike
