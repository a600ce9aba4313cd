"""The words in which something is told: those that can be read alone and that most reports bear out.

Of all that a claim's statements say, and of their openings (`cuts.py`), the line is what most origins
surely say; of equals what most say at least in part, then what says more. Headlines, captions,
furniture, words that lean on what is not there (`leaning`), quotations of nobody who is named and
words with a misspelt name are passed over.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from factbox.record.cuts import shorter
from factbox.record.lead_signs import LeadSigns
from factbox.record.leaning import Leaning, has_verb, is_furniture, start_of
from factbox.record.readable import (
    addresses,
    in_caption,
    in_headline,
    is_readable,
    speaker_of,
)
from factbox.record.said.meant import known_persons
from factbox.record.said.opening_words import speaks_of_before
from factbox.record.support import Bearing, Borne
from factbox.record.sure_alone import is_sure, joins_on_by_day
from factbox.types import Counts, Disagreement, EventMention, Part, Saying, Statement

if TYPE_CHECKING:
    from factbox.relate.story import Related

_MEMBERS = 6
"""Wordings of a claim that are looked at."""
_TRIED = 4
"""Lines that are held against all reports, those that seem to be borne out by most first."""
_OPENINGS = 2
"""Openings of a statement that are looked at."""
_LENGTHS = range(30, 330)
"""Characters of a line."""
_KEPT = 0.45
"""Share of what a line tells that its opening must have to stand for it."""
_BEFORE = 60
_CREDITS = re.compile(
    r"\b(?:according to|as (?:reported|told|said) by)(?:\s[\w’'.-]{1,20}){0,4}\s$", re.IGNORECASE
)
_ENDED = re.compile(r"[.!?…][\"”’')\]]*$|[\"”’]$")
_DOUBT = 0.15
"""Reports expected to be named wrongly with a line from which it is unsure, in a story of few reports."""
_MISSED = 0.4
"""The same for reports that are wrongly left out, which "at least" allows for."""
_FEW_REPORTS = 9
"""Reports of a story up to which it is one of few; both grow with the square root of the reports of a larger one."""
_OF_NO_USE = 0.42
"""How likely an editor could not use a line alone from which it is not shown."""
_ALL = 0.9
"""Share of a line that stands in a quotation, from which it is nothing else."""


@dataclass(frozen=True, slots=True)
class Told:
    """A line: its words and who bears them out; `counts` of those that say it, `both` of those that do so
    in part as well."""

    borne: Borne
    counts: Counts
    both: Counts
    weight: float

    @property
    def also(self) -> int:
        """How many more origins say it in part."""
        return self.both.origins - self.counts.origins

    @property
    def row(self) -> Statement:
        return self.borne.line

    def is_unsure(self, reports: int) -> bool:
        """Whether it is not sure enough, in a story of so many reports, which of them tell it."""
        more = max(1.0, math.sqrt(reports / _FEW_REPORTS))
        return self.borne.doubt > _DOUBT * more or self.borne.missed > _MISSED * more

    def is_said_by(self, line: Statement, partly: bool = False) -> bool:
        """Whether a line stands among those of other reports that say this one (or tell it in `partly`)."""
        rows = (*self.borne.says[1:], *(self.borne.partly if partly else ()))
        return any(
            row.report == line.report and row.part == line.part
            and row.start < line.end and line.start < row.end
            for row in rows
        )  # fmt: skip


class Lines:
    """Makes lines of the statements of a story."""

    def __init__(
        self,
        related: Related,
        sayings: Sequence[Saying],
        differences: Sequence[Disagreement] = (),
    ) -> None:
        self._related = related
        self._sayings = _by_place(sayings)
        self._leaning = Leaning(related)
        self._persons = known_persons(related.entities)
        self._signs = LeadSigns.of(related.reading.reports)
        self.bearing = Bearing(related, differences)

    def best(self, rows: Sequence[Statement]) -> Told | None:
        """The line that tells best what these statements say; None where none can be read alone."""
        words = [one for row in _unlike(rows, _MEMBERS) for one in self._words(row)]
        if len(words) > _TRIED:
            reach = {one: self.bearing.reach(one) for one in words}
            words = sorted(
                words, key=lambda one: (*(-part for part in reach[one]), one.id, one.end)
            )
        return max(map(self.told, words[:_TRIED]), key=_rank, default=None)

    def told(self, line: Statement) -> Told:
        """A line with those who bear it out."""
        borne = self.bearing.of(line)
        counts = self._counts(borne.says)
        both = self._counts((*borne.says, *borne.partly))
        weight = self.bearing.held.worth(line)
        return Told(borne, counts, both, weight)

    def _counts(self, rows: Sequence[Statement]) -> Counts:
        """The counts of a line; the reports of one origin stay one, whomever each of them names."""
        sources = self._related.sources
        counts = sources.counts(rows)
        return replace(counts, origins=min(counts.origins, sources.reporting(rows)))

    def sentence(self, row: Statement) -> Statement:
        """The whole sentence that a statement is a clause of; the statement where it is too long."""
        annotation = self._related.reading.annotation(row.report)
        for one in annotation.sentences:
            if one.part == row.part and one.start <= row.start and row.end <= one.end:
                if len(one.text) not in _LENGTHS or (one.start, one.end) == (row.start, row.end):
                    return row
                inside = [
                    part
                    for part in annotation.statements
                    if part.part == one.part and one.start <= part.start and part.end <= one.end
                ]
                lemmas = tuple(lemma for part in inside for lemma in part.lemmas)
                return replace(row, start=one.start, end=one.end, text=one.text, lemmas=lemmas)
        return row

    def whole(self, row: Statement) -> Statement | None:
        """A statement as a line, without a dateline; None where it cannot be read alone."""
        start = start_of(row.text)
        line = replace(row, start=row.start + start, text=row.text[start:]) if start else row
        return line if self._can_stand(line) else None

    def _words(self, row: Statement) -> Iterator[Statement]:
        line = self.whole(row)
        if line is None:
            return
        yield line
        events = [self._related.reading.row(one) for one in row.events]
        told = [one for one in events if isinstance(one, EventMention)]
        openings = (
            one for one in shorter(line, told) if self._can_stand(one) and self._keeps(line, one)
        )
        yield from _first(openings, _OPENINGS)

    def _keeps(self, line: Statement, opening: Statement) -> bool:
        """Whether an opening has about half of what the whole line tells."""
        whole, kept = (self.bearing.held.worth(one) for one in (line, opening))
        return kept >= _KEPT * whole

    def _can_stand(self, row: Statement) -> bool:
        if len(row.text) not in _LENGTHS or not is_readable(row.text) or is_furniture(row.text):
            return False
        if not (row.events or has_verb(row.text)) or self._is_heading(row):
            return False
        if self._is_credited_before(row) or self._is_glued(row):
            return False
        words = self._related.reading.evidence(row)
        if in_headline(self._related, words) or in_caption(self._related, words):
            return False
        sayings = self._sayings.get((row.report, row.part), ())
        said = speaker_of(words, sayings, _ALL)
        if speaks_of_before(row.text, said is not None, self._persons):
            return False
        if said is not None:
            return said.name is not None and self.openness(row) < _OF_NO_USE
        if self._leaning.leans(row) or self._leaning.hangs(row):
            return False
        said = speaker_of(words, sayings)
        named = not addresses(row.text) if said is None else said.name is not None
        return named and self.openness(row) < _OF_NO_USE

    def openness(self, row: Statement) -> float:
        """How likely an editor could not use a line alone, 0 to 1."""
        return self._leaning.openness(row)

    def is_sure_alone(self, row: Statement) -> bool:
        """Whether a line that only one report has can surely be used alone."""
        sure = is_sure(row.text, self.openness(row), self._leaning.signs(row))
        return sure and not self.may_be_a_hoax(row)

    def is_amiss(self, row: Statement) -> bool:
        """Whether a dated line adds to something told before it, or may hand a hoax on."""
        return joins_on_by_day(row.text) or self.may_be_a_hoax(row)

    def may_be_a_hoax(self, row: Statement) -> bool:
        """Whether half of the reports call false what is told, and neither a line nor its report does."""
        return self._signs.may_be_a_hoax(row)

    def hands_on_a_hoax(self, row: Statement) -> bool:
        """Whether half of the reports call false what is told, and a line says nothing of that."""
        return self._signs.hands_on_a_hoax(row)

    def _is_credited_before(self, row: Statement) -> bool:
        """Whether the words before a line say who says it, and run on into its first words."""
        report = self._related.reading.report(row.report)
        before = report.text[max(0, row.start - _BEFORE) : row.start] if row.part == "text" else ""
        return _CREDITS.search(before) is not None

    def _is_glued(self, row: Statement) -> bool:
        """Whether a line begins within a word or an address: behind "Harbour." in "Harbour.com"."""
        if row.part != "text" or not row.start:
            return False
        before = self._related.reading.report(row.report).text[row.start - 1]
        return before.isalnum() or before in ".,;:!?"

    def _is_heading(self, row: Statement) -> bool:
        """Whether the sentence of a line does not end as sentences do."""
        inside = (
            one
            for one in self._related.reading.annotation(row.report).sentences
            if one.part == row.part and one.start <= row.start < one.end
        )
        return not any(_ENDED.search(one.text.rstrip()) for one in inside)

    def is_quotation(self, row: Statement) -> bool:
        """Whether all of a line stands in a quotation, so that the words do not say whose it is."""
        words = self._related.reading.evidence(row)
        return speaker_of(words, self._sayings.get((row.report, row.part), ()), _ALL) is not None

    def who(self, row: Statement) -> str | None:
        """Whom "he" or "she" in a line stands for; None where nobody need be told."""
        return self._leaning.who(row)


def _by_place(sayings: Sequence[Saying]) -> dict[tuple[str, Part], list[Saying]]:
    """The quotations with words in each part of each report, in order."""
    found: dict[tuple[str, Part], list[Saying]] = {}
    for one in sayings:
        words = (one.evidence, *one.parts, *one.again)
        for place in dict.fromkeys((said.report, said.part) for said in words):
            found.setdefault(place, []).append(one)
    return found


def _unlike(rows: Sequence[Statement], most: int) -> list[Statement]:
    """The first statements in words of their own."""
    found: dict[str, Statement] = {}
    for row in rows:
        found.setdefault(row.text, row)
    return list(found.values())[:most]


def _first(rows: Iterable[Statement], most: int) -> Iterator[Statement]:
    for _, row in zip(range(most), rows, strict=False):
        yield row


def _rank(one: Told) -> tuple[float, int, int, float, float, str]:
    surely = one.counts.origins + one.also / 2 - one.borne.doubt - one.borne.missed
    return (
        round(surely, 1),
        one.counts.origins,
        one.counts.origins + one.also,
        round(one.borne.share, 1),
        one.weight,
        one.row.id,
    )
