"""The credit: the agency whose words a report says it prints.

Looked for in this order: the dateline ("RABAT (AP) —"); the end of the report ("(AFP)",
"— Reuters", an agency alone on the last line); an agency's notice of copyright; a byline
("By Jane Roe, Associated Press"); "originally published by". A picture's credit and "contributed
to this report" are no credit of the report. An agency is given by its short name where the words
are its name and nothing else, and as written otherwise.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from factbox.data.agencies import MARKS, agency_named
from factbox.data.outlets import is_outlet
from factbox.read.dateline import Dateline
from factbox.read.houses import credited
from factbox.read.lines import Line
from factbox.read.marks import Mark, Marks

Credit = tuple[str, int, int]
"""The credit and where its words stand."""

_CLOSING = re.compile(
    r"(?:[.!?][\"”’']?|^)\s{0,3}(?:[—–―]|-{1,2}|\(|\[|(?:[Ss]ource|SOURCE|Via|VIA)\s?: ?)\s{0,2}"
    r"([A-Z][\w'’&/+., -]{1,40})[)\]]?\.?$"
)
_HOLDER = re.compile(r"(?:19|20)\d\d(?:-\d{2,4})?,? (?:by )?((?:The |the )?[A-Z][^.;|()]{1,60})")
_SOURCE_LINE = re.compile(r"[(\[]?(?:Source|SOURCE)s?\s?: ?([^()\[\]\n]{2,60})")
_ORIGIN = re.compile(
    r"\b(?:originally|first) (?:appeared|published|ran|posted) (?:at|on|in|by) ([A-Z][^.,;()]{1,60})"
)


def credit_of(
    text: str, body: list[Line], marks: Marks, dateline: Dateline | None
) -> Credit | None:
    """The credit of a report; where both dateline and end say it, the place is the end's."""
    closing = _closing(body)
    if dateline is not None and dateline.agency:
        name = credited(dateline.agency) or dateline.agency
        if closing is not None and closing[0] == name:
            return closing  # The dateline's words are known from its own span.
        return name, dateline.agency_start, dateline.agency_start + len(dateline.agency)
    return closing or next(_elsewhere(text, body, marks), None)


def _closing(body: list[Line]) -> Credit | None:
    if not body:
        return None
    offset = max(0, len(body[-1].text) - 60)
    tail = body[-1].text[offset:]
    match = _CLOSING.search(tail)
    if match is None:
        return None
    name = credited(match.group(1))
    words = match.group(1).strip(MARKS)
    start = body[-1].start + offset + match.start(1)
    return (name, start, start + len(words)) if name else None


def _elsewhere(text: str, body: list[Line], marks: Marks) -> Iterator[Credit]:
    for mark in marks:
        yield from _in_notice(text, mark)
    for mark in marks:
        yield from _in_source_line(text, mark)
    for mark in marks:
        yield from _in_byline(text, mark)
    for line in body[-3:]:
        yield from _first_published(line.text[:1000], line.start)


def _in_notice(text: str, mark: Mark) -> Iterator[Credit]:
    words = text[mark.start : mark.end][:1000]
    if mark.feature == "copyright":
        for match in _HOLDER.finditer(words):
            name = _leading_agency(match.group(1))
            if name is not None:
                held = match.group(1).strip(MARKS)
                start = mark.start + match.start(1)
                yield name, start, start + len(held)
    if mark.kind == "notice":
        yield from _first_published(words, mark.start)


def _leading_agency(words: str) -> str | None:
    """The agency that the holder's words start with: "The Associated Press contributed ..."."""
    parts = words.split()
    for size in range(min(len(parts), 5), 0, -1):
        name = credited(" ".join(parts[:size]))
        if name is not None:
            return name
    return None


def _first_published(words: str, offset: int) -> Iterator[Credit]:
    for match in _ORIGIN.finditer(words):
        held = match.group(1).strip()
        name = _leading_agency(held) or (held if is_outlet(held) else None)
        if name is not None:
            start = offset + match.start(1)
            yield name, start, start + len(held)


def _in_source_line(text: str, mark: Mark) -> Iterator[Credit]:
    """ "Source: Reuters" alone on a line."""
    match = _SOURCE_LINE.match(text, mark.start, mark.end)
    if mark.kind == "author" and match is not None:
        name = credited(match.group(1))
        if name is not None:
            yield name, match.start(1), match.end(1)


def _in_byline(text: str, mark: Mark) -> Iterator[Credit]:
    if mark.feature != "byline":
        return
    words = text[mark.start : mark.end]
    pieces = re.split(r"[,|]|\s[-–—]\s|\b(?:By|BY|of|for) ", words)
    for piece in reversed(pieces):
        name = credited(piece)
        if name is not None and agency_named(piece) is not None:
            start = mark.start + words.rindex(piece) + len(piece) - len(piece.lstrip())
            yield name, start, start + len(piece.strip())
            return
