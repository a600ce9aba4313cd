"""How an outlet or agency is named: one form for all spellings, and what a text says of it beside.

Two things are told apart. "Told the Courier", "in an interview with the Courier", "documents
obtained by the Courier": somebody spoke to it; an outlet writes so of itself, too. "The Courier
reported", "according to the Courier", "a report by the Courier": somebody else passes on its news.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from factbox.data.agencies import agency_named

Way = Literal["told", "reported"]

_SITE = re.compile(r"^(?:www\.)|\.(?:com|org|net|co\.uk|news|info)$")
_TOLD_BEFORE = re.compile(
    r"\b(?:told|tells|telling|informed|interview (?:with|in)|obtained by|spoke to|speaking to"
    r"|spoke with|speaking with|spoken to|spoken with)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_TOLD = re.compile(
    r"\b(?:told|informed|spoke to|spoke with|speaking to|speaking with|interview with)\s+(?:the\s+)?",
    re.IGNORECASE,
)
_NAME = 3
_REPORTED_BEFORE = re.compile(
    r"\b(?:according to|reported|writes|report(?:ed)? (?:by|in)|published (?:by|in)|quoted (?:by|in)|cited by"
    r"|described by|interviewed by|courtesy of|via|first in|source:)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"^(?:['’]s)?,?\s+(?:news agency |newspaper |magazine |website |first |exclusively |has |had |is |also ){0,2}"
    r"(?:(?P<told>learned)|report|reports|reported|reporting|wrote|writes|said|says|claims|claimed"
    r"|reveals|revealed|quoted|quotes|quoting|cited|cites|noted|notes|published|broke)\b",
    re.IGNORECASE,
)
_BESIDE = 60


def publisher_name(name: str) -> str:
    """An outlet's or agency's name as it is compared: one form for all ways of writing it."""
    agency = agency_named(name)
    if agency:
        return agency.casefold()
    folded = " ".join(name.casefold().split()).removeprefix("the ")
    return _SITE.sub("", _SITE.sub("", folded))


def ways_named(sentence: str, name: str) -> frozenset[Way]:
    """In which ways a sentence names an outlet as the source of what it says; empty where in none."""
    found: set[Way] = set()
    start = sentence.find(name)
    while start >= 0:
        end = start + len(name)
        whole = (
            not sentence[max(0, start - 1) : start].isalnum()
            and not sentence[end : end + 1].isalnum()
        )
        if whole:
            found |= _ways_beside(
                sentence[max(0, start - _BESIDE) : start], sentence[end : end + _BESIDE]
            )
        start = sentence.find(name, end)
    return frozenset(found)


@lru_cache(maxsize=16384)
def agency_told(words: str) -> str | None:
    """The agency that somebody spoke to by these words: "a guard who spoke with the AP"."""
    for match in _TOLD.finditer(words):
        name = words[match.end() :].split(None, _NAME)[:_NAME]
        for length in range(len(name), 0, -1):
            agency = agency_named(" ".join(name[:length]).strip(".,;:’'”\""))
            if agency:
                return agency
    return None


def _ways_beside(before: str, after: str) -> set[Way]:
    found: set[Way] = set()
    if _TOLD_BEFORE.search(before):
        found.add("told")
    if _REPORTED_BEFORE.search(before):
        found.add("reported")
    beyond = _AFTER.match(after)
    if beyond:
        found.add("told" if beyond.group("told") else "reported")
    return found
