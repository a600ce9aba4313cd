"""What every finder needs: whose words a row is, of which day, and the making of sides."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar, cast

from factbox.annotate.when.edtf import bounds
from factbox.ids import digest
from factbox.relate.counting import relayed_from
from factbox.types import (
    Disagreement,
    DisagreementKind,
    Entity,
    Mention,
    Part,
    Reason,
    Row,
    Sentence,
    Side,
)

if TYPE_CHECKING:
    from factbox.relate.story import Related


Found = TypeVar("Found")
_NEAR = timedelta(days=30)
_CAPITAL = re.compile(r"\b[^\W\d_a-zà-ÿ][^\W_]{2,}")


@dataclass(frozen=True)
class Basis:
    """A story, with the look-ups that finders share."""

    related: Related
    _once: dict[Callable[[Basis], object], object] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    def once(self, find: Callable[[Basis], Found]) -> Found:
        """What `find` finds in the story; it looks once, however many ask."""
        if find not in self._once:
            self._once[find] = find(self)
        return cast(Found, self._once[find])

    @cached_property
    def _sentences(self) -> dict[tuple[str, Part], tuple[Sentence, ...]]:
        found: dict[tuple[str, Part], list[Sentence]] = {}
        for one in self.related.reading.annotations:
            for row in sorted(one.sentences, key=lambda row: row.start):
                found.setdefault((row.report, row.part), []).append(row)
        return {key: tuple(rows) for key, rows in found.items()}

    def sentence_of(self, row: Row) -> Sentence | None:
        """The sentence that a row starts in."""
        rows = self._sentences.get((row.report, row.part), ())
        place = bisect_right([one.start for one in rows], row.start) - 1
        if place < 0 or rows[place].end <= row.start:
            return None
        return rows[place]

    def next_to(self, sentence: Sentence, step: int) -> Sentence | None:
        """The sentence `step` places after another in its report; before it where negative."""
        rows = self._sentences[sentence.report, sentence.part]
        place = bisect_right([one.start for one in rows], sentence.start) - 1 + step
        return rows[place] if 0 <= place < len(rows) else None

    def mentions_in(self, row: Row) -> tuple[Mention, ...]:
        """The names within a row's words."""
        return tuple(
            one
            for one in self.related.reading.annotation(row.report).mentions
            if one.part == row.part and row.start <= one.start and one.end <= row.end
        )

    def day(self, report: str) -> date | None:
        """The last day that a report may be of; None where it cannot be known."""
        return self._days.get(report)

    @cached_property
    def _days(self) -> dict[str, date | None]:
        reading = self.related.reading
        spans = {report.id: bounds(reading.day(report.id)) for report in reading.reports}
        return {report: span[1] if span else None for report, span in spans.items()}

    def near(self, one: Row, other: Row) -> bool:
        """Whether the reports of two rows are of about the same days, as far as these are known."""
        days = self.day(one.report), self.day(other.report)
        return days[0] is None or days[1] is None or abs(days[0] - days[1]) <= _NEAR

    @cached_property
    def window(self) -> tuple[date, date] | None:
        """The first and the last day of the story's reports."""
        days = [self.day(report.id) for report in self.related.reading.reports]
        known = sorted(day for day in days if day is not None)
        return (known[0], known[-1]) if known else None

    def origin(self, row: Row) -> str:
        """Whose words a row is, copied passages counted with the report they came from."""
        return self.related.sources.origin_of(row, relayed_from(row))

    def origin_of_report(self, report: str) -> str:
        """The origin that a report rests on, whatever passages of it were taken from others."""
        return self._origin_of.get(report, report)

    @cached_property
    def _origin_of(self) -> dict[str, str]:
        origins = reversed(self.related.origins)
        return {report: one.id for one in origins for report in one.reports}

    def taken(self, one: str, other: str) -> bool:
        """Whether one of two reports took words from the other, which it may have changed."""
        return frozenset((one, other)) in self._taken

    def tellers(self, row: Row) -> int:
        """How many origins make the claim that a row, or what is stated in its words, is told in."""
        return max((self._origins.get(one, 0) for one in self.groups_of(row)), default=0)

    @cached_property
    def _origins(self) -> dict[str, int]:
        claims = {one.id: one.counts.origins for one in self.related.claims}
        return claims | {one.id: one.counts.origins for one in self.related.events}

    @cached_property
    def _taken(self) -> frozenset[frozenset[str]]:
        return frozenset(frozenset((row.report, row.from_report)) for row in self.related.copies)

    @cached_property
    def _groups(self) -> dict[str, str]:
        """Claim of each statement, event of each event mention."""
        claims = {row: one.id for one in self.related.claims for row in one.statements}
        events = {row: one.id for one in self.related.events for row in one.mentions}
        return claims | events

    def groups_of(self, row: Row) -> frozenset[str]:
        """The claims and events that are told within a row's words."""
        one = self.related.reading.annotation(row.report)
        inside = (
            found.id
            for found in (*one.statements, *one.event_mentions)
            if found.part == row.part and row.start <= found.start < row.end
        )
        return frozenset(self._groups[found] for found in inside if found in self._groups)

    def words_before(self, row: Row, length: int) -> str:
        """The last `length` characters before a row."""
        return self._text(row)[max(0, row.start - length) : row.start]

    def _text(self, row: Row) -> str:
        report = self.related.reading.report(row.report)
        return (report.title or "") if row.part == "title" else report.text

    @cached_property
    def _words(self) -> dict[str, frozenset[str]]:
        """The words of each report that begin with a capital letter, in lower case."""
        return {
            report.id: frozenset(
                word.casefold() for word in _CAPITAL.findall(f"{report.title or ''} {report.text}")
            )
            for report in self.related.reading.reports
        }

    def knows(self, report: str, named: Entity, row: Row) -> bool:
        """Whether a report names an entity, or has a word of the name that a row gives it."""
        if report in named.reports:
            return True
        words = (word.casefold() for word in _CAPITAL.findall(row.text))
        return any(word in self._words[report] for word in words)

    def times_in(self, row: Row) -> tuple[str, ...]:
        """What the dates within a row's words mean."""
        reading = self.related.reading
        found = [
            reading.edtf(one.id)
            for one in reading.annotation(row.report).times
            if one.part == row.part and row.start <= one.start and one.end <= row.end
        ]
        return tuple(one for one in found if one is not None)

    def time_words_in(self, row: Row) -> tuple[str, ...]:
        """The words of the dates within a row's words."""
        return tuple(
            one.text
            for one in self.related.reading.annotation(row.report).times
            if one.kind != "reference"
            and one.part == row.part
            and row.start <= one.start
            and one.end <= row.end
        )

    def side(self, value: str, rows: Sequence[Row]) -> Side:
        """A side: its value and the rows that give it, in the order of their days."""
        ordered = sorted(rows, key=self._order)
        statements = sorted({one for row in ordered for one in self._statements(row)})
        return Side(
            value=value,
            statements=tuple(statements),
            reports=tuple(dict.fromkeys(row.report for row in ordered)),
            origins=len({self.origin(row) for row in ordered}),
            evidence=tuple(dict.fromkeys(self.related.reading.evidence(row) for row in ordered)),
        )

    def _order(self, row: Row) -> tuple[str, str, str, int]:
        report = self.related.reading.report(row.report)
        return (
            self.related.reading.day(row.report) or "9999",
            report.external_id,
            (row.part != "title" and "text") or "",
            row.start,
        )

    def _statements(self, row: Row) -> Iterable[str]:
        return (
            one.id
            for one in self.related.reading.annotation(row.report).statements
            if one.part == row.part and one.start < row.end and row.start < one.end
        )

    def differ(
        self, kind: DisagreementKind, about: str, sides: Sequence[Side], why: str
    ) -> Disagreement:
        """A difference between two or more sides; its id is made of what it rests on."""
        words = sorted(
            f"{one.report} {one.part} {one.start} {one.end}"
            for side in sides
            for one in side.evidence
        )
        return Disagreement(
            id="d-" + digest(kind, about, *words),
            story=self.related.id,
            about=about,
            kind=kind,
            sides=tuple(sides),
            why=(Reason(feature=kind, detail=why),),
        )
