"""What is exported is read by the tools it is for: pandas, Arrow, a JSON-LD parser, a processor of
citations, and any reader of SQLite."""

from __future__ import annotations

import importlib
import io
import json
import os
import sqlite3
from pathlib import Path
from typing import Any

import pyarrow.parquet
import pytest
from invented import related

from factbox import Box
from factbox.record.report_rows import report_tables
from factbox.record.story_rows import story_tables
from factbox.record.tables import TABLES, Table
from factbox.show.export.csl import write_csl
from factbox.show.export.csv import write_csv
from factbox.show.export.jsonl import write_jsonl
from factbox.show.export.jsonld import write_jsonld
from factbox.show.export.parquet import write_parquet
from factbox.types import Record

SAMPLE = Path(__file__).parent.parent.parent / "examples" / "prespa"


def tool(name: str) -> Any:
    """A tool of the tests; where they are not all installed the test is passed over."""
    return importlib.import_module(name) if os.environ.get("CI") else pytest.importorskip(name)


@pytest.fixture
def claims(record: Record) -> tuple[Table, list[Any]]:
    table = next(one for one in TABLES if one.name == "claims")
    return table, list(story_tables(related(record.story.id), record)["claims"])


def test_pandas_reads_lines_csv_and_parquet_alike(claims: tuple[Table, list[Any]]) -> None:
    pandas = tool("pandas")
    table, rows = claims
    files = [io.BytesIO() for _ in range(3)]
    for write, out in zip((write_jsonl, write_csv, write_parquet), files, strict=True):
        write(table, rows, out)
        out.seek(0)
    lines = pandas.read_json(files[0], lines=True)
    commas = pandas.read_csv(files[1])
    parquet = pandas.read_parquet(files[2])
    for found in (lines, commas, parquet):
        assert list(found.columns) == list(table.names)
        assert list(found["id"]) == [row["id"] for row in rows]
        assert list(found["origins"]) == [row["origins"] for row in rows]
    assert [json.loads(one) for one in parquet["statements"]] == [row["statements"] for row in rows]


def test_arrow_reads_every_table(record: Record, tmp_path: Path) -> None:
    made = related(record.story.id)
    tables: dict[str, Any] = dict(story_tables(made, record))
    for card in record.reports:
        for name, rows in report_tables(made, card.report, record).items():
            tables.setdefault(name, [])
            tables[name] = [*tables[name], *rows]
    for table in TABLES:
        rows = list(tables.get(table.name, ()))
        with (tmp_path / table.name).open("wb") as out:
            write_parquet(table, rows, out)
        found = pyarrow.parquet.read_table(tmp_path / table.name)
        assert found.column_names == list(table.names)
        assert found.num_rows == len(rows)


def test_a_parser_of_json_ld_finds_claims_with_their_reports(record: Record) -> None:
    rdflib = tool("rdflib")
    out = io.BytesIO()
    write_jsonld([record], out)
    # No test asks the network: what schema.org says of its own names stands in their place.
    text = (
        out.getvalue().decode().replace('"https://schema.org"', '{"@vocab": "https://schema.org/"}')
    )
    graph = rdflib.Graph().parse(data=text, format="json-ld")
    schema = rdflib.Namespace("https://schema.org/")
    articles = set(graph.subjects(rdflib.RDF.type, schema.NewsArticle))
    claims = set(graph.subjects(rdflib.RDF.type, schema.Claim))
    assert len(articles) == len(record.reports)
    assert len(claims) == len(record.claims)
    for claim in claims:
        appearances = set(graph.objects(claim, schema.appearance))
        assert appearances <= articles
        assert set(graph.objects(claim, schema.firstAppearance)) <= appearances
    quotations = graph.subject_objects(schema.isPartOf)
    assert {article for _, article in quotations} <= articles


def test_a_processor_of_citations_writes_a_bibliography(record: Record) -> None:
    citeproc = tool("citeproc")
    source = importlib.import_module("citeproc.source.json").CiteProcJSON
    out = io.BytesIO()
    write_csl([record], out)
    items = json.loads(out.getvalue())
    style = citeproc.CitationStylesStyle("harvard-cite-them-right", validate=False)
    made = citeproc.CitationStylesBibliography(style, source(items), citeproc.formatter.plain)
    for item in items:
        made.register(citeproc.Citation([citeproc.CitationItem(item["id"])]))
    lines = [str(line) for line in made.bibliography()]
    assert len(lines) == len(items)
    for item in items:
        assert any(item["title"].split(",")[0] in line for line in lines)


def test_any_reader_of_sqlite_opens_the_box(tmp_path: Path) -> None:
    """As Datasette does: read only and unchanging, tables and full text by their names."""
    path = tmp_path / "sample.box"
    with Box.open(path) as box:
        box.build([SAMPLE])
    connection = sqlite3.connect(f"{path.as_uri()}?mode=ro&immutable=1", uri=True)
    for table in TABLES:
        columns = [row[1] for row in connection.execute(f"PRAGMA table_info({table.name})")]
        assert set(table.names) <= set(columns)
        connection.execute(f"SELECT * FROM {table.name} LIMIT 1").fetchall()
    found = connection.execute(
        "SELECT count(*) FROM reports_words WHERE reports_words MATCH 'prespa'"
    ).fetchone()
    assert found[0] > 0
    connection.close()
