"""Does a report of its own rest on another, or on the same text, for passages of it?

Real outlets seldom copy whole texts: they take a paragraph, retell half of a story, or take a
quotation that was given to somebody else, with the words around it. So the question is what two
reports share beyond what is public: facts told together, the reporter's own words on end, and
quotations that were given to one paper; and whether either has voices of its own. Quotations of
what was put out for all count for nothing.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from factbox.data.background import stem
from factbox.relate.copies.alignment import Alignment
from factbox.relate.copies.features import longest_run
from factbox.relate.copies.given import GRAM, Gram, given_quotations
from factbox.relate.copies.runs import Run, common_runs
from factbox.relate.copies.together import (
    Pairs,
    Vocabulary,
    pairs_of,
    told_together,
    vocabulary,
)
from factbox.relate.copies.voices import is_public, mostly_voiced, voiced
from factbox.relate.copies.weights import rareness
from factbox.relate.copies.wordings import Wording

_RUN = 4
_STOCK = 10.0
"""What a run of stock words is worth, in nats: only what goes beyond that counts."""
_STOCK_QUOTED = 12.0
_AROUND = 100
"""Words that every report is taken to have besides: a line shared by two short notes is not all."""
_QUOTED = 5
_PIECE = 3
_FOUND = 0.34
_SOME = 3


@dataclass(frozen=True)
class Voiced:
    """A text, by place of its words: which are somebody's, and the quotations as stems."""

    text: Wording
    marks: tuple[bool, ...]
    pairs: Pairs
    quotations: tuple[tuple[str, ...], ...]
    pieces: frozenset[Gram]


@dataclass(frozen=True)
class Ground:
    """What the texts of a story have in common before any two are compared."""

    nodes: tuple[Wording, ...]
    known: Vocabulary
    voices: tuple[tuple[bool, ...], ...]
    given: frozenset[Gram]
    _read: dict[int, Voiced] = field(default_factory=dict, repr=False, compare=False)

    def of(self, number: int) -> Voiced:
        """One text, read once."""
        if number not in self._read:
            self._read[number] = self._voiced(number)
        return self._read[number]

    def _voiced(self, number: int) -> Voiced:
        text, marks = self.nodes[number], self.voices[number]
        stems = [stem(word.letters) for word in text.words]
        return Voiced(
            text=text,
            marks=marks,
            pairs=pairs_of(self.known, text),
            quotations=tuple(_quotations(text, stems)),
            pieces=frozenset(_grams(stems, _PIECE)),
        )


@dataclass(frozen=True)
class Common:
    """What two texts share: runs of words, which of them are public, facts told together."""

    one: Voiced
    two: Voiced
    pair: Alignment
    runs: tuple[Run, ...]
    public: frozenset[Run]
    given: frozenset[Gram]
    together: tuple[float, float]

    @property
    def length(self) -> int:
        """Words of the shorter text, and some that every report is taken to have besides."""
        return min(len(self.one.text.words), len(self.two.text.words)) + _AROUND


@dataclass(frozen=True, slots=True)
class Trait:
    """A named number, 0 or more, taken from what two texts share."""

    name: str
    measure: Callable[[Common], float]

    @property
    def about(self) -> str:
        return (self.measure.__doc__ or "").strip()


def ground(nodes: Sequence[Wording]) -> Ground:
    """Read the texts of a story for what they could share."""
    voices = tuple(voiced(node) for node in nodes)
    return Ground(tuple(nodes), vocabulary(nodes), voices, given_quotations(nodes, voices))


def common(story: Ground, one: int, two: int, pair: Alignment) -> Common:
    """Lay two texts of a story side by side."""
    a, b = story.of(one), story.of(two)
    runs = common_runs(a.text, b.text, _RUN)
    public = frozenset(
        run for run in runs if mostly_voiced(_marks(a, b, run)) and is_public(a.text, b.text, run)
    )
    together = _together(story, a, b, public)
    return Common(a, b, pair, runs, public, story.given, together)


def facts_together(shared: Common) -> float:
    """How far facts that stand in one sentence of one report do so in the other, public words aside."""
    return math.sqrt(shared.together[0])


