"""A quotation that drifted: one person's words that reports of different origin give differently.

Two quotations of one speaker that share several pairs of neighbouring words say the same thing; when
they are not the same words, one was translated, shortened or spun. It is a difference of wording.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from factbox.record.disagreements.sides import Basis
from factbox.record.disagreements.words import content_words
from factbox.types import Disagreement, Quote

_PAIRS = 2
_FEWEST_WORDS = 6
_SAME = 0.75

"""Of the shorter quotation: so much in common is the same quotation, cut differently."""
_MOST = 4


def drifted_quotes(basis: Basis) -> tuple[Disagreement, ...]:
    """One difference for each quotation that has several versions."""
    speakers: dict[str, list[Quote]] = {}
    for one in basis.related.reading.annotations:
        for quote in one.quotes:
            entity = basis.related.index.of(quote.speaker)
            if quote.direct and entity and len(content_words(quote.text)) >= _FEWEST_WORDS:
                speakers.setdefault(entity.id, []).append(quote)
    found: list[Disagreement] = []
    for speaker in sorted(speakers):
        for group in _groups(basis, speakers[speaker]):
            found.append(_difference(basis, group))
    return tuple(found)


def _groups(basis: Basis, quotes: Sequence[Quote]) -> list[list[Quote]]:
    """Versions of one quotation, each another than those before it, of more than one origin."""
    groups: list[list[Quote]] = []
    for quote in quotes:
        group = next((rows for rows in groups if any(_alike(row, quote) for row in rows)), None)
        if group is None:
            groups.append([quote])
        elif all(_drifted(row, quote) for row in group) and len(group) < _MOST:
            group.append(quote)
    return [
        rows for rows in groups if len(rows) > 1 and len({basis.origin(row) for row in rows}) > 1
    ]


def _alike(one: Quote, other: Quote) -> bool:
    """Whether two quotations share so many pairs of neighbouring words that they are one."""
    first, second = content_words(one.text), content_words(other.text)
    return len(_neighbours(first) & _neighbours(second)) >= _PAIRS


def _drifted(one: Quote, other: Quote) -> bool:
    """Whether they are neither the same words nor one cut out of the other."""
    first, second = set(content_words(one.text)), set(content_words(other.text))
    return len(first & second) < _SAME * min(len(first), len(second))


def _neighbours(words: tuple[str, ...]) -> set[tuple[str, str]]:
    return set(itertools.pairwise(words))


def _difference(basis: Basis, versions: Sequence[Quote]) -> Disagreement:
    entity = basis.related.index.of(versions[0].speaker)
    name = entity.name if entity else "one speaker"
    sides = [basis.side(" ".join(row.text.split()), [row]) for row in versions]
    sides.sort(key=lambda side: (-side.origins, side.evidence[0].report, side.evidence[0].start))
    return basis.differ("wording", f"the words of {name}", sides, "versions of one quotation")
