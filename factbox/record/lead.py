"""The two or three sentences that tell the story best, word for word, each with its report.

A good lead is what an editor would put first: it says what most independent reports say near their
top, it tells what was done rather than what was planned where both are known, it comes from the
latest reports, and it can be read alone (no "he", no "despite that" at its start, no question, no
quotation cut in the middle, no "you" and no "we" of its writer).
A second sentence must add something to the first.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from factbox.record.centrality import Centrality, top
from factbox.record.readable import addresses, is_readable
from factbox.record.standing import Standing
from factbox.types import Evidence, Row, Sentence

if TYPE_CHECKING:
    from factbox.relate.story import Related

MOST_SENTENCES = 3
_LENGTHS = range(40, 320)
"""Characters of a sentence that can be read alone."""
_NEW = 0.4
"""The share of a further sentence's weight that the ones before it do not have."""
_MISSPELT = 0.8
"""What a sentence with a misspelt name is worth beside one without."""
_ONE_NAME = 80.0
"""Likeness in letters, of 100, from which two spellings are one name."""
_SHARED = 0.5
"""The share of the shorter sentence's content words from which two tell the same."""
_WEAKEST = 0.5
"""The share of the first sentence's score that a further one has by itself."""


@dataclass(frozen=True, slots=True)
class _Candidate:
    sentence: Sentence
    lemmas: frozenset[str]
    factor: float
    events: frozenset[str]


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
    """Whether two sentences tell mostly different things, of different happenings."""
    if one.events and 2 * len(one.events & other.events) >= min(len(one.events), len(other.events)):
        return not other.events
    shared = len(one.lemmas & other.lemmas)
    return shared < _SHARED * min(len(one.lemmas), len(other.lemmas))


def _candidates(related: Related, central: Centrality) -> list[_Candidate]:
    standing = Standing.of(related)
    found: list[_Candidate] = []
    for one in related.reading.annotations:
        for place, sentence in enumerate(top(one.sentences)):
            if sentence.role != "body" or not stands_alone(sentence.text):
                continue
            rows = central.statements.get(sentence.id, ())
            factor = standing.factor(related, one.report, rows) / (1 + 0.12 * place)
            factor *= _MISSPELT if misspelt(related, sentence) else 1.0
            events = standing.events_of(rows)
            lemmas = central.lemmas(sentence)
            found.append(_Candidate(sentence, lemmas, round(factor, 6), events))
    return found


def misspelt(related: Related, sentence: Row) -> bool:
    """Whether a name in a sentence is spelt as fewer do than as its entity is called."""
    for one in related.reading.annotation(sentence.report).mentions:
        if one.part != sentence.part or not sentence.start <= one.start < sentence.end:
            continue
        entity = related.index.of(one.id)
        if entity is None or one.name == entity.name or one.name in entity.name:
            continue
        if entity.name not in one.name and fuzz.ratio(one.name, entity.name) >= _ONE_NAME:
            return True
    return False


def stands_alone(text: str) -> bool:
    """Whether a sentence can open a record: read alone, neither short nor long, nobody's words."""
    words = text.split()
    if len(text) not in _LENGTHS or not words or text.rstrip().endswith("?"):
        return False
    if text[0] in "\"“‘'" or not text[0].isupper():
        return False
    return is_readable(text) and not addresses(text)
