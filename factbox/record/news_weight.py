"""How much a reader of the other reports would miss a claim.

What is alleged or denied, who and what no other origin names, a happening rather than a remark,
figures, words of somebody named, what one report alone has, what stands high in it. Old background
comes last.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import cached_property
from typing import TYPE_CHECKING

from factbox.annotate.when.edtf import bounds
from factbox.record.disagreements.figures import figures
from factbox.record.disagreements.sides import Basis
from factbox.types import Claim, EventMention, Part, Statement

if TYPE_CHECKING:
    from factbox.relate.story import Related

Place = tuple[str, Part, int, int]
Shown = Mapping[tuple[str, Part], Collection[tuple[int, int]]]
"""Part of a report -> where the words in it begin and end that the record shows."""
_KINDS = {"event": 1.0, "quote": 0.8, "statement": 0.0}
_NEW_NAME = 0.7
_MOST_NAMES = 3
_OLD = timedelta(days=365)


@dataclass(frozen=True)
class NewsWeight:
    """How much a reader of the other reports would miss a claim."""

    related: Related

    @cached_property
    def basis(self) -> Basis:
        return Basis(self.related)

    @cached_property
    def _events(self) -> Mapping[str, int]:
        """Event mention -> how many origins tell its event."""
        return {row: one.counts.origins for one in self.related.events for row in one.mentions}

    @cached_property
    def _origin_of(self) -> Mapping[str, str]:
        return {report: one.id for one in self.related.origins for report in one.reports}

    def rows(self, claim: Claim) -> list[Statement]:
        found = (self.related.reading.row(one) for one in claim.statements)
        return [row for row in found if isinstance(row, Statement)]

    def lemmas(self, claim: Claim) -> frozenset[str]:
        return frozenset(lemma for row in self.rows(claim) for lemma in row.lemmas)

    def told_by_others(self, claim: Claim) -> bool:
        """Whether everything that happens in the claim is told by other origins too."""
        told = [one for row in self.rows(claim) for one in row.events if one in self._events]
        return bool(told) and all(self._events[one] > 1 for one in told)

    def is_headline(self, claim: Claim) -> bool:
        """Whether no running text says so."""
        found = [self.basis.sentence_of(row) for row in self.rows(claim)]
        return all(one is not None and one.role == "headline" for one in found)

    def is_shown(self, claim: Claim, shown: Shown) -> bool:
        """Whether words of the claim stand among those shown above."""
        return any(
            row.start < end and start < row.end
            for row in self.rows(claim)
            for start, end in shown.get((row.report, row.part), ())
        )

    def weight(self, claim: Claim) -> float:
        rows = self.rows(claim)
        weight = _KINDS[claim.kind] + _NEW_NAME * min(_MOST_NAMES, self._new_names(rows))
        weight += 0.5 * min(claim.counts.voices, 1)
        weight += 1.5 if self._disputed(rows) else 0.0
        weight += 0.4 if any(True for _ in figures(claim.text.exact)) else 0.0
        weight -= 0.0 if claim.counts.reports == 1 else 0.5
        weight += self._newness(rows)
        weight -= 1.5 if self._caption(rows) else 0.0
        weight -= 0.5 if any(row.status in ("planned", "possible") for row in rows) else 0.0
        length = len(self.related.reading.report(claim.text.report).text) or 1
        return round(weight - claim.text.start / length, 6)

    def _new_names(self, rows: Sequence[Statement]) -> int:
        """How many people, bodies and things are named that no other origin names."""
        found: set[str] = set()
        for row in rows[:1]:
            for mention in self.basis.mentions_in(row):
                entity = self.related.index.of(mention.id)
                if entity is None or entity.id in found:
                    continue
                if {self._origin_of.get(one, one) for one in entity.reports} == {
                    self._origin_of.get(row.report, row.report)
                }:
                    found.add(entity.id)
        return len(found)

    def _disputed(self, rows: Sequence[Statement]) -> bool:
        words = ("denied", "alleged")
        if any(row.status in words for row in rows):
            return True
        told = (self.related.reading.row(one) for row in rows for one in row.events)
        return any(isinstance(one, EventMention) and one.status in words for one in told)

    def _caption(self, rows: Sequence[Statement]) -> bool:
        """Whether only a picture's caption says so."""
        found = [self.basis.sentence_of(row) for row in rows]
        return all(one is not None and one.role == "caption" for one in found)

    def _newness(self, rows: Sequence[Statement]) -> float:
        """More for a happening dated within a year of the story, less for an older one."""
        window = self.basis.window
        spans = [span for row in rows for one in self.basis.times_in(row) if (span := bounds(one))]
        if window is None or not spans:
            return 0.0
        old = max(span[1] for span in spans) < window[0] - _OLD
        return -1.0 if old else 0.5
