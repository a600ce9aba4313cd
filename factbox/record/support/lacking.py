"""What may not be missing from a statement that surely says a line: its figures, and what limits it.

"The first woman to steer the ferry" is not said by "a woman who steered the ferry", and "nine cranes
fell" not by "cranes fell". Who lacks such a thing tells the line in part.
"""

from __future__ import annotations

import re

from factbox.data.number_words import ORDINALS
from factbox.record.support.pair import Pair

_LIMITS = re.compile(
    r"\b(?:only|former|ex|sole|lone|never|largest|biggest|highest|longest|most|least|"
    + "|".join(sorted(ORDINALS))
    + r")\b",
    re.IGNORECASE,
)


def lacks(pair: Pair) -> bool:
    """Whether a figure of the line, or a word that limits it, is missing."""
    if any(unit.startswith("#") for unit in pair.missing):
        return True
    near = pair.near.casefold()
    found = _LIMITS.findall(pair.line.statement.text)
    return any(one.casefold() not in near for one in found)
