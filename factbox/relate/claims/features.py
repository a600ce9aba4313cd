"""How far two statements say the same: a list of small features, each a number from 0 to 1.

A pair's score is the weighted sum of its features, pressed between 0 and 1. The weights are round
numbers set by hand; `factbox explain` prints each feature with what it contributed.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from scipy import sparse

from factbox.relate.claims.words import Matrix, Words, letters

NEIGHBOURS = 4
"""Of so many best partners the mean is a statement's usual likeness."""


@dataclass(frozen=True)
class Pairs:
    """All statements of a story, to be compared with all: what the features look at.

    `before[i]` is the row of the statement before statement i in its report, or -1; `report[i]`
    numbers its report.
    """

    words: Words
    report: Matrix
    before: Matrix
    after: Matrix
    facts: sparse.csr_matrix
    events: sparse.csr_matrix


@dataclass(frozen=True)
class Feature:
    """A named likeness of pairs and its weight in the score."""

    name: str
    weight: float
    likeness: Callable[[Pairs], Matrix]


def shared_words(pairs: Pairs) -> Matrix:
    """The statements use the same or kindred words; rare words count for more."""
    weighted = pairs.words.counts @ sparse.diags(pairs.words.weights)
    across = (weighted @ pairs.words.kin @ weighted.T).toarray()
    return _scaled(across)


def shared_letters(pairs: Pairs) -> Matrix:
    """Their words share runs of letters, which forgives spelling and word forms."""
    weighted = pairs.words.counts @ sparse.diags(pairs.words.weights)
    grams = weighted @ letters(pairs.words.vocabulary, 3, 5)
    return _scaled((grams @ grams.T).toarray())


def contained(pairs: Pairs) -> Matrix:
    """Most of the shorter one's words are in the longer one, as a headline's are in its lead."""
    present = (pairs.words.counts > 0).astype(float) @ sparse.diags(pairs.words.weights)
    reach = (pairs.words.kin @ (pairs.words.counts > 0).astype(float).T).toarray()
    shared = present @ np.minimum(reach, 1.0)
    total = np.asarray(present.sum(axis=1)).ravel() + 1e-9
    share = shared / total[:, None]
    return np.asarray(np.minimum(share, share.T))


def covered(pairs: Pairs) -> Matrix:
    """The better covered of the two is covered this far by the other."""
    present = (pairs.words.counts > 0).astype(float) @ sparse.diags(pairs.words.weights)
    reach = (pairs.words.kin @ (pairs.words.counts > 0).astype(float).T).toarray()
    shared = present @ np.minimum(reach, 1.0)
    total = np.asarray(present.sum(axis=1)).ravel()
    share = shared / (total[:, None] + 1e-9)
    long_enough = np.minimum(1.0, np.minimum(total[:, None], total[None, :]) / 3.0)
    return np.asarray(np.maximum(share, share.T) * long_enough)


def same_facts(pairs: Pairs) -> Matrix:
    """They give the same numbers, dates and quoted words."""
    return _scaled((pairs.facts @ pairs.facts.T).toarray())


def same_events(pairs: Pairs) -> Matrix:
    """They tell of the same kind of event with the same people or states."""
    return _scaled((pairs.events @ pairs.events.T).toarray())


FEATURES: tuple[Feature, ...] = (
    Feature("shared words", 4.0, shared_words),
    Feature("shared letters", 3.0, shared_letters),
    Feature("contained", 2.0, contained),
    Feature("covered", 1.0, covered),
    Feature("same facts", 0.7, same_facts),
    Feature("same events", 0.7, same_events),
)


def _scaled(across: Matrix) -> Matrix:
    """Inner products as cosines."""
    own = np.sqrt(np.maximum(np.diag(across), 1e-12))
    cosine = across / own[:, None] / own[None, :]
    cosine[(own < 1e-5), :] = 0.0
    cosine[:, (own < 1e-5)] = 0.0
    return np.clip(cosine, 0.0, 1.0)
