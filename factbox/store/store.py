"""What a box keeps, and nothing of how it is made.

One writer at a time: each batch is one transaction, so that a process killed in the middle loses
its batch and nothing else. Reports and annotations stay encoded (JSON) until somebody asks.

Longer than 300 lines: each thing that is kept has its two or three short methods, and whoever looks for
one finds all in one place.
"""

from __future__ import annotations

import json
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any

import msgspec

from factbox.errors import BoxError, UnknownId
from factbox.judgements import Judgement, parse_line, write_line
from factbox.record.tables import Table, TableRow, table_named
from factbox.store import fingerprints, listing, projection
from factbox.store.entities import StoryEntities
from factbox.store.faults import told
from factbox.store.kept import BuildEntry, KeptReport, KeptSheet, KeptStory, Standing
from factbox.store.opening import open_box
from factbox.store.places import Places
from factbox.store.search import Hit, search
from factbox.store.shelf import Shelf
from factbox.store.standing import Learnt
from factbox.types import Annotation, LedgerEntry, Record, Report, Story

_STANDING = "SELECT id, digest, stated, locator, read_by, annotated_by FROM _reports"


class Store:
    """An open box file. Every method may raise a BoxError that names the box."""

    def __init__(self, path: Path, *, write: bool = False) -> None:
        self.path = path
        self._connection = open_box(path, write=write)
        self.places = Places(self._connection)
        self.shelf = Shelf(self._connection)
        self.learnt = Learnt(self._connection)
        self.entities = StoryEntities(self._connection)

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

    def annotated_by_others(self, version: str) -> tuple[str, ...]:
        """The reports that another version annotated."""
        query = "SELECT id FROM _reports WHERE annotated_by {} ? ORDER BY id"
        found = (row[0] for sign in "<>" for row in self._rows(query.format(sign), version))
        return tuple(sorted(found))

    def report_count(self) -> int:
        """How many reports the box holds."""
        return int(self._rows("SELECT count(*) FROM _reports")[0][0])

    def standing(self, report_id: str) -> Standing | None:
        """What the box knows of one report."""
        rows = self._rows(f"{_STANDING} WHERE id = ?", report_id)
        return Standing(*rows[0][1:]) if rows else None

    def put_report(self, kept: KeptReport) -> None:
        """Add a report with its annotation, in the place of what the box held of that id."""
        standing = kept.standing
        with told(self.path):
            for queue in ("_fresh", "_unlearnt"):
                self._connection.execute(f"INSERT OR IGNORE INTO {queue} VALUES (?)", (kept.id,))
            self.places.make_stale_with([kept.id])
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
            fingerprints.put_keys(self._connection, kept.id, kept.keys)

    def move_report(self, report: str, standing: Standing, encoded: bytes) -> None:
        """Keep another locator of a report whose annotation stays."""
        with told(self.path):
            self.places.make_stale_with([report])
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

    def reports_called(self, name: str) -> tuple[str, ...]:
        """The ids of the reports with this external id, place or address, in order."""
        query = "SELECT id FROM reports WHERE ? IN (external_id, locator, url) ORDER BY id"
        return tuple(str(row[0]) for row in self._rows(query, name))

    def annotation(self, report_id: str) -> Annotation | None:
        """What was found in the report of this id."""
        rows = self._rows("SELECT annotation FROM _reports WHERE id = ?", report_id)
        return msgspec.json.decode(zlib.decompress(rows[0][0]), type=Annotation) if rows else None

    def encoded(self, report_ids: Iterable[str]) -> tuple[tuple[bytes, bytes], ...]:
        """Reports with their annotations as JSON, in the order asked for."""
        query = "SELECT report, annotation FROM _reports WHERE id = ?"
        rows = (self._rows(query, report_id)[0] for report_id in report_ids)
        return tuple((row[0], zlib.decompress(row[1])) for row in rows)

    def holders(self, keys: Iterable[int]) -> dict[int, tuple[str, ...]]:
        """For each of `keys` the reports that hold it, by id, up to a cap (`limits.KEY_HOLDERS`)."""
        with told(self.path):
            return fingerprints.holders(self._connection, keys)

    def keys_by(self) -> str:
        """The version of the code that made the keys; empty where there are none yet."""
        with told(self.path):
            return fingerprints.made_by(self._connection)

    def forget_keys(self, version: str) -> None:
        """Forget the keys of all reports; those put from now on are by `version`."""
        with told(self.path):
            fingerprints.forget_all(self._connection, version)

    def put_keys(self, report: str, keys: Iterable[int]) -> None:
        """Note what a report is found by."""
        with told(self.path):
            fingerprints.put_keys(self._connection, report, keys)

    # ------------------------------------------------------------ stories

    def digests(self) -> dict[str, str]:
        """The digest of each story that is kept."""
        return dict(self._rows("SELECT story, digest FROM _records ORDER BY story"))

    def digest_of(self, story: str) -> str | None:
        """The digest of a story that is kept."""
        rows = self._rows("SELECT digest FROM _records WHERE story = ?", story)
        return str(rows[0][0]) if rows else None

    def story_count(self) -> int:
        """How many stories are kept."""
        return int(self._rows("SELECT count(*) FROM _records")[0][0])

    def cards(self, stories: Iterable[str] | None = None) -> tuple[Story, ...]:
        """What is listed of each story, or of these, by id."""
        decode = msgspec.json.Decoder(Story).decode
        if stories is None:
            rows = self._rows("SELECT card FROM _cards ORDER BY story")
        else:
            among = "SELECT card FROM _cards WHERE story IN (SELECT value FROM json_each(?))"
            rows = self._rows(f"{among} ORDER BY story", json.dumps(sorted(set(stories))))
        return tuple(decode(row[0]) for row in rows)

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
            self._connection.execute("INSERT INTO _cards VALUES (?, ?)", (kept.id, kept.card))
            self._connection.executemany(
                "INSERT OR REPLACE INTO _members VALUES (?, ?)",
                ((report, kept.id) for report in kept.members),
            )
            if kept.sheet is not None:
                self._connection.execute(
                    "INSERT INTO _sheets VALUES (?, ?, ?)",
                    (kept.id, kept.sheet.version, zlib.compress(kept.sheet.sheet, 1)),
                )
            projection.replace_rows(self._connection, kept.id, kept.rows)

    def remove_story(self, story: str) -> None:
        """Forget a story, its record and its rows; its reports stay."""
        with told(self.path):
            self.entities.remove(story)
            for table in ("_records", "_cards", "_members", "_sheets"):
                self._connection.execute(f"DELETE FROM {table} WHERE story = ?", (story,))
            projection.remove_rows(self._connection, story)

    def record(self, story: str) -> Record | None:
        """The record of a story. Raises BoxError for one that another version made otherwise."""
        rows = self._rows("SELECT record FROM _records WHERE story = ?", story)
        try:
            return msgspec.json.decode(zlib.decompress(rows[0][0]), type=Record) if rows else None
        except msgspec.ValidationError:
            raise BoxError(
                f"{self.path}: another version of factbox made the record of {story}; "
                "`factbox build` makes it anew"
            ) from None

    def sheet(self, story: str) -> KeptSheet | None:
        """The page of a story laid out, where it is kept."""
        if not self._rows("SELECT 1 FROM sqlite_master WHERE name = '_sheets'"):
            return None
        rows = self._rows("SELECT version, sheet FROM _sheets WHERE story = ?", story)
        return KeptSheet(rows[0][0], zlib.decompress(rows[0][1])) if rows else None

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
                self.places.make_all_stale()

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

    def stories_naming(self, name: str, kind: str | None) -> Counter[str]:
        """See `store.listing`."""
        with told(self.path):
            return listing.stories_naming(self._connection, name, kind)

    def stories_between(self, a: str, b: str) -> Counter[str]:
        """See `store.listing`."""
        with told(self.path):
            return listing.stories_between(self._connection, a, b)

    def events_between(self, a: str, b: str) -> tuple[listing.EventBetween, ...]:
        """See `store.listing`."""
        with told(self.path):
            return listing.events_between(self._connection, a, b)

    def stories_saying(self, words: Sequence[str]) -> Counter[str]:
        """See `store.listing`."""
        with told(self.path):
            return listing.stories_saying(self._connection, words)

    # ------------------------------------------------------------ judgements and history

    def judgements(self) -> tuple[Judgement, ...]:
        """What people decided, in order."""
        rows = self._rows("SELECT line, number FROM judgements ORDER BY number")
        return tuple(parse_line(line, str(self.path), number) for line, number in rows)

    def add_judgement(self, judgement: Judgement) -> None:
        """Add a judgement after all others; the stories that it is about are to be made anew."""
        named = [words.report for words in (judgement.a, judgement.b) if words is not None]
        with told(self.path):
            self.places.make_stale_with(named)
            self.shelf.unplace(named)
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

    def add_build(self, build: BuildEntry) -> int:
        """Add a build to the history; its number."""
        with told(self.path):
            cursor = self._connection.execute(
                "INSERT INTO builds (inputs, reports, new, grown) VALUES ('', ?, ?, ?)",
                (
                    build.reports,
                    msgspec.json.encode(build.new).decode(),
                    msgspec.json.encode(build.grown).decode(),
                ),
            )
        return int(cursor.lastrowid or 0)

    # ------------------------------------------------------------ soundness

    def faults(self) -> tuple[str, ...]:
        """What SQLite finds wrong with the file."""
        with told(self.path):
            found = [str(row[0]) for row in self._connection.execute("PRAGMA integrity_check")]
        return tuple(fault for fault in found if fault != "ok")

    def _rows(self, query: str, *values: str) -> list[tuple[Any, ...]]:
        with told(self.path):
            return self._connection.execute(query, values).fetchall()
