"""Opening a box: is it one, of which version, and may it be written?

A box is a SQLite database that carries our application id; its user version is the number of the
last migration that made it. A box of a later version is refused rather than guessed at. Writing
uses WAL, so that others can read meanwhile.
"""

from __future__ import annotations

import os
import sqlite3
import time
from importlib.resources import files
from pathlib import Path

from factbox import limits
from factbox.errors import BoxError, NewerBox, NotABox, NothingFound
from factbox.store.faults import told

APPLICATION_ID = 0x66626F78
"""The letters "fbox", as SQLite's header keeps them."""


def open_box(path: Path, *, write: bool) -> sqlite3.Connection:
    """A connection to the box at `path`; for writing it is made where there is none.

    Raises NothingFound, NotABox, NewerBox, BoxBusy, BoxFull or BoxError.
    """
    if not path.exists() and not write:
        raise NothingFound(
            f"{path}: there is no box; `factbox build PLACE... --box FILE` makes one"
        )
    if path.exists() and not path.is_file():
        raise NotABox(f"{path}: not a box: not a file")
    with told(path):
        connection = _connect(path, write)
        try:
            _check(connection, path)
            if write:
                _prepare(connection)
            elif not _is_box(connection):
                raise NothingFound(f"{path}: nothing was built in this box yet")
        except BaseException:
            connection.close()
            raise
        return connection


def _connect(path: Path, write: bool) -> sqlite3.Connection:
    """Readers connect as writers do where they may, since then nothing is left beside the box."""
    if write or _writable(path):
        connection = connect(path)
        connection.execute(f"PRAGMA query_only = {'OFF' if write else 'ON'}")
        return connection
    if path.with_name(path.name + "-wal").exists():
        return connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)
    return connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True)


def connect(address: Path | str, *, uri: bool = False) -> sqlite3.Connection:
    """The one place that opens SQLite. Transactions are begun and ended by hand."""
    connection = sqlite3.connect(
        address,
        timeout=limits.BUSY_SECONDS.number,
        isolation_level=None,
        uri=uri,
    )
    connection.execute("PRAGMA synchronous = NORMAL")
    return connection


def _writable(path: Path) -> bool:
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)


def _check(connection: sqlite3.Connection, path: Path) -> None:
    """Refuse what is no box, and boxes that a later factbox wrote."""
    connection.execute("BEGIN")
    tables = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    box, version = _is_box(connection), _number(connection, "user_version")
    connection.execute("COMMIT")
    if not box and tables != (0,):
        raise NotABox(f"{path}: not a box: a database of something else")
    ours = len(_migrations())
    if version > ours:
        raise NewerBox(
            f"{path}: written by a later factbox (box version {version}; this one knows {ours})"
        )


def _is_box(connection: sqlite3.Connection) -> bool:
    return _number(connection, "application_id") == APPLICATION_ID


def _number(connection: sqlite3.Connection, pragma: str) -> int:
    return int(connection.execute(f"PRAGMA {pragma}").fetchone()[0])


def _prepare(connection: sqlite3.Connection) -> None:
    """Bring the box to this version: all of a migration, or nothing of it."""
    if _number(connection, "user_version") == len(_migrations()):
        return
    _use_wal(connection)
    connection.execute("BEGIN IMMEDIATE")
    try:
        version = _number(connection, "user_version")
        for number, script in enumerate(_migrations()[version:], start=version + 1):
            for statement in _statements(script):
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {number}")
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute("COMMIT")
    except BaseException:
        connection.rollback()
        raise


def _use_wal(connection: sqlite3.Connection) -> None:
    """Change the journal; SQLite does not wait for this lock by itself, so we do."""
    until = time.monotonic() + limits.BUSY_SECONDS.number
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError:
            if time.monotonic() > until:
                raise
            time.sleep(0.02)


def _migrations() -> tuple[str, ...]:
    folder = files("factbox.store") / "migrations"
    names = sorted(entry.name for entry in folder.iterdir() if entry.name.endswith(".sql"))
    for number, name in enumerate(names, start=1):
        if not name.startswith(f"{number:04}_"):
            raise BoxError(f"{name}: migrations must be numbered without a gap")
    return tuple((folder / name).read_text(encoding="utf-8") for name in names)


def _statements(script: str) -> tuple[str, ...]:
    """The statements of a migration, one by one, so that they stay in our transaction."""
    found, pending = [], ""
    for line in script.splitlines(keepends=True):
        pending += line
        if sqlite3.complete_statement(pending):
            found.append(pending)
            pending = ""
    return tuple(found)
