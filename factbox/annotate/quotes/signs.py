"""The signs that quotation marks are made of, and whether one opens or closes where it stands.

All scanning is a single pass over characters.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from factbox.types import Part

OPENERS = "“„«‟〝"
CLOSERS = "”»〞"
STRAIGHT = '"＂'
SINGLES = "‘’‚‛'"
BEFORE_OPENING = "([{—–-/:;,.…"
ELISIONS = ("em ", "til ", "tis ", "twas ", "cause ", "n ", "bout ", "round ")
LONGEST_SINGLE = 400
"""Characters within which a single mark must close; longer ones are apostrophes gone wrong."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    part: Part
    number: int
    start: int
    end: int
    ends: tuple[int, ...]
    headline: bool


def straight_closers(words: str, paragraph: Paragraph) -> list[int]:
    """Where straight marks stand that can only close."""
    return [
        at
        for at in range(paragraph.start + 1, paragraph.end)
        if words[at] in STRAIGHT and direction(words, at, 1, paragraph, False) == "close"
    ]


def within_straight(words: str, at: int, straight: list[int]) -> bool:
    """Whether a curly pair that opens at `at` lies inside straight marks: “no” in "he said “no”."."""
    close = words.find("”", at, at + LONGEST_SINGLE)
    return close >= 0 and first_after(straight, close, close + LONGEST_SINGLE) is not None


def double_marks(words: str, paragraph: Paragraph) -> Iterator[tuple[int, int]]:
    at = paragraph.start
    while at < paragraph.end:
        two = words[at : at + 2]
        if two in ("``", "''", "‘‘", "’’", "´´"):
            yield at, 2
            at += 2
            continue
        if two[0] in OPENERS or two[0] in CLOSERS or two[0] in STRAIGHT:
            yield at, 1
        at += 1


def direction(words: str, at: int, width: int, paragraph: Paragraph, inside: bool) -> str:
    """Whether a mark opens or closes: by its place, then by its form, then by what is open."""
    before = words[at - 1] if at > paragraph.start else " "
    after = words[at + width] if at + width < paragraph.end else " "
    space_before = before.isspace() or before in "([{—–/"
    space_after = after.isspace() or after in ")]}.,;:!?—–"
    mark = words[at]
    if mark in "«„‟〝`‘»〞":
        return "close" if mark in "»〞" else "open"
    if space_before and not space_after:
        return "open"
    if space_after and not space_before:
        return "close"
    if mark in "”’":
        return "close"
    if mark == "“":
        return "close" if inside and space_after else "open"
    return "close" if inside else "open"


def first_after(places: list[int], start: int, limit: int) -> int | None:
    at = bisect_left(places, start)
    return places[at] if at < len(places) and places[at] < limit else None
