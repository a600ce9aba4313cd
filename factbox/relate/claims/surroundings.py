"""A pair seen in its surroundings: what else the two statements are like.

Within one story all statements are about the same people and places, so a likeness says little by
itself. It says more where it stands out from what the two have with others, where each is the other's
best partner, where their neighbours match too (as in copies), and where a third report's statement
matches both. A row that many reports say in the same words has each of them for a partner.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from factbox.relate.claims.pairs import Pairs
from factbox.relate.claims.tables import Matrix

PARTNERS = 4
"""The mean of so many best partners is how like others a statement is anyway."""


def lead(likeness: Matrix, pairs: Pairs) -> Matrix:
    """How far a pair stands out from what each of the two has with its best partners."""
    across = likeness * pairs.other
    copies = np.minimum(pairs.holders - 1, PARTNERS)
    least = max(len(across) - PARTNERS, 0)
    best = np.sort(np.partition(across, least, axis=1)[:, least:], axis=1)[:, ::-1]
    rest = np.arange(best.shape[1])[None, :] < (PARTNERS - copies)[:, None]
    mean = (copies + (best * rest).sum(axis=1)) / max(best.shape[1], 1)
    return np.asarray(likeness - 0.5 * mean[:, None] - 0.5 * mean[None, :])


def each_others_best(likeness: Matrix, pairs: Pairs) -> Matrix:
    """How much better they match than either matches any other statement of the other's report."""
    ahead = np.empty_like(likeness)
    across = likeness * pairs.other
    for rows in pairs.reports:
        ahead[:, rows] = across[:, rows] - _best_but_itself(across[:, rows])
    return np.asarray(np.minimum(ahead, ahead.T))


def _best_but_itself(block: Matrix) -> Matrix:
    """For each cell the largest other cell of its row; 0 where there is none."""
    if block.shape[1] < 2:
        return np.zeros_like(block)
    two = np.partition(block, block.shape[1] - 2, axis=1)[:, -2:]
    second, best = two.min(axis=1)[:, None], two.max(axis=1)[:, None]
    return np.asarray(np.where(block >= best, second, best))


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
    many = pairs.holders > 1
    found = np.maximum(found, across * (many[:, None] | many[None, :]))
    return np.asarray(np.maximum(found, found.T))


SURROUNDINGS: tuple[tuple[str, Callable[[Matrix, Pairs], Matrix]], ...] = (
    ("lead", lead),
    ("each other's best", each_others_best),
    ("neighbours", neighbours),
    ("third report", third),
)
