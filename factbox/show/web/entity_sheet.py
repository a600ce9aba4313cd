"""A person, body or place laid out: what it is called, the offices it is given, what it says."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from factbox.ids import row_id
from factbox.record.columns import ID, Table, TableRow, columns
from factbox.show.dates import readable
from factbox.show.letters import Letters
from factbox.show.sheet import Line
from factbox.show.visible import one_line
from factbox.show.words import STATUSES, country, of_country, office
from factbox.types import Entity, Evidence, Office, Record, Story

QUOTES_BY = Table(
    "quotes_by",
    "what is quoted of somebody",
    ID
    + columns(
        "name text: who says it",
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
    events: tuple[Line, ...]
    why: tuple[str, ...]
    others: tuple[tuple[str, str], ...]
    mentions: tuple[tuple[str, str], ...]
    story: Story
    states: tuple[str, ...]


def entity_sheet(record: Record, one: Entity, words: Sequence[Evidence]) -> EntitySheet:
    """The sheet of an entity of a record; `words` are those that name it."""
    letters = Letters.of(record)
    return EntitySheet(
        entity=one.id,
        name=one_line(one.name),
        kind=one.kind,
        country="" if country(one.country) == one.name else country(one.country),
        spellings=tuple(
            Spelled(one_line(row.name), row.count, letters.of_reports(row.reports))
            for row in one.names
        ),
        offices=tuple(_office(letters, held) for held in one.offices),
        quotes=tuple(
            Line(
                text=one_line(row.evidence.exact),
                cites=(letters.cite(row.evidence),),
                note=f"told {one_line(row.via)}" if row.via else "",
                row=row.quote,
            )
            for row in record.quotes
            if row.speaker == one.id
        ),
        events=tuple(_events(record, letters, one.id)),
        why=tuple(one_line(f"{reason.feature}: {reason.detail}") for reason in one.why),
        others=tuple(
            (other.id, one_line(other.name))
            for other in sorted(record.entities, key=lambda row: (row.name, row.id))
            if other.kind == one.kind and other.id != one.id
        ),
        mentions=tuple(_mentions(letters, one, words)),
        story=record.story,
        states=tuple(_states(record, one)),
    )


def quote_rows(record: Record, one: Entity) -> Iterator[TableRow]:
    """What is quoted of an entity, as a table."""
    for row in record.quotes:
        if row.speaker == one.id:
            yield {
                "id": row.quote,
                "name": one.name,
                "report": row.evidence.report,
                "part": row.evidence.part,
                "start": row.evidence.start,
                "end": row.evidence.end,
                "text": row.evidence.exact,
                "via": row.via,
            }


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
