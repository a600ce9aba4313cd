"""How far two statements say the same: a list of small features, each a number from 0 to 1.

A pair's likeness is the weighted mean of its features; the weights are round numbers set by hand.
It is then seen in its surroundings: is the pair's lead over each one's other partners large, do the
neighbours of the two also match (as in copies), does a third report's statement match both.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from factbox.relate.claims.words import Matrix, Words

PARTNERS = 4
"""The mean of so many best partners is how like others a statement is anyway."""


@dataclass(frozen=True)
class Pairs:
    """All statements of a story, to be compared with all: what the features look at.

    `other[i, j]` is 1 where i and j stand in different reports; `before[i]` is the row of the
    statement before i in its report and `after[i]` of the one after, the number of rows where there is none;
    `events` are the kinds of happening with their parties, `dates` the days, each a column.
    """

    words: Words
    other: Matrix
    before: NDArray[np.int64]
    after: NDArray[np.int64]
    facts: sparse.csr_matrix
    events: sparse.csr_matrix


@dataclass(frozen=True)
class Feature:
    """A named likeness of pairs and its weight in the score."""

    name: str
    weight: float
    likeness: Callable[[Pairs], Matrix]


def shared_words(pairs: Pairs) -> Matrix:
    """They use the same or kindred words; rare words count for more, names are one per entity."""
    weighted = pairs.words.counts @ sparse.diags(pairs.words.weights)
    return _cosine((weighted @ pairs.words.kin @ weighted.T).toarray())


def shared_letters(pairs: Pairs) -> Matrix:
    """Their words share runs of letters, which forgives spelling and word forms."""
    return _cosine((pairs.words.letters @ pairs.words.letters.T).toarray())


def both_covered(pairs: Pairs) -> Matrix:
    """Each one's words are found in the other: the smaller of the two shares."""
    share, _ = _shares(pairs)
    return np.asarray(np.minimum(share, share.T))


def one_covered(pairs: Pairs) -> Matrix:
    """One's words are found in the other, as a headline's are in its lead; not of three words."""
    share, total = _shares(pairs)
    enough = np.minimum(1.0, np.minimum(total[:, None], total[None, :]) / 3.0)
    return np.asarray(np.maximum(share, share.T) * enough)


def same_facts(pairs: Pairs) -> Matrix:
    """They give the same numbers, years and days."""
    return _cosine((pairs.facts @ pairs.facts.T).toarray())


def same_events(pairs: Pairs) -> Matrix:
    """They tell of the same kind of event with the same people or states."""
    return _cosine((pairs.events @ pairs.events.T).toarray())


FEATURES: tuple[Feature, ...] = (
    Feature("shared words", 1.0, shared_words),
    Feature("shared letters", 3.0, shared_letters),
    Feature("both covered", 1.0, both_covered),
    Feature("one covered", 0.5, one_covered),
    Feature("same facts", 0.3, same_facts),
    Feature("same events", 0.4, same_events),
)


def lead(likeness: Matrix, pairs: Pairs) -> Matrix:
    """How far a pair stands out from what each of the two has with others."""
    across = likeness * pairs.other
    best = np.sort(across, axis=1)[:, -PARTNERS:].mean(axis=1)
    return np.asarray(likeness - 0.5 * best[:, None] - 0.5 * best[None, :])


def neighbours(likeness: Matrix, pairs: Pairs) -> Matrix:
    """How alike the statements before the two, or after the two, are: copies keep the order."""
    size = len(likeness)
    edged = np.zeros((size + 1, size + 1))
    edged[:size, :size] = likeness
    before = edged[np.ix_(pairs.before, pairs.before)]
    after = edged[np.ix_(pairs.after, pairs.after)]
    return np.asarray(np.maximum(before, after))


def third(likeness: Matrix, pairs: Pairs) -> Matrix:
    """How well the best statement of another report matches both."""
    across = likeness * pairs.other
    found = np.zeros_like(across)
    partners = np.argsort(-across, axis=1, kind="stable")[:, :PARTNERS]
    rows = np.arange(len(across))
    for column in range(partners.shape[1]):
        between = partners[:, column]
        through = np.minimum(across[rows, between][:, None], across[between, :])
        found = np.maximum(found, through)
    return np.asarray(np.maximum(found, found.T))


SURROUNDINGS: tuple[tuple[str, float, Callable[[Matrix, Pairs], Matrix]], ...] = (
    ("lead", 0.3, lead),
    ("neighbours", 0.1, neighbours),
    ("third report", 0.2, third),
)


def scores(pairs: Pairs) -> tuple[Matrix, tuple[Matrix, ...]]:
    """The score of every pair, rounded to six digits, and what each of `FEATURES` saw."""
    seen = tuple(feature.likeness(pairs) for feature in FEATURES)
    total = sum(feature.weight for feature in FEATURES)
    likeness = sum(
        (feature.weight / total * one for feature, one in zip(FEATURES, seen, strict=True)),
        start=np.zeros_like(seen[0]),
    )
    score = likeness.copy()
    for _, share, around in SURROUNDINGS:
        score += share * around(likeness, pairs)
    return np.round(score, 6), seen


def pairs_of(
    words: Words, reports: Sequence[str], facts: sparse.csr_matrix, events: sparse.csr_matrix
) -> Pairs:
    """The pairs of statements that stand, in reading order, in `reports`."""
    size = len(reports)
    _, number = np.unique(np.array(reports), return_inverse=True)
    rows = np.arange(size)
    same_before = np.concatenate(([False], number[1:] == number[:-1]))
    same_after = np.concatenate((number[1:] == number[:-1], [False]))
    return Pairs(
        words=words,
        other=(number[:, None] != number[None, :]).astype(float),
        before=np.where(same_before, rows - 1, size),
        after=np.where(same_after, rows + 1, size),
        facts=facts,
        events=events,
    )


def _shares(pairs: Pairs) -> tuple[Matrix, Matrix]:
    """What share of each statement's words each other one has, and the weight of its words."""
    present = (pairs.words.counts > 0).astype(float)
    weighted = present @ sparse.diags(pairs.words.weights)
    reach = (pairs.words.kin @ present.T).tocsr()
    reach.data = np.minimum(reach.data, 1.0)
    total = np.asarray(weighted.sum(axis=1)).ravel()
    share = (weighted @ reach).toarray() / np.maximum(total[:, None], 1e-9)
    return share, total


def _cosine(across: Matrix) -> Matrix:
    """Inner products as cosines; 0 for a row without anything."""
    own = np.sqrt(np.maximum(np.diag(across), 0.0))
    scale = np.where(own > 1e-6, 1 / np.maximum(own, 1e-6), 0.0)
    return np.clip(across * scale[:, None] * scale[None, :], 0.0, 1.0)
