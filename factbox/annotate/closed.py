"""Texts that stand apart from their marks ("U . S .", "Ana ' s"), closed up for the parser.

In tokenised collections every mark has blanks around it. The parser knows "U.S.", "Dr." and "Ana's"
as words, so it is given those; everything it says is told in offsets of the report as it is.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_BLANK = re.compile(
    r"(?<=\b[A-Z]) (?=\. )|(?<=\b[A-Z] \.) (?=[A-Z] \.)"
    r"|(?<=\b(?:Mr|Ms|Dr|St|Jr|Sr|Lt)) (?=\. )|(?<=\b(?:Mrs|Gen|Col|Maj|Sgt|Gov|Sen|Rep|Rev|Inc|Ltd)) (?=\. )"
    r"|(?<=\b(?:Prof|Capt|Corp)) (?=\. )|(?<=\bNo) (?=\. \d)"
    r"|(?<=\b[DLO]) (?=['’] [A-Z])|(?<=\b[DLO] ['’]) (?=[A-Z])"
    r"|(?<=\w) (?=['’] (?:s|S|t|re|ve|ll|d|m)\b)|(?<=\w ['’]) (?=(?:s|S|t|re|ve|ll|d|m)\b)"
)
_COMMA = re.compile(r"(\s?),")
_FEWEST = 2
_MOST = 0.8


@dataclass(frozen=True, slots=True)
class Closed:
    """The words for the parser, and where each of their characters stands in the block."""

    text: str
    places: tuple[int, ...] | None

    def start(self, position: int) -> int:
        """The offset in the block of a character of `text`."""
        return position if self.places is None else self.places[position]

    def end(self, position: int) -> int:
        """The offset in the block of the end of a stretch that ends before `position`."""
        return position if self.places is None else self.places[position - 1] + 1


def closed(text: str) -> Closed:
    """The text itself, or closed up where most of its commas have a blank before them."""
    if not _stands_apart(text):
        return Closed(text, None)
    out: list[str] = []
    places: list[int] = []
    position = 0
    for match in (*_BLANK.finditer(text), None):
        end = match.start() if match else len(text)
        out.append(text[position:end])
        places.extend(range(position, end))
        position = match.end() if match else end
    return Closed("".join(out), tuple(places))


def _stands_apart(text: str) -> bool:
    commas = _COMMA.findall(text)
    return len(commas) >= _FEWEST and sum(map(bool, commas)) > _MOST * len(commas)
