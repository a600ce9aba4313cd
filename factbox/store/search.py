"""Full text over reports, claims and quotes.

Every word that the user gives is looked for as it is: signs that mean something to the search
engine mean nothing here. Words given together as one ("peace deal") are looked for as a phrase.
All must be there. Endings and accents are ignored.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

Searched = Literal["report", "claim", "quote"]

_OPEN, _CLOSE = "\x02", "\x03"
_TOKENS = 24


@dataclass(frozen=True, slots=True)
class Hit:
    """A row that holds the words: `text` is a piece of it, `marks` where the words stand in that."""

    kind: Searched
    id: str
    story: str
    report: str
    title: str | None
    text: str
    marks: tuple[tuple[int, int], ...]


_SOURCES: tuple[tuple[Searched, str, str], ...] = (
    ("report", "reports", "found.id, found._story, found.id, found.title"),
    ("claim", "claims", "found.id, found._story, found.report, NULL"),
    ("quote", "quotes", "found.id, found._story, found.report, NULL"),
)


def search(connection: sqlite3.Connection, words: Sequence[str], limit: int) -> tuple[Hit, ...]:
    """At most `limit` rows of each kind that hold all `words`, the best first."""
    query = as_query(words)
    if not query:
        return ()
    return tuple(
        _hit(kind, *values)
        for kind, table, columns in _SOURCES
        for values in connection.execute(
            f"SELECT {columns}, snippet({table}_words, -1, ?, ?, '…', ?) "
            f"FROM {table}_words JOIN {table} AS found ON found._number = {table}_words.rowid "
            f"WHERE {table}_words MATCH ? ORDER BY round(bm25({table}_words), 6), found.id LIMIT ?",
            (_OPEN, _CLOSE, _TOKENS, query, limit),
        )
    )


def as_query(words: Sequence[str]) -> str:
    """The words as quoted strings of the search engine's language, in which all must be found."""
    plain = (word.replace("\0", " ").encode("utf-8", "replace").decode("utf-8") for word in words)
    return " ".join('"' + word.replace('"', '""') + '"' for word in plain if word.strip())


def _hit(
    kind: Searched, row_id: str, story: str, report: str, title: str | None, piece: str
) -> Hit:
    text, marks, start = "", [], 0
    for part in _parts(piece):
        if part == _OPEN:
            start = len(text)
        elif part == _CLOSE:
            marks.append((start, len(text)))
        else:
            text += part
    return Hit(kind, row_id, story, report, title, text, tuple(marks))


def _parts(piece: str) -> list[str]:
    """`piece` cut before and after each mark."""
    for mark in (_OPEN, _CLOSE):
        piece = piece.replace(mark, f"\0{mark}\0")
    return piece.split("\0")
