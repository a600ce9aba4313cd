"""Which statements are compared with which, in a story of more than can be compared.

There, statements in the very same words are one row: forty copies of a sentence are compared once.
They are folded only where the same speaker says them and they stand alike (both done, both to come).
Of the rows, those that most statements say in the same words come first, then those nearest the
beginning of their reports; what is left is not compared: each row is a claim of its own.
"""

from __future__ import annotations

import re
from collections.abc import Container, Sequence

from factbox import limits
from factbox.relate.claims.statements import STANDS, Judged

_WORD = re.compile(r"\w+")
Row = tuple[int, ...]


def folded(judged: Sequence[Judged], single: Container[int]) -> list[Row]:
    """The rows, each the numbers of its statements; those in `single` are rows of their own."""
    if len(judged) <= limits.CLAIM_STATEMENTS.number:
        return [(at,) for at in range(len(judged))]
    rows: dict[tuple[object, ...], list[int]] = {}
    for at, one in enumerate(judged):
        words = tuple(_WORD.findall(one.statement.text.casefold()))
        speaker = one.speaker.id if one.speaker is not None else None
        alone = at if at in single or not words else None
        rows.setdefault((words, speaker, STANDS[one.statement.status], alone), []).append(at)
    return [tuple(row) for row in rows.values()]


def compared_and_left(
    rows: Sequence[Row], judged: Sequence[Judged], named: Container[int]
) -> tuple[list[Row], list[Row]]:
    """The rows to compare with each other, up to the limit, and those that are left; in reading order."""
    most = limits.CLAIM_STATEMENTS.number
    order = sorted(
        range(len(rows)),
        key=lambda k: (rows[k][0] not in named, -len(rows[k]), judged[rows[k][0]].place, k),
    )
    chosen = frozenset(order[:most])
    first = [row for k, row in enumerate(rows) if k in chosen]
    return first, [row for k, row in enumerate(rows) if k not in chosen]
