"""The index of a box from keys to the reports that hold them.

Only so many holders of a key are ever read: those with the least ids, so that what is read hangs on
the set of reports and not on the order they came in, and a box of a million costs what one of ten
thousand does.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from factbox.limits import KEY_HOLDERS


def put_keys(connection: sqlite3.Connection, report: str, keys: Iterable[int]) -> None:
    """Note that a report holds `keys`; noting it twice adds nothing."""
    connection.executemany(
        "INSERT OR IGNORE INTO _fingerprints VALUES (?, ?)",
        ((key, report) for key in sorted(set(keys))),
    )


def holders(
    connection: sqlite3.Connection, keys: Iterable[int], most: int = KEY_HOLDERS.number
) -> dict[int, tuple[str, ...]]:
    """For each of `keys` the reports that hold it, by id, the first `most` of them."""
    query = "SELECT report FROM _fingerprints WHERE key = ? ORDER BY report LIMIT ?"
    return {
        key: tuple(row[0] for row in connection.execute(query, (key, most)))
        for key in sorted(set(keys))
    }


def made_by(connection: sqlite3.Connection) -> str:
    """The version of the code that made the keys; empty where there are none yet."""
    row = connection.execute("SELECT version FROM _fingerprints_by").fetchone()
    return str(row[0]) if row else ""


def forget_all(connection: sqlite3.Connection, version: str) -> None:
    """Empty the index, to be filled by code of `version`."""
    connection.execute("DELETE FROM _fingerprints")
    connection.execute("DELETE FROM _fingerprints_by")
    connection.execute("INSERT INTO _fingerprints_by VALUES (?)", (version,))
