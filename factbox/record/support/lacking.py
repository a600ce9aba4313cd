"""What may not be missing from a statement that surely says a line: figures, days, and what limits it.

"The first woman to steer the ferry" is not said by "a woman who steered the ferry", "nine cranes fell"
and "dozens of cranes fell" not by "cranes fell", "cranes fell on Friday" not by who gives no day. Who lacks such a thing tells the line in part.
"""

from __future__ import annotations

import re

from factbox.data.number_words import CARDINALS, ORDINALS
from factbox.record.support.pair import Pair

_LIMITS = re.compile(
    r"\b(?:only|former|ex|sole|lone|never|largest|biggest|highest|longest|most|least|"
    + "|".join(sorted(ORDINALS))
    + r"|dozens|scores|hundreds|thousands|millions|billions|half|twice)\b",
    re.IGNORECASE,
)
_DAY = re.compile(
    r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|April|June|July|August|September|"
    r"October|November|December)\b"
)
_COUNTED = re.compile(
    r"\b(?:\d{1,4}|" + "|".join(sorted(CARDINALS)) + r")-[a-z]{3,}\b", re.IGNORECASE
)
"""What a line counts in one word: "two-year", "48-page"."""


def lacks(pair: Pair) -> bool:
    """Whether a figure or a day of the line, or a word that limits it, is missing."""
    if any(unit.startswith("#") for unit in pair.missing):
        return True
    near = pair.near.casefold()
    text = pair.line.statement.text
    found = (*_LIMITS.findall(text), *_COUNTED.findall(text), *_DAY.findall(text))
    return any(_number(one) not in near for one in found)


def _number(word: str) -> str:
    """The number of "two-year", else the word."""
    return word.casefold().partition("-")[0]
