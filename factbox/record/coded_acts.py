"""Who did what to whom in CAMEO codes, one row a day: what the dictionaries make of the reports.

The day is that of the event on the same verb where there is one, else the report's. An act with the same
parties and code on the same day is one row, however many sentences tell it, as the field counts: the words
are those of the earliest report.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factbox.annotate.when.edtf import contains
from factbox.types import CodedAct, Coding, Dyad, Event

if TYPE_CHECKING:
    from factbox.relate.story import Related

_DAY = re.compile(r"\d{4}-\d\d-\d\d(?!\d)")


def coded_acts(related: Related) -> tuple[CodedAct, ...]:
    """The acts of a story by day, parties and code."""
    events = {one: event for event in related.events for one in event.mentions}
    rows = [
        _act(related, coding, dyad, events.get(dyad.mention or ""))
        for report in related.reading.reports
        for coding in related.reading.annotation(report.id).codings
        for dyad in coding.dyads
    ]
    days = {report.id: related.reading.day(report.id) or "~" for report in related.reading.reports}
    rows.sort(key=lambda row: (days[row.words.report], row.words.report, row.words.start))
    first: dict[tuple[str, str, str, str], CodedAct] = {}
    for row in rows:
        first.setdefault((row.day or "", row.source, row.target, row.cameo), row)
    return tuple(first[key] for key in sorted(first))


def _act(related: Related, coding: Coding, dyad: Dyad, event: Event | None) -> CodedAct:
    return CodedAct(
        source=dyad.source,
        target=dyad.target,
        cameo=dyad.cameo,
        day=_day(related, coding, event),
        event=event.id if event is not None else None,
        by=dyad.by,
        words=related.reading.evidence(coding),
    )


def _day(related: Related, coding: Coding, event: Event | None) -> str | None:
    """A day; none where the words tell of the past, or of another month or year, without one."""
    report = _DAY.match(related.reading.day(coding.report) or "")
    if event is None or (event.date is None and event.status != "historical"):
        return report[0] if report else None
    found = _DAY.fullmatch(event.date or "")
    if found is None and report and event.date and contains(event.date, report[0]):
        return report[0]
    return found[0] if found else None
