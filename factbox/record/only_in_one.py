"""What only one origin has: what a reader of the others would not know, the weightiest first.

A claim stands here where a single origin states it, in a story of more than one. What matters more
comes first: told as a happening or in somebody's words, dated within the story's days, naming
people or bodies, high up in its report. Background that merely repeats a name is not listed, nor a
claim whose words say nothing new beside the claims that others share.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from factbox.record.lead import stands_alone
from factbox.types import Claim, Event, Statement

if TYPE_CHECKING:
    from factbox.relate.story import Related

_FEWEST_LEMMAS = 4
_KINDS = {"event": 3.0, "quote": 2.0, "statement": 1.0}
_SAME = 0.7
"""The share of a claim's content words that one shared claim may hold before it says nothing new."""


def only_in_one(related: Related, claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """The claims of one origin only, ranked; empty where the story has one origin."""
    if len(related.origins) < 2:
        return ()
    lemmas = {claim.id: _lemmas(related, claim) for claim in claims}
    shared = [lemmas[claim.id] for claim in claims if claim.counts.origins > 1]
    events = {row: event for event in related.events for row in event.mentions}
    single = [
        claim
        for claim in claims
        if claim.counts.origins == 1
        and len(lemmas[claim.id]) >= _FEWEST_LEMMAS
        and not _known(lemmas[claim.id], shared)
        and not _told_by_others(related, claim, events)
    ]
    return tuple(
        sorted(
            single,
            key=lambda claim: (
                -_weight(related, claim, lemmas[claim.id]),
                claim.text.start,
                claim.id,
            ),
        )
    )


def _lemmas(related: Related, claim: Claim) -> frozenset[str]:
    return frozenset(lemma for row in _statements(related, claim) for lemma in row.lemmas)


def _statements(related: Related, claim: Claim) -> list[Statement]:
    rows = (related.reading.row(one) for one in claim.statements)
    return [row for row in rows if isinstance(row, Statement)]


def _known(lemmas: frozenset[str], shared: Sequence[frozenset[str]]) -> bool:
    return any(len(lemmas & other) >= _SAME * len(lemmas) for other in shared)


def _told_by_others(related: Related, claim: Claim, events: dict[str, Event]) -> bool:
    """Whether each event told in the claim is told by other origins too."""
    told = [
        events[mention]
        for row in _statements(related, claim)
        for mention in row.events
        if mention in events
    ]
    return bool(told) and all(event.counts.origins > 1 for event in told)


def _weight(related: Related, claim: Claim, lemmas: frozenset[str]) -> float:
    """How much a reader of the other reports would miss."""
    rows = _statements(related, claim)
    weight = _KINDS[claim.kind] + min(len(lemmas), 20) / 10
    weight += 0.5 * (claim.counts.reports - 1) + 0.5 * min(claim.counts.voices, 2)
    weight -= 0.0 if stands_alone(claim.text.exact) else 1.0
    length = len(related.reading.report(claim.text.report).text) or 1
    weight -= claim.text.start / length
    if any(row.status in ("denied", "alleged") for row in rows):
        weight += 1.0
    return round(weight, 6)
