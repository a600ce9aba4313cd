"""A table as Parquet: exact values, typed columns; lists and objects as JSON text."""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterable
from typing import IO

import pyarrow as pa
import pyarrow.parquet as pq

from factbox.record.tables import Column, ColumnKind, Table, TableRow, Value

ROWS_AT_ONCE = 20_000
_TYPES: dict[ColumnKind, str] = {
    "text": "string",
    "integer": "int64",
    "real": "float64",
    "boolean": "bool",
    "list": "string",
    "object": "string",
}


def write_parquet(table: Table, rows: Iterable[TableRow], out: IO[bytes]) -> int:
    """Write `rows` to `out` in groups of 20,000; returns how many there were."""
    schema = pa.schema(
        [pa.field(one.name, pa.type_for_alias(_TYPES[one.kind])) for one in table.columns],
        metadata={"table": table.name, "means": table.means},
    )
    count = 0
    waiting = iter(rows)
    with pq.ParquetWriter(out, schema, compression="zstd") as writer:
        while group := list(itertools.islice(waiting, ROWS_AT_ONCE)):
            writer.write_table(_group(table, group, schema))
            count += len(group)
    return count


def _group(table: Table, rows: list[TableRow], schema: pa.Schema) -> pa.Table:
    columns = [[_cell(column, row.get(column.name)) for row in rows] for column in table.columns]
    return pa.Table.from_arrays(
        [pa.array(cells, field.type) for cells, field in zip(columns, schema, strict=True)],
        schema=schema,
    )


def _cell(column: Column, value: Value) -> Value:
    if value is None:
        return None
    if column.kind in ("list", "object"):
        return json.dumps(value, ensure_ascii=False, allow_nan=False)
    if column.kind == "real" and isinstance(value, int | float):
        return float(value)
    return value
