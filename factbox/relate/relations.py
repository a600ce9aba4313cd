"""How the relations of two states stood from when to when, with the words.

Events between two states that change or describe how they stand (ties restored or severed, a pact signed,
war declared, a mission closed, "the two kept informal links") make intervals in time order: each holds
until the next that changes the level of relations. A pact is a point from which it stands; it ends nothing.
Only what is told as done counts, and only what is dated by words. Force used *in* a state ("air strikes in
Sudan") is not used against it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from factbox.annotate.when.edtf import bounds, order
from factbox.data.states import code_of, demonym_code
from factbox.ids import pair_id
from factbox.relate.entities.index import EntityIndex
from factbox.relate.reading import Reading
from factbox.types import Event, EventMention, Evidence, Participant, Relation

_LEVELS = {
    "normalise ties": "normalised relations",
    "upgrade ties": "upgraded relations",
    "downgrade ties": "downgraded relations",
    "sever ties": "relations severed",
    "recognise": "recognition",
    "declare war": "war declared",
    "war": "war",
}
_POINTS = {
    "sign": "agreement signed",
    "ceasefire": "ceasefire",
    "end ceasefire": "ceasefire ended",
    "impose sanctions": "sanctions",
    "recall envoy": "ambassador recalled",
    "open mission": "mission opened",
    "close mission": "mission closed",
    "invade": "invasion",
    "annex": "annexation",
    "occupy": "occupation",
    "expel": "expulsion",
    "lift sanctions": "sanctions lifted",
    "stop aid": "aid stopped",
    "suspend cooperation": "cooperation suspended",
    "attack": "attack",
    "bomb": "attack",
    "end fighting": "fighting ended",
}
_FORCE = frozenset({"attack", "bomb"})
_OF_STATE = frozenset({"GOV", "MIL"})
"""Force counts between states only where one uses it on the other: not a man from there, nor camps there."""
_TOLD = ("asserted", "historical", "ongoing")
_WITHIN = re.compile(
    r"\b(?:in|inside|within|across|over|near|around)\s(?:\w+\s){0,2}$", re.IGNORECASE
)
_REACH = 30
"""Characters before a state in which a word for "in" is looked for."""


@dataclass(frozen=True, slots=True)
class _Step:
    """One event in the relations of a pair: what it says of them and whether it sets their level."""

    date: str | None
    state: str
    level: bool
    event: Event


def relations_over_time(
    reading: Reading, index: EntityIndex, events: Sequence[Event]
) -> tuple[Relation, ...]:
    """The relations of each pair of states that an event speaks of, by pair and time."""
    steps: dict[tuple[str, str], list[_Step]] = {}
    for event in events:
        step = _step(event)
        if step is None or (event.type in _FORCE and _is_only_within(event, reading)):
            continue
        for pair in _pairs(event, index):
            steps.setdefault(pair, []).append(step)
    return tuple(row for pair in sorted(steps) for row in _intervals(pair, steps[pair], reading))


def _step(event: Event) -> _Step | None:
    if event.status not in _TOLD:
        return None
    if event.type == "have ties":
        return _Step(event.date, _described(event), True, event)
    if bounds(event.date) is None:
        return None
    if event.type in _LEVELS:
        return _Step(event.date, _LEVELS[event.type], True, event)
    if event.type in _FORCE and not (_uses_force(event.actors) and _is_hit(event.recipients)):
        return None
    if event.type in _POINTS:
        return _Step(event.date, _point(event), False, event)
    return None


def _uses_force(actors: Iterable[Participant]) -> bool:
    return any(one.sector in _OF_STATE for one in actors)


def _is_hit(recipients: Iterable[Participant]) -> bool:
    """Whether what is hit is the state's, or called after it: "a Chadian port", not "camps" in Chad."""
    return any(
        one.sector in _OF_STATE
        or any(demonym_code(word) or code_of(word) for word in one.text.split())
        for one in recipients
    )


def _is_only_within(event: Event, reading: Reading) -> bool:
    """Whether some mention of an act of force has the state that it falls on only as the place of it."""
    return any(
        _WITHIN.search(_before(reading, row, one.start)) is not None
        for row in map(reading.row, event.mentions)
        if isinstance(row, EventMention)
        for one in row.recipients
    )


def _before(reading: Reading, row: EventMention, start: int) -> str:
    report = reading.report(row.report)
    text = (report.title or "") if row.part == "title" else report.text
    return text[max(0, start - _REACH) : start]


def _described(event: Event) -> str:
    """The report's own words for how they stood: "low-level relations"."""
    return event.object.text.casefold() if event.object is not None else "relations"


def _point(event: Event) -> str:
    if event.type == "sign" and event.object is not None:
        words = event.object.text.casefold()
        for article in ("a ", "an ", "the "):
            words = words.removeprefix(article)
        return f"{words} signed"
    return _POINTS[event.type]


def _pairs(event: Event, index: EntityIndex) -> tuple[tuple[str, str], ...]:
    """The pair of states that an event is between; none where more than two act."""
    actors = _codes(event.actors, index)
    others = _codes(event.recipients, index) - actors
    if len(actors) == 2 and not others:
        first, second = sorted(actors)
        return ((first, second),)
    if len(actors) == 1 and len(others) == 1:
        first, second = sorted(actors | others)
        return ((first, second),)
    return ()


def _codes(participants: Iterable[Participant], index: EntityIndex) -> set[str]:
    found: set[str] = set()
    for one in participants:
        entity = index.get(one.entity) if one.entity else None
        code = one.code or (entity.country if entity is not None else None)
        if code:
            found.add(code)
    return found


def _intervals(pair: tuple[str, str], steps: Sequence[_Step], reading: Reading) -> list[Relation]:
    """Steps in time order, each level until the next; undated descriptions stand last."""
    dated = sorted(
        (one for one in steps if one.date), key=lambda one: (order(one.date), one.event.id)
    )
    merged = _merged(dated)
    rows = []
    for place, group in enumerate(merged):
        after = (later[0].date for later in merged[place + 1 :] if later[0].level)
        until = next(after, None) if group[0].level else None
        rows.append(_relation(pair, group, until, reading))
    rows += [_relation(pair, [one], None, reading) for one in steps if not one.date]
    return rows


def _merged(steps: Sequence[_Step]) -> list[list[_Step]]:
    """Steps that follow one another with the same state are one."""
    found: list[list[_Step]] = []
    for step in steps:
        if found and found[-1][0].state == step.state:
            found[-1].append(step)
        else:
            found.append([step])
    return found


def _relation(
    pair: tuple[str, str], group: Sequence[_Step], until: str | None, reading: Reading
) -> Relation:
    first = group[0]
    events = tuple(sorted(step.event.id for step in group))
    return Relation(
        id=pair_id("rel", f"{pair[0]} {pair[1]}", min(events)),
        a=pair[0],
        b=pair[1],
        first=first.date,
        last=until,
        state=first.state,
        quad=first.event.quad,
        events=events,
        evidence=_evidence(group, reading),
    )


def _evidence(group: Sequence[_Step], reading: Reading) -> tuple[Evidence, ...]:
    found: dict[tuple[str, str, int, int], Evidence] = {}
    for step in group:
        titles = [step.event.title]
        for one in step.event.mentions:
            row = reading.row(one)
            if isinstance(row, EventMention):
                titles.append(reading.evidence(row))
        for title in titles:
            found.setdefault((title.report, title.part, title.start, title.end), title)
    return tuple(found.values())
