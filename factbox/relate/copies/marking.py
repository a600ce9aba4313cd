"""Which sentences of one report were taken from another.

In two reports that are one text a sentence is taken if it resembles one of the other's as most
matching sentences of the pair do: where the rest was copied to the letter, a faint likeness is a
sentence of the reporter's own. A little less will do beside a taken neighbour that stands in the
same order, and between two taken ones. In two reports of their own only a sentence that is nearly
the same counts.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from factbox.data.background import word_rate
from factbox.relate.copies.alignment import Alignment, Matrix
from factbox.relate.copies.stretches import COMMON
from factbox.relate.copies.wordings import Unit, Wording

_TAKEN = 0.2
_OF_TYPICAL = 0.5
_BESIDE_SHARE = 0.4
_BESIDE = 4
_BETWEEN = 2
_TAKEN_ALONE = 0.72
_TAKEN_WITH_OTHERS = 0.35
_TELLING = 4
_SCRAP = 3
_CAPTION = 1.25
"""A caption is a weaker source of a sentence of the running text than running text is."""
_LETTER = 0.6


@dataclass(frozen=True, slots=True)
class Match:
    """Sentence number `unit` of one text resembles number `at` of the other by `score`, 0 to 1."""

    unit: int
    at: int
    score: float


def taken_in_one_text(pair: Alignment) -> tuple[Match, ...]:
    """The sentences of `pair.a` taken from `pair.b`, where both are one text."""
    best = _best(_likeness(pair))
    line = _line(best)
    taken = [match.score > line * _factor(pair, match) for match in best]
    taken = [take or _beside(best, taken, number, line) for number, take in enumerate(taken)]
    taken = _filled(best, taken)
    taken = [take or _fragment(pair, best, taken, at) for at, take in enumerate(taken)]
    return tuple(match for match, take in zip(best, taken, strict=True) if take)


def taken_alone(pair: Alignment, taken: bool = False) -> tuple[Match, ...]:
    """The sentences of `pair.a` that stand nearly alike in `pair.b`, a report of its own.

    Where passages were `taken`, those that resemble each other plainly.
    """
    least = _TAKEN_WITH_OTHERS if taken else _TAKEN_ALONE
    return tuple(
        match
        for match in _best(pair.match)
        if match.score > least and telling(_own_words(pair.a.units[match.unit]))
    )


def to_the_letter(matches: Sequence[Match]) -> bool:
    """Whether sentences were mostly taken with few changes: then a change means something."""
    return bool(matches) and float(np.median([match.score for match in matches])) >= _LETTER


def telling(words: Sequence[str]) -> bool:
    """Whether enough of the words are neither names nor so common that anybody writes them."""
    return sum(word_rate(word) < COMMON for word in words) >= _TELLING


def _likeness(pair: Alignment) -> Matrix:
    """Likeness in words and word pairs; of mostly quoted sentences, in all words."""
    quoted = _mostly_quoted(pair.a)[:, np.newaxis] | _mostly_quoted(pair.b)[np.newaxis, :]
    found = np.where(quoted, np.maximum(pair.match, pair.full), pair.match)
    places = {unit.words: at for at, unit in reversed(list(enumerate(pair.b.units)))}
    for number, unit in enumerate(pair.a.units):
        if unit.words in places:
            found[number, places[unit.words]] = 1.0
    return found


def _mostly_quoted(text: Wording) -> NDArray[np.bool_]:
    return np.array([2 * sum(unit.quoted) > len(unit.quoted) for unit in text.units], dtype=bool)


def _best(likeness: Matrix) -> list[Match]:
    if not likeness.size:
        return []
    return [
        Match(unit, int(at), float(likeness[unit, at]))
        for unit, at in enumerate(likeness.argmax(axis=1))
    ]


def _line(best: Sequence[Match]) -> float:
    """How alike a sentence must be: half of what matching sentences of the pair typically are."""
    matching = [match.score for match in best if match.score > _TAKEN]
    return max(_TAKEN, _OF_TYPICAL * float(np.median(matching))) if matching else _TAKEN


def _factor(pair: Alignment, match: Match) -> float:
    caption = pair.b.units[match.at].sentence.role == "caption"
    return _CAPTION if caption and pair.a.units[match.unit].sentence.role == "body" else 1.0


def _beside(best: Sequence[Match], taken: Sequence[bool], number: int, line: float) -> bool:
    if best[number].score <= _BESIDE_SHARE * line:
        return False
    near = [n for n in (number - 1, number + 1) if 0 <= n < len(best) and taken[n]]
    return any(abs(best[n].at - best[number].at) <= _BESIDE for n in near)


def _filled(best: Sequence[Match], taken: Sequence[bool]) -> list[bool]:
    """Take a sentence or two between taken ones if the other text has something there as well."""
    filled = list(taken)
    marked = [number for number, take in enumerate(taken) if take]
    for before, after in itertools.pairwise(marked):
        between = after - before - 1
        there = abs(best[after].at - best[before].at) - 1
        if 1 <= between <= _BETWEEN and 1 <= there <= between + _BETWEEN:
            filled[before + 1 : after] = [True] * between
    return filled


def _fragment(pair: Alignment, best: Sequence[Match], taken: Sequence[bool], number: int) -> bool:
    """Whether a scrap of a sentence ("Mr.") stands with the sentence before or after it there, too."""
    unit = pair.a.units[number]
    if len(unit.words) > _SCRAP:
        return False
    near = [best[n].at for n in (number - 1, number + 1) if 0 <= n < len(best) and taken[n]]
    around = {at + step for at in near for step in (-1, 0, 1) if 0 <= at + step < len(pair.b.units)}
    return any(set(unit.words) <= set(pair.b.units[at].words) for at in sorted(around))


def _own_words(unit: Unit) -> list[str]:
    return [
        word
        for word, (start, _), quoted in zip(unit.words, unit.spans, unit.quoted, strict=True)
        if not quoted and unit.sentence.text[start - unit.sentence.start].islower()
    ]
