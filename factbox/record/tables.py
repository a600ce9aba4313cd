"""The tables of a box: their names, their columns and what each column means.

These are the names that `factbox export NAME` takes, that the box uses and that Python uses.
Every row has an `id`; every row that rests on words has `report, part, start, end, text`, and
`text` is the report's own words from `start` to `end` (code points, half open). A column of kind
"list" or "object" holds JSON. `rows.py` makes the rows.
"""

from __future__ import annotations

from factbox.record.columns import Column, ColumnKind, Table, TableRow, Value
from factbox.record.report_tables import (
    EVENT_MENTIONS,
    FURNITURE,
    MENTIONS,
    QUOTES,
    REPORTS,
    SENTENCES,
    STATEMENTS,
    TIMES,
)
from factbox.record.story_tables import (
    AGREEMENTS,
    CLAIMS,
    COPIES,
    DISAGREEMENTS,
    ENTITIES,
    EVENTS,
    LINEAGE,
    ORIGINS,
    RELATIONS,
    STORIES,
)

__all__ = [
    "AGREEMENTS",
    "CLAIMS",
    "COPIES",
    "DISAGREEMENTS",
    "ENTITIES",
    "EVENTS",
    "EVENT_MENTIONS",
    "FURNITURE",
    "LINEAGE",
    "MENTIONS",
    "ORIGINS",
    "QUOTES",
    "RELATIONS",
    "REPORTS",
    "SENTENCES",
    "STATEMENTS",
    "STORIES",
    "TABLES",
    "TIMES",
    "Column",
    "ColumnKind",
    "Table",
    "TableRow",
    "Value",
    "table_named",
]

TABLES: tuple[Table, ...] = (
    REPORTS,
    FURNITURE,
    SENTENCES,
    MENTIONS,
    TIMES,
    QUOTES,
    EVENT_MENTIONS,
    STATEMENTS,
    LINEAGE,
    COPIES,
    ORIGINS,
    STORIES,
    ENTITIES,
    EVENTS,
    AGREEMENTS,
    CLAIMS,
    DISAGREEMENTS,
    RELATIONS,
)
"""All tables, in the order of the design: what one report says, then what reports say together."""


def table_named(name: str) -> Table | None:
    """The table of this name, or None."""
    return next((table for table in TABLES if table.name == name), None)
