"""What else speaks for or against a pair, beside the words: who says it, where it stands, what it is not.

Reports open with the news, so two openings tend to tell the same. Words of one speaker are likelier to
be the same words. A passage known to be copied says what its original says. What tells of other events,
or of another place in an order ("first", "second"), is likely something else.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from scipy import sparse

from factbox.relate.claims.pairs import Pairs
from factbox.relate.claims.tables import Matrix

OPENING = 0.2
"""The share of a report after which an opening has lost two thirds of its weight."""


def same_speaker(pairs: Pairs) -> Matrix:
    """Both are attributed to the same person, body or words, in two reports."""
    return _shared(pairs.speakers) * pairs.other


def both_open(pairs: Pairs) -> Matrix:
    """Both stand near the beginning of their reports; 1 for the very first words."""
    near = np.exp(-pairs.place / OPENING / 2)
    return np.asarray(near[:, None] * near[None, :] * pairs.other)


def copied(pairs: Pairs) -> Matrix:
    """One stands at the place in a copied passage at which the other stands in its original."""
    return np.asarray(pairs.copied.toarray())


def other_order(pairs: Pairs) -> Matrix:
    """One says first, the other second."""
    return _disjoint(pairs.orders)


def other_events(pairs: Pairs) -> Matrix:
    """Both tell of events, and of no one kind of event both."""
    return _disjoint(pairs.kinds)


CIRCUMSTANCES: tuple[tuple[str, Callable[[Pairs], Matrix]], ...] = (
    ("same speaker", same_speaker),
    ("both open", both_open),
    ("copied", copied),
    ("other order", other_order),
    ("other events", other_events),
)


def _shared(table: sparse.csr_matrix) -> Matrix:
    return np.asarray((table @ table.T).toarray() > 0, dtype=float)


def _disjoint(table: sparse.csr_matrix) -> Matrix:
    """1 where both rows hold something and nothing in common."""
    held = (np.diff(table.indptr) > 0).astype(float)
    return np.asarray(held[:, None] * held[None, :] * (1.0 - _shared(table)))
