"""What a table and a column of a box are, and the columns that many tables share."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

ColumnKind = Literal["text", "integer", "real", "boolean", "list", "object"]
Value: TypeAlias = "str | int | float | bool | list[Value] | dict[str, Value] | None"
TableRow: TypeAlias = dict[str, Value]


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name, the kind of its values, and what they mean."""

    name: str
    kind: ColumnKind
    means: str


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its name, what one row of it is, and its columns in order."""

    name: str
    means: str
    columns: tuple[Column, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """The column names, in order."""
        return tuple(column.name for column in self.columns)


def columns(*given: str) -> tuple[Column, ...]:
    """Columns from lines of "name kind: meaning"."""
    found: list[Column] = []
    for line in given:
        head, _, means = line.partition(": ")
        name, _, kind = head.partition(" ")
        found.append(Column(name, _kind(kind), means))
    return tuple(found)


def _kind(word: str) -> ColumnKind:
    kinds: tuple[ColumnKind, ...] = ("text", "integer", "real", "boolean", "list", "object")
    return next(kind for kind in kinds if kind == word)


ID = columns("id text: content id of the row")
WORDS = columns(
    "report text: id of the report whose words these are",
    "part text: text, or title where the headline was given beside the text",
    "start integer: where the words start, in code points",
    "end integer: where they end",
    "text text: the words",
)
COUNTS = columns(
    "reports integer: texts that say so",
    "publishers integer: publishers of those texts, an owner counted once",
    "origins integer: independent pieces of reporting among them",
    "voices integer: people or bodies the statement is attributed to",
)
WHY = columns("why list: the reasons, in the order in which they count")
STORY = columns("story text: id of the story")
