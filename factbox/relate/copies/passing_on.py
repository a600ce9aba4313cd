"""Whether a report says that it passes on what a paper reported, and whether another names no paper at all.

"The Courier reported on Monday", "told the newspaper", "was quoted as saying": who writes so has the story
from somebody else. Of two reports that share words, where only one writes so, at its opening or more than
once, and the other never, the first did not give the second its words.
"""

from __future__ import annotations

import re
from typing import Literal

from factbox.relate.copies.given import told_to_paper
from factbox.relate.copies.wordings import Wording

Passing = Literal["plainly", "somewhere", "nowhere"]
"""How a report names a paper that it has its story from."""

_HOUSE = r"(?:newspaper|paper|daily|weekly|site|website|web site|magazine|outlet|publication|tabloid|broadcaster)"
_RELAYS = re.compile(
    rf"\bwas quoted as saying\b|\btold the {_HOUSE}\b|\baccording to the {_HOUSE}\b"
    rf"|\bthe {_HOUSE} (?:reports|reported|writes|wrote|said|says|notes|noted|adds|added|claims|claimed)\b"
    r"|\breports? [a-z0-9-]+\.(?:com|org|net|co\.uk)\b",
    re.IGNORECASE,
)
_OPENING = 2
"""Sentences at the opening of a report."""
_PLAINLY = 2
"""Sentences that pass on, from which a report does so plainly wherever they stand."""


def passes_on(text: Wording) -> Passing:
    """How plainly a text says that it has its story from a paper."""
    body = [unit.sentence.text for unit in text.units if unit.sentence.role == "body"]
    found = [number for number, one in enumerate(body) if _relays(one)]
    if found and (found[0] < _OPENING or len(found) >= _PLAINLY):
        return "plainly"
    named = found or any(told_to_paper(one) is not None for one in body)
    return "somewhere" if named else "nowhere"


def _relays(sentence: str) -> bool:
    return _RELAYS.search(sentence) is not None or told_to_paper(sentence) is False
