"""The headline of a text that came without one.

It is the first line that is not furniture, where that line is short, does not end as a sentence
ends, is no dateline, byline or name alone, and longer paragraphs follow. A text that opens with a
full sentence has no headline. A deck below the headline belongs to the report. Where a short line
stands above a line that the head of the page says twice, it is the paper's name and the line said
twice is the headline.
"""

from __future__ import annotations

from factbox.read.authors import is_byline
from factbox.read.dateline import dateline_of
from factbox.read.lines import Line, normal, sentences_of
from factbox.read.marks import Marks

LONGEST_HEADLINE = 180
MOST_WORDS = 28
LOOK_AHEAD = 8


def headline_of(lines: tuple[Line, ...], marks: Marks) -> Line | None:
    """The line that is the headline, or None."""
    free = [line for line in lines[:60] if not marks.covers(line)]
    twice = _said_twice(lines)
    if twice is not None and free and free[0].number < twice.number and len(free[0].words) <= 4:
        return twice
    if len(free) < 2 or not _is_shaped(free[0]):
        return None
    plain = normal(free[0].text)
    body = [line for line in free[1 : 1 + LOOK_AHEAD] if normal(line.text) != plain]
    if any(line.ends_sentence and len(line.text) > max(60, len(free[0].text)) for line in body):
        return free[0]
    return None


def _said_twice(lines: tuple[Line, ...]) -> Line | None:
    """The first line of the head that stands there again and could be a headline."""
    head = lines[:LOOK_AHEAD]
    for place, line in enumerate(head):
        again = normal(line.text) in {normal(other.text) for other in head[place + 1 :]}
        if again and len(line.words) >= 4 and _is_shaped(line):
            return line
    return None


def _is_shaped(line: Line) -> bool:
    words = line.words
    if not (2 <= len(words) <= MOST_WORDS and len(line.text) <= LONGEST_HEADLINE):
        return False
    if line.text.endswith((":", ",", ";", "…", "-", "—", "–")) or _ends_as_prose(line):
        return False
    if not any(sign.isupper() or sign.isdigit() for sign in words[0]) and words[0][0].islower():
        return False
    return not is_byline(line) and dateline_of([line]) is None


def _ends_as_prose(line: Line) -> bool:
    """A full stop, or several sentences; one question or one exclamation may be a headline."""
    if not line.ends_sentence or line.text.endswith("U.S."):
        return False
    plain = line.text.rstrip("\"'”’)]")
    return plain.endswith((".", "…")) or sum(1 for _ in sentences_of(line)) > 1
