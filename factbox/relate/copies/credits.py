"""Where a report names the outlet or agency of another: "told the Courier", "the Courier reported".

The name alone is not enough (an outlet may be what the story is about): a word of telling must
stand beside it, or the report's quotations and attributions must have been read as relayed by it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from factbox.relate.copies.standing import Standing
from factbox.relate.counting import publisher_name
from factbox.relate.reading import Reading

_BEFORE = re.compile(
    r"\b(?:told|tells|according to|interview (?:with|in)|reported (?:by|in)|published (?:by|in)"
    r"|obtained by|quoted by|quoted in|cited by|spoke to|speaking to|spoke with|courtesy of|via"
    r"|first in|source:)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"^(?:['’]s)?,?\s+(?:news agency |newspaper |magazine |website |first |exclusively |has |had |also ){0,2}"
    r"(?:report|reports|reported|reporting|wrote|writes|said|says|claims|claimed|reveals|revealed"
    r"|quoted|quotes|quoting|cited|cites|noted|notes|published|broke|learned)\b",
    re.IGNORECASE,
)
_BESIDE = 60
_SHORTEST = 3


def credited_sentences(reading: Reading, report: str, other: Standing) -> tuple[str, ...]:
    """The ids of the sentences of `report` that rest on `other`'s outlet by their own words."""
    names = _outlet_names(other)
    own = reading.report(report)
    mine = {publisher_name(name) for name in (own.source, own.credit) if name}
    names = tuple(name for name in names if publisher_name(name) not in mine)
    if not names:
        return ()
    relayed = tuple(_relayed(reading, report, {publisher_name(name) for name in names}))
    return tuple(
        sentence.id
        for sentence in reading.annotation(report).sentences
        if sentence.part == "text"
        and (
            any(_named(sentence.text, name) for name in names)
            or any(sentence.start <= at < sentence.end for at in relayed)
        )
    )


def _outlet_names(other: Standing) -> tuple[str, ...]:
    names = {other.source or "", other.agency or "" if other.agency_own else ""}
    plain = {re.sub(r"^the\s+|\.(?:com|org|net)$", "", name, flags=re.IGNORECASE) for name in names}
    return tuple(sorted(name for name in plain if len(name) >= _SHORTEST or name.isupper()))


def _relayed(reading: Reading, report: str, publishers: set[str]) -> Iterator[int]:
    annotation = reading.annotation(report)
    for row in (*annotation.quotes, *annotation.attributions):
        if row.part == "text" and row.via and publisher_name(row.via) in publishers:
            yield row.start


def _named(sentence: str, name: str) -> bool:
    start = sentence.find(name)
    while start >= 0:
        end = start + len(name)
        whole = not sentence[max(0, start - 1) : start].isalnum() and not sentence[end : end + 1].isalnum()
        before, after = sentence[max(0, start - _BESIDE) : start], sentence[end : end + _BESIDE]
        if whole and (_BEFORE.search(before) or _AFTER.search(after)):
            return True
        start = sentence.find(name, end)
    return False
