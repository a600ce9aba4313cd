"""Statements that stand at the same place of a passage known to be copied and of its original.

A passage may be retold in other words, a sentence cut or joined on the way, so places are told by
how far into the passage a statement begins and ends.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence

from scipy import sparse

from factbox.types import Copy, Statement

INSIDE = 0.6
"""Share of a statement that must stand in the passage."""
OVERLAP = 0.3
"""Share of what two statements cover of the passage together that both must cover."""

Place = tuple[int, float, float]


def copied_rows(
    statements: Sequence[Statement], rows: Sequence[int], size: int, copies: Sequence[Copy]
) -> sparse.csr_matrix:
    """For two of the first `size` rows, how well their statements' places agree; `rows` has each one's row."""
    texts: dict[str, list[tuple[int, int, int]]] = defaultdict(list)
    for statement, row in zip(statements, rows, strict=True):
        if statement.part == "text" and row < size:
            texts[statement.report].append((statement.start, statement.end, row))
    found: dict[tuple[int, int], float] = {}
    for copy in copies:
        if copy.kind == "quotation" or copy.part != "text":
            continue
        taken = list(_places(texts.get(copy.report, ()), copy.start, copy.end))
        given = list(_places(texts.get(copy.from_report, ()), copy.from_start, copy.from_end))
        for i, j, share in _meeting(taken, given):
            pair = (min(i, j), max(i, j))
            found[pair] = max(found.get(pair, 0.0), share)
    pairs = [(i, j, share) for (i, j), share in sorted(found.items()) if i != j]
    both = [*pairs, *((j, i, share) for i, j, share in pairs)]
    at = ([i for i, _, _ in both], [j for _, j, _ in both])
    return sparse.csr_matrix(([share for _, _, share in both], at), shape=(size, size))


def _places(rows: Sequence[tuple[int, int, int]], start: int, end: int) -> Iterator[Place]:
    """The rows inside a passage, with how far into it each begins and ends."""
    for first, last, row in rows[max(bisect_left(rows, (start, 0, 0)) - 1, 0) :]:
        if first >= end:
            return
        if min(last, end) - max(first, start) >= INSIDE * (last - first):
            yield row, (first - start) / (end - start), (last - start) / (end - start)


def _meeting(ours: Sequence[Place], theirs: Sequence[Place]) -> Iterator[tuple[int, int, float]]:
    first = 0
    for i, start, end in ours:
        while first < len(theirs) and theirs[first][2] <= start:
            first += 1
        for j, begin, stop in theirs[first:]:
            if begin >= end:
                break
            share = (min(end, stop) - max(start, begin)) / (max(end, stop) - min(start, begin))
            if share > OVERLAP:
                yield i, j, share
