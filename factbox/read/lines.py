"""The lines of a text, and the few shapes of a line that reading decides by.

A line is what stands between two line ends, without white space around it; blank lines are not
counted. Offsets are code points into the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_LINE = re.compile(r"[^\r\n\u2028\u2029]+")
_SENTENCE_BREAK = re.compile(r"(?<=[.!?…])[\"'”’)\]]*\s+")
_FINAL = re.compile(r"[.!?…][\"'”’)\]]{0,3}$")
_SPACES = re.compile(r"\s+")
_EDGES = " \t.:!»«›‹>|*-–—…•·[]()<+→▶►_=#~"
_STRAIGHT = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "\u00a0": " "})
PROSE_WORDS = 9
"""So many words and a full stop make a line running text."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line. `after_gap` where a blank line (or nothing) stands before it."""

    number: int
    start: int
    end: int
    text: str
    after_gap: bool

    @property
    def words(self) -> list[str]:
        return self.text.split()

    @property
    def ends_sentence(self) -> bool:
        return bool(_FINAL.search(self.text[-5:]))

    @property
    def is_prose(self) -> bool:
        """Whether it reads like running text: long enough, and ending as a sentence ends."""
        return self.ends_sentence and len(self.words) >= PROSE_WORDS


def lines_of(text: str) -> tuple[Line, ...]:
    """The lines of `text` that are not blank."""
    found: list[Line] = []
    position = 0
    for match in _LINE.finditer(text):
        words = match.group()
        stripped = words.strip()
        if not stripped:
            continue
        start = match.start() + len(words) - len(words.lstrip())
        gap = not found or text.count("\n", position, start) > 1
        found.append(Line(len(found), start, start + len(stripped), stripped, gap))
        position = start + len(stripped)
    return tuple(found)


def sentences_of(line: Line) -> Iterator[tuple[int, int]]:
    """Rough bounds of the sentences of a line, as offsets into the text."""
    position = 0
    for match in _SENTENCE_BREAK.finditer(line.text):
        end = match.end() - len(match.group()) + len(match.group().rstrip())
        if end > position:
            yield line.start + position, line.start + end
        position = match.end()
    if position < len(line.text):
        yield line.start + position, line.end


def normal(words: str) -> str:
    """`words` in lower case, single spaces, straight quotes, without marks around them."""
    return _SPACES.sub(" ", words.translate(_STRAIGHT)).strip(_EDGES).casefold()


def is_name_shaped(words: list[str], particles: frozenset[str] = frozenset()) -> bool:
    """Whether every word is capitalised (or one of `particles`), as in a name or a byline."""
    return bool(words) and all(
        word[:1].isupper() or word.strip(",").casefold() in particles for word in words
    )
