"""What a report says of itself: its headline, dateline, byline, credit, day and language.

A text and what was given beside it become a `Report`. What was given wins over what the text says;
what neither says is None.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from factbox.ids import report_id
from factbox.read.credit import credit_of
from factbox.read.dateline import dateline_of
from factbox.read.furniture import find_furniture
from factbox.read.headline import headline_of
from factbox.read.language import language_of
from factbox.read.lines import Line, lines_of
from factbox.read.marks import Marks, Page, furniture_rows, whole
from factbox.read.published import stated_in
from factbox.read.repeats import headline_again, repeated_lines
from factbox.types import Report, Span

HEAD_LINES = 10
TAIL_LINES = 4
FIRST_PARAGRAPHS = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """A text, where it was found, and what was given beside it.

    `name` is the row's own id or the file name; `published` is EDTF. `captions` are texts that the
    page's markup calls captions.
    """

    text: str
    name: str
    locator: str
    title: str | None = None
    source: str | None = None
    url: str | None = None
    lang: str | None = None
    published: str | None = None
    published_from: str | None = None
    captions: frozenset[str] = frozenset()


def report_of(given: Given) -> Report:
    """The report that `given` makes."""
    page = Page(given.text, lines_of(given.text), given.title, given.captions)
    marks = find_furniture(page)
    stated = _mark_day(page, marks)
    headline = None if given.title else headline_of(page.lines, marks)
    marks.add(list(headline_again(page, marks, headline)))
    marks.add(list(repeated_lines(page, marks)))
    body = [line for line in page.lines if line is not headline and not marks.covers(line)]
    dateline = dateline_of(body[:FIRST_PARAGRAPHS])
    credit = credit_of(given.text, body, marks, dateline)
    identity = report_id(given.text, given.url or given.name)
    return Report(
        id=identity,
        external_id=given.name,
        locator=given.locator,
        title=given.title or (headline.text if headline else None),
        headline=_span(given.text, headline.start, headline.end) if headline else None,
        source=given.source,
        url=given.url,
        lang=given.lang or language_of(given.text),
        published=given.published or stated,
        published_from=given.published_from if given.published else ("text" if stated else None),
        credit=credit[0] if credit else None,
        credit_span=_span(given.text, credit[1], credit[2]) if credit else None,
        dateline=_span(given.text, dateline.start, dateline.end) if dateline else None,
        byline=_byline(given.text, marks),
        text=given.text,
        furniture=furniture_rows(identity, given.text, marks),
    )


def _mark_day(page: Page, marks: Marks) -> str | None:
    """Mark the lines that state the day of publication; the first such day."""
    found: str | None = None
    for line in _ends(page.lines):
        day = None if marks.covers(line) else stated_in(line.text)
        if day is not None:
            marks.add([whole(line, "other", "day", f"it states a day, {day}")])
            found = found or day
    return found


def _ends(lines: tuple[Line, ...]) -> Iterator[Line]:
    for line in lines:
        if line.number < HEAD_LINES or line.number >= len(lines) - TAIL_LINES:
            yield line


def _byline(text: str, marks: Marks) -> Span | None:
    for mark in marks:
        if mark.feature == "byline":
            return _span(text, mark.start, mark.end)
    return None


def _span(text: str, start: int, end: int) -> Span:
    return Span(start=start, end=end, text=text[start:end])
