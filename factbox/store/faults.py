"""What SQLite says when something is wrong with a box, told as the errors of factbox."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from factbox import limits
from factbox.errors import BoxBusy, BoxError, BoxFull, NotABox

_PRIMARY_CODE = 0xFF


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Raise what SQLite raises inside as a BoxError that names the box and the reason."""
    try:
        yield
    except sqlite3.Error as problem:
        raise error_of(path, problem) from problem


def error_of(path: Path, problem: sqlite3.Error) -> BoxError:
    """The error of factbox that a fault of SQLite means."""
    code = getattr(problem, "sqlite_errorcode", None)
    match code & _PRIMARY_CODE if isinstance(code, int) else None:
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return BoxBusy(
                f"{path}: another process has been writing to this box for "
                f"{limits.BUSY_SECONDS.number} {limits.BUSY_SECONDS.unit}; try again later"
            )
        case sqlite3.SQLITE_FULL:
            return BoxFull(
                f"{path}: the disk is full; what was committed is safe, make space and repeat"
            )
        case sqlite3.SQLITE_NOTADB:
            return NotABox(f"{path}: not a box: the file is no SQLite database")
        case sqlite3.SQLITE_CORRUPT:
            return BoxError(f"{path}: the box is damaged ({problem}); build it again")
        case sqlite3.SQLITE_READONLY:
            return BoxError(f"{path}: the box cannot be written: file or folder is read-only")
        case sqlite3.SQLITE_CANTOPEN:
            return BoxError(f"{path}: the box cannot be opened: no permission, or no such folder")
        case sqlite3.SQLITE_IOERR:
            return BoxError(f"{path}: the disk failed ({problem})")
        case _:
            return BoxError(f"{path}: {problem}")
