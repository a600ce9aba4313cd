"""Exports: exact where they say exact, safe where they say safe."""

from __future__ import annotations

import csv
import io
import json

import pyarrow.parquet as pq
import pytest
from invented import related

from factbox.record.rows import rows_of
from factbox.record.tables import TABLES, Table, TableRow
from factbox.show.export.csv import safe, write_csv
from factbox.show.export.jsonl import write_jsonl
from factbox.show.export.parquet import write_parquet
from factbox.types import Record


@pytest.fixture(scope="module")
def rows(record: Record) -> dict[str, tuple[TableRow, ...]]:
    return rows_of(related(), record)


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_json_lines_are_exact(table: Table, rows) -> None:
    out = io.BytesIO()
    count = write_jsonl(table, rows[table.name], out)
    read = [json.loads(line) for line in out.getvalue().splitlines()]
    assert count == len(read)
    assert read == [dict(row) for row in rows[table.name]]
    assert all(list(row) == list(table.names) for row in read)


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_parquet_is_exact_and_typed(table: Table, rows) -> None:
    out = io.BytesIO()
    write_parquet(table, rows[table.name], out)
    read = pq.read_table(io.BytesIO(out.getvalue()))
    assert tuple(read.column_names) == table.names
    assert read.num_rows == len(rows[table.name])
    for row, told in zip(read.to_pylist(), rows[table.name], strict=True):
        for column in table.columns:
            value = row[column.name]
            if column.kind in ("list", "object") and value is not None:
                value = json.loads(value)
            assert value == told[column.name]


def test_csv_has_a_head_and_every_row(rows) -> None:
    table = next(one for one in TABLES if one.name == "reports")
    out = io.BytesIO()
    assert write_csv(table, rows["reports"], out) == 4
    read = list(csv.DictReader(io.StringIO(out.getvalue().decode("utf-8"), newline="")))
    assert [row["text"] for row in read] == [row["text"] for row in rows["reports"]]
    assert read[0]["source"] == ""


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@A1", "\t=1", "\r=1", "\n=1", "＝1"])
def test_csv_cells_run_nothing(text: str) -> None:
    assert safe(text) == f"'{text}"
    assert safe(f"a{text}") == f"a{text}"


def test_numbers_stay_numbers_in_csv(rows) -> None:
    table = next(one for one in TABLES if one.name == "lineage")
    out = io.BytesIO()
    write_csv(table, [{**rows["lineage"][0], "share": -0.5}], out)
    assert ",-0.5," in out.getvalue().decode()
