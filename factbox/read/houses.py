"""Names of agencies and outlets as credits give them, kept as written where they say more."""

from __future__ import annotations

import re

from factbox.data.agencies import MARKS, agency_named, is_agency, means_agencies

_PARTS = re.compile(r"[-/,&+]|\band\b")
MOST_WORDS = 5


def credited(words: str) -> str | None:
    """The agency that `words` credit: its short name where they are its name and nothing else.

    Joined names stay as written ("NNN-AGENCIES", "AFP/Reuters"). None where a part is no agency.
    """
    plain = " ".join(words.strip(MARKS).split())
    if not plain or len(plain.split()) > MOST_WORDS:
        return None
    if is_agency(plain):
        return agency_named(plain)
    parts = [part.strip() for part in _PARTS.split(plain)]
    if all(is_agency(part) or means_agencies(part) for part in parts):
        return plain
    return None
