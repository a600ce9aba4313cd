"""How much of a report stands in others word for word: the one number that a record tells of copying.

Who lays two reports side by side and marks what is the same finds it again: a word of a report is in
common with another if it is one of five words on end that stand in the other, too, in the same order.
Capitals and punctuation do not count, quotation marks make no difference. All words of the report
are counted, headlines and the furniture of its page left out. A sentence that is told in other words
is no part of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np

from factbox.data.background import word_spans
from factbox.relate.copies.grams import Grams, Keys, grams_of
from factbox.relate.copies.wordings import Wording, evidence, letters_code
from factbox.relate.reading import Reading

RUN = 5
"""Words on end that must stand in both."""


def share_in_common(text: Wording, other: Wording) -> float:
    """The share of the words of a wording that stand in another, 0 to 1."""
    if text.key == other.key:
        return 1.0
    return _share(text.grams(RUN), other.grams(RUN).distinct, len(text.words))


@dataclass(frozen=True)
class OnlyHere:
    """The runs of each report of a story, and those that stand in two reports or more, sorted."""

    runs: Mapping[str, Grams]
    lengths: Mapping[str, int]
    shared: Keys

    @classmethod
    def of(cls, reading: Reading) -> OnlyHere:
        codes = {report.id: _codes(reading, report.id) for report in reading.reports}
        runs = {report: grams_of(found, RUN) for report, found in codes.items()}
        lengths = {report: len(found) for report, found in codes.items()}
        return cls(runs, lengths, _in_several(one.distinct for one in runs.values()))

    def share(self, report: str) -> float:
        """The share of the words of a report that stand in no other report of its story, 0 to 1."""
        return round(1.0 - _share(self.runs[report], self.shared, self.lengths[report]), 6)


def _share(runs: Grams, others: Keys, length: int) -> float:
    inside = np.zeros(length, dtype=bool)
    for place in runs.among(others):
        inside[place : place + RUN] = True
    return round(float(inside.sum()) / length, 6) if length else 0.0


def _codes(reading: Reading, report: str) -> Keys:
    words = (
        sentence.text[start:end].casefold()
        for sentence in evidence(reading, report)
        for start, end in word_spans(sentence.text)
    )
    return np.array([letters_code(word) for word in words], dtype=np.uint64)


def _in_several(runs: Iterable[Keys]) -> Keys:
    every = np.concatenate([np.zeros(0, dtype=np.uint64), *runs])
    keys, counts = np.unique(every, return_counts=True)
    return keys[counts > 1]
