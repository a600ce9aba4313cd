"""The two or three sentences that tell the story best, word for word, each with its report.

A good lead is what an editor would put first: it says what most independent reports say near their
top, it tells what was done rather than what was planned where both are known, it comes from the
latest reports, and it can be read alone (no "he", no "despite that" at its start, no question).
A second sentence must add something to the first.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factbox.annotate.when.edtf import bounds
from factbox.data.word_lists import word_list
from factbox.record.centrality import Centrality, top
from factbox.types import Claim, Event, Evidence, Sentence, Statement

if TYPE_CHECKING:
    from factbox.relate.story import Related

MOST_SENTENCES = 3
_LENGTHS = range(40, 420)
"""Characters of a sentence that can be read alone."""
_NEW = 0.45
"""The share of a further sentence's weight that the ones before it do not have."""
_WEAKEST = 0.4
"""The share of the first sentence's score that a further one has by itself."""
_FACTORS = {"planned": 0.5, "possible": 0.4, "conditional": 0.4, "demanded": 0.5, "alleged": 0.7}


@dataclass(frozen=True, slots=True)
class _Candidate:
    sentence: Sentence
    lemmas: frozenset[str]
    factor: float


def choose_lead(related: Related) -> tuple[Evidence, ...]:
    """One to three sentences, the best first."""
    central = Centrality(related)
    waiting = _candidates(related, central)
    chosen: list[_Candidate] = []
    while waiting and len(chosen) < MOST_SENTENCES:
        seen = frozenset(lemma for one in chosen for lemma in one.lemmas)
        best = max(waiting, key=lambda one: _rank(central, one, seen))
        if chosen and not (_adds(central, best, seen) and _strong(central, best, chosen[0])):
            break
        chosen.append(best)
        waiting = [one for one in waiting if one is not best and _apart(one, best)]
    return tuple(related.reading.evidence(one.sentence) for one in chosen)


def _rank(central: Centrality, one: _Candidate, seen: frozenset[str]) -> tuple[float, int, str]:
    score = central.score(one.lemmas - seen) * one.factor
    return round(score, 6), -one.sentence.start, one.sentence.id


def _adds(central: Centrality, one: _Candidate, seen: frozenset[str]) -> bool:
    fresh = sum(central.weights.get(lemma, 0.0) for lemma in sorted(one.lemmas - seen))
    total = sum(central.weights.get(lemma, 0.0) for lemma in sorted(one.lemmas))
    return total > 0 and fresh >= _NEW * total


def _strong(central: Centrality, one: _Candidate, first: _Candidate) -> bool:
    """Whether a further sentence is of the first one's weight by itself."""
    none: frozenset[str] = frozenset()
    return _rank(central, one, none)[0] >= _WEAKEST * _rank(central, first, none)[0]


def _apart(one: _Candidate, other: _Candidate) -> bool:
    """Whether two sentences tell mostly different things."""
    shared = len(one.lemmas & other.lemmas)
    return shared < 0.6 * min(len(one.lemmas), len(other.lemmas))


def _candidates(related: Related, central: Centrality) -> list[_Candidate]:
    standing = _Standing.of(related)
    found: list[_Candidate] = []
    for one in related.reading.annotations:
        freshness = standing.freshness(related, one.report)
        for place, sentence in enumerate(top(one.sentences)):
            if sentence.role != "body" or not stands_alone(sentence.text):
                continue
            factor = freshness / (1 + 0.12 * place)
            rows = central.statements.get(sentence.id, ())
            factor *= standing.certainty(rows) * standing.support(rows)
            found.append(_Candidate(sentence, central.lemmas(sentence), round(factor, 6)))
    return found


def stands_alone(text: str) -> bool:
    """Whether a sentence can be read without the one before it."""
    words = text.split()
    if len(text) not in _LENGTHS or not words or text.rstrip().endswith("?"):
        return False
    if text[0] in "\"“‘'" or not text[0].isupper():
        return False
    return words[0].strip(",").casefold() not in word_list("dependent_openings")


@dataclass(frozen=True, slots=True)
class _Standing:
    """What is known of statements: their claim, their events, and the days of the story."""

    claims: dict[str, Claim]
    events: dict[str, Event]
    origins: int
    last: int | None

    @classmethod
    def of(cls, related: Related) -> _Standing:
        days = [bounds(related.reading.day(report.id)) for report in related.reading.reports]
        return cls(
            claims={row: claim for claim in related.claims for row in claim.statements},
            events={row: event for event in related.events for row in event.mentions},
            origins=len(related.origins) or 1,
            last=max((day[1].toordinal() for day in days if day), default=None),
        )

    def freshness(self, related: Related, report: str) -> float:
        """1 for the last day of the story, a little less for each day before."""
        day = bounds(related.reading.day(report))
        if day is None or self.last is None:
            return 0.9
        return 1 / (1 + 0.08 * min(10, self.last - day[1].toordinal()))

    def certainty(self, rows: Sequence[Statement]) -> float:
        """Less for what is not told as done; what others tell as done by now is not planned."""
        return min((_FACTORS.get(row.status, 1.0) for row in rows), default=1.0)

    def support(self, rows: Sequence[Statement]) -> float:
        """More for what several origins say."""
        origins = [self.claims[row.id].counts.origins for row in rows if row.id in self.claims]
        events = [
            self.events[mention].counts.origins
            for row in rows
            for mention in row.events
            if mention in self.events
        ]
        most = max((*origins, *events), default=1)
        return 1 + 0.5 * (min(most, self.origins) - 1) / max(1, self.origins - 1)
