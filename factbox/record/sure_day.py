"""Whether it is sure that the day of a line is that of what the line tells.

Where another day stands before it in the same words ("in a letter sent on Friday she disputed the report
of Thursday"), the deed may be of either. "The same year" is the year of a sentence before. Who was asked
whether something is so has not yet told anything: the line is the answer. "A day earlier" is read from a
day that the line does not tell, and a weekend is two days. In a report whose own day is only worked out
from the others no day is sure but one that is told by its date.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factbox.annotate.when.edtf import precision
from factbox.types import Statement, When

if TYPE_CHECKING:
    from factbox.relate.story import Related

_THE_SAME = re.compile(
    r"\bsame (?:day|night|morning|afternoon|evening|week|month|year)\b", re.IGNORECASE
)
_ASKED = re.compile(r"\b(?:was|were) (?:\w+ly )?asked\b", re.IGNORECASE)
_DATED = re.compile(r"(?:\d{4}|XXXX)-\d\d-\d\d")
"""How the meaning of a time begins that tells a day of a month (`annotate.when`)."""
_FROM_ANOTHER = re.compile(
    r"\b(?:earlier|before|later|after)$|\b(?:(?:hours|days|weeks) (?:earlier|before|later|after)|a (?:day|week) (?:earlier|before|"
    r"later|after)|the (?:day|night|week) (?:before|after)|the (?:next|following|previous) (?:day|night|week|morning))\b",
    re.IGNORECASE,
)
_TELLS = re.compile(r"\b(?:said|says|replied|answered|responded|told|denied|declined|refused)\b")


def is_unsure(related: Related, row: Statement, time: When) -> bool:
    """Whether the time of a line may be another's, or the line only asks."""
    if _THE_SAME.search(row.text) or _FROM_ANOTHER.search(row.text):
        return True
    asked = _ASKED.search(row.text)
    if asked is not None and not _TELLS.search(row.text[asked.end() :]):
        return True
    day = related.reading.edtf(time.id)
    if day is not None and "/" not in day and "weekend" in time.text.casefold():
        return True
    if day is not None and _rests_on_a_solved_day(related, row, time, day):
        return True
    return day is not None and after_another(related, row, time, day)


def _rests_on_a_solved_day(related: Related, row: Statement, time: When, day: str) -> bool:
    """Whether a day is told by the report's own day, which is only worked out."""
    solved = related.reading.is_solved(row.report)
    return (
        solved and precision(day) in ("week", "day", "time") and not _DATED.match(time.expression)
    )


def after_another(related: Related, row: Statement, time: When, day: str) -> bool:
    """Whether another day stands before this one in a statement: the deed may be of either."""
    return any(
        one.part == row.part and row.start <= one.start < time.start
        and (told := related.reading.edtf(one.id)) is not None
        and precision(told) in ("day", "time") and told[:10] != day[:10]
        for one in related.reading.annotation(row.report).times
    )  # fmt: skip
