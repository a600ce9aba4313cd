"""What a box has learnt of standing text: the pieces that are, and the reports they stand in.

Every method is to be called inside a transaction of the store.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Mapping

import msgspec

from factbox.types import Furniture, Reason, Report

_AMONG = "IN (SELECT value FROM json_each(?))"


class Learnt:
    """The standing text of a box."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def clear(self) -> None:
        """Forget all; every report is to be looked at again, and sketched again."""
        for table in ("_standing", "_standing_in"):
            self._connection.execute(f"DELETE FROM {table}")
        self._connection.execute("INSERT OR IGNORE INTO _unlearnt SELECT id FROM _reports")

    def waiting(self, most: int) -> tuple[Report, ...]:
        """Reports whose pieces are to be looked at, by id."""
        decode = msgspec.json.Decoder(Report).decode
        query = (
            "SELECT _reports.report FROM _unlearnt JOIN _reports ON id = _unlearnt.report "
            "ORDER BY id LIMIT ?"
        )
        return tuple(decode(row[0]) for row in self._connection.execute(query, (most,)).fetchall())

    def verdicts(self, keys: Iterable[int]) -> dict[int, Reason]:
        """Which of these pieces are standing text, and why."""
        decode = msgspec.json.Decoder(Reason).decode
        query = f"SELECT key, why FROM _standing WHERE key {_AMONG} ORDER BY key"
        rows = self._connection.execute(query, (json.dumps(sorted(set(keys))),)).fetchall()
        return {key: decode(why) for key, why in rows}

    def put_verdicts(self, verdicts: Mapping[int, Reason | None]) -> None:
        """Keep what was found of pieces; all reports that hold one are to be looked at."""
        for key, why in sorted(verdicts.items()):
            self._connection.execute("DELETE FROM _standing WHERE key = ?", (key,))
            if why is not None:
                encoded = msgspec.json.encode(why).decode()
                self._connection.execute("INSERT INTO _standing VALUES (?, ?)", (key, encoded))
            self._connection.execute(
                "INSERT OR IGNORE INTO _unlearnt SELECT report FROM _fingerprints WHERE key = ?",
                (key,),
            )

    def furniture(self, reports: Iterable[str]) -> dict[str, tuple[Furniture, ...]]:
        """The standing text in each of these reports that holds any."""
        decode = msgspec.json.Decoder(tuple[Furniture, ...]).decode
        query = f"SELECT report, furniture FROM _standing_in WHERE report {_AMONG} ORDER BY report"
        rows = self._connection.execute(query, (json.dumps(sorted(reports)),)).fetchall()
        return {report: decode(furniture) for report, furniture in rows}

    def put_furniture(self, furniture: Mapping[str, tuple[Furniture, ...]]) -> None:
        """Keep the standing text of reports; those in which it changed are to be sketched again, and
        their stories to be related."""
        kept = self.furniture(furniture)
        for report, rows in sorted(furniture.items()):
            self._connection.execute("DELETE FROM _unlearnt WHERE report = ?", (report,))
            if rows == kept.get(report, ()):
                continue
            self._connection.execute("DELETE FROM _standing_in WHERE report = ?", (report,))
            if rows:
                encoded = msgspec.json.encode(rows)
                self._connection.execute(
                    "INSERT INTO _standing_in VALUES (?, ?)", (report, encoded)
                )
            self._connection.execute("INSERT OR IGNORE INTO _fresh VALUES (?)", (report,))
            self._connection.execute(
                "INSERT OR IGNORE INTO _stale SELECT story FROM _places WHERE report = ?", (report,)
            )
