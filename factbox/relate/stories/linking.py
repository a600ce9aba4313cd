"""First groups: texts that are on average alike enough, inside what alikeness connects at all.

Average linkage inside each connected part of "alike at least this much" gives the same groups as
over everything at once, so that a new text touches only its own part. What connects is kept as a
tree of the greatest likenesses: it has the same parts at every height as all pairs have. A part
that is too large is cut where it is least alike, no higher than needed; what stays too large even
among texts that hardly differ is one group.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from scipy.cluster.hierarchy import fcluster, linkage
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import connected_components, minimum_spanning_tree

from factbox.relate.stories.likeness import fading, matrix_of
from factbox.relate.stories.pairs import Pairs
from factbox.relate.stories.sketch import Text

LINE = 0.21
"""Average likeness of a story's texts; results hardly change a tenth of it up or down."""
LARGEST_PART = 2_500
"""Texts linked at once: linking needs all their pairs in memory."""
_STEP = 0.01
_NEARLY_ONE = 0.95


def strongest(pairs: Pairs, size: int) -> Pairs:
    """The pairs of greatest likeness that hang together what all do, without a ring."""
    if len(pairs.first) < 2:
        return pairs
    distance = csr_matrix((2.0 - pairs.likeness, (pairs.first, pairs.second)), shape=(size, size))
    tree = minimum_spanning_tree(distance).tocoo()
    likeness = np.round(2.0 - tree.data, 6)
    return Pairs(tree.row.astype(np.int64), tree.col.astype(np.int64), likeness)


def connected(pairs: Pairs, size: int) -> list[list[int]]:
    """What pairs connect: lists of numbers, each sorted, by their least."""
    if not size:
        return []
    shape = (size, size)
    ones = csr_matrix((np.ones(len(pairs.first)), (pairs.first, pairs.second)), shape=shape)
    count, labels = connected_components(ones, directed=False)
    order = np.argsort(labels, kind="stable")
    ends = np.cumsum(np.bincount(labels, minlength=count))[:-1]
    return sorted(part.tolist() for part in np.split(order, ends))


def cut(pairs: Pairs, size: int, line: float = LINE) -> list[list[int]]:
    """The parts to link, by number: connected, and none too large unless its texts hardly differ."""
    found: list[list[int]] = []
    for part in connected(pairs.at_least(line), size):
        if len(part) <= LARGEST_PART or line >= _NEARLY_ONE:
            found.append(part)
        else:
            inside = _inside(pairs, part, size)
            smaller = cut(inside, len(part), round(line + _STEP, 6))
            found.extend([part[at] for at in one] for one in smaller)
    return sorted(found)


def _inside(pairs: Pairs, part: Sequence[int], size: int) -> Pairs:
    """The pairs of a part, numbered within it."""
    place = np.full(size, -1, dtype=np.int64)
    place[part] = np.arange(len(part))
    kept = (place[pairs.first] >= 0) & (place[pairs.second] >= 0)
    first, second = place[pairs.first[kept]], place[pairs.second[kept]]
    return Pairs(first, second, pairs.likeness[kept])


def linked(texts: Sequence[Text]) -> list[list[int]]:
    """Average linkage of the texts of one part; groups by number, each sorted, by their least."""
    size = len(texts)
    if size == 1 or size > LARGEST_PART:
        return [list(range(size))]
    rows = matrix_of([text.weights for text in texts])
    first, second = (np.asarray(at, np.int64) for at in np.triu_indices(size, 1))
    raw = np.asarray((rows @ rows.T).toarray())[first, second]
    alike = np.round(raw * fading([text.day for text in texts], first, second), 6)
    tree = linkage(np.maximum(0.0, 1.0 - alike), "average")
    tree[:, 2] = np.round(tree[:, 2], 6)
    groups: dict[int, list[int]] = {}
    for number, label in enumerate(fcluster(tree, 1.0 - LINE, "distance").tolist()):
        groups.setdefault(label, []).append(number)
    return sorted(groups.values())
