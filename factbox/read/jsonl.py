"""JSONL: one report a line, read line by line, however long the file.

A row holds `text` (or `body`), and where known `id`, `title`, `published` (or `date`), `source`,
`url`, `lang`. Rows of Event Registry, NewsAPI and ninjs are read as they are. A broken line fails
with its number and the others are read; a row without text is skipped. The text is taken exactly as
given, except that lone surrogates become U+FFFD, which moves no offset.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from io import BufferedReader

from factbox import limits
from factbox.errors import ReadError
from factbox.read.decode import decode, refuse_other_formats, well_formed
from factbox.read.language import language_code
from factbox.read.ledger import read_entry
from factbox.read.metadata import Given, report_of
from factbox.read.places import Place, reason_of, refuse_irregular
from factbox.read.published import edtf_of
from factbox.read.text import refuse_long
from factbox.types import LedgerEntry, Report

TEXT_KEYS = ("text", "body", "content", "articleBody", "body_text", "bodies")
ID_KEYS = ("id", "uri", "guid", "article_id")
TITLE_KEYS = ("title", "headline", "headlines")
DAY_KEYS = (
    "published",
    "date",
    "publishedAt",
    "datePublished",
    "dateTimePub",
    "dateTime",
    "pubDate",
)
SOURCE_KEYS = ("source", "publisher", "outlet", "infoSources")
LANG_KEYS = ("lang", "language")
NAME_KEYS = ("name", "title", "value", "literal", "uri", "id")
LONGEST_FIELD = 4_000
_SIGNS = re.compile(r"[\"\\\[\]{}]")
_WIDE = (b"\xff\xfe", b"\xfe\xff")
_BLANK = b" \t\r\n\x0b\x0c\xef\xbb\xbf"

Found = tuple[LedgerEntry, Report | None]


def read_rows(place: Place) -> Iterator[Found]:
    """Each row of a file, as a report or as the reason why it is none."""
    found = False
    try:
        refuse_irregular(place)
        with open(place.path, "rb") as file:
            for number, line in _lines(file, place.locator):
                found = True
                yield _row(place, number, line)
        if not found:
            yield _skipped(place, "", "there are no rows in it")
    except OSError as problem:
        yield _failed(place, "", reason_of(problem))
    except ReadError as problem:
        yield _failed(place, "", problem.reason)


def _lines(file: BufferedReader, locator: str) -> Iterator[tuple[int, bytes | None]]:
    """Numbered lines that are not blank; None for one that is too long."""
    start = file.peek(64)[:64]
    if start:
        refuse_other_formats(start, locator)
    if start.startswith(_WIDE):
        data = file.read(limits.FILE_BYTES.number)
        lines: Iterator[bytes | None] = (
            line.encode() for line in decode(data, locator).split("\n")
        )
    elif b"\x00" in start:
        raise ReadError(locator, "it is binary, not a text")
    else:
        lines = _bounded(file, limits.LINE_BYTES.number)
    for number, line in enumerate(lines, start=1):
        if line is None or line.strip(_BLANK):
            yield number, line


def _bounded(file: BufferedReader, most: int) -> Iterator[bytes | None]:
    """The lines of a file, None in the place of one that is longer than `most`."""
    while line := file.readline(most + 1):
        if len(line) <= most:
            yield line
            continue
        while line and not line.endswith(b"\n"):
            line = file.readline(most)
        yield None


def _row(place: Place, number: int, line: bytes | None) -> Found:
    where = f"line {number}"
    if line is None:
        return _failed(place, where, f"the line is longer than {limits.LINE_BYTES.number:,} bytes")
    try:
        row = _parsed(line, place.locator, where)
        text, problem = _text(row)
        if problem:
            return _skipped(place, where, problem)
        refuse_long(text, place.locator, where)
        report = report_of(_given(row, text, place))
    except ReadError as broken:
        return _failed(place, where, broken.reason)
    return read_entry(report, place.locator, where), report


def _plainly(message: str) -> str:
    """What the parser says of a line; it ends some of its sentences where a place should follow."""
    return message.removesuffix(" starting at")


def _parsed(line: bytes, locator: str, where: str) -> dict[str, object]:
    words = decode(line.strip(_BLANK), locator)
    if _depth(words) > limits.JSON_DEPTH.number:
        most = limits.JSON_DEPTH.number
        raise ReadError(locator, f"the JSON is nested deeper than {most} levels", where)
    try:
        row = json.loads(words, parse_int=_integer, parse_constant=_no_number)
    except json.JSONDecodeError as problem:
        raise ReadError(
            locator, f"broken JSON at character {problem.colno}: {_plainly(problem.msg)}", where
        ) from None
    except (ValueError, RecursionError):
        raise ReadError(locator, "broken JSON", where) from None
    if not isinstance(row, dict):
        raise ReadError(locator, "the line holds no JSON object", where)
    return row


def _depth(words: str) -> int:
    """How deep brackets are nested outside strings."""
    if words.count("[") + words.count("{") <= limits.JSON_DEPTH.number:
        return 0
    deepest = depth = 0
    quoted = False
    position = -1
    for match in _SIGNS.finditer(words):
        sign = match.group()
        if match.start() < position:
            continue
        if sign == "\\":
            position = match.start() + 2
        elif sign == '"':
            quoted = not quoted
        elif not quoted:
            depth += 1 if sign in "[{" else -1
            deepest = max(deepest, depth)
    return deepest


def _integer(digits: str) -> int:
    return int(digits) if len(digits) <= 30 else 0


def _no_number(name: str) -> None:
    """NaN and the infinities are no JSON and say nothing."""


def _text(row: dict[str, object]) -> tuple[str, str]:
    """The row's text, or why it has none."""
    present = [key for key in TEXT_KEYS if key in row]
    if not present:
        return "", "the row has no text"
    for key in present:
        value = _of_bodies(row[key]) if key == "bodies" else row[key]
        if isinstance(value, str) and value.strip():
            return well_formed(value), ""
    value = row[present[0]]
    if value is None:
        return "", "the row's text is null"
    return "", "the row's text is blank" if isinstance(
        value, str
    ) else "the row's text is no string"


