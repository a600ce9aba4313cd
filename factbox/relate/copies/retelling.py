"""Is one report a retelling of another: the same facts, told in other words?

Who recasts a report sentence by sentence keeps its names, its numbers and the rare words that tell
what happened, and adds none; whoever reports by himself has people and figures of his own. So the
question is asked both ways: how much of what one names stands in the other, and the reverse.
Captions count like running text, and so do quotations: a rewriter has no others.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from factbox import limits
from factbox.data.background import word_rate
from factbox.relate.copies.borrowing import Ground, ground
from factbox.relate.copies.weights import rareness
from factbox.relate.copies.wordings import Wording

_RARE = 1e-4
_PRIOR_NAMES = 40.0
_PRIOR_RARE = 4.0
"""What a report is taken to hold beside what is counted, which the other has not: a thin report can
not be told by its names, since what two briefs of one event share is the event."""
_WORTH_COMPARING = 0.7
MOST = 2000
"""Beyond so many wordings of a story retellings are not looked for: the table grows with their square."""

Table = NDArray[np.float64]


@dataclass(frozen=True)
class Shares:
    """What two wordings share of names and of rare words, 0 to 1, and the ground of their story."""

    names: float
    rare: float
    ground: Ground | None = None


@dataclass(frozen=True)
class Facts:
    """`names` and `rare`: for two wordings, how much of what each holds stands in the other, 0 to 1.

    `names` are names and numbers, weighted by how rare they are in English; `rare` counts words.
    Both are the mean of the two ways, low where a report is thin, and empty in a huge story.
    `ground` is what the wordings could share besides, None in a huge story.
    """

    names: Table
    rare: Table
    ground: Ground | None = None

    def shared(self, one: int, two: int) -> Shares:
        """The shares of names and of rare words for a pair of wordings, and the ground they share."""
        if not self.names.size:
            return Shares(0.0, 0.0)
        return Shares(float(self.names[one, two]), float(self.rare[one, two]), self.ground)

    def mostly_alike(self, ones: Sequence[int], others: Sequence[int]) -> bool:
        """Whether most pairs of two sets of wordings share enough of both to be worth comparing."""
        if not self.names.size:
            return True
        some = np.ix_(ones, others)
        alike = self.names[some] + self.rare[some] >= _WORTH_COMPARING
        return bool(2 * int(alike.sum()) > alike.size)

    def candidates(self) -> list[tuple[int, int]]:
        """The pairs, the lesser first, that share enough of both to be compared.

        Of each wording's partners those that share most, up to a cap (`limits.RETOLD_PARTNERS`).
        """
        if not self.names.size:
            return []
        shared = np.triu(self.names + self.rare, 1)
        shared += shared.T
        wanted = (shared >= _WORTH_COMPARING) & _foremost(shared, limits.RETOLD_PARTNERS.number)
        rows, columns = np.nonzero(np.triu(wanted | wanted.T, 1))
        return list(zip(rows.tolist(), columns.tolist(), strict=True))


def facts(nodes: Sequence[Wording]) -> Facts:
    """What the wordings of a story share of names, numbers and rare words."""
    if len(nodes) > MOST or not nodes:
        return Facts(np.zeros((0, 0)), np.zeros((0, 0)))
    held = [frozenset(stem for unit in node.units for stem in unit.stems) for node in nodes]
    column = {stem: at for at, stem in enumerate(sorted(frozenset().union(*held)))}
    names = [sorted(_names(node)) for node in nodes]
    rare = [
        sorted(word for word in one if len(word) > 1 and word_rate(word) < _RARE) for one in held
    ]
    every = _rows([sorted(one) for one in held], column, weighted=False)
    tables = []
    for rows, weighted, prior in ((names, True, _PRIOR_NAMES), (rare, False, _PRIOR_RARE)):
        share = _contained(_rows(rows, column, weighted=weighted), every, prior)
        tables.append(np.round((share + share.T) / 2, 6))
    return Facts(tables[0], tables[1], ground(nodes))


def _foremost(shared: Table, most: int) -> NDArray[np.bool_]:
    """Where the largest numbers of each row stand, so many; of equal ones the first."""
    found = np.zeros(shared.shape, dtype=bool)
    order = np.argsort(-shared, axis=1, kind="stable")[:, :most]
    np.put_along_axis(found, order, values=True, axis=1)
    return found


def _names(node: Wording) -> frozenset[str]:
    """The stems of names and numbers: words with a capital inside a sentence, and figures."""
    found = set()
    for unit in node.units:
        text, offset = unit.sentence.text, unit.sentence.start
        for place, (stem, (start, _)) in enumerate(zip(unit.stems, unit.spans, strict=True)):
            sign = text[start - offset]
            if len(stem) > 1 and (sign.isdigit() or (place and sign.isupper())):
                found.add(stem)
    return frozenset(found)


def _rows(rows: Sequence[Sequence[str]], column: dict[str, int], *, weighted: bool) -> csr_matrix:
    starts = np.cumsum([0, *(len(row) for row in rows)])
    at = np.array([column[word] for row in rows for word in row], dtype=np.int64)
    worth = [rareness(word) if weighted else 1.0 for row in rows for word in row]
    return csr_matrix((np.array(worth), at, starts), shape=(len(rows), max(1, len(column))))


def _contained(rows: csr_matrix, every: csr_matrix, prior: float) -> Table:
    """Which share of the weight of each row, and of what it is taken to hold, stands in each report."""
    total = np.asarray(rows.sum(axis=1)).ravel() + prior
    shared = np.asarray((rows @ every.T).toarray(), dtype=float)
    return np.asarray(shared / total[:, np.newaxis])
