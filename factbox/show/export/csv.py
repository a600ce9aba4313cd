"""A table as CSV that a spreadsheet opens without running anything.

UTF-8, comma, CRLF, quotation marks where needed (RFC 4180); lists and objects are JSON in a cell.
A spreadsheet takes a cell that begins with = + - @ or a tab for a formula. Text that begins so gets
an apostrophe before it: this CSV is the safe one and says so; JSON lines and Parquet are exact.
Numbers are never text here, so a negative number stays a number.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable
from typing import IO

from factbox.record.tables import Column, Table, TableRow, Value

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def write_csv(table: Table, rows: Iterable[TableRow], out: IO[bytes]) -> int:
    """Write a head and `rows` to `out`; returns how many rows there were."""
    line = io.StringIO(newline="")
    writer = csv.writer(line)
    writer.writerow(table.names)
    count = 0
    for row in rows:
        writer.writerow([_cell(column, row.get(column.name)) for column in table.columns])
        count += 1
        if line.tell() > 1_000_000:
            _flush(line, out)
    _flush(line, out)
    return count


def _flush(line: io.StringIO, out: IO[bytes]) -> None:
    out.write(line.getvalue().encode())
    line.seek(0)
    line.truncate()


def _cell(column: Column, value: Value) -> str | int | float:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return value
    if isinstance(value, list | dict):
        return json.dumps(value, ensure_ascii=False, allow_nan=False)
    return safe(value)


def safe(text: str) -> str:
    """`text`, with an apostrophe before it where a spreadsheet would take it for a formula."""
    return f"'{text}" if text.startswith(_FORMULA) else text
