"""What happened when: one line a happening, in the words of a report.

A line needs a date that the words, or the story's days, give. Planned things stand under the day
they were planned for, with their status. What is denied, only possible, demanded or hung on a
condition did not happen and has no line. Two events of one day that are told by the same words, or
by words inside one another, are one line, and so are two of one type told in mostly the same words,
or two of which one is a headline's words that the other rests on: no happening is printed twice.
Where the words begin with a pronoun another report's are taken, or it is said whom it stands for;
where neither can be done there is no line.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from factbox.annotate.when.edtf import bounds, contains, order
from factbox.record.clause import line_of
from factbox.record.disagreements.words import content_words, shared_share
from factbox.record.readable import can_be_read_alone, in_headline
from factbox.types import Event, Evidence, TimelineRow

if TYPE_CHECKING:
    from factbox.relate.story import Related

SHOWN = ("asserted", "ongoing", "planned", "alleged", "historical")
_SAME_ACTOR = 0.5
_SAME_TYPE = 0.6
_ANY_TYPE = 0.8
"""Shares of the content words of the shorter line that make two lines one: where one actor acts on
the same day, where they tell one type of act, and in any case.
"""
_TRIED = 6
"""Mentions of a happening whose words are tried for a line."""
_NEAR_LINES = 40
"""Lines looked back at for a twin; a day of more lines than that is a dump, not a story."""


@dataclass(frozen=True, slots=True)
class _Line:
    row: TimelineRow
    type: str
    words: frozenset[str]
    headline: bool
    actors: frozenset[str]


def timeline(related: Related, events: Sequence[Event]) -> tuple[TimelineRow, ...]:
    """Dated happenings by their first day; of equals the more precise, then the better known."""
    dated = [event for event in events if event.status in SHOWN and bounds(event.date) is not None]
    dated.sort(key=_key)
    lines: list[_Line] = []
    for event in dated:
        line = _line(related, event)
        if line is None:
            continue
        start = max(0, len(lines) - _NEAR_LINES)
        twin = next(
            (place for place in range(start, len(lines)) if _one_line(lines[place], line)), None
        )
        if twin is None:
            lines.append(line)
        else:
            lines[twin] = _joined(lines[twin], line)
    return tuple(sorted((line.row for line in lines), key=lambda row: order(row.date)))


def _key(event: Event) -> tuple[object, ...]:
    counts = event.counts
    return (*order(event.date), -counts.origins, -counts.reports, event.title.start, event.id)


def _line(related: Related, event: Event) -> _Line | None:
    words = (event.title, *(one for one in event.evidence if one != event.title))
    shown = [line_of(related, one, event.mentions) for one in words[:_TRIED]]
    first = next((one for one in shown if can_be_read_alone(one.exact)), shown[0])
    who = None if can_be_read_alone(first.exact) else _stands_for(related, first)
    if who is None and not can_be_read_alone(first.exact):
        return None
    row = TimelineRow(
        date=event.date or "",
        text=first.exact,
        status=event.status,
        event=event.id,
        counts=event.counts,
        evidence=(first, *(one for one in words if not _inside(first, one))),
        who=who,
    )
    headline = in_headline(related, first)
    actors = frozenset(one.entity for one in event.actors if one.entity)
    return _Line(row, event.type, frozenset(content_words(first.exact)), headline, actors)


def _stands_for(related: Related, words: Evidence) -> str | None:
    """The name of the entity that a pronoun at the start of the words stands for."""
    found = (
        related.index.of(one.id)
        for one in related.reading.annotation(words.report).references
        if (one.part, one.start) == (words.part, words.start)
    )
    return next((one.name for one in found if one is not None), None)


def _one_line(one: _Line, other: _Line) -> bool:
    """Whether two lines would tell a reader the same."""
    dates = one.row.date, other.row.date
    if one.row.text == other.row.text and "planned" in (one.row.status, other.row.status):
        return True
    if not (contains(*dates) or contains(*reversed(dates))):
        return False
    first, second = one.row.evidence[0], other.row.evidence[0]
    if one.row.text == other.row.text or _inside(first, second) or _inside(second, first):
        return True
    if (other.headline and _rests_on(one, second)) or (one.headline and _rests_on(other, first)):
        return True
    share = shared_share(one.words, other.words)
    if one.row.date == other.row.date and one.actors & other.actors:
        return share >= _SAME_ACTOR
    return share >= (_SAME_TYPE if one.type == other.type else _ANY_TYPE)


def _rests_on(line: _Line, words: Evidence) -> bool:
    """Whether a line already rests on these words."""
    return any(_inside(words, one) for one in line.row.evidence[1:])


def _inside(inner: Evidence, outer: Evidence) -> bool:
    return (
        (inner.report, inner.part) == (outer.report, outer.part)
        and outer.start <= inner.start
        and inner.end <= outer.end
    )


def _joined(kept: _Line, other: _Line) -> _Line:
    """The better supported line, of equals the first, with the words of both and the closer date."""
    mine, theirs = kept.row.counts, other.row.counts
    if (theirs.origins, theirs.reports) > (mine.origins, mine.reports):
        kept, other = other, kept
    date = other.row.date if contains(kept.row.date, other.row.date) else kept.row.date
    extra = tuple(one for one in other.row.evidence if one not in kept.row.evidence)
    row = replace(kept.row, date=date, evidence=(*kept.row.evidence, *extra))
    return replace(kept, row=row)
