"""Of what something is the worst or the largest: "the worst frost this year" beside "the worst frost in
the history of Peru".

Both may be true; they differ in range. "Ever", "on record" and "in history" are one range. Two sentences that tell the same are compared where each has
one such word, the same, and one range of time after it, and neither report gives the other's. "Since
1998" is no such range but a date, and compared as one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from factbox.record.disagreements.sides import Basis
from factbox.record.disagreements.slots.points import Point
from factbox.record.disagreements.slots.values import part_of
from factbox.types import Sentence

_MOST = re.compile(
    r"\b(?P<most>worst|largest|biggest|deadliest|highest|lowest|longest|strongest|heaviest|smallest"
    r"|greatest|hottest|coldest|driest|wettest|bloodiest|costliest)\b[^.,;:!?]{0,60}?\s"
    r"(?P<range>this (?:year|month|week|season|decade|century)|in (?:the |its |their |living |recent "
    r"|[A-Z][\w-]+[’']s? ){0,2}(?:history|memory|decades)(?: of [A-Z][\w-]+)?|on record|of all time"
    r"|ever)\b"
)
_EVER = re.compile(
    r"(?:in (?:the |its |their )?history|on record|of all time|ever)$", re.IGNORECASE
)
"""All of time, in whatever words."""


def ranges_apart(basis: Basis, one: Sentence, other: Sentence) -> Iterator[Point]:
    """Where two sentences call one thing the most of its kind, in two ranges of time."""
    ours, theirs = _called(one.text), _called(other.text)
    if len(ours) != 1 or len(theirs) != 1 or ours[0]["most"] != theirs[0]["most"]:
        return
    a, b = ours[0]["range"], theirs[0]["range"]
    if a.casefold() == b.casefold() or (_EVER.match(a) and _EVER.match(b)):
        return
    if _has(basis, one, b) or _has(basis, other, a):
        return
    rows = part_of(one, *ours[0].span()), part_of(other, *theirs[0].span())
    yield Point("scope", "of what it is the most", *rows, one, "one superlative, in two ranges")


@lru_cache(maxsize=8192)
def _called(text: str) -> tuple[re.Match[str], ...]:
    return tuple(_MOST.finditer(text))


def _has(basis: Basis, sentence: Sentence, words: str) -> bool:
    return words.casefold() in basis.related.reading.report(sentence.report).text.casefold()
