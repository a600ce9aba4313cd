"""How far two statements say the same by their words: a list of small features, each from 0 to 1.

A pair's likeness is the weighted mean of its features. What stands around the two is looked at in
`surroundings.py`, what else is known of them in `circumstances.py`; `scores` puts the three together.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from scipy import sparse

from factbox.relate.claims.circumstances import CIRCUMSTANCES
from factbox.relate.claims.pairs import Pairs
from factbox.relate.claims.surroundings import SURROUNDINGS
from factbox.relate.claims.tables import Matrix
from factbox.relate.claims.weights import weights

ENOUGH = 3.0
"""The worth of shared word pairs that is half of enough."""
SELF = 2.0
"""The score of a statement with itself, above all others."""


@dataclass(frozen=True)
class Feature:
    """A named likeness of pairs."""

    name: str
    likeness: Callable[[Pairs], Matrix]


def shared_letters(pairs: Pairs) -> Matrix:
    """Their words share runs of letters, which forgives spelling; runs that few have count for more."""
    return _cosine((pairs.words.letters @ pairs.words.letters.T).toarray())


def both_covered(pairs: Pairs) -> Matrix:
    """Each one's words, or words of their kind, are found in the other: the smaller of the two shares."""
    present = (pairs.words.counts > 0).astype(float)
    weighted = present @ sparse.diags(pairs.words.weights)
    reach = _most_one(pairs.words.kin @ present.T)
    total = np.asarray(weighted.sum(axis=1)).ravel()
    share = (weighted @ reach).toarray() / np.maximum(total[:, None], 1e-9)
    return np.asarray(np.minimum(share, share.T))


def word_pairs(pairs: Pairs) -> Matrix:
    """The same words stand side by side in both, as in one clause of each: how many, not what share."""
    reach = _most_one(pairs.words.near.kin @ (pairs.words.near.held > 0).astype(float).T)
    found = (pairs.words.near.held @ reach).toarray()
    both = np.minimum(found, found.T)
    return np.asarray(both / (both + ENOUGH))


def same_facts(pairs: Pairs) -> Matrix:
    """They give the same numbers, years and places in an order."""
    return _cosine((pairs.facts @ pairs.facts.T).toarray())


def same_events(pairs: Pairs) -> Matrix:
    """They tell of the same kind of event with the same people or states."""
    return _cosine((pairs.events @ pairs.events.T).toarray())


FEATURES: tuple[Feature, ...] = (
    Feature("shared letters", shared_letters),
    Feature("both covered", both_covered),
    Feature("word pairs", word_pairs),
    Feature("same facts", same_facts),
    Feature("same events", same_events),
)


def scores(pairs: Pairs) -> Matrix:
    """The score of every pair, rounded to six digits."""
    likeness = _likeness(pairs)
    score = likeness.copy()
    for name, around in SURROUNDINGS:
        score += weights().around[name] * around(likeness, pairs)
    for name, beside in CIRCUMSTANCES:
        score += weights().beside[name] * beside(pairs)
    np.fill_diagonal(score, SELF)
    return np.round(score, 6)


def _likeness(pairs: Pairs) -> Matrix:
    alike = weights().alike
    found = np.zeros_like(pairs.other)
    for feature in FEATURES:
        found += alike[feature.name] / sum(alike.values()) * feature.likeness(pairs)
    return found


def _most_one(matrix: sparse.csr_matrix) -> sparse.csr_matrix:
    found = matrix.tocsr()
    found.data = np.minimum(found.data, 1.0)
    return found


def _cosine(across: Matrix) -> Matrix:
    """Inner products as cosines; 0 for a row without anything."""
    own = np.sqrt(np.maximum(np.diag(across), 0.0))
    scale = np.where(own > 1e-6, 1 / np.maximum(own, 1e-6), 0.0)
    return np.clip(across * scale[:, None] * scale[None, :], 0.0, 1.0)
