"""The reports of one story, read: each with its annotation, and its day once that is settled."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from factbox import limits
from factbox.types import (
    Annotation,
    Attribution,
    EventMention,
    Evidence,
    Mention,
    Part,
    Quote,
    Reference,
    Report,
    ReportDay,
    Row,
    Sentence,
    SettledTime,
    Statement,
    When,
)

Found = Sentence | Mention | Reference | When | Quote | Attribution | EventMention | Statement


@dataclass(frozen=True)
class Reading:
    """What `relate` knows of the reports of one story; sorted by report id.

    `days` and `times` are empty until `relate.days` has settled them.
    """

    reports: tuple[Report, ...]
    annotations: tuple[Annotation, ...]
    days: tuple[ReportDay, ...] = ()
    times: tuple[SettledTime, ...] = ()
    _reports: dict[str, Report] = field(init=False, repr=False, compare=False)
    _annotations: dict[str, Annotation] = field(init=False, repr=False, compare=False)
    _days: dict[str, ReportDay] = field(init=False, repr=False, compare=False)
    _times: dict[str, SettledTime] = field(init=False, repr=False, compare=False)
    _rows: dict[str, Found] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_reports", {report.id: report for report in self.reports})
        object.__setattr__(self, "_annotations", {one.report: one for one in self.annotations})
        object.__setattr__(self, "_days", {day.report: day for day in self.days})
        object.__setattr__(self, "_times", {time.time: time for time in self.times})
        object.__setattr__(self, "_rows", {row.id: row for row in _all_rows(self.annotations)})

    def report(self, report_id: str) -> Report:
        return self._reports[report_id]

    def annotation(self, report_id: str) -> Annotation:
        return self._annotations[report_id]

    def row(self, row_id: str) -> Found:
        """The sentence, mention, quote, ... with this id."""
        return self._rows[row_id]

    def day(self, report_id: str) -> str | None:
        """The day (or time) a report was published, as settled; as it states it before that."""
        settled = self._days.get(report_id)
        return settled.published if settled else self._reports[report_id].published

    def is_solved(self, report_id: str) -> bool:
        """Whether the day of a report is only worked out from the other reports."""
        settled = self._days.get(report_id)
        how = settled.published_from if settled else None
        return (how or "").startswith(("solved", "story"))

    def edtf(self, when_id: str | None) -> str | None:
        """What a time expression means, as settled; as it says by itself before that."""
        if when_id is None:
            return None
        settled = self._times.get(when_id)
        if settled:
            return settled.edtf
        row = self._rows[when_id]
        return row.edtf if isinstance(row, When) else None

    def evidence(self, row: Row) -> Evidence:
        """A row's words with what stands before and after them."""
        return self.words_at(row.report, row.part, row.start, row.end)

    def words_at(self, report: str, part: Part, start: int, end: int) -> Evidence:
        """The words of a report between two offsets, with what stands before and after them."""
        found = self._reports[report]
        source = (found.title or "") if part == "title" else found.text
        context = limits.EVIDENCE_CONTEXT.number
        return Evidence(
            report=report,
            part=part,
            start=start,
            end=end,
            exact=source[start:end],
            prefix=source[max(0, start - context) : start],
            suffix=source[end : end + context],
        )


def _all_rows(annotations: Iterable[Annotation]) -> Iterable[Found]:
    for one in annotations:
        yield from one.sentences
        yield from one.mentions
        yield from one.references
        yield from one.times
        yield from one.quotes
        yield from one.attributions
        yield from one.event_mentions
        yield from one.statements
