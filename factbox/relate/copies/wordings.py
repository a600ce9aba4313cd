"""Distinct wordings: reports with the same sentences are one before anything is compared.

What forty outlets ran letter for letter is one wording, so that no number that is learnt from the
story (how common a word is in it, who resembles whom) changes when one more of them is read. A
report that a person has told apart from another stays on its own.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

import numpy as np
from numpy.typing import NDArray

from factbox.data.background import stem, word_spans
from factbox.ids import digest
from factbox.relate.copies.grams import Grams, grams_of
from factbox.relate.copies.quoted import quoted_spans
from factbox.relate.reading import Reading
from factbox.types import Report, Sentence

_TELLING = 40
"""Under so many characters the headline must agree too: "More to follow." is no wording."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A sentence or caption as it is compared: words, their stems, where they stand, which are quoted.

    `own` holds the unquoted stretches, each a run of stems; `weight` is how many characters stand
    outside quotations, 0 for a caption. A `pasted` one counts as quoted, though without marks.
    """

    sentence: Sentence
    words: tuple[str, ...]
    stems: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]
    quoted: tuple[bool, ...]
    own: tuple[tuple[str, ...], ...]
    weight: int
    pasted: bool = False


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text: its letters in lower case, where it stands, its unit, whether quoted.

    `code` is a number for its letters that no hash seed changes.
    """

    letters: str
    start: int
    end: int
    unit: int
    quoted: bool
    code: int


@dataclass(frozen=True)
class Wording:
    """One text and the reports that ran it word for word; `reports[0]` stands for them.

    `words` are those of all units, in order.
    """

    key: str
    reports: tuple[str, ...]
    units: tuple[Unit, ...]
    words: tuple[Word, ...]
    _grams: dict[int, Grams] = field(default_factory=dict, repr=False, compare=False)

    @property
    def id(self) -> str:
        return self.reports[0]

    @cached_property
    def weights(self) -> NDArray[np.float64]:
        """Characters outside quotations of each unit."""
        return np.array([unit.weight for unit in self.units], dtype=float)

    @cached_property
    def unquoted(self) -> tuple[frozenset[str], ...]:
        """The unquoted words of each unit as they are written."""
        return tuple(
            frozenset(
                unit.sentence.text[at - unit.sentence.start : end - unit.sentence.start]
                for (at, end), quoted in zip(unit.spans, unit.quoted, strict=True)
                if not quoted
            )
            for unit in self.units
        )

    def grams(self, length: int) -> Grams:
        """Its runs of `length` words as numbers, made once."""
        if length not in self._grams:
            codes = np.array([word.code for word in self.words], dtype=np.uint64)
            self._grams[length] = grams_of(codes, length)
        return self._grams[length]


def wordings(reading: Reading, order: Sequence[str], apart: Collection[str]) -> tuple[Wording, ...]:
    """The distinct wordings, by key. `order` ranks the reports: the first of a wording leads it."""
    groups: dict[str, list[str]] = {}
    for report in order:
        key = _key(reading.report(report), evidence(reading, report))
        if report in apart:
            key = digest(key, report)
        groups.setdefault(key, []).append(report)
    return tuple(wording(reading, key, groups[key]) for key in sorted(groups))


def wording(reading: Reading, key: str, reports: Sequence[str]) -> Wording:
    """The wording that `reports` share, at the offsets of the first of them."""
    found = units(reading, reports[0])
    return Wording(key, tuple(reports), found, words_of(found))


def words_of(units: Sequence[Unit]) -> tuple[Word, ...]:
    """The words of a text's units, in order."""
    return tuple(word for number, unit in enumerate(units) for word in _words(unit, number))


def evidence(reading: Reading, report: str) -> tuple[Sentence, ...]:
    """The sentences and captions of a report's text; headlines are each outlet's own."""
    return tuple(
        one
        for one in reading.annotation(report).sentences
        if one.part == "text" and one.role != "headline"
    )


def units(reading: Reading, report: str) -> tuple[Unit, ...]:
    """The sentences and captions of a report, ready to compare."""
    quotations = quoted_spans(reading.report(report).text)
    return tuple(_unit(one, quotations) for one in evidence(reading, report))


def _key(report: Report, sentences: Sequence[Sentence]) -> str:
    said = [" ".join(one.text.split()) for one in sentences]
    if sum(map(len, said)) < _TELLING:
        headline = report.headline.text if report.headline else report.title
        said += [headline or "", *report.text.split()]
    return digest(*said)


def _unit(sentence: Sentence, quotations: Sequence[tuple[int, int]]) -> Unit:
    spans = [
        (sentence.start + start, sentence.start + end) for start, end in word_spans(sentence.text)
    ]
    near = [(a, b) for a, b in quotations if a < sentence.end and sentence.start < b]
    quoted = tuple(any(a <= start < b for a, b in near) for start, _ in spans)
    words = tuple(
        sentence.text[start - sentence.start : end - sentence.start].casefold()
        for start, end in spans
    )
    stems = tuple(map(stem, words))
    inside = sum(min(b, sentence.end) - max(a, sentence.start) for a, b in near)
    body = sentence.role == "body"
    weight = max(0, sentence.end - sentence.start - inside) if body else 0
    return Unit(sentence, words, stems, tuple(spans), quoted, _stretches(stems, quoted), weight)


def _words(unit: Unit, number: int) -> list[Word]:
    return [
        Word(letters, start, end, number, quoted, letters_code(letters))
        for letters, (start, end), quoted in zip(unit.words, unit.spans, unit.quoted, strict=True)
    ]


@lru_cache(maxsize=100_000)
def letters_code(letters: str) -> int:
    """A number for a word that no hash seed changes."""
    data = letters.encode("utf-8", "surrogatepass")
    return int.from_bytes(hashlib.blake2b(data, digest_size=8).digest(), "big")


def _stretches(stems: Sequence[str], quoted: Sequence[bool]) -> tuple[tuple[str, ...], ...]:
    runs: list[list[str]] = [[]]
    for word, inside in zip(stems, quoted, strict=True):
        if not inside:
            runs[-1].append(word)
        elif runs[-1]:
            runs.append([])
    return tuple(tuple(run) for run in runs if run)
