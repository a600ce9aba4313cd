"""What the reports say together, for reading: the claims that most origins share, each point once.

A claim stands here where more than one origin states it; where none is, where more than one report
does. It is told in those of its words that can be read by themselves and that the others bear out
most, so that nothing is put into the mouth of reports that do not say it, and only those reports are
named with it whose words hold a good part of the line's; a claim without such words is left out, and so is one that only headlines or captions state, a quotation of nobody who is named, and what a
line above says already. All of them stay in the table of claims.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from factbox.record.lead import misspelt
from factbox.record.readable import in_caption, in_headline, is_readable, speaker_of
from factbox.types import Claim, Evidence, Saying, Statement

if TYPE_CHECKING:
    from factbox.relate.story import Related

_SAID = 0.6
"""Share of a claim's content words that a line above may hold before it says nothing new."""
_BORNE_OUT = 0.15
"""Share of a line's content words that the other reports' statements must have on average."""
_ALIKE = 0.3
"""Share of the shorter one's content words from which a statement says what a line says."""
_MISSPELT = 0.6
"""What words with a misspelt name are worth beside others."""
_SAME_EVENT = 0.35
"""The same, where both tell one happening."""


@dataclass(frozen=True, slots=True)
class _Point:
    claim: Claim
    lemmas: frozenset[str]
    events: frozenset[str]


def main_points(
    related: Related, claims: Sequence[Claim], sayings: Sequence[Saying]
) -> tuple[Claim, ...]:
    """The claims to show first, in their order, each in its most readable words."""
    several = [one for one in claims if one.counts.origins > 1]
    several = several or [one for one in claims if one.counts.reports > 1]
    events = {row: one.id for one in related.events for row in one.mentions}
    shown: list[_Point] = []
    for claim in several:
        words = next(_readable(related, claim, sayings), None)
        if words is not None:
            narrowed = _in_words(related, claim, words)
            point = _point(related, narrowed, events)
            if _is_shared(narrowed, claim) and not any(_says(one, point) for one in shown):
                shown.append(point)
    return tuple(one.claim for one in shown)


def _in_words(related: Related, claim: Claim, words: Evidence) -> Claim:
    """The claim as a line tells it: its words, and of its statements those that say as much."""
    told = _told(related, claim)
    own = next((frozenset(row.lemmas) for row in told if _is(row, words)), frozenset())
    kept = [row for row in told if _is(row, words) or _alike(own, frozenset(row.lemmas))]
    counts = related.sources.counts(kept)
    voices = min(claim.counts.voices, len({row.attributed_to for row in kept} - {None}))
    others = tuple(
        one for one in claim.evidence if one != words and any(_is(row, one) for row in kept)
    )
    return replace(
        claim, text=words, evidence=(words, *others), counts=replace(counts, voices=voices)
    )


def _told(related: Related, claim: Claim) -> list[Statement]:
    rows = (related.reading.row(one) for one in claim.statements)
    return [row for row in rows if isinstance(row, Statement)]


def _alike(one: frozenset[str], other: frozenset[str]) -> bool:
    fewest = min(len(one), len(other))
    return fewest > 0 and len(one & other) >= _ALIKE * fewest


def _is_shared(narrowed: Claim, claim: Claim) -> bool:
    """Whether what is left is still said by more than one origin; by one report, where none is."""
    if claim.counts.origins > 1:
        return narrowed.counts.origins > 1
    return narrowed.counts.reports > 1


def _readable(related: Related, claim: Claim, sayings: Sequence[Saying]) -> Iterator[Evidence]:
    """The claim's words that can be shown, those that its other statements bear out most first."""
    told = _told(related, claim)
    every = {words: _borne_out(related, words, told) for words in (claim.text, *claim.evidence)}
    for words in sorted(every, key=lambda one: -every[one]):
        said = speaker_of(words, sayings)
        named = said is None or said.name is not None
        whole = named and is_readable(words.exact) and not in_headline(related, words)
        if whole and every[words] >= _BORNE_OUT and not in_caption(related, words):
            yield words


def _borne_out(related: Related, words: Evidence, told: Sequence[Statement]) -> float:
    """The share of some words' content that the statements of other reports have, on average."""
    row = next((row for row in told if _is(row, words)), None)
    others = [frozenset(one.lemmas) for one in told if one.report != words.report]
    if row is None or not row.lemmas or not others:
        return 0.0
    own = frozenset(row.lemmas)
    share = sum(len(own & one) for one in others) / (len(own) * len(others))
    return round(share * (_MISSPELT if misspelt(related, row) else 1.0), 2)


def _point(related: Related, claim: Claim, events: dict[str, str]) -> _Point:
    told = _told(related, claim)
    shown = [row for row in told if _is(row, claim.text)] or told
    return _Point(
        claim,
        frozenset(lemma for row in shown for lemma in row.lemmas),
        frozenset(events[one] for row in shown for one in row.events if one in events),
    )


def _is(row: Statement, words: Evidence) -> bool:
    return (row.report, row.part, row.start) == (words.report, words.part, words.start)


def _says(shown: _Point, point: _Point) -> bool:
    """Whether a line shown above holds most of what a claim says."""
    share = len(shown.lemmas & point.lemmas) / max(1, len(point.lemmas))
    return share >= (_SAME_EVENT if shown.events & point.events else _SAID)
