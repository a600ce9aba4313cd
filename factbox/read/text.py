"""A text file: one report, as it is."""

from __future__ import annotations

from factbox import limits
from factbox.errors import ReadError
from factbox.read.decode import decode
from factbox.read.metadata import Given, report_of
from factbox.types import Report


def read_text(data: bytes, name: str, locator: str) -> Report:
    """The report that a text file holds. Raises ReadError where it holds none."""
    text = decode(data, locator)
    refuse_long(text, locator)
    return report_of(Given(text=text, name=name, locator=locator))


def refuse_long(text: str, locator: str, where: str = "") -> None:
    """Raises ReadError where `text` is longer than a report may be."""
    most = limits.TEXT_CHARACTERS.number
    if len(text) > most:
        raise ReadError(locator, f"it is longer than {most:,} characters", where)


def looks_like_page(data: bytes) -> bool:
    """Whether a file is HTML, whatever its name says."""
    head = data[:1024].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    return (
        head.startswith((b"<!doctype html", b"<html", b"<?xml")) and b"<html" in data[:4096].lower()
    )
