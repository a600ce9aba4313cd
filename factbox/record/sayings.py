"""Who said what, in quotation marks: each quotation once, with its speaker settled by the story.

The same words in a copy are the same quotation. A speaker is a named person or body, never a
pronoun: where the story does not settle who "he" is, the quotation has no speaker and says so.
Those who are quoted most come first, each in the order of the reports; nameless ones last.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from factbox.data.word_lists import word_list
from factbox.types import Entity, Quote, Saying

if TYPE_CHECKING:
    from factbox.relate.story import Related

_WORDS = re.compile(r"\w+")
_FEWEST_WORDS = 2


def sayings(related: Related) -> tuple[Saying, ...]:
    """All direct quotations of two words or more, grouped by speaker."""
    found: dict[tuple[str, str], Saying] = {}
    for quote in _in_order(related):
        words = " ".join(_WORDS.findall(quote.text.casefold()))
        if not quote.direct or quote.scare or words.count(" ") + 1 < _FEWEST_WORDS:
            continue
        entity = related.index.of(quote.speaker)
        saying = _saying(related, quote, entity)
        earlier = found.get((words, saying.speaker or "")) or found.get((words, ""))
        if earlier is None:
            found[words, saying.speaker or ""] = saying
        elif earlier.speaker is None and saying.speaker is not None:
            del found[words, ""]
            found[words, saying.speaker] = saying
    return _by_speaker(tuple(found.values()))


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
