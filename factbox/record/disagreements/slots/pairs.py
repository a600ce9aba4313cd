"""Sentences of two reports that tell the same: taken from another report, or of one claim.

A sentence too short to be known as copied is taken with the one beside it.

Of sentences in other words, each is laid beside the one of the other report that shares most with
it, where that one shares most with it in turn, and what they share is worth enough.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from factbox.record.disagreements.sides import Basis
from factbox.record.disagreements.slots.words import words_in
from factbox.types import Sentence, Statement

Pair = tuple[Sentence, Sentence]
_ALIKE = 0.5
"""Share of the words of two sentences of a passage that both have, from which they are compared."""


def same_sentences(basis: Basis) -> tuple[Pair, ...]:
    """Every pair once, in the order of reports and places; sentences that are equal are left out."""
    found: dict[tuple[str, str], Pair] = {}
    copied = tuple(_copied(basis))
    for pair in (*copied, *_beside(basis, copied), *_claimed(basis)):
        one, other = sorted(pair, key=lambda row: (row.report, row.part, row.start))
        if one.report != other.report and one.text != other.text:
            found.setdefault((one.id, other.id), (one, other))
    return tuple(found[key] for key in sorted(found))


def _copied(basis: Basis) -> Iterator[Pair]:
    """Each sentence of a passage with the one of its source that has most of its words."""
    known = {report.id for report in basis.related.reading.reports}
    for copy in basis.related.copies:
        if copy.from_report not in known or copy.kind == "quotation":
            continue
        sources = _within(basis, copy.from_report, copy.from_start, copy.from_end)
        for sentence in _within(basis, copy.report, copy.start, copy.end):
            best = max(sources, key=lambda one: _shared(sentence, one), default=None)
            if best is not None and _shared(sentence, best) >= _ALIKE:
                yield sentence, best


def _beside(basis: Basis, copied: Sequence[Pair]) -> Iterator[Pair]:
    """The sentences right before and after two copied ones, where these too have their words in common."""
    for one, other in copied:
        for step in (-1, 1):
            a, b = basis.next_to(one, step), basis.next_to(other, step)
            if a is not None and b is not None and _shared(a, b) >= _ALIKE:
                yield a, b


def _within(basis: Basis, report: str, start: int, end: int) -> list[Sentence]:
    """The sentences of the running text of which most lies between `start` and `end`."""
    return [
        one
        for one in basis.related.reading.annotation(report).sentences
        if one.part == "text"
        and min(one.end, end) - max(one.start, start) > (one.end - one.start) / 2
    ]


def _shared(one: Sentence, other: Sentence) -> float:
    ours, theirs = _word_set(one.text), _word_set(other.text)
    return round(2 * len(ours & theirs) / max(1, len(ours) + len(theirs)), 6)


@lru_cache(maxsize=8192)
def _word_set(text: str) -> frozenset[str]:
    return frozenset(word.text for word in words_in(text))


def _claimed(basis: Basis) -> Iterator[Pair]:
    """The sentences of statements that say the same, each with the claim's most typical one."""
    for claim in basis.related.claims:
        rows = [basis.related.reading.row(one) for one in claim.statements]
        sentences = [basis.sentence_of(row) for row in rows if isinstance(row, Statement)]
        first = sentences[0] if sentences else None
        for one in sentences[1:]:
            if first is not None and one is not None:
                yield first, one
