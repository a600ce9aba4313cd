"""A report cut into what is laid beside the other: its sentences, and the lines between them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from factbox.show.pair.edits import Place
from factbox.show.visible import one_line
from factbox.types import Furniture, Report, Sentence

_LINE = re.compile(r"[^\n]+")


def places_of(report: Report, sentences: Sequence[Sentence]) -> list[Place]:
    """Where all words of a text stand, none twice: its sentences, and the lines between them.

    Lines of furniture that stand together are one place.
    """
    text = report.text
    found: list[Place] = []
    position = 0
    for start, end in sorted((row.start, row.end) for row in sentences if row.part == "text"):
        if position <= start < end <= len(text):
            found.extend(_lines(text, position, start))
            found.append((start, end))
            position = end
    found.extend(_lines(text, position, len(text)))
    return _joined(found, [(row.start, row.end) for row in dull(report)])


def dull(report: Report) -> list[Furniture]:
    """The furniture of a text that is no reporting; a caption is the report's own words."""
    rows = (row for row in report.furniture if row.part == "text" and row.kind != "caption")
    return sorted(rows, key=lambda row: (row.start, row.end))


def _joined(places: Sequence[Place], furniture: Sequence[Place]) -> list[Place]:
    """Places, those that lie in furniture made one where they stand together."""
    found: list[Place] = []
    number, before = 0, False
    for start, end in places:
        while number < len(furniture) and furniture[number][1] <= start:
            number += 1
        here = number < len(furniture) and furniture[number][0] <= start
        here = here and end <= furniture[number][1]
        if here and before:
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
        before = here
    return found


def _lines(text: str, start: int, end: int) -> Iterator[Place]:
    """Lines of `start:end` that hold more than blanks."""
    for match in _LINE.finditer(text, start, end):
        words = match.group()
        first = match.start() + len(words) - len(words.lstrip())
        last = first + len(words.strip())
        if one_line(text[first:last]):
            yield first, last
