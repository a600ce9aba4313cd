"""First groups: texts that are on average alike enough, inside what alikeness connects at all.

Average linkage inside each connected part of "alike at least this much" gives the same groups as
over everything at once, so that a new report touches only its own part.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.cluster.hierarchy import fcluster, linkage
from scipy.sparse import coo_matrix, csr_matrix
from scipy.sparse.csgraph import connected_components
from scipy.spatial.distance import squareform

from factbox.relate.stories.likeness import fading

Vector = NDArray[np.float64]

LINE = 0.22
"""Average likeness of a story's texts; results hardly change a tenth of it up or down."""
LARGEST_PART = 4_000
"""Texts linked at once; a larger connected part is cut where it is least alike."""
_STEP = 0.02
_CHUNK = 1_000


@dataclass(frozen=True)
class Near:
    """The likeness of all pairs of texts that are alike enough to matter."""

    matrix: csr_matrix


def near(rows: csr_matrix, days: Sequence[int | None], least: float) -> Near:
    """Likeness of at least `least`, pair by pair, the days counted in; rounded before it decides."""
    found: list[tuple[Vector, Vector, Vector]] = []
    turned = rows.T.tocsr()
    for start in range(0, rows.shape[0], _CHUNK):
        block = (rows[start : start + _CHUNK] @ turned).tocoo()
        first, second = block.row + start, block.col
        values = np.round(block.data * fading(days, first, second), 6)
        kept = (values >= least) & (first != second)
        found.append((first[kept], second[kept], values[kept]))
    first, second, values = (np.concatenate(parts) for parts in zip(*found, strict=True))
    size = rows.shape[0]
    return Near(csr_matrix(coo_matrix((values, (first, second)), shape=(size, size))))


def linked(found: Near, line: float = LINE) -> list[list[int]]:
    """The groups, each sorted, by their least member."""
    groups: list[list[int]] = []
    for part in _parts(found.matrix, line):
        groups.extend(_average(found.matrix, part))
    return sorted(groups)


def _parts(matrix: csr_matrix, line: float) -> list[list[int]]:
    """What likeness of at least `line` connects; more likeness is asked where that is too much."""
    parts: list[list[int]] = []
    waiting = [(list(range(matrix.shape[0])), line)]
    while waiting:
        numbers, least = waiting.pop()
        inside = matrix[numbers][:, numbers]
        inside.data = np.where(inside.data >= least, inside.data, 0.0)
        inside.eliminate_zeros()
        count, labels = connected_components(inside, directed=False)
        split: list[list[int]] = [[] for _ in range(count)]
        for number, label in zip(numbers, labels.tolist(), strict=True):
            split[label].append(number)
        for part in split:
            if len(part) > LARGEST_PART and least < 1.0:
                waiting.append((part, least + _STEP))
            else:
                parts.append(part)
    return parts


def _average(matrix: csr_matrix, part: list[int]) -> list[list[int]]:
    if len(part) == 1:
        return [part]
    distance = 1.0 - matrix[part][:, part].toarray()
    np.fill_diagonal(distance, 0.0)
    tree = linkage(squareform(distance, checks=False), "average")
    tree[:, 2] = np.round(tree[:, 2], 6)
    groups: dict[int, list[int]] = {}
    for number, label in zip(part, fcluster(tree, 1.0 - LINE, "distance").tolist(), strict=True):
        groups.setdefault(label, []).append(number)
    return list(groups.values())
