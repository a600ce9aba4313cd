"""How near a report comes to what a line says: its nearest sentence, and how many of the line's words it has.

A word of the line is there where the sentence, or one beside it, has a word whose vector is near. Rare
words count for more; marks and the commonest words for nothing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from factbox.relate.claims.words import weight
from factbox.relate.meaning.encoder import Meant, Vectors, encoder
from factbox.types import Sentence

Place = tuple[str, str, int, int]
NEAR = 0.55
"""How near two words' vectors stand from which one is there in the other's place."""
DIGITS = 4
"""Digits to which what is compared is rounded: sums of so many numbers differ by threads beyond."""
_NONE = np.zeros((0, 0), dtype=np.float32)


@dataclass(frozen=True, slots=True)
class Likeness:
    """`whole` is how near the nearest sentence comes to the line, -1 to 1; `words` the share of the line's
    words, by their worth, that are near words of it or of the sentences beside it, 0 to 1. `sentence` is
    the one that is nearest in both: its report, its part of it, and where it stands."""

    whole: float
    words: float
    sentence: Place | None


NOTHING = Likeness(0.0, 0.0, None)


@dataclass(frozen=True)
class _Stacked:
    """All sentences of a story, each with the first of its rows in `words`; `reports` says which of them
    are a report's, from the first to before the last."""

    sentences: tuple[Sentence, ...]
    words: Vectors
    wholes: Vectors
    starts: NDArray[np.int64]
    reports: Mapping[str, tuple[int, int]]


@dataclass(frozen=True)
class _Found:
    """How near each sentence of the story comes to a line: as a whole, and to each of its words, whose
    shares of the line's worth are `share`."""

    whole: NDArray[np.float64]
    near: NDArray[np.float64]
    share: NDArray[np.float64]


class Meaning:
    """The sentences of the reports of a story, encoded when the first line is held against them."""

    def __init__(self, sentences: Mapping[str, Sequence[Sentence]]) -> None:
        self._sentences = sentences
        self._encoder = encoder()

    def of(self, line: str) -> dict[str, Likeness]:
        """How near each report comes to a line."""
        found = self._found(line)
        return {
            report: self._likeness(found, first, last)
            for report, (first, last) in self._stacked.reports.items()
            if found is not None
        }

    def between(self, line: str, other: str) -> Likeness:
        """How near some words come to a line."""
        meant, theirs = self._encoder.of(line), self._encoder.of(other)
        share = _shares(meant)
        if share is None or not theirs.words:
            return NOTHING
        near = np.round((meant.vectors @ theirs.vectors.T).max(axis=1), DIGITS)
        whole = round(float(meant.whole @ theirs.whole), DIGITS)
        return Likeness(whole, round(float(share[near > NEAR].sum()), DIGITS), None)

    def _likeness(self, found: _Found, first: int, last: int) -> Likeness:
        near, whole = found.near[first:last], found.whole[first:last]
        best = int(np.argmax(np.round(near @ found.share + whole, DIGITS)))
        beside = near[max(0, best - 1) : best + 2].max(axis=0)
        there = round(float(found.share[beside > NEAR].sum()), DIGITS)
        row = self._stacked.sentences[first + best]
        place = (row.report, row.part, row.start, row.end)
        return Likeness(round(float(whole.max()), DIGITS), there, place)

    def _found(self, line: str) -> _Found | None:
        meant = self._encoder.of(line)
        share = _shares(meant)
        if share is None or not len(self._stacked.starts):
            return None
        across = self._stacked.words @ meant.vectors.T
        nearest = np.maximum.reduceat(across, self._stacked.starts, axis=0)
        whole = self._stacked.wholes @ meant.whole
        return _Found(_rounded(whole), _rounded(nearest), share)

    @cached_property
    def _stacked(self) -> _Stacked:
        rows: list[Sentence] = []
        meant: list[Meant] = []
        reports = {}
        for report, sentences in self._sentences.items():
            first = len(rows)
            for row in sentences:
                one = self._encoder.of(row.text)
                if one.words:
                    rows.append(row)
                    meant.append(one)
            if len(rows) > first:
                reports[report] = (first, len(rows))
        starts = np.cumsum([0, *(len(one.words) for one in meant)])[:-1]
        words = np.concatenate([one.vectors for one in meant]) if meant else _NONE
        wholes = np.stack([one.whole for one in meant]) if meant else _NONE
        return _Stacked(tuple(rows), words, wholes, starts, reports)


def _shares(meant: Meant) -> NDArray[np.float64] | None:
    """What each word of a line is worth of the whole; None where no word is worth anything."""
    worth = np.array([_worth(word) for word in meant.words])
    total = float(worth.sum())
    return worth / total if total else None


def _rounded(values: Vectors) -> NDArray[np.float64]:
    return np.asarray(np.round(values, DIGITS), dtype=np.float64)


def _worth(word: str) -> float:
    return max(0.0, weight(word)) if word[:1].isalnum() else 0.0
