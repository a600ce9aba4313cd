"""A table as JSON lines: one object a row, keys in the order of the columns, exact values."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import IO

from factbox.record.tables import Table, TableRow


def write_jsonl(table: Table, rows: Iterable[TableRow], out: IO[bytes]) -> int:
    """Write `rows` to `out` as UTF-8; returns how many there were."""
    count = 0
    for row in rows:
        exact = {name: row.get(name) for name in table.names}
        out.write(json.dumps(exact, ensure_ascii=False, allow_nan=False).encode() + b"\n")
        count += 1
    return count
