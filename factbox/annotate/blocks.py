"""What of a report is read for content: its title, its paragraphs, its captions.

A reader reads paragraph by paragraph; so does the parser, which otherwise runs names together
across line ends. Furniture other than captions is never read. A dateline is cut off the paragraph
it opens, since it is no sentence. Lines that were wrapped at a fixed width are one paragraph.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass

from factbox.types import Furniture, Part, Report, Role, Span

_LINE = re.compile(r"[^\n]+")
_SENTENCE_END = re.compile(r"[.!?:][\"'”’)\]]{0,3}$")
WRAPPED_WIDTHS = range(50, 101)
"""Line lengths at which mailers and terminals wrap."""


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of one part that holds whole sentences."""

    part: Part
    start: int
    end: int
    role: Role


def blocks(report: Report) -> tuple[Block, ...]:
    """The blocks of `report` in reading order: its given title, then its text."""
    found = list(_title_block(report))
    headline = report.headline
    for start, end in _paragraphs(report):
        for role, first, last in _pieces(start, end, report.furniture, report.dateline):
            at_headline = headline is not None and first < headline.end and headline.start < last
            block = _trimmed(report.text, first, last, "headline" if at_headline else role)
            if block is not None:
                found.append(block)
    return tuple(found)


def _title_block(report: Report) -> Iterator[Block]:
    if report.title and report.headline is None:
        block = _trimmed(report.title, 0, len(report.title), "headline")
        if block is not None:
            yield Block("title", block.start, block.end, "headline")


def _paragraphs(report: Report) -> Iterator[tuple[int, int]]:
    lines = [match.span() for match in _LINE.finditer(report.text)]
    wrapped = _is_wrapped(report.text, lines)
    start = end = -1
    for first, last in lines:
        joined = wrapped and start >= 0 and report.text[end:first] == "\n"
        if joined:
            end = last
            continue
        if start >= 0:
            yield start, end
        start, end = first, last
    if start >= 0:
        yield start, end


def _is_wrapped(text: str, lines: list[tuple[int, int]]) -> bool:
    """Whether single line ends stand inside sentences: most are near one width, mid-sentence."""
    inner = [
        (first, last)
        for (first, last), (following, _) in itertools.pairwise(lines)
        if text[last:following] == "\n"
    ]
    if len(inner) < 4:
        return False
    cut = sum(
        last - first in WRAPPED_WIDTHS and not _SENTENCE_END.search(text[last - 4 : last])
        for first, last in inner
    )
    return cut >= 0.7 * len(inner)


def _pieces(
    start: int, end: int, furniture: tuple[Furniture, ...], dateline: Span | None
) -> Iterator[tuple[Role, int, int]]:
    """Cut a paragraph at furniture and after a dateline; drop what is not evidence."""
    position = start
    cuts: list[tuple[int, int, bool]] = [
        (piece.start, piece.end, piece.kind == "caption") for piece in furniture
    ]
    if dateline is not None:
        cuts.append((dateline.start, dateline.end, False))
    for first, last, caption in sorted(cuts):
        first, last = max(first, position), min(last, end)
        if first >= last:
            continue
        if position < first:
            yield "body", position, first
        if caption:
            yield "caption", first, last
        position = last
    if position < end:
        yield "body", position, end


def _trimmed(text: str, start: int, end: int, role: Role) -> Block | None:
    words = text[start:end]
    stripped = words.strip()
    if not any(character.isalnum() for character in stripped):
        return None
    first = start + len(words) - len(words.lstrip())
    return Block("text", first, first + len(stripped), role)
