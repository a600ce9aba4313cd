"""The two texts of a pair with a mark on every character: copied, changed, quoted, own, furniture.

A mark covers whole words. What stands between two words of one mark has their mark too, and so
have the signs at the ends of a sentence.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from factbox.data.background import word_spans
from factbox.show.pair.edits import Edit, Place
from factbox.show.pair.units import dull
from factbox.types import Report

Mark = Literal["own", "same", "changed", "quoted", "furniture"]
_MARKS: tuple[Mark, ...] = ("own", "same", "changed", "quoted", "furniture")
_FURNITURE = 4


@dataclass(frozen=True, slots=True)
class Traced:
    """What became of some words of a passage, and whether they are a quotation."""

    quotation: bool
    edit: Edit

    @property
    def is_swap(self) -> bool:
        """Whether words stand on both sides, and not the same."""
        edit = self.edit
        both = edit.start < edit.end and edit.other_start < edit.other_end
        return both and not edit.same


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of one mark, in their place."""

    start: int
    end: int
    mark: Mark
    text: str


@dataclass(frozen=True, slots=True)
class Tally:
    """How many words of a text are copied, changed, in a shared quotation; no furniture."""

    words: int
    same: int
    changed: int
    quoted: int


@dataclass(frozen=True, slots=True)
class Painted:
    """A text with one mark for each of its characters."""

    text: str
    marks: bytes

    def pieces(self, start: int, end: int) -> tuple[Piece, ...]:
        """`start:end` cut where the mark changes."""
        found: list[Piece] = []
        while start < end:
            last = start + 1
            while last < end and self.marks[last] == self.marks[start]:
                last += 1
            found.append(Piece(start, last, _MARKS[self.marks[start]], self.text[start:last]))
            start = last
        return tuple(found)

    def tally(self) -> Tally:
        """The words of each mark."""
        counts = [0] * len(_MARKS)
        for start, _ in word_spans(self.text):
            counts[self.marks[start]] += 1
        return Tally(sum(counts) - counts[_FURNITURE], counts[1], counts[2], counts[3])


def painted(
    one: Report, two: Report, traced: Sequence[Traced], places: tuple[list[Place], list[Place]]
) -> tuple[Painted, Painted]:
    """Both texts; `places` are the sentences of each. What is the same wins over what changed."""
    left, right = _blank(one), _blank(two)
    for row in sorted(traced, key=lambda row: (row.edit.same, row.quotation)):
        edit = row.edit
        if edit.same or row.is_swap:
            mark: Mark = "changed" if not edit.same else "quoted" if row.quotation else "same"
            _paint(left, edit.start, edit.end, mark)
            _paint(right, edit.other_start, edit.other_end, mark)
    return _settled(one.text, left, places[0]), _settled(two.text, right, places[1])


def _blank(report: Report) -> bytearray:
    """All of it own words but for the furniture; a caption is the report's own words."""
    marks = bytearray(len(report.text))
    for row in dull(report):
        _paint(marks, row.start, row.end, "furniture")
    return marks


def _paint(marks: bytearray, start: int, end: int, mark: Mark) -> None:
    if start < end:
        marks[start:end] = bytes([_MARKS.index(mark)]) * (end - start)


def _settled(text: str, marks: bytearray, places: Sequence[Place]) -> Painted:
    """What stands between words of one mark, and at a sentence's ends, marked as they are."""
    for start, end in places:
        words = [(start + first, start + last) for first, last in word_spans(text[start:end])]
        if not words:
            continue
        _fill(marks, start, words[0][0], marks[words[0][0]])
        for (_, last), (first, _) in itertools.pairwise(words):
            if marks[last - 1] == marks[first]:
                _fill(marks, last, first, marks[first])
        _fill(marks, words[-1][1], end, marks[words[-1][1] - 1])
    return Painted(text, bytes(marks))


def _fill(marks: bytearray, start: int, end: int, mark: int) -> None:
    for at in range(start, end):
        if marks[at] != _FURNITURE:
            marks[at] = mark
