"""Which report is in which story, which stories are to be related, and what became of stories.

Every method is to be called inside a transaction of the store.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

import msgspec

from factbox.types import Report

Change = Literal["new", "grown", "merged", "split", "renamed"]
_AMONG = "IN (SELECT value FROM json_each(?))"


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryChange:
    """What a build changed in a story: `before` are the stories that its reports were in, `added`
    how many reports were in none."""

    change: Change
    story: str
    before: tuple[str, ...]
    added: int


@dataclass(frozen=True, slots=True)
class Moved:
    """Where a report is, and where it was after the last whole build."""

    report: str
    story: str
    before: str | None


class Places:
    """Stories as lists of reports; their records are made of these."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def fresh(self, most: int) -> tuple[Report, ...]:
        """Reports that stories have not seen as they are now."""
        decode = msgspec.json.Decoder(Report).decode
        query = "SELECT _reports.report FROM _fresh JOIN _reports ON id = _fresh.report LIMIT ?"
        return tuple(decode(row[0]) for row in self._connection.execute(query, (most,)).fetchall())

    def busy(self) -> bool:
        """Whether anything is to be done: a report to be seen, placed, or related."""
        query = (
            "SELECT EXISTS (SELECT 1 FROM _unlearnt) "
            "OR EXISTS (SELECT 1 FROM _fresh) OR EXISTS (SELECT 1 FROM _unplaced) "
            "OR EXISTS (SELECT 1 FROM _stale) OR EXISTS (SELECT 1 FROM _texts WHERE linked = 0) "
            "OR EXISTS (SELECT 1 FROM _texts WHERE cut IS NULL AND part IS NOT NULL) "
            "OR EXISTS (SELECT 1 FROM _texts WHERE wavers = 1) "
            "OR EXISTS (SELECT 1 FROM _places WHERE before IS NOT story) "
            "OR EXISTS (SELECT 1 FROM _touched_keys)"
        )
        return bool(self._connection.execute(query).fetchone()[0])

    def made_by(self, what: str) -> str:
        """The version that made a part of the box; empty where none did."""
        query = "SELECT version FROM _made_by WHERE what = ?"
        found = self._connection.execute(query, (what,)).fetchone()
        return str(found[0]) if found else ""

    def set_made_by(self, what: str, version: str) -> None:
        """Remember the version that makes a part of the box."""
        self._connection.execute("INSERT OR REPLACE INTO _made_by VALUES (?, ?)", (what, version))

    def place(self, stories: Mapping[str, Iterable[str]]) -> None:
        """Put reports into stories. Those that gain or lose one are to be related."""
        given = {report: story for story, reports in stories.items() for report in reports}
        query = f"SELECT report, story FROM _places WHERE report {_AMONG}"
        before = dict(self._connection.execute(query, (json.dumps(sorted(given)),)).fetchall())
        moved = [(one, story) for one, story in given.items() if before.get(one) != story]
        self._connection.executemany(
            "INSERT INTO _places (report, story) VALUES (?, ?) "
            "ON CONFLICT (report) DO UPDATE SET story = excluded.story",
            moved,
        )
        left = {before[report] for report, _ in moved if report in before}
        self.make_stale(sorted(left | {story for _, story in moved}))

    def make_stale(self, stories: Iterable[str]) -> None:
        """These stories are to be related."""
        rows = ((story,) for story in stories)
        self._connection.executemany("INSERT OR IGNORE INTO _stale VALUES (?)", rows)

    def make_all_stale(self) -> None:
        """All stories are to be related."""
        for table in ("_records", "_places"):
            self._connection.execute(
                f"INSERT OR IGNORE INTO _stale SELECT DISTINCT story FROM {table}"
            )

    def make_stale_with(self, reports: Iterable[str]) -> None:
        """The stories of these reports are to be related."""
        self._connection.executemany(
            "INSERT OR IGNORE INTO _stale SELECT story FROM _places WHERE report = ?",
            ((report,) for report in reports),
        )

    def stale(self) -> tuple[str, ...]:
        """The stories that are to be related."""
        rows = self._connection.execute("SELECT story FROM _stale ORDER BY story").fetchall()
        return tuple(row[0] for row in rows)

    def settle(self, story: str) -> None:
        """A story was related."""
        self._connection.execute("DELETE FROM _stale WHERE story = ?", (story,))

    def reports_of(self, story: str) -> tuple[str, ...]:
        """The reports of a story, by id."""
        query = "SELECT report FROM _places WHERE story = ? ORDER BY report"
        return tuple(row[0] for row in self._connection.execute(query, (story,)).fetchall())

    def all(self) -> list[tuple[str, str]]:
        """Every report with its story."""
        query = "SELECT report, story FROM _places ORDER BY report"
        return [(row[0], row[1]) for row in self._connection.execute(query).fetchall()]

    # ------------------------------------------------------------ history

    def moved(self) -> tuple[Moved, ...]:
        """All reports of the stories that changed since the last whole build, before and now."""
        changed = "SELECT {} FROM _places WHERE before IS NOT story"
        query = (
            f"SELECT report, story, before FROM _places WHERE story IN ({changed.format('story')}) "
            f"OR before IN ({changed.format('before')}) "
            f"OR story IN ({changed.format('before')}) ORDER BY report"
        )
        return tuple(Moved(*row) for row in self._connection.execute(query).fetchall())

    def remember(self, changes: Sequence[StoryChange], build: int) -> None:
        """Add to the history what a build changed."""
        self._connection.executemany(
            "INSERT INTO story_changes (build, change, story, before, added) VALUES (?, ?, ?, ?, ?)",
            (
                (build, one.change, one.story, json.dumps(list(one.before)), one.added)
                for one in changes
            ),
        )

    def settle_moved(self, stories: Iterable[str]) -> None:
        """What changed in these stories is in the history."""
        self._connection.executemany(
            "UPDATE _places SET before = story WHERE story = ?", ((story,) for story in stories)
        )

    def changes(self, story: str | None = None) -> tuple[StoryChange, ...]:
        """What became of stories, or of one, oldest first."""
        where = "" if story is None else "WHERE story = ?"
        rows = self._connection.execute(
            f"SELECT change, story, before, added FROM story_changes {where} ORDER BY number",
            () if story is None else (story,),
        ).fetchall()
        return tuple(
            StoryChange(change=row[0], story=row[1], before=tuple(json.loads(row[2])), added=row[3])
            for row in rows
        )
