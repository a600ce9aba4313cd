"""What the reports say together, for reading: the claims that most origins share, each point once.

A claim stands here where more than one origin states it; where none is, where more than one report
does. It is told in those of its words that can be read by themselves; a claim without such words is
left out, and so is one that only headlines state, a quotation of nobody who is named, and what a
line above says already. All of them stay in the table of claims.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from factbox.record.readable import in_headline, is_readable, speaker_of
from factbox.types import Claim, Evidence, Saying, Statement

if TYPE_CHECKING:
    from factbox.relate.story import Related

_SAID = 0.6
"""Share of a claim's content words that a line above may hold before it says nothing new."""
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
            point = _point(related, _in_words(claim, words), events)
            if not any(_says(one, point) for one in shown):
                shown.append(point)
    return tuple(one.claim for one in shown)


def _in_words(claim: Claim, words: Evidence) -> Claim:
    others = tuple(one for one in claim.evidence if one != words)
    return replace(claim, text=words, evidence=(words, *others))


def _readable(related: Related, claim: Claim, sayings: Sequence[Saying]) -> Iterator[Evidence]:
    """The claim's words that can be shown, the most typical first."""
    for words in dict.fromkeys((claim.text, *claim.evidence)):
        said = speaker_of(words, sayings)
        named = said is None or said.name is not None
        if named and is_readable(words.exact) and not in_headline(related, words):
            yield words


def _point(related: Related, claim: Claim, events: dict[str, str]) -> _Point:
    rows = [related.reading.row(one) for one in claim.statements]
    told = [row for row in rows if isinstance(row, Statement)]
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
