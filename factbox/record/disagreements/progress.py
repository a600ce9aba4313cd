"""What was planned and then done: the story moved, and nothing is disputed.

An agreement or a happening that earlier reports plan and later reports, or reports of the same
days, tell as done is an update. The plan and its fulfilment are shown with their words and days.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from factbox.annotate.when.edtf import bounds, order
from factbox.record.disagreements.sides import Basis
from factbox.types import (
    Agreement,
    Disagreement,
    Event,
    EventMention,
    Participant,
    Side,
    StatusAt,
)

_AHEAD = ("planned", "negotiated", "announced")
_DONE = ("asserted", "ongoing", "signed", "ratified", "in force", "initialled")


def progress(basis: Basis) -> tuple[Disagreement, ...]:
    """Agreements that went from planned to signed, then other happenings that came about."""
    found: list[Disagreement] = []
    covered: set[str] = set()
    for agreement in basis.related.agreements:
        if not agreement.background:
            found.extend(_of_agreement(basis, agreement))
            covered |= set(agreement.mentions)
    events = sorted(
        basis.related.events,
        key=lambda one: (-one.counts.origins, -one.counts.reports, order(one.date), one.id),
    )
    for event in events:
        if event.type in ("sign", "agree") and (found or covered & set(event.mentions)):
            continue
        found.extend(_of_event(basis, event))
    return tuple(found)


def _of_agreement(basis: Basis, one: Agreement) -> Iterator[Disagreement]:
    sides = _path(basis, one.status)
    if sides:
        yield basis.differ(
            "update",
            f"the {one.title or one.type}",
            sides,
            "planned in the earlier reports, done in the later ones",
        )


def _of_event(basis: Basis, one: Event) -> Iterator[Disagreement]:
    steps = _unknowing(basis, one, _of_earlier_days(basis, one.statuses))
    sides = _path(basis, steps)
    if sides and one.counts.reports > 1 and _same_parties(basis, one, sides):
        yield basis.differ(
            "update",
            " ".join(one.title.exact.split()),
            sides,
            "planned in the earlier reports, done in the later ones",
        )


def _same_parties(basis: Basis, one: Event, sides: Sequence[Side]) -> bool:
    """Whether plan and fulfilment name two parties alike, or one and the same day."""
    if _to_come(basis, one, sides[1]):
        return False
    ahead, done = (_parties(basis, one, side) for side in sides)
    shared = len(ahead[0] & done[0])
    return shared > 1 or (shared == 1 and bool(ahead[1] & done[1]))


def _to_come(basis: Basis, one: Event, side: Side) -> bool:
    """Whether all that a side tells as done is dated after its report: "the two meet on Friday"."""
    rows = _rows_of(basis, one, side)
    return bool(rows) and all(_is_ahead(basis, row) for row in rows)


def _is_ahead(basis: Basis, row: EventMention) -> bool:
    span = bounds(basis.related.reading.edtf(row.when))
    day = basis.day(row.report)
    return span is not None and day is not None and span[0] > day


def _rows_of(basis: Basis, one: Event, side: Side) -> list[EventMention]:
    """The event mentions whose words a side shows."""
    places = {(row.report, row.part, row.start) for row in side.evidence}
    rows = (basis.related.reading.row(mention) for mention in one.mentions)
    return [
        row
        for row in rows
        if isinstance(row, EventMention) and (row.report, row.part, row.start) in places
    ]


def _parties(basis: Basis, one: Event, side: Side) -> tuple[frozenset[str], frozenset[str]]:
    """Who takes part by the words of one side, states by their codes; and on which days."""
    parties: set[str] = set()
    days: set[str] = set()
    for row in _rows_of(basis, one, side):
        parties |= _keys(basis, (*row.actors, *row.recipients))
        day = basis.related.reading.edtf(row.when)
        days.update([day] if day else [])
    return frozenset(parties), frozenset(days)


def _keys(basis: Basis, participants: Sequence[Participant]) -> frozenset[str]:
    """States by their codes, others by their entities."""
    found: set[str] = set()
    for who in participants:
        entity = basis.related.index.of(who.mention)
        key = (entity.country or entity.id) if entity else who.code
        found.update([key] if key else [])
    return frozenset(found)


def _path(basis: Basis, steps: Sequence[StatusAt]) -> list[Side]:
    """The plan and its fulfilment; none where the plan is not older, or is of the same reports."""
    knowing = {report for step in steps if step.status in _DONE for report in step.reports}
    ahead = [
        left
        for step in steps
        if step.status in _AHEAD and (left := _without(step, knowing)).evidence
    ]
    done = [step for step in steps if step.status in _DONE and step.evidence]
    if not ahead or not done or order(ahead[0].date) > order(done[0].date):
        return []
    return [_side(basis, ahead), _side(basis, done)]


def _unknowing(basis: Basis, event: Event, steps: Sequence[StatusAt]) -> list[StatusAt]:
    """The steps without plans of a report that tells such an act of the same parties as done."""
    ahead = {report for step in steps if step.status in _AHEAD for report in step.reports}
    if not ahead or not any(step.status in _DONE for step in steps):
        return list(steps)
    every = (basis.related.reading.row(one) for one in event.mentions)
    rows = [row for row in every if isinstance(row, EventMention)]
    knowing = {
        row.report
        for report in sorted(ahead)
        for row in basis.related.reading.annotation(report).event_mentions
        if row.status in _DONE and not _is_ahead(basis, row)
        if any(_may_be_one(basis, row, own) for own in rows)
    }
    return [step if step.status in _DONE else _without(step, knowing) for step in steps]


def _may_be_one(basis: Basis, one: EventMention, other: EventMention) -> bool:
    """Whether two acts of one type are done to one party, by nobody or by who may be the same."""
    if one.type != other.type:
        return False
    if not _keys(basis, one.recipients) & _keys(basis, other.recipients):
        return False
    ours, theirs = (_words(basis, row.actors) for row in (one, other))
    return not ours or not theirs or bool(ours & theirs)


def _words(basis: Basis, actors: Sequence[Participant]) -> frozenset[str]:
    """The words of the names of those who act, as far as they are known."""
    found = (basis.related.index.of(one.mention) for one in actors)
    return frozenset(word for one in found if one for word in one.name.casefold().split())


def _of_earlier_days(basis: Basis, steps: Sequence[StatusAt]) -> list[StatusAt]:
    """Plans of reports older than any that tells it as done: of one day, a plan may be a manner."""
    days = [
        day
        for step in steps
        if step.status in _DONE
        for report in step.reports
        if (day := basis.day(report))
    ]
    first = min(days, default=None)
    late = {
        report
        for step in steps
        for report in step.reports
        if first is None or (day := basis.day(report)) is None or day >= first
    }
    return [step if step.status in _DONE else _without(step, late) for step in steps]


def _without(step: StatusAt, knowing: set[str]) -> StatusAt:
    """A step less the reports that tell it as done."""
    return replace(
        step,
        reports=tuple(report for report in step.reports if report not in knowing),
        evidence=tuple(one for one in step.evidence if one.report not in knowing),
    )


def _side(basis: Basis, steps: Sequence[StatusAt]) -> Side:
    reading = basis.related.reading
    words = [one for step in steps for one in step.evidence]
    rows = [
        row
        for one in words
        for row in reading.annotation(one.report).statements
        if row.part == one.part and row.start < one.end and one.start < row.end
    ]
    value = steps[-1].status
    side = basis.side("done" if value == "asserted" else value, rows)
    reports = tuple(dict.fromkeys(report for step in steps for report in step.reports))
    return Side(
        value=side.value,
        statements=side.statements,
        reports=reports,
        origins=max(1, side.origins),
        evidence=tuple(dict.fromkeys(words)),
    )
