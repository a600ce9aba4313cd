"""Bytes -> reports. Everything that is found gives one ledger entry; nothing is lost in silence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Literal

from factbox import limits
from factbox.errors import ReadError
from factbox.read.jsonl import read_rows
from factbox.read.ledger import Tally, line_of, not_read, read_entry, tally
from factbox.read.places import SUFFIXES, Place, contents, find_files
from factbox.read.text import looks_like_page, read_text
from factbox.types import LedgerEntry, Report

Outcome = Literal["skipped", "failed", "no report"]

__all__ = ["SUFFIXES", "Tally", "line_of", "not_read", "read", "tally"]


def read(places: Iterable[str | Path]) -> Iterator[tuple[LedgerEntry, Report | None]]:
    """Each thing found at `places`, with the report that it holds or the reason why it holds none.

    Files, and rows of .jsonl files, come in a fixed order and are read as they are asked for.
    Raises NothingFound at once where a place does not exist.
    """
    return _each(find_files(places))


def _each(found: Iterator[Place]) -> Iterator[tuple[LedgerEntry, Report | None]]:
    for place in found:
        if place.refused:
            yield _entry(place, "no report" if place.foreign else "skipped", place.refused), None
        elif place.suffix == ".jsonl":
            yield from read_rows(place)
        else:
            yield _file(place)


def _file(place: Place) -> tuple[LedgerEntry, Report | None]:
    try:
        report = _report(place)
    except ReadError as problem:
        return _entry(place, "failed", problem.reason), None
    return read_entry(report, place.locator), report


def _report(place: Place) -> Report:
    if place.suffix == ".json":
        raise ReadError(place.locator, "JSON is read as .jsonl, one report a line")
    page = place.suffix in (".html", ".htm")
    data = contents(place, limits.PAGE_BYTES.number if page else limits.FILE_BYTES.number)
    if page or looks_like_page(data):
        from factbox.read.html import read_page

        return read_page(data, place.name, place.locator)
    return read_text(data, place.name, place.locator)


def _entry(place: Place, outcome: Outcome, reason: str) -> LedgerEntry:
    return LedgerEntry(locator=place.locator, where="", outcome=outcome, reason=reason)
