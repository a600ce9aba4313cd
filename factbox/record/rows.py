"""The rows of every table for one story: what the box stores and `factbox export` writes.

Pure: the same story gives the same rows in the same order. Rows of one report carry the values
that the story settled: a mention's kind and entity, a time's date, a quote's speaker, an event's
date.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factbox.record.report_rows import report_tables
from factbox.record.story_rows import story_tables
from factbox.record.tables import TABLES, TableRow
from factbox.types import Record

if TYPE_CHECKING:
    from factbox.relate.story import Related


def rows_of(related: Related, record: Record) -> dict[str, tuple[TableRow, ...]]:
    """The rows of all tables for one story, by table name, each table's rows in a fixed order."""
    found: dict[str, list[TableRow]] = {table.name: [] for table in TABLES}
    for report in related.reading.reports:
        for name, rows in report_tables(related, report.id, record).items():
            found[name].extend(rows)
    for name, rows in story_tables(related, record).items():
        found[name].extend(rows)
    return {name: tuple(rows) for name, rows in found.items()}
