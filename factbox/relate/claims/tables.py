"""Tables of numbers with a row for each statement."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

Matrix = NDArray[np.float64]
Rows = NDArray[np.int64]


def table_of(rows: Sequence[Mapping[str, float]], columns: Sequence[str]) -> sparse.csr_matrix:
    """Counts as a matrix with a row for each of `rows`."""
    place = {word: k for k, word in enumerate(columns)}
    data = [float(k) for row in rows for k in row.values()]
    at = [place[word] for row in rows for word in row]
    ends = np.cumsum([0, *(len(row) for row in rows)])
    shape = (len(rows), max(1, len(columns)))
    return sparse.csr_matrix((data, at, ends), shape=shape)


def holding(rows: Sequence[Iterable[str]]) -> sparse.csr_matrix:
    """Which row holds which name."""
    held = [dict.fromkeys(sorted(row), 1.0) for row in rows]
    return table_of(held, sorted({name for row in held for name in row}))
