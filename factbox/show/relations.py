"""How two states stood over time, for the terminal and as JSON.

States first, each with its events, their counts and the words; then what happened between the two year
by year (or month by month where all lies within two years): events of cooperation and of conflict, one
block an event. Only what is told as done and is dated stands in the chart. States of several stories are
shown together, in time order; a state that no words date stands last.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from factbox.data.states import name_of
from factbox.show.dates import readable
from factbox.show.visible import one_line
from factbox.types import Event, Evidence, Record, Relation

_DONE = frozenset({"asserted", "historical", "ongoing"})
_COOPERATION = (1, 2)
_BLOCK = "█"
_WIDEST = 30
_LAST = "9999"
_YEAR, _MONTH = 4, 7
_SHORT_SPAN = 2


@dataclass(frozen=True, slots=True)
class Standing:
    """One state of the pair's relations, in the story that tells it."""

    relation: Relation
    events: tuple[Event, ...]
    story: str


class Happened(Protocol):
    """What the chart asks of an event."""

    @property
    def date(self) -> str | None: ...

    @property
    def quad(self) -> int | None: ...

    @property
    def status(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Period:
    """A year or month with the number of events of cooperation and of conflict."""

    name: str
    cooperation: int
    conflict: int


@dataclass(frozen=True, slots=True)
class PairOverTime:
    """All that a box tells of two states, by code."""

    a: str
    b: str
    standings: tuple[Standing, ...]
    periods: tuple[Period, ...]


def pair_over_time(a: str, b: str, records: Iterable[Record]) -> PairOverTime:
    """The states of the pair `a`, `b` (state codes) in time order, and its events by period."""
    first, second = sorted((a, b))
    standings: list[Standing] = []
    events: dict[str, Event] = {}
    for record in records:
        known = {event.id: event for event in record.events}
        for one in record.relations:
            if (one.a, one.b) == (first, second):
                told = tuple(known[event] for event in one.events if event in known)
                standings.append(Standing(one, told, record.story.id))
        events.update((event.id, event) for event in record.events if _between(event, {a, b}))
    standings.sort(key=lambda one: (one.relation.first or _LAST, one.relation.id))
    return PairOverTime(first, second, tuple(standings), tuple(_periods(events.values())))


def periods(events: Iterable[Happened]) -> tuple[Period, ...]:
    """Events of a pair by year, or by month where all lie within two years."""
    return tuple(_periods(events))


def _between(event: Event, pair: set[str]) -> bool:
    actors = {one.code for one in event.actors if one.code}
    others = {one.code for one in event.recipients if one.code}
    return bool(actors & pair) and pair <= actors | others


def _periods(events: Iterable[Happened]) -> Iterator[Period]:
    dated = [
        event
        for event in events
        if event.quad and event.status in _DONE and event.date and event.date[:_YEAR].isdigit()
    ]
    years = [int(str(event.date)[:_YEAR]) for event in dated]
    short = bool(years) and max(years) - min(years) < _SHORT_SPAN
    good: Counter[str] = Counter()
    bad: Counter[str] = Counter()
    for event in dated:
        name = str(event.date)[: _MONTH if short else _YEAR]
        (good if event.quad in _COOPERATION else bad)[name] += 1
    for name in sorted({*good, *bad}):
        yield Period(name, good[name], bad[name])


def relation_lines(pair: PairOverTime) -> Iterator[str]:
    """The lines that the terminal shows."""
    a, b = (name_of(code) or code for code in (pair.a, pair.b))
    yield f"{a} and {b}"
    for one in pair.standings:
        yield f"  {_span(one.relation)}: {one_line(one.relation.state)}"
        for event in one.events:
            yield f"    {_event(event)}"
        for words in _words(one):
            yield f"    “{one_line(words.exact)}”"
    if pair.periods:
        yield ""
        yield "Events between them that are told as done, by period"
        yield from _chart(pair.periods)


def _span(relation: Relation) -> str:
    if relation.first is None:
        return "no day"
    if relation.last is None:
        return readable(relation.first)
    return f"{readable(relation.first)} until {readable(relation.last)}"


def _event(event: Event) -> str:
    counts = event.counts
    return (
        f"{event.id}  {event.type}, {readable(event.date)}: reports {counts.reports}, "
        f"publishers {counts.publishers}, origins {counts.origins}, voices {counts.voices}"
    )


def _words(one: Standing) -> Sequence[Evidence]:
    """The words it rests on, each wording once."""
    found = {" ".join(words.exact.split()): words for words in one.relation.evidence}
    return tuple(found.values())


def _chart(periods: Sequence[Period]) -> Iterator[str]:
    most = max(max(one.cooperation, one.conflict) for one in periods)
    scale = max(1, -(-most // _WIDEST))
    for one in periods:
        for name, number in (("cooperation", one.cooperation), ("conflict", one.conflict)):
            if number:
                yield f"  {one.name:<7}  {name:<11}  {_BLOCK * -(-number // scale)} {number}"


def relations_json(pair: PairOverTime) -> dict[str, object]:
    """The same as JSON values."""
    return {
        "a": pair.a,
        "b": pair.b,
        "states": [
            {
                "from": one.relation.first,
                "to": one.relation.last,
                "state": one.relation.state,
                "quad": one.relation.quad,
                "story": one.story,
                "events": [_event_cells(event) for event in one.events],
                "words": [_place(words) for words in one.relation.evidence],
            }
            for one in pair.standings
        ],
        "periods": [
            {"period": one.name, "cooperation": one.cooperation, "conflict": one.conflict}
            for one in pair.periods
        ],
    }


def _event_cells(event: Event) -> dict[str, object]:
    counts = event.counts
    return {
        "id": event.id,
        "type": event.type,
        "date": event.date,
        "status": event.status,
        "reports": counts.reports,
        "publishers": counts.publishers,
        "origins": counts.origins,
        "voices": counts.voices,
    }


def _place(words: Evidence) -> dict[str, object]:
    return {
        "report": words.report,
        "part": words.part,
        "start": words.start,
        "end": words.end,
        "exact": words.exact,
    }
