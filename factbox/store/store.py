"""What a box keeps, and nothing of how it is made.

One writer at a time: each batch is one transaction, so that a process killed in the middle loses
its batch and nothing else. Reports and annotations stay encoded (JSON) until somebody asks.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any

import msgspec

from factbox.errors import UnknownId
from factbox.judgements import Judgement, parse_line, write_line
from factbox.record.tables import Table, TableRow, table_named
from factbox.store import projection
from factbox.store.faults import told
from factbox.store.opening import open_box
from factbox.store.search import Hit, search
from factbox.types import Annotation, LedgerEntry, Record, Report

_STANDING = "SELECT id, digest, stated, locator, read_by, annotated_by FROM _reports"


@dataclass(frozen=True, slots=True)
class Standing:
    """What the box knows of a report without reading it. See `box.reading` for how two compare."""

    digest: str
    stated: int
    locator: str
    read_by: str
    annotated_by: str


@dataclass(frozen=True, slots=True)
class KeptReport:
    """A report as it is kept: `report` and `annotation` are JSON."""

    id: str
    standing: Standing
    report: bytes
    annotation: bytes


@dataclass(frozen=True, slots=True)
class KeptStory:
    """A story as it is kept: `digest` stands for all that `record` (JSON) is a function of."""

    id: str
    digest: str
    members: tuple[str, ...]
    record: bytes
    rows: projection.Rows


@dataclass(frozen=True, slots=True)
class BuildEntry:
    """One build that changed the box: which stories it began, and which it changed.

    `inputs` is a digest of the reports and judgements that it ended with.
    """

    inputs: str
    reports: int
    new: tuple[str, ...]
    grown: tuple[str, ...]


class Store:
    """An open box file. Every method may raise a BoxError that names the box."""

    def __init__(self, path: Path, *, write: bool = False) -> None:
        self.path = path
        self._connection = open_box(path, write=write)

    def close(self) -> None:
        with told(self.path):
            self._connection.close()

    def __enter__(self) -> Store:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        problem: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def writing(self) -> AbstractContextManager[None]:
        """One transaction: all of what is written inside, or nothing."""
        return self._transaction("BEGIN IMMEDIATE")

    def reading(self) -> AbstractContextManager[None]:
        """What is read inside is of one moment, whatever others write meanwhile."""
        return self._transaction("BEGIN")

    @contextmanager
    def _transaction(self, begin: str) -> Iterator[None]:
        with told(self.path):
            self._connection.execute(begin)
            try:
                yield
                self._connection.execute("COMMIT")
            except BaseException:
                if self._connection.in_transaction:
                    self._connection.rollback()
                raise

    # ------------------------------------------------------------ reports

    def standings(self) -> dict[str, Standing]:
        """What the box knows of each of its reports, by id."""
        return {row[0]: Standing(*row[1:]) for row in self._rows(f"{_STANDING} ORDER BY id")}

    def standing(self, report_id: str) -> Standing | None:
        """What the box knows of one report."""
        rows = self._rows(f"{_STANDING} WHERE id = ?", report_id)
        return Standing(*rows[0][1:]) if rows else None

    def put_report(self, kept: KeptReport) -> None:
        """Add a report with its annotation, in the place of what the box held of that id."""
        standing = kept.standing
        with told(self.path):
            self._connection.execute(
                "INSERT OR REPLACE INTO _reports VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    kept.id,
                    standing.digest,
                    standing.stated,
                    standing.locator,
                    standing.read_by,
                    standing.annotated_by,
                    kept.report,
                    zlib.compress(kept.annotation, 1),
                ),
            )

    def move_report(self, report: str, standing: Standing, encoded: bytes) -> None:
        """Keep another locator of a report whose annotation stays."""
        with told(self.path):
            self._connection.execute(
                "UPDATE _reports SET locator = ?, report = ? WHERE id = ?",
                (standing.locator, encoded, report),
            )

    def reports(self) -> tuple[Report, ...]:
        """All reports, by id."""
        decode = msgspec.json.Decoder(Report).decode
        rows = self._rows("SELECT report FROM _reports ORDER BY id")
        return tuple(decode(row[0]) for row in rows)

    def report(self, report_id: str) -> Report | None:
        """The report of this id."""
        rows = self._rows("SELECT report FROM _reports WHERE id = ?", report_id)
        return msgspec.json.decode(rows[0][0], type=Report) if rows else None

    def annotation(self, report_id: str) -> Annotation | None:
        """What was found in the report of this id."""
        rows = self._rows("SELECT annotation FROM _reports WHERE id = ?", report_id)
        return msgspec.json.decode(zlib.decompress(rows[0][0]), type=Annotation) if rows else None

    def encoded(self, report_ids: Iterable[str]) -> tuple[tuple[bytes, bytes], ...]:
        """Reports with their annotations as JSON, in the order asked for."""
        query = "SELECT report, annotation FROM _reports WHERE id = ?"
        rows = (self._rows(query, report_id)[0] for report_id in report_ids)
        return tuple((row[0], zlib.decompress(row[1])) for row in rows)

    # ------------------------------------------------------------ stories

    def digests(self) -> dict[str, str]:
        """The digest of each story that is kept."""
        return dict(self._rows("SELECT story, digest FROM _records ORDER BY story"))

    def members(self) -> dict[str, str]:
        """The story of each report."""
        return dict(self._rows("SELECT report, story FROM _members ORDER BY report"))

    def story_of(self, report_id: str) -> str | None:
        """The story that a report belongs to."""
        rows = self._rows("SELECT story FROM _members WHERE report = ?", report_id)
        return str(rows[0][0]) if rows else None

    def find_row(self, row_id: str) -> tuple[Table, str, TableRow] | None:
        """The row with this id: its table, the story it was made with, and its columns."""
        with told(self.path):
            return projection.find_row(self._connection, row_id)

    def rows_of_story(self, table: Table, story: str) -> list[TableRow]:
        """The rows of a table that were made with a story."""
        with told(self.path):
            return projection.rows_of_story(self._connection, table, story)

    def put_story(self, kept: KeptStory) -> None:
        """Keep a story with its record and its rows, in the place of what was kept of it.

        A story that its reports are taken from loses its digest: it must be related again or go.
        """
        self.remove_story(kept.id)
        with told(self.path):
            self._connection.executemany(
                "UPDATE _records SET digest = '' "
                "WHERE story = (SELECT story FROM _members WHERE report = ?)",
                ((report,) for report in kept.members),
            )
            self._connection.execute(
                "INSERT INTO _records VALUES (?, ?, ?)",
                (kept.id, kept.digest, zlib.compress(kept.record, 1)),
            )
            self._connection.executemany(
                "INSERT OR REPLACE INTO _members VALUES (?, ?)",
                ((report, kept.id) for report in kept.members),
            )
            projection.replace_rows(self._connection, kept.id, kept.rows)

    def remove_story(self, story: str) -> None:
        """Forget a story, its record and its rows; its reports stay.

        The box is unsettled from then on: a build must end before its records can be relied on.
        """
        with told(self.path):
            self._connection.execute("UPDATE builds SET inputs = '' WHERE inputs <> ''")
            self._connection.execute("DELETE FROM _records WHERE story = ?", (story,))
            self._connection.execute("DELETE FROM _members WHERE story = ?", (story,))
            projection.remove_rows(self._connection, story)

    def record(self, story: str) -> Record | None:
        """The record of a story."""
        rows = self._rows("SELECT record FROM _records WHERE story = ?", story)
        return msgspec.json.decode(zlib.decompress(rows[0][0]), type=Record) if rows else None

    def records(self) -> Iterator[Record]:
        """The records of all stories, by id, one at a time."""
        decode = msgspec.json.Decoder(Record).decode
        with told(self.path):
            cursor = self._connection.execute("SELECT record FROM _records ORDER BY story")
            for row in cursor:
                yield decode(zlib.decompress(row[0]))

    # ------------------------------------------------------------ tables

    def make_tables(self) -> None:
        """Make the tables of the design; records must be made anew where a table's columns changed."""
        with told(self.path):
            if projection.make_tables(self._connection):
                self._connection.execute("UPDATE _records SET digest = ''")
                self._connection.execute("UPDATE builds SET inputs = ''")

    def table(self, name: str) -> Iterator[TableRow]:
        """The rows of a table of the design. Raises UnknownId for another name."""
        table = table_named(name)
        if table is None:
            raise UnknownId(f"{name}: no such table")
        with told(self.path):
            yield from projection.read_rows(self._connection, table)

    def search(self, words: Sequence[str], limit: int) -> tuple[Hit, ...]:
        """Reports, claims and quotes that hold all the words."""
        with told(self.path):
            if not self._rows("SELECT 1 FROM _projection LIMIT 1"):
                return ()
            return search(self._connection, words, limit)

    # ------------------------------------------------------------ judgements and history

    def judgements(self) -> tuple[Judgement, ...]:
        """What people decided, in order."""
        rows = self._rows("SELECT line, number FROM judgements ORDER BY number")
        return tuple(parse_line(line, str(self.path), number) for line, number in rows)

    def add_judgement(self, judgement: Judgement) -> None:
        """Add a judgement after all others."""
        with told(self.path):
            self._connection.execute(
                "INSERT INTO judgements (line) VALUES (?)", (write_line(judgement),)
            )

    def put_ledger(self, entries: Iterable[LedgerEntry]) -> None:
        """Keep what became of each thing found, in the place of what became of it before."""
        with told(self.path):
            self._connection.executemany(
                "INSERT OR REPLACE INTO ledger VALUES (?, ?, ?, ?, ?)",
                (
                    (entry.locator, entry.where, entry.outcome, entry.reason, entry.report)
                    for entry in entries
                ),
            )

    def add_build(self, build: BuildEntry) -> None:
        """Add a build to the history."""
        with told(self.path):
            self._connection.execute(
                "INSERT INTO builds (inputs, reports, new, grown) VALUES (?, ?, ?, ?)",
                (
                    build.inputs,
                    build.reports,
                    msgspec.json.encode(build.new).decode(),
                    msgspec.json.encode(build.grown).decode(),
                ),
            )

    def last_inputs(self) -> str:
        """The digest of what the last build ended with; empty where a story was touched since."""
        rows = self._rows("SELECT inputs FROM builds ORDER BY number DESC LIMIT 1")
        return str(rows[0][0]) if rows else ""

    # ------------------------------------------------------------ soundness

    def faults(self) -> tuple[str, ...]:
        """What SQLite finds wrong with the file."""
        with told(self.path):
            found = [str(row[0]) for row in self._connection.execute("PRAGMA integrity_check")]
        return tuple(fault for fault in found if fault != "ok")

    def _rows(self, query: str, *values: str) -> list[tuple[Any, ...]]:
        with told(self.path):
            return self._connection.execute(query, values).fetchall()