def _of_bodies(value: object) -> object:
    """The plain text among ninjs bodies, else the first."""
    if not isinstance(value, list):
        return None
    bodies = [body for body in value if isinstance(body, dict)]
    plain = [body for body in bodies if "plain" in str(body.get("contentType", ""))]
    return next((body.get("value") for body in plain or bodies), None)


def _given(row: dict[str, object], text: str, place: Place) -> Given:
    published = _published(row)
    return Given(
        text=text,
        name=_named(row, ID_KEYS) or place.name,
        locator=place.locator,
        title=_named(row, TITLE_KEYS),
        source=_named(row, SOURCE_KEYS),
        url=_url(row),
        lang=next((code for key in LANG_KEYS if (code := language_code(row.get(key)))), None),
        published=published,
        published_from="given" if published else None,
    )


def _published(row: dict[str, object]) -> str | None:
    return next((day for key in DAY_KEYS if (day := edtf_of(row.get(key)))), None)


def _url(row: dict[str, object]) -> str | None:
    value = row.get("url") or row.get("link")
    if not isinstance(value, str) or not 0 < len(value.strip()) <= LONGEST_FIELD:
        return None
    return well_formed(value.strip())


def _named(row: dict[str, object], keys: tuple[str, ...]) -> str | None:
    return next((words for key in keys if (words := _words(row.get(key)))), None)


def _words(value: object) -> str | None:
    """A name as rows give it: a string, a number, an object with a name, or the first of a list."""
    if isinstance(value, list):
        value = value[0] if value else None
    if isinstance(value, dict):
        value = next((value[key] for key in NAME_KEYS if isinstance(value.get(key), str)), None)
    if isinstance(value, int) and not isinstance(value, bool):
        value = str(value)
    if not isinstance(value, str) or not value.strip() or len(value) > LONGEST_FIELD:
        return None
    return well_formed(value).strip()


def _skipped(place: Place, where: str, reason: str) -> Found:
    return LedgerEntry(locator=place.locator, where=where, outcome="skipped", reason=reason), None


def _failed(place: Place, where: str, reason: str) -> Found:
    return LedgerEntry(locator=place.locator, where=where, outcome="failed", reason=reason), None
