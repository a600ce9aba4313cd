"""A day beside a month: two reports date one happening, the one more precisely than the other.

"in August" and "on August 11" contradict nothing. Only dates that words give, of reports of different
origin, for what the story already holds for one happening, are compared; a report that gives the day
somewhere is as precise as the other.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from factbox.annotate.when.edtf import bounds
from factbox.record.disagreements.sides import Basis
from factbox.types import Disagreement, Event, EventMention

_MONTH = 27
"""Days between the ends of a month, and of all that is coarser."""


@dataclass(frozen=True, slots=True)
class _Dated:
    """A happening as one report dates it."""

    row: EventMention
    words: str
    first: date
    last: date


def precise_dates(basis: Basis) -> tuple[Disagreement, ...]:
    """One difference for each happening that some date to the day and others only to the month."""
    return tuple(one for event in basis.related.events for one in _of_event(basis, event))


def _of_event(basis: Basis, event: Event) -> Iterator[Disagreement]:
    told = [one for mention in event.mentions for one in _dated(basis, mention)]
    fine = [one for one in told if one.first == one.last]
    days = {one.first for one in fine}
    knowing = {one.row.report for one in fine}
    coarse = [
        one
        for one in told
        if (one.last - one.first).days >= _MONTH and one.row.report not in knowing
    ]
    if (
        len(days) != 1
        or not coarse
        or not all(one.first <= min(days) <= one.last for one in coarse)
    ):
        return
    if {basis.origin(one.row) for one in fine} & {basis.origin(one.row) for one in coarse}:
        return
    yield basis.differ(
        "more precise",
        f"when: {' '.join(event.title.exact.split())}",
        [basis.side(rows[0].words, [one.row for one in rows]) for rows in (coarse, fine)],
        "the one gives the day, the other only the month or year that it lies in",
    )


def _dated(basis: Basis, mention: str) -> Iterator[_Dated]:
    reading = basis.related.reading
    row = reading.row(mention)
    if not isinstance(row, EventMention) or row.when is None:
        return
    span = bounds(reading.edtf(row.when))
    if span is not None:
        yield _Dated(row, " ".join(reading.row(row.when).text.split()), *span)
