"""All statements of a story compared with all: the order of the steps."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from factbox.judgements import Judgement
from factbox.relate.claims.copied import copied_rows
from factbox.relate.claims.decided import Decided
from factbox.relate.claims.features import scores
from factbox.relate.claims.folding import Row, compared_and_left, folded
from factbox.relate.claims.grouping import grouped
from factbox.relate.claims.names import Names
from factbox.relate.claims.pairs import Pairs
from factbox.relate.claims.statements import Judged, judged
from factbox.relate.claims.tables import Matrix, Rows, holding
from factbox.relate.claims.vetoes import vetoed
from factbox.relate.claims.words import words_of
from factbox.relate.entities.index import EntityIndex
from factbox.relate.reading import Reading
from factbox.types import Copy, Statement

FEWEST_WORDS = 3
"""Content words; what has fewer says nothing, unless it tells of an event or is quoted."""


@dataclass(frozen=True)
class Compared:
    """The statements of a story, the scores of their pairs, and the groups made of them.

    `row` is the row of `scores` of each statement; statements in the very same words share one. Rows
    beyond those of `scores` were compared with nothing.
    """

    statements: tuple[Statement, ...]
    judged: tuple[Judged, ...]
    row: tuple[int, ...]
    scores: Matrix
    pairs: Pairs | None
    groups: tuple[tuple[int, ...], ...]

    def score(self, i: int, j: int) -> float:
        """How far two statements say the same; 0 where they were not compared."""
        size = len(self.scores)
        rows = self.row[i], self.row[j]
        return float(self.scores[rows]) if max(rows) < size else 0.0


def compared(
    reading: Reading,
    index: EntityIndex,
    judgements: Sequence[Judgement],
    copies: Sequence[Copy] = (),
) -> Compared:
    """Compare all statements of `reading` and group those that say the same; hidden ones left out."""
    statements = _statements(reading)
    names = Names(reading, index)
    known = tuple(judged(reading, index, names, statement) for statement in statements)
    if not statements:
        return Compared((), (), (), np.zeros((0, 0)), None, ())
    decided = Decided(statements, judgements)
    rows, left = compared_and_left(folded(known, decided.named), known, decided.named)
    row = _row_of([*rows, *left])
    pairs = _Pairing(statements, known).pairs(rows, row, copies)
    score = scores(pairs)
    first = [known[one[0]] for one in rows]
    groups = grouped(
        score,
        pairs.other,
        lambda i, j: (
            decided.apart(rows[i][0], rows[j][0]) or vetoed(first[i], first[j]) is not None
        ),
        [(row[i], row[j]) for i, j in decided.same],
    )
    found = [tuple(sorted(k for at in group for k in rows[at])) for group in groups]
    shown = tuple(group for group in (*found, *left) if not decided.hidden(group))
    return Compared(tuple(statements), known, row, score, pairs, shown)


def _statements(reading: Reading) -> list[Statement]:
    """The statements that say something, in reading order."""
    return [
        statement
        for annotation in reading.annotations
        for statement in annotation.statements
        if len(statement.lemmas) >= FEWEST_WORDS or statement.events or statement.source
    ]


def _row_of(rows: Sequence[Row]) -> tuple[int, ...]:
    found = {at: number for number, row in enumerate(rows) for at in row}
    return tuple(found[at] for at in range(len(found)))


@dataclass(frozen=True, slots=True)
class _Pairing:
    """Makes the tables that the features look at; a row is seen at its first statement."""

    statements: Sequence[Statement]
    judged: Sequence[Judged]

    def pairs(self, rows: Sequence[Row], row: Sequence[int], copies: Sequence[Copy]) -> Pairs:
        first = [self.judged[one[0]] for one in rows]
        _, report = np.unique([one.statement.report for one in first], return_inverse=True)
        return Pairs(
            words=words_of([one.statement for one in first], [one.named for one in first]),
            report=report,
            holders=np.array([len({self.judged[k].statement.report for k in one}) for one in rows]),
            place=np.array([one.place for one in first]),
            before=self._beside(rows, row, -1),
            after=self._beside(rows, row, 1),
            facts=holding([one.facts.names for one in first]),
            orders=holding([one.facts.orders for one in first]),
            events=holding([one.kinds | one.parties for one in first]),
            kinds=holding([one.kinds for one in first]),
            speakers=holding([{one.speaker.id} if one.speaker else () for one in first]),
            copied=copied_rows(self.statements, row, len(rows), copies),
        )

    def _beside(self, rows: Sequence[Row], row: Sequence[int], step: int) -> Rows:
        """The row of the statement before or after each in its report; the number of rows for none."""
        found = []
        for at in (one[0] for one in rows):
            there = at + step
            near = 0 <= there < len(row) and (
                self.statements[there].report == self.statements[at].report
            )
            found.append(min(row[there], len(rows)) if near else len(rows))
        return np.array(found, dtype=np.int64)
