"""The tables of the design as SQLite tables, one partition of rows a story.

They are made from `factbox.record.tables`, so that a box opens in any SQLite tool with the names
that export and Python use. A list or an object is kept as JSON, a boolean as 0 or 1. `_story` is
the story whose record the row was made with, empty for rows made of the whole box.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping

from factbox.record.tables import TABLES, Column, Table, TableRow, Value

Rows = Mapping[str, Iterable[TableRow]]
"""Rows by the name of their table."""

SEARCHED: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("reports", ("title", "text")),
    ("claims", ("text",)),
    ("quotes", ("text",)),
)
"""The tables with a full-text index, and the columns in it."""


def make_tables(connection: sqlite3.Connection) -> bool:
    """Make what is missing, and make anew what has other columns now. True where something was."""
    kept = dict(connection.execute("SELECT name, columns FROM _projection").fetchall())
    changed = False
    for table in TABLES:
        columns = json.dumps([f"{column.name} {column.kind}" for column in table.columns])
        if kept.get(table.name) == columns:
            continue
        changed = True
        _drop(connection, table.name)
        _create(connection, table)
        connection.execute(
            "INSERT OR REPLACE INTO _projection VALUES (?, ?)", (table.name, columns)
        )
    return changed


def _drop(connection: sqlite3.Connection, name: str) -> None:
    connection.execute(f'DROP TABLE IF EXISTS "{name}_words"')
    connection.execute(f'DROP TABLE IF EXISTS "{name}"')


def _create(connection: sqlite3.Connection, table: Table) -> None:
    columns = ", ".join(f'"{name}"' for name in table.names)
    name = table.name
    connection.execute(
        f'CREATE TABLE "{name}" (_number INTEGER PRIMARY KEY, _story TEXT NOT NULL, {columns})'
    )
    connection.execute(f'CREATE INDEX "{name}_story" ON "{name}" (_story, _number)')
    connection.execute(f'CREATE INDEX "{name}_id" ON "{name}" (id)')
    for searched, words in SEARCHED:
        if searched == name:
            _index_words(connection, name, words)


def _index_words(connection: sqlite3.Connection, name: str, words: tuple[str, ...]) -> None:
    """A full-text index that follows the table by triggers and keeps no words of its own."""
    listed = ", ".join(words)
    old = ", ".join(f"old.{word}" for word in words)
    new = ", ".join(f"new.{word}" for word in words)
    connection.execute(
        f"CREATE VIRTUAL TABLE {name}_words USING fts5({listed}, content='{name}', "
        "content_rowid='_number', tokenize='porter unicode61 remove_diacritics 2')"
    )
    connection.execute(
        f"CREATE TRIGGER {name}_added AFTER INSERT ON {name} BEGIN "
        f"INSERT INTO {name}_words (rowid, {listed}) VALUES (new._number, {new}); END"
    )
    connection.execute(
        f"CREATE TRIGGER {name}_removed AFTER DELETE ON {name} BEGIN "
        f"INSERT INTO {name}_words ({name}_words, rowid, {listed}) "
        f"VALUES ('delete', old._number, {old}); END"
    )


def replace_rows(connection: sqlite3.Connection, story: str, rows: Rows) -> None:
    """Put `rows` in the place of all rows of `story`, in every table."""
    remove_rows(connection, story)
    for table in TABLES:
        add_rows(connection, table, story, rows.get(table.name, ()))


def remove_rows(connection: sqlite3.Connection, story: str) -> None:
    """Remove the rows of `story` from every table."""
    for table in TABLES:
        connection.execute(f'DELETE FROM "{table.name}" WHERE _story = ?', (story,))


def add_rows(
    connection: sqlite3.Connection, table: Table, story: str, rows: Iterable[TableRow]
) -> None:
    """Add rows to one table, in their order."""
    columns = ", ".join(f'"{name}"' for name in table.names)
    places = ", ".join("?" * (len(table.columns) + 1))
    connection.executemany(
        f'INSERT INTO "{table.name}" (_story, {columns}) VALUES ({places})',
        ((story, *(_kept(column, row) for column in table.columns)) for row in rows),
    )


def _kept(column: Column, row: TableRow) -> Value:
    value = row.get(column.name)
    if isinstance(value, list | dict):
        return json.dumps(value, ensure_ascii=False)
    return value


def read_rows(connection: sqlite3.Connection, table: Table) -> Iterator[TableRow]:
    """The rows of a table, story by story; none where the box has no such table yet."""
    return (row for _, row in _select(connection, table, "?", "1"))


def find_row(connection: sqlite3.Connection, row_id: str) -> tuple[Table, str, TableRow] | None:
    """The row with this id: its table, the story it was made with, and its columns."""
    for table in TABLES:
        for story, row in _select(connection, table, "id = ?", row_id):
            return table, story, row
    return None


def rows_of_story(connection: sqlite3.Connection, table: Table, story: str) -> list[TableRow]:
    """The rows of a table that were made with a story."""
    return [row for _, row in _select(connection, table, "_story = ?", story)]


def _select(
    connection: sqlite3.Connection, table: Table, where: str, value: str
) -> Iterator[tuple[str, TableRow]]:
    """Rows of a table, each with its story, in the order in which they were made."""
    if not _has(connection, table.name):
        return
    columns = ", ".join(f'"{name}"' for name in table.names)
    for story, *values in connection.execute(
        f'SELECT _story, {columns} FROM "{table.name}" WHERE {where} ORDER BY _story, _number',
        (value,),
    ):
        told = zip(table.columns, values, strict=True)
        yield story, {column.name: _told(column, value) for column, value in told}


def _has(connection: sqlite3.Connection, name: str) -> bool:
    query = "SELECT count(*) FROM _projection WHERE name = ?"
    return bool(connection.execute(query, (name,)).fetchone() == (1,))


def _told(column: Column, value: str | int | float | None) -> Value:
    if value is None:
        return None
    if column.kind == "boolean":
        return bool(value)
    if column.kind in ("list", "object"):
        found: Value = json.loads(str(value))
        return found
    return value
