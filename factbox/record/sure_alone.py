"""Whether a line that only one report has can surely be used alone, and surely belongs to the story.

Such a line names somebody or something, has words of what the reports are about, is long enough to say
what it tells, and does not join itself to something told before ("also", "even", "a different approach",
"the aforementioned quay"), nor opens with "the" or an "it" of which nothing in it tells. That a spokesman
could not be reached is told by nobody else, and of no use; what a site itself reported before, and who is
only "the official", are of none either. What is mostly a quotation stands where the record tells who said what.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from factbox.record.leaning import without_quotations

_OPENEST = 0.16
"""How likely an editor could not use a line alone, at most."""
_SHORTEST = 90
"""Characters of a line."""
_TOPIC = 0.05
"""Share of what the reports open with that a line's words have, on average, at least."""
_ADDS = re.compile(
    r"\b(?:also(?! an? )|even(?! (?:as|though|if|when)\b)|too|however|different(?:ly)?|separate|in another|"
    r"the following|instead|sometimes|at times|at the time|likewise|similar|similarly|such|that (?:day|week|month|quarter|year|time))\b|"
    r"^(?:finally|additionally|in addition|by the way|moreover|furthermore|besides|for (?:example|instance)|in fact|indeed|"
    r"as a result|therefore|thus|that said|meanwhile|in turn|but|and|or|so)\b",
    re.IGNORECASE,
)
_POINTS = re.compile(
    r"\b(?:as well(?! as)|aforementioned|aforesaid|(?:previously|earlier|already) reported)\b|"
    r"\b[Tt]he [a-z]+ (?:said|says|added|told|wrote|reported)\b|"
    r"^as [^,]{3,60}\b(?:noted?|notes|laid out|reported|points? out|pointed out|put it)\b|"
    r", it (?:is|was|will|would|has|had|may|could)\b",
    re.IGNORECASE,
)
"""What leans on what a site told before, or on somebody who is named there only."""
_MOST_QUOTED = 0.45
"""Share of a line that is quoted, above which it is a quotation."""
_ALSO = re.compile(r"\b(?:also|too)\b", re.IGNORECASE)
_BULLETS = tuple("-–—•*·")
_NO_ANSWER = re.compile(
    r"\b(?:(?:not|n[’']t) (?:immediately |be |\w+ly )?(?:respond|return|reached|available|comment)\w*|"
    r"declined (?:\w+ ){0,2}(?:comment|requests?)|no comment)\b",
    re.IGNORECASE,
)


def joins_on(text: str) -> bool:
    """Whether a line adds to something told before it ("also", "a similar letter"), or is an item of a list."""
    return text[:1] in _BULLETS or _ADDS.search(without_quotations(text)) is not None


def joins_on_by_day(text: str) -> bool:
    """The same of a line under its day, where what a person also did can be read."""
    return joins_on(_ALSO.sub("", text))


def is_sure(text: str, openness: float, signs: Mapping[str, float]) -> bool:
    """Whether a line can surely stand; `signs` are those of `leaning.openness`."""
    told = without_quotations(text)
    return (
        openness <= _OPENEST
        and len(text) >= _SHORTEST
        and "?" not in text
        and signs["names"] > 0
        and signs["share of the topic"] >= _TOPIC
        and not signs["opens with the"]
        and not joins_on(text)
        and not _POINTS.search(told)
        and _quoted(text, told) <= _MOST_QUOTED
        and not _NO_ANSWER.search(told)
    )


def _quoted(text: str, told: str) -> float:
    """The share of a line that stands in quotation marks; `told` is the line with blanks for it."""
    blank = sum(one != other for one, other in zip(text, told, strict=True))
    return blank / len(text)
