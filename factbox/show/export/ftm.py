"""Who, what and where as FollowTheMoney statements: CSV, one value of one property a row.

People become `Person`, bodies `Organization`, places and all else `Thing`; reports `Article`,
mentions in a report `Mention`, happenings `Event`. `dataset` is the report's id, so that a value
counts by who says it; `origin` is factbox and its version; `original_value` are the report's own
words; `canonical_id` is the entity. `external` is false, and `first_seen` and `last_seen` are the
report's day. A statement's id is FollowTheMoney's own: SHA-1 of dataset, entity, property and
value. Source: followthemoney 4.8, statement/statement.py and schema/*.yaml.
"""

from __future__ import annotations

import csv
import hashlib
import io
from collections.abc import Iterable, Iterator
from dataclasses import astuple, dataclass
from typing import IO

from factbox.types import Entity, Event, Record, ReportCard

COLUMNS = (
    "id", "entity_id", "canonical_id", "prop", "prop_type", "schema", "value", "dataset", "lang",
    "original_value", "external", "first_seen", "last_seen", "origin",
)  # fmt: skip
_SCHEMA = {"person": "Person", "organization": "Organization"}


@dataclass(frozen=True, slots=True)
class _Fact:
    """One value of a property, before it has an id."""

    entity: str
    schema: str
    prop: str
    prop_type: str
    value: str
    report: str
    original: str = ""


def write_ftm(records: Iterable[Record], out: IO[bytes]) -> int:
    """Write a head and the statements of `records`; returns how many there were."""
    text = io.StringIO(newline="")
    rows = csv.writer(text)
    rows.writerow(COLUMNS)
    count = 0
    for record in records:
        days = {card.report: (card.published or "")[:10] for card in record.reports}
        origin = f"factbox {record.made_by.factbox}"
        for fact in sorted(set(_facts(record)), key=astuple):
            rows.writerow(_row(fact, days.get(fact.report, ""), origin))
            count += 1
        out.write(text.getvalue().encode("utf-8", "replace"))
        text.seek(0)
        text.truncate()
    out.write(text.getvalue().encode("utf-8", "replace"))
    return count


def _row(fact: _Fact, day: str, origin: str) -> tuple[str, ...]:
    key = f"{fact.report}.{fact.entity}.{fact.prop}.{fact.value}"
    return (
        hashlib.sha1(key.encode("utf-8", "replace"), usedforsecurity=False).hexdigest(),
        fact.entity, fact.entity, fact.prop, fact.prop_type, fact.schema, fact.value, fact.report,
        "eng", fact.original, "false", day, day, origin,
    )  # fmt: skip


def _facts(record: Record) -> Iterator[_Fact]:
    for card in record.reports:
        yield from _article(card)
    for entity in record.entities:
        yield from _entity(entity)
    for event in record.events:
        yield from _event(event)


def _article(card: ReportCard) -> Iterator[_Fact]:
    values = (
        ("title", "string", card.title),
        ("publishedAt", "date", (card.published or "")[:10]),
        ("publisher", "name", card.source),
        ("sourceUrl", "url", card.url),
    )
    for prop, kind, value in values:
        if value:
            yield _Fact(card.report, "Article", prop, kind, value, card.report)


def _entity(entity: Entity) -> Iterator[_Fact]:
    schema = _SCHEMA.get(entity.kind, "Thing")
    for spelling in entity.names:
        prop = "name" if spelling.name == entity.name else "alias"
        for report in spelling.reports:
            yield _Fact(entity.id, schema, prop, "name", spelling.name, report, spelling.name)
            mention = f"{entity.id}/{report}"
            yield _Fact(mention, "Mention", "document", "entity", report, report)
            yield _Fact(mention, "Mention", "resolved", "entity", entity.id, report)
            yield _Fact(mention, "Mention", "name", "name", spelling.name, report, spelling.name)
            yield _Fact(mention, "Mention", "detectedSchema", "string", schema, report)
    for report in entity.reports if entity.country else ():
        yield _Fact(entity.id, schema, "country", "country", (entity.country or "").lower(), report)
    for office in entity.offices if schema == "Person" else ():
        for words in office.evidence:
            yield _Fact(
                entity.id, schema, "position", "string", office.office, words.report, words.exact
            )


def _event(event: Event) -> Iterator[_Fact]:
    for words in event.evidence or (event.title,):
        values = [("summary", "text", words.exact), ("name", "name", event.type)]
        if event.date:
            values.append(("date", "date", event.date))
        for one in (*event.actors, *event.recipients):
            if one.entity:
                values.append(("involved", "entity", one.entity))
        for prop, kind, value in values:
            yield _Fact(event.id, "Event", prop, kind, value, words.report, words.exact)
