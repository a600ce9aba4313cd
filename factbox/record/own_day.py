"""Whether a time belongs to what a line tells, and not to something else in the same sentence.

"A court charged nine officers with reading letters in 2016": the year is that of the reading. A time
belongs to the line where it hangs on the very verb that tells the happening, or on the main verb of
the sentence; one that stands behind another verb's clause, or in a phrase of a noun, does not, nor
does a weekday with "has" or "have".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factbox.types import EventMention, Row, When

if TYPE_CHECKING:
    from factbox.relate.story import Related

_BARRIER = re.compile(
    r"\b(?:which|who|whom|whose|that|where|when|after|before|since|while|because|if|although|though"
    r"|whether|until)\b|\b(?:for|of|by|in|from|without|to)\s(?:\w+ly\s)?\w+ing\b|\bto\s[a-z]+\b",
    re.IGNORECASE,
)
"""Words behind which another verb has the word."""
_PERFECT = re.compile(r"\b(?:has|have)\s(?:\w+\s){0,2}$|[’']ve\s(?:\w+\s){0,2}$")
_HELPERS = 1
"""Words that may stand between a noun and its verb ("has", "was")."""
_HELPING = 30
"""Characters before a verb in which its helping verbs stand."""
_WITHIN = re.compile(r"\s(?:in|during|at)\s(?:the\s)?")
"""What stands between a deed and the day of the happening that it was part of: "hurt in Friday's fire"."""
_BESIDE = 30
"""Characters between a time and the noun that it names ("the June 5 closing of ...")."""
_TO_A_THING = re.compile(r"\bto\s(?:the|a|an|his|her|its|their|this|that)\b|\bto\s(?=[A-Z\d])")


def own_time(related: Related, row: EventMention) -> When | None:
    """The time that dates what an event mention tells, where it is its own."""
    time = related.reading.row(row.when) if row.when else None
    if not isinstance(time, When) or time.part != row.part:
        return None
    if in_perfect(_source(related, row), time):
        return None
    between = _between(related, row, time)
    if time.verb_start is None:
        beside = 0 < row.trigger_start - time.end < _BESIDE
        return time if beside or _WITHIN.fullmatch(between) else None
    if not row.start <= time.start <= row.end or _is_of_another_verb(related, row, time):
        return None
    behind = time.start >= row.trigger_end or time.verb_start != row.trigger_start
    barred = behind and _BARRIER.search(_TO_A_THING.sub(" ", between))
    return None if barred else time


def _is_of_another_verb(related: Related, row: EventMention, time: When) -> bool:
    """Whether the verb that the time hangs on stands behind the one that tells the happening, and is
    not the verb of a noun that names it ("an uprising broke out in 1990")."""
    verb = time.verb_start or 0
    if not row.trigger_end <= verb < time.start:
        return False
    return len(_source(related, row)[row.trigger_end : verb].split()) > _HELPERS


def in_perfect(source: str, time: When) -> bool:
    """ "Has invited them on Friday": English puts no day to a verb in the present perfect; the day is
    that of what they are invited to."""
    if time.verb_start is None or not time.expression.startswith("XXXX-WXX-"):
        return False
    return bool(_PERFECT.search(source[max(0, time.verb_start - _HELPING) : time.verb_start]))


def _between(related: Related, row: EventMention, time: When) -> str:
    places = sorted((row.trigger_start, row.trigger_end, time.start, time.end))
    return _source(related, row)[places[1] : places[2]]


def _source(related: Related, row: Row) -> str:
    report = related.reading.report(row.report)
    return (report.title or "") if row.part == "title" else report.text


def tells_another_day(related: Related, words: Row, day: str) -> bool:
    """Whether a date or a length of time within some words says something else than `day`."""
    for one in related.reading.annotation(words.report).times:
        inside = one.part == words.part and words.start <= one.start and one.end <= words.end
        if not inside or one.kind in ("reference", "set"):
            continue
        told = related.reading.edtf(one.id) or ""
        if one.kind == "duration" or told[:10] != day.rstrip("~?%")[:10]:
            return True
    return False
