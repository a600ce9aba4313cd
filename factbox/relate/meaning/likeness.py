"""How near a report comes to what a line says: its nearest sentence, and how many of the line's words it has.

A word of the line is there where the sentence, or one beside it, has a word whose vector is near. Rare
words count for more; marks and the commonest words for nothing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from factbox.relate.claims.words import weight
from factbox.relate.meaning.encoder import Encoder, Meant, Vectors
from factbox.types import Sentence

Place = tuple[str, str, int, int]
NEAR = 0.55
"""How near two words' vectors stand from which one is there in the other's place."""
_LEAST = 1e-9


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
class Meaning:
    """The sentences of the reports of a story, encoded when they are first asked for."""

    encoder: Encoder
    sentences: Mapping[str, Sequence[Sentence]]
    _reports: dict[str, tuple[tuple[Sentence, Meant], ...]] = field(default_factory=dict)
    _stacked: dict[str, Vectors] = field(default_factory=dict)

    def of(self, line: str, report: str) -> Likeness:
        """How near a report comes to a line of another one."""
        meant = self.encoder.of(line)
        theirs = [one for _, one in self._report(report)]
        worth = np.array([_worth(word) for word in meant.words])
        if not theirs or not worth.sum():
            return NOTHING
        near = self._near(meant, report)
        whole = np.array([float(meant.whole @ one.whole) for one in theirs])
        share = worth / max(float(worth.sum()), _LEAST)
        best = int(np.argmax(np.round(near @ share + whole, 6)))
        beside = near[max(0, best - 1) : best + 2].max(axis=0)
        there = round(float(share[beside > NEAR].sum()), 6)
        row = self._report(report)[best][0]
        place = (row.report, row.part, row.start, row.end)
        return Likeness(round(float(whole.max()), 6), there, place)

    def _near(self, meant: Meant, report: str) -> NDArray[np.float64]:
        """For each sentence and each word of the line how near the nearest word stands."""
        theirs = [one for _, one in self._report(report)]
        if report not in self._stacked:
            self._stacked[report] = np.concatenate([one.vectors for one in theirs])
        across = np.round(meant.vectors @ self._stacked[report].T, 6)
        starts = np.cumsum([0, *(len(one.words) for one in theirs[:-1])])
        return np.asarray(np.maximum.reduceat(across, starts, axis=1).T, dtype=np.float64)

    def _report(self, report: str) -> tuple[tuple[Sentence, Meant], ...]:
        if report not in self._reports:
            found = ((row, self.encoder.of(row.text)) for row in self.sentences.get(report, ()))
            self._reports[report] = tuple((row, one) for row, one in found if one.words)
        return self._reports[report]


def _worth(word: str) -> float:
    return max(0.0, weight(word)) if word[:1].isalnum() else 0.0
