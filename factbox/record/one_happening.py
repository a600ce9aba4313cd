"""When two lines of the timeline tell a reader the same happening, and which of them stays.

Both must be told of one day (or one of a day within the other's month). They are one where their words
lie inside one another, where they rest on statements of one claim, or where they share most of their
content words: the fewer the more they have in common otherwise (whom they name, the type of act). A
headline tells nothing beside a sentence of its day.
"""

from __future__ import annotations

from factbox.annotate.when.edtf import contains, days_apart
from factbox.record.dated_lines import NEWS, Line
from factbox.record.disagreements.words import shared_share
from factbox.types import Evidence

_SAME_NAMES = 0.33
_SAME_NAME = 0.5
_SAME_TYPE = 0.6
_ANY_TYPE = 0.8
"""Shares of the content words of the shorter line that make two lines one: where two reports name two
who are the same, or one in one type of act, where both lines name one, where they tell one type of act, and in any case.
"""
_FORMS = ("sentence", "clause", "headline")


def rank(line: Line) -> tuple[object, ...]:
    """A sorting key: the best line first."""
    counts, words = line.row.counts, line.row.evidence[0]
    return (
        _FORMS.index(line.form),
        line.row.status == "planned",
        -counts.origins,
        -counts.reports,
        -line.also,
        line.type == NEWS,
        words.start,
        len(words.exact),
        words.report,
        words.exact,
    )


def one_happening(shown: Line, line: Line) -> bool:
    """Whether a line would tell what one that is shown tells already."""
    dates = shown.row.date, line.row.date
    first, second = shown.row.evidence[0], line.row.evidence[0]
    if _overlap(first, second) and (line.form != "clause" or dates[0] == dates[1]):
        return True
    if not (contains(*dates) or contains(*reversed(dates))):
        return False
    if line.form == "headline" and shown.form != "headline":
        return days_apart(*dates) == 0
    if shown.claim is not None and shown.claim == line.claim:
        return True
    share = shared_share(shown.words, line.words)
    same = len(shown.actors & line.actors) if dates[0] == dates[1] else 0
    if same:
        kinds = {shown.type, line.type}
        close = first.report != second.report and (same > 1 or len(kinds) == 1 or NEWS in kinds)
        return share >= (_SAME_NAMES if close else _SAME_NAME)
    return share >= (_SAME_TYPE if shown.type == line.type else _ANY_TYPE)


def _overlap(one: Evidence, other: Evidence) -> bool:
    same = (one.report, one.part) == (other.report, other.part)
    return same and one.start < other.end and other.start < one.end
