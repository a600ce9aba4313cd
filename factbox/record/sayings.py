"""Who said what, in quotation marks: each quotation once, with its speaker settled by the story.

The same words in a copy are the same quotation, and so is a piece of a longer one, or a version that
differs in a letter or a dropped word: the longest form stands for all. A speaker is a named person
or body, never a pronoun: where the story does not settle who "he" is, the quotation has no speaker
and says so. A last name that one person of the story alone bears is that person's. Scraps of a
sentence and titles are left out, but where a speaker has nothing else. Those who are quoted most come first, each in the order of the reports; nameless ones last.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from factbox.data.word_lists import word_list
from factbox.record.scraps import telling
from factbox.record.story_names import StoryNames
from factbox.types import Entity, Evidence, Mention, Quote, Reference, Saying

if TYPE_CHECKING:
    from factbox.relate.story import Related

_WORDS = re.compile(r"\w+")
_FEWEST_WORDS = 2
_FEWEST_LIKE = 6
_ALIKE = 92.0
"""Words from which on a quotation may differ in a letter, and how alike it must be, of 100."""
_COMPARED = 300
"""Quotations of one speaker that a further one is compared with."""


def sayings(related: Related) -> tuple[Saying, ...]:
    """All direct quotations of two words or more, grouped by speaker."""
    versions: list[_Version] = []
    names = StoryNames(related.entities)
    for quote in _in_order(related):
        words = _folded(quote.text)
        if quote.direct and not quote.scare and words.count(" ") + 1 >= _FEWEST_WORDS:
            entity = related.index.of(quote.speaker) or names.person(_named(related, quote))
            versions.append(_Version(words, _saying(related, quote, entity)))
    return _by_speaker(telling(tuple(one.saying for one in _merged(versions))))


def _named(related: Related, quote: Quote) -> str:
    """What a report calls a speaker; of a pronoun, the name that it stands for."""
    row = related.reading.row(quote.speaker) if quote.speaker is not None else None
    if isinstance(row, Reference) and row.antecedent is not None:
        row = related.reading.row(row.antecedent)
    return row.text if isinstance(row, Mention) else quote.speaker_text or ""


@dataclass(frozen=True, slots=True)
class _Version:
    """A quotation with its words in one form: lower case, without marks."""

    words: str
    saying: Saying


def _folded(text: str) -> str:
    return " ".join(_WORDS.findall(text.casefold()))


def _merged(versions: Sequence[_Version]) -> list[_Version]:
    """Each quotation once, where its first version stands; pieces join the longest form."""
    groups: dict[str | None, list[_Version]] = {}
    longest = sorted(versions, key=lambda one: -len(one.words))
    joined: dict[str, _Version] = {}
    for one in [*_with_name(longest), *_nameless(longest)]:
        near = groups.setdefault(one.saying.speaker, [])
        named = [other for rows in groups.values() for other in rows if other.saying.speaker]
        compared = near if one.saying.speaker else [*near, *named]
        whole = next((other for other in compared[-_COMPARED:] if _holds(other, one)), None)
        if whole is None:
            near.append(one)
        joined[one.saying.quote] = whole or one
    return _in_their_places(versions, joined)


def _with_name(versions: Sequence[_Version]) -> list[_Version]:
    return [one for one in versions if one.saying.speaker is not None]


def _nameless(versions: Sequence[_Version]) -> list[_Version]:
    return [one for one in versions if one.saying.speaker is None]


def _holds(whole: _Version, piece: _Version) -> bool:
    """Whether a quotation has another's words in it, but for a letter or a word."""
    if f" {piece.words} " in f" {whole.words} ":
        return True
    fewest = piece.words.count(" ") + 1
    return fewest >= _FEWEST_LIKE and fuzz.partial_ratio(piece.words, whole.words) >= _ALIKE


def _in_their_places(
    versions: Sequence[_Version], joined: Mapping[str, _Version]
) -> list[_Version]:
    again: dict[str, list[Evidence]] = {}
    for one in versions:
        whole = joined[one.saying.quote]
        if whole is not one:
            again.setdefault(whole.saying.quote, []).append(one.saying.evidence)
    first = dict.fromkeys(joined[one.saying.quote].saying.quote for one in versions)
    by_quote = {one.saying.quote: one for one in versions}
    return [
        _Version(one.words, replace(one.saying, again=tuple(again.get(quote, ()))))
        for quote in first
        for one in (by_quote[quote],)
    ]


def _in_order(related: Related) -> list[Quote]:
    """Quotations by the day of their report, then by place."""
    return [
        quote
        for report in sorted(
            related.reading.reports,
            key=lambda report: (
                related.reading.day(report.id) or "9999",
                report.external_id,
                report.id,
            ),
        )
        for quote in related.reading.annotation(report.id).quotes
    ]


def _saying(related: Related, quote: Quote, entity: Entity | None) -> Saying:
    words = " ".join((quote.speaker_text or "").split())
    nameless = entity is None and words.casefold() not in word_list("dependent_openings")
    return Saying(
        quote=quote.id,
        speaker=entity.id if entity else None,
        name=entity.name if entity else None,
        via=quote.via,
        evidence=related.reading.evidence(quote),
        words=words or None if nameless else None,
    )


def _by_speaker(rows: tuple[Saying, ...]) -> tuple[Saying, ...]:
    counts = Counter(row.speaker for row in rows)
    first = {row.speaker: place for place, row in reversed(tuple(enumerate(rows)))}
    places = {row.quote: place for place, row in enumerate(rows)}
    return tuple(
        sorted(
            rows,
            key=lambda row: (
                row.speaker is None,
                -counts[row.speaker],
                first[row.speaker],
                places[row.quote],
            ),
        )
    )
