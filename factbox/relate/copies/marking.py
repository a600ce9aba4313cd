"""Which sentences of one report were taken from another.

In two reports that are one text a sentence is taken if it resembles one of the other's; a little
less will do beside a taken neighbour that stands in the same order, and between two taken ones. In
two reports of their own only a sentence that is nearly the same counts.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from factbox.data.background import word_rate
from factbox.relate.copies.alignment import Alignment, Matrix
from factbox.relate.copies.wordings import Unit, Word, Wording

_TAKEN = 0.2
_TAKEN_BESIDE = 0.08
_BESIDE = 4
_TAKEN_ALONE = 0.72
_TELLING = 4
_COMMON = 3e-4


@dataclass(frozen=True, slots=True)
class Match:
    """Sentence number `unit` of one text resembles number `at` of the other by `score`, 0 to 1."""

    unit: int
    at: int
    score: float


def taken_in_one_text(pair: Alignment) -> tuple[Match, ...]:
    """The sentences of `pair.a` taken from `pair.b`, where both are one text."""
    best = _best(_likeness(pair))
    taken = [match.score > _TAKEN for match in best]
    taken = [take or _beside(best, taken, number) for number, take in enumerate(taken)]
    taken = [take or _between(best, taken, number) for number, take in enumerate(taken)]
    return tuple(match for match, take in zip(best, taken, strict=True) if take)


def taken_alone(pair: Alignment) -> tuple[Match, ...]:
    """The sentences of `pair.a` that stand nearly alike in `pair.b`, a report of its own."""
    return tuple(
        match
        for match in _best(pair.match)
        if match.score > _TAKEN_ALONE and telling(_own_words(pair.a.units[match.unit]))
    )


def telling(words: Sequence[str]) -> bool:
    """Whether enough of the words are neither names nor so common that anybody writes them."""
    return sum(word_rate(word) < _COMMON for word in words) >= _TELLING


def plain(words: Sequence[Word], text: Wording) -> list[str]:
    """The words that are written small: names and titles do not tell who wrote."""
    small = []
    for word in words:
        sentence = text.units[word.unit].sentence
        if sentence.text[word.start - sentence.start].islower():
            small.append(word.letters)
    return small


def shared_content(stems: Sequence[str], other: Unit) -> float:
    """The share of the content words among `stems` that stand in the other sentence too."""
    content = [word for word in stems if word_rate(word) < _COMMON]
    return sum(word in other.stems for word in content) / len(content) if content else 1.0


def _likeness(pair: Alignment) -> Matrix:
    """Likeness in words and word pairs; of mostly quoted sentences, in all words."""
    quoted = np.array([2 * sum(unit.quoted) > len(unit.quoted) for unit in pair.a.units])
    return np.where(quoted[:, np.newaxis], pair.full, pair.match)


def _best(likeness: Matrix) -> list[Match]:
    if not likeness.size:
        return []
    return [
        Match(unit, int(at), float(likeness[unit, at]))
        for unit, at in enumerate(likeness.argmax(axis=1))
    ]


def _beside(best: Sequence[Match], taken: Sequence[bool], number: int) -> bool:
    if best[number].score <= _TAKEN_BESIDE:
        return False
    near = [n for n in (number - 1, number + 1) if 0 <= n < len(best) and taken[n]]
    return any(abs(best[n].at - best[number].at) <= _BESIDE for n in near)


def _between(best: Sequence[Match], taken: Sequence[bool], number: int) -> bool:
    if not 0 < number < len(best) - 1 or not (taken[number - 1] and taken[number + 1]):
        return False
    return best[number].score > 0 and 0 < best[number + 1].at - best[number - 1].at <= _BESIDE


def _own_words(unit: Unit) -> list[str]:
    return [
        word
        for word, (start, _), quoted in zip(unit.words, unit.spans, unit.quoted, strict=True)
        if not quoted and unit.sentence.text[start - unit.sentence.start].islower()
    ]
