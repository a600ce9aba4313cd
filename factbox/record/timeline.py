"""What happened when: one line a happening, in the words of a report.

A line needs a date that the words, or the story's days, give. Planned things stand under the day
they were planned for, with their status. What is denied, only possible, demanded or hung on a
condition did not happen and has no line. Two events told by the same words on the same day are one
line, so that no sentence is printed twice.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factbox.annotate.when.edtf import bounds, contains, order
from factbox.types import Event, Evidence, TimelineRow

SHOWN = ("asserted", "ongoing", "planned", "alleged", "historical")


def timeline(events: Sequence[Event]) -> tuple[TimelineRow, ...]:
    """Dated happenings by their first day; of equals the more precise, then the better known."""
    dated = [event for event in events if event.status in SHOWN and bounds(event.date) is not None]
    dated.sort(key=_key)
    rows: list[TimelineRow] = []
    for event in dated:
        row = _row(event)
        twin = next((place for place, other in enumerate(rows) if _same_line(other, row)), None)
        if twin is None:
            rows.append(row)
        else:
            rows[twin] = _joined(rows[twin], row)
    return tuple(rows)


def _key(event: Event) -> tuple[object, ...]:
    counts = event.counts
    return (*order(event.date), -counts.origins, -counts.reports, event.title.start, event.id)


def _row(event: Event) -> TimelineRow:
    return TimelineRow(
        date=event.date or "",
        text=event.title.exact,
        status=event.status,
        event=event.id,
        counts=event.counts,
        evidence=event.evidence or (event.title,),
    )


def _same_line(one: TimelineRow, other: TimelineRow) -> bool:
    """Whether both lines would print the same words, or words inside one another, for one day."""
    if not (contains(one.date, other.date) or contains(other.date, one.date)):
        return False
    first, second = one.evidence[0], other.evidence[0]
    if one.text == other.text:
        return True
    return _inside(first, second) or _inside(second, first)


def _inside(inner: Evidence, outer: Evidence) -> bool:
    return (
        (inner.report, inner.part) == (outer.report, outer.part)
        and outer.start <= inner.start
        and inner.end <= outer.end
    )


def _joined(kept: TimelineRow, other: TimelineRow) -> TimelineRow:
    """The better supported line with the words of both; of equals the first."""
    if (other.counts.origins, other.counts.reports) > (kept.counts.origins, kept.counts.reports):
        kept, other = replace(other, date=kept.date), kept
    extra = tuple(one for one in other.evidence if one not in kept.evidence)
    return replace(kept, evidence=(*kept.evidence, *extra))
