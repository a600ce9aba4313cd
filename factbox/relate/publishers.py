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
from factbox.data.outlets import is_outlet, outlet_called

Way = Literal["told", "reported"]

_SITE = re.compile(r"^(?:www\.)|\.(?:com|org|net|co\.uk|news|info)$")
_TOLD_BEFORE = re.compile(
    r"\b(?:told|tells|telling|informed|interview (?:with|in)|obtained by|spoke to|speaking to"
    r"|spoke with|speaking with|spoken to|spoken with)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_TOLD = re.compile(
    r"\b(?:told|tells|informed|spoke to|spoke with|speaking to|speaking with|interview with|according to"
    r"|reported by|cited by)\s+(?:the\s+)?",
    re.IGNORECASE,
)
_NAME = 3
_SITE_NAME = re.compile(
    r"\w[\w-]{2,}(?:\.[\w-]+){0,2}\.(?:com|net|org|info|news|tv|co\.\w\w|[a-z]{2})", re.IGNORECASE
)
_REPORTED_BEFORE = re.compile(
    r"\b(?:according to|reported|writes|report(?:ed)? (?:by|in)|published (?:by|in)|quoted (?:by|in)|cited by"
    r"|described by|interviewed by|courtesy of|via|first in|source:)\s+(?:(?:the|an?)\s+)?$",
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
    folded = " ".join((outlet_called(name) or name).casefold().split()).removeprefix("the ")
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
def outlet_told(words: str) -> str | None:
    """The agency or outlet that somebody spoke to by these words, or that they are credited to: "a guard
    who spoke with the AP", "as reported by the Gazette", "told ferrynews.com"."""
    for match in _TOLD.finditer(words):
        name = words[match.end() :].split(None, _NAME)[:_NAME]
        for length in range(len(name), 0, -1):
            outlet = _outlet(" ".join(name[:length]).strip(".,;:’'”\""))
            if outlet:
                return outlet
    return None


def is_site(words: str) -> bool:
    """Whether words are the name of a site, which an outlet may go by: "ferrynews.com"."""
    return _SITE_NAME.fullmatch(words) is not None


def _outlet(name: str) -> str | None:
    """The outlet or agency of a name; None where it is none."""
    return agency_named(name) or (name if is_outlet(name) or is_site(name) else None)


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
