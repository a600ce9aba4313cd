"""A quotation that drifted: one person's words that reports of different origin give differently.

Two quotations of one speaker that share several pairs of neighbouring words say the same thing; when
they are not the same words, one was translated, shortened or spun. It is a difference of wording.
"""

from __future__ import annotations

import itertools

from factbox.record.disagreements.sides import Basis
from factbox.record.disagreements.words import content_words
from factbox.types import Disagreement, Quote

_PAIRS = 2
_FEWEST_WORDS = 6
_SAME = 0.9
"""Of the shorter quotation: so much in common is the same quotation, cut differently."""


def drifted_quotes(basis: Basis) -> tuple[Disagreement, ...]:
    """One difference for each two versions of a quotation."""
    speakers: dict[str, list[Quote]] = {}
    for one in basis.related.reading.annotations:
        for quote in one.quotes:
            entity = basis.related.index.of(quote.speaker)
            if quote.direct and entity and len(content_words(quote.text)) >= _FEWEST_WORDS:
                speakers.setdefault(entity.id, []).append(quote)
    found: list[Disagreement] = []
    for speaker in sorted(speakers):
        for first, second in itertools.combinations(speakers[speaker], 2):
            if basis.origin(first) != basis.origin(second) and _drifted(first, second):
                found.append(_difference(basis, first, second))
    return tuple(found)


def _drifted(one: Quote, other: Quote) -> bool:
    first, second = content_words(one.text), content_words(other.text)
    shared = _neighbours(first) & _neighbours(second)
    common = len(set(first) & set(second))
    return len(shared) >= _PAIRS and common < _SAME * min(len(set(first)), len(set(second)))


def _neighbours(words: tuple[str, ...]) -> set[tuple[str, str]]:
    return set(itertools.pairwise(words))


def _difference(basis: Basis, one: Quote, other: Quote) -> Disagreement:
    entity = basis.related.index.of(one.speaker)
    name = entity.name if entity else "one speaker"
    sides = [basis.side(" ".join(row.text.split()), [row]) for row in (one, other)]
    sides.sort(key=lambda side: (-side.origins, side.evidence[0].report, side.evidence[0].start))
    return basis.differ("wording", f"the words of {name}", sides, "two versions of one quotation")
