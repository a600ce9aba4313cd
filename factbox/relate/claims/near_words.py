"""Words that stand side by side: the smallest sign that two sentences hold the same clause.

"Signed a treaty" and "visited a school" in one sentence, "signed a school" in another: the words are
the same, what is said is not. Pairs are taken without their order, since "the treaty was signed" says
what "they signed the treaty" says, and words of one kind make pairs of one kind.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from scipy import sparse

from factbox.relate.claims.tables import Matrix, table_of

NEAR = 2
"""Two words stand side by side if at most one other content word stands between them."""

Pair = tuple[str, str]


@dataclass(frozen=True)
class Near:
    """`held` says what the pairs of each statement are worth, `kin` how far two pairs are the same."""

    held: sparse.csr_matrix
    kin: sparse.csr_matrix


def near_pairs(
    runs: Sequence[Sequence[str]],
    vocabulary: Sequence[str],
    weights: Matrix,
    kin: sparse.csr_matrix,
) -> Near:
    """The pairs of words that stand side by side in each of `runs`, as weighted tables."""
    worth = dict(zip(vocabulary, weights.tolist(), strict=False))
    rows = [
        {
            f"{one} {two}": float(np.sqrt(worth.get(one, 0.0) * worth.get(two, 0.0)))
            for one, two in sorted(set(_pairs(run)))
        }
        for run in runs
    ]
    names = sorted({name for row in rows for name in row})
    return Near(table_of(rows, names), _kin(names, _kindred(vocabulary, kin)))


def _pairs(run: Sequence[str]) -> Iterator[Pair]:
    for at, word in enumerate(run):
        for other in run[at + 1 : at + 1 + NEAR]:
            if other != word:
                yield min(word, other), max(word, other)


def _kindred(
    vocabulary: Sequence[str], kin: sparse.csr_matrix
) -> dict[str, list[tuple[str, float]]]:
    """Each word's kindred words, itself among them."""
    return {
        word: [
            (vocabulary[at], float(share))
            for at, share in zip(
                kin.indices[kin.indptr[row] : kin.indptr[row + 1]],
                kin.data[kin.indptr[row] : kin.indptr[row + 1]],
                strict=True,
            )
        ]
        for row, word in enumerate(vocabulary)
    }


def _kin(names: Sequence[str], kindred: Mapping[str, list[tuple[str, float]]]) -> sparse.csr_matrix:
    place = {name: at for at, name in enumerate(names)}
    rows, columns, shares = [], [], []
    for name, row in place.items():
        one, _, two = name.partition(" ")
        for first, share in kindred.get(one, ()):
            for second, other in kindred.get(two, ()):
                column = place.get(f"{min(first, second)} {max(first, second)}")
                if column is not None:
                    rows.append(row)
                    columns.append(column)
                    shares.append(share * other)
    size = max(1, len(names))
    found = sparse.csr_matrix((shares, (rows, columns)), shape=(size, size))
    found.data = np.minimum(found.data, 1.0)
    return found
