"""The different people and bodies that statements are attributed to.

A named speaker is the entity the story settled. A nameless one ("a source", "officials") is a voice
of the origin that quotes it: two reporters' "an official" may be two people, a copy's is the same.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factbox.data.word_lists import word_list
from factbox.types import Attribution, Quote, Statement

if TYPE_CHECKING:
    from factbox.relate.story import Related

_NO_SPEECH = ("agreed", "promised", "believed", "thought", "expected", "planned", "wanted")
"""Stances that take no words: who agreed to do a thing is no voice for it."""


def voices_of(related: Related) -> frozenset[str]:
    """A key for each voice that speaks anywhere in the story."""
    found: set[str] = set()
    for one in related.reading.annotations:
        for quote in one.quotes:
            found |= _voice(related, quote, quote.speaker, quote.speaker_text)
        for row in one.attributions:
            if row.stance not in _NO_SPEECH:
                found |= _voice(related, row, row.source, row.source_text)
    return frozenset(key for key in found if not _again(key, found))


def _again(key: str, found: set[str]) -> bool:
    """Whether "the source" is a nameless voice that was brought in with more words before."""
    origin, _, words = key.partition(" ")
    head = words.removeprefix("the ")
    if head == words or " " in head:
        return False
    return any(
        head in other.split()
        for other in found
        if other != key and other.startswith((f"{origin} a", "via:"))
    )


def _voice(
    related: Related, row: Quote | Attribution | Statement, who: str | None, words: str | None
) -> set[str]:
    entity = related.index.of(who)
    if entity is not None:
        return {entity.id}
    if not words or words.casefold() in word_list("dependent_openings"):
        return set()
    origin = related.sources.origin_of(row, row.via)
    return {f"{origin} {' '.join(words.casefold().split())}"}
