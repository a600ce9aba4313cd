"""A person, body or place laid out: what it is called, the offices it is given, what it says."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from factbox import limits
from factbox.ids import row_id
from factbox.record.columns import ID, Table, TableRow, columns
from factbox.show.dates import readable
from factbox.show.fitting import SERVED, Cutter, Left
from factbox.show.letters import Letters
from factbox.show.sheet import Line
from factbox.show.visible import one_line
from factbox.show.words import STATUSES, country, of_country, office
from factbox.types import Entity, Evidence, Office, Record, Saying, Story

QUOTES = Table(
    "quotes_by_and_about",
    "what somebody is quoted with, and what others say that names them",
    ID
    + columns(
        "kind text: by or about",
        "name text: who says it; null where the report does not say",
        "report text: id of the report",
        "part text: text or title",
        "start integer: where the words start",
        "end integer: where they end",
        "text text: the words",
        "via text: the outlet or agency that it was said to",
    ),
)


@dataclass(frozen=True, slots=True)
class Spelled:
    """A spelling, how often it is written, and in which reports."""

    name: str
    count: int
    letters: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class EntitySheet:
    """All that a story's record says of one entity."""

    entity: str
    name: str
    kind: str
    country: str
    spellings: tuple[Spelled, ...]
    offices: tuple[Line, ...]
    quotes: tuple[Line, ...]
    about: tuple[Line, ...]
    events: tuple[Line, ...]
    why: tuple[str, ...]
    others: tuple[tuple[str, str], ...]
    mentions: tuple[tuple[str, str], ...]
    story: Story
    states: tuple[str, ...]
    left: tuple[Left, ...]


def entity_sheet(record: Record, one: Entity, words: Sequence[Evidence]) -> EntitySheet:
    """The sheet of an entity of a record; `words` are those that name it."""
    letters = Letters.of(record)
    cutter = Cutter(SERVED)
    by = [row for row in record.quotes if row.speaker == one.id]
    return EntitySheet(
        entity=one.id,
        name=one_line(one.name),
        kind=one.kind,
        country="" if country(one.country) == one.name else country(one.country),
        spellings=tuple(
            Spelled(one_line(row.name), row.count, letters.of_reports(row.reports))
            for row in one.names[: limits.SERVED_LINES.number]
        ),
        offices=cutter.lines("offices", [_office(letters, held) for held in one.offices]),
        quotes=cutter.lines("quotes", [_said(letters, row) for row in by]),
        about=cutter.lines(
            "about", [_said(letters, row, named=True) for row in _about(record, one, words)]
        ),
        events=cutter.lines("events", list(_events(record, letters, one.id))),
        why=tuple(one_line(f"{reason.feature}: {reason.detail}") for reason in one.why),
        others=tuple(
            (other.id, one_line(other.name))
            for other in sorted(record.entities, key=lambda row: (row.name, row.id))
            if other.kind == one.kind and other.id != one.id
        ),
        mentions=tuple(_mentions(letters, one, words)),
        story=record.story,
        states=tuple(_states(record, one)),
        left=tuple(cutter.left),
    )


def quote_rows(record: Record, one: Entity, words: Sequence[Evidence]) -> Iterator[TableRow]:
    """What an entity is quoted with, and what others say that names it, as a table."""
    by = ((row, "by", one.name) for row in record.quotes if row.speaker == one.id)
    about = ((row, "about", row.name or row.words) for row in _about(record, one, words))
    for row, kind, name in (*by, *about):
        yield {
            "id": row.quote,
            "kind": kind,
            "name": name,
            "report": row.evidence.report,
            "part": row.evidence.part,
            "start": row.evidence.start,
            "end": row.evidence.end,
            "text": row.evidence.exact,
            "via": row.via,
        }


def _about(record: Record, one: Entity, words: Sequence[Evidence]) -> Iterator[Saying]:
    """Quotations of others in which the entity is named, or meant by a "he" or "she"."""
    named: dict[tuple[str, str], list[tuple[int, int]]] = {}
    for row in words:
        named.setdefault((row.report, row.part), []).append((row.start, row.end))
    for saying in record.quotes:
        place = saying.evidence
        inside = named.get((place.report, place.part), ())
        if saying.speaker != one.id and any(
            place.start <= start and end <= place.end for start, end in inside
        ):
            yield saying


def _said(letters: Letters, row: Saying, *, named: bool = False) -> Line:
    who = one_line(row.name or row.words or "not named") if named else ""
    via = f"via {one_line(row.via)}" if row.via else ""
    return Line(
        text=" … ".join(one_line(one.exact) for one in (row.evidence, *row.parts)),
        cites=(letters.cite(row.evidence),),
        note=", ".join(one for one in (who, via) if one),
        row=row.quote,
    )


def _office(letters: Letters, held: Office) -> Line:
    days = [readable(day) for day in dict.fromkeys((held.first, held.last)) if day]
    return Line(
        text=office(held.office) + of_country(held.of),
        cites=letters.cites(held.evidence),
        label=" to ".join(days),
    )


def _events(record: Record, letters: Letters, entity: str) -> Iterator[Line]:
    """What it takes part in, by day."""
    for event in sorted(record.events, key=lambda one: (one.date or "9", one.id)):
        parties = {who.entity for who in (*event.actors, *event.recipients)}
        if entity in parties or event.place == entity:
            yield Line(
                text=one_line(event.title.exact),
                cites=letters.cites(event.evidence or (event.title,)),
                label=readable(event.date) if event.date else "day not known",
                note=STATUSES.get(event.status, event.status),
                row=event.id,
            )


def _mentions(
    letters: Letters, one: Entity, words: Sequence[Evidence]
) -> Iterator[tuple[str, str]]:
    """Each place that names it, by the id of the mention; no "he" or "she"."""
    ours = frozenset(one.mentions)
    for row in words:
        mention = row_id("m", row.report, row.part, row.start, row.end)
        if mention in ours:
            cite = letters.cite(row)
            yield mention, f"{cite.letter}: …{cite.prefix}{cite.exact}{cite.suffix}…"


def _states(record: Record, one: Entity) -> Iterator[str]:
    """The states that a state has relations with in this record, by code."""
    if one.kind == "place" and one.country:
        pairs = [(row.a, row.b) for row in record.relations]
        found = {b if a == one.country else a for a, b in pairs if one.country in (a, b)}
        yield from sorted(code for code in found if len(code) == 3)