def own_words(shared: Common) -> float:
    """How much of the shorter report is runs of unquoted words that stand in both."""
    found = 0.0
    for run in shared.runs:
        if run not in shared.public:
            words = _own_small(shared, run)
            found += max(0.0, sum(map(rareness, words)) - _STOCK)
    return math.sqrt(found / shared.length)


def given_words(shared: Common) -> float:
    """How much of the shorter report is quotations in both that were given to one paper."""
    found = 0.0
    for run in shared.runs:
        if run not in shared.public:
            worth = sum(map(rareness, given_of(shared, run)))
            found += max(0.0, worth - _STOCK_QUOTED)
    return math.sqrt(found / shared.length)


def voices_in_common(shared: Common) -> float:
    """The share of the shorter report's quotations that stand in the other; half where it has none."""
    one, two = shared.one, shared.two
    if len(two.text.words) < len(one.text.words):
        one, two = two, one
    here = there = 0
    for quotation in one.quotations:
        grams = list(_grams(quotation, _PIECE))
        if sum(gram in two.pieces for gram in grams) >= _FOUND * len(grams):
            there += len(quotation)
        else:
            here += len(quotation)
    return (there + _SOME) / (here + there + 2 * _SOME)


def run_of_sentences(shared: Common) -> float:
    """The longest run of sentences that match in the same order, as a share of the shorter report."""
    return longest_run(shared.pair)


VOICES = Trait("voices in common", voices_in_common)
ON_END = Trait("sentences on end", run_of_sentences)
TRAITS = (
    Trait("facts together", facts_together),
    Trait("own words on end", own_words),
    Trait("given quotations", given_words),
    VOICES,
    ON_END,
)


def measure_common(shared: Common) -> tuple[float, ...]:
    """All traits, in the order of `TRAITS`, rounded before they decide."""
    return tuple(round(trait.measure(shared), 6) for trait in TRAITS)


def given_of(shared: Common, run: Run) -> tuple[str, ...]:
    """The stems of the words of a run that belong to a quotation given to one paper."""
    if not shared.given:
        return ()
    words = [word.letters for word in shared.one.text.words[run.here : run.here + run.length]]
    inside = [False] * len(words)
    for start in range(len(words) - GRAM + 1):
        if tuple(words[start : start + GRAM]) in shared.given:
            inside[start : start + GRAM] = [True] * GRAM
    marks = _marks(shared.one, shared.two, run)
    return tuple(
        stem(word) for word, take, mark in zip(words, inside, marks, strict=True) if take and mark
    )


def _own_small(shared: Common, run: Run) -> list[str]:
    """The stems of a run's unquoted words that are written small: names do not tell who wrote."""
    marks = _marks(shared.one, shared.two, run)
    words = shared.one.text.words[run.here : run.here + run.length]
    units = shared.one.text.units
    return [
        stem(word.letters)
        for word, mark in zip(words, marks, strict=True)
        if not mark
        and units[word.unit].sentence.text[word.start - units[word.unit].sentence.start].islower()
    ]


def _marks(one: Voiced, two: Voiced, run: Run) -> list[bool]:
    """For each word of a run, whether it is somebody's in either text."""
    here = one.marks[run.here : run.here + run.length]
    there = two.marks[run.there : run.there + run.length]
    return [a or b for a, b in zip(here, there, strict=True)]


def _together(story: Ground, a: Voiced, b: Voiced, public: frozenset[Run]) -> tuple[float, float]:
    if not public:
        return told_together(a.pairs, b.pairs)
    here = {run.here + offset for run in public for offset in range(run.length)}
    there = {run.there + offset for run in public for offset in range(run.length)}
    one, two = pairs_of(story.known, a.text, here), pairs_of(story.known, b.text, there)
    return told_together(one, two)


def _quotations(text: Wording, stems: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """The quotations of a text of five words or more, as stems."""
    found: list[str] = []
    for word, one in zip(text.words, stems, strict=True):
        if word.quoted:
            found.append(one)
        elif found:
            if len(found) >= _QUOTED:
                yield tuple(found)
            found = []
    if len(found) >= _QUOTED:
        yield tuple(found)


def _grams(words: Sequence[str], length: int) -> Iterator[Gram]:
    return (tuple(words[at : at + length]) for at in range(len(words) - length + 1))
