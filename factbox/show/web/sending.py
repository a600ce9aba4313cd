"""Answers as they are sent: a page, JSON, a table as CSV, lines."""

from __future__ import annotations

import io
import json
from collections.abc import Iterable

from starlette.responses import Response

from factbox.record.columns import Table, TableRow, Value
from factbox.show.export.csv import write_csv


def html(page: str, status: int = 200) -> Response:
    """A page."""
    return Response(_bytes(page), status, media_type="text/html; charset=utf-8")


def as_json(value: Value, status: int = 200) -> Response:
    """A value as indented JSON, exact."""
    return json_text(
        json.dumps(value, ensure_ascii=False, indent=2, allow_nan=False) + "\n", status
    )


def json_text(text: str, status: int = 200) -> Response:
    """JSON that is already written."""
    return Response(_bytes(text), status, media_type="application/json; charset=utf-8")


def csv(table: Table, rows: Iterable[TableRow]) -> Response:
    """A table for spreadsheets: text that one would take for a formula has an apostrophe before it."""
    out = io.BytesIO()
    write_csv(table, rows, out)
    head = {"content-disposition": f'attachment; filename="{table.name}.csv"'}
    return Response(out.getvalue(), 200, head, media_type="text/csv; charset=utf-8")


def lines(name: str, text: str) -> Response:
    """Lines of JSON as a file."""
    head = {"content-disposition": f'attachment; filename="{name}.jsonl"'}
    return Response(_bytes(text), 200, head, media_type="application/x-ndjson; charset=utf-8")


def kept(text: str, media: str) -> Response:
    """A file whose name changes with what it holds."""
    head = {"cache-control": "public, max-age=31536000, immutable"}
    return Response(_bytes(text), 200, head, media_type=media)


def to(address: str, status: int) -> Response:
    """The way to another page of ours."""
    return Response(b"", status, {"location": address})


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "backslashreplace")
