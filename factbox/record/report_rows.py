"""The rows of one report, with what its story settled of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from factbox.record.cells import (
    entity_id,
    entity_name,
    participant_cells,
    place_name,
    why_cells,
    words_cells,
)
from factbox.record.tables import TableRow, Value
from factbox.types import (
    Event,
    EventMention,
    Furniture,
    Mention,
    Quote,
    Reason,
    Record,
    ReportCard,
    Sentence,
    SettledTime,
    Statement,
    When,
)

if TYPE_CHECKING:
    from factbox.relate.story import Related


def report_tables(
    related: Related, report_id: str, record: Record
) -> dict[str, tuple[TableRow, ...]]:
    """The rows that rest on one report: itself, and all that `annotate` found in it."""
    report = related.reading.report(report_id)
    one = related.reading.annotation(report_id)
    events = {member: event for event in related.events for member in event.mentions}
    claims = {member: claim.id for claim in related.claims for member in claim.statements}
    settled = {time.time: time for time in related.reading.times}
    return {
        "reports": (report_row(related, report_id, record),),
        "furniture": tuple(furniture_row(row) for row in report.furniture),
        "sentences": tuple(sentence_row(row) for row in one.sentences),
        "mentions": tuple(mention_row(row, related) for row in one.mentions),
        "times": tuple(time_row(row, related, settled.get(row.id)) for row in one.times),
        "quotes": tuple(quote_row(row, related) for row in one.quotes),
        "event_mentions": tuple(
            event_mention_row(row, related, events.get(row.id)) for row in one.event_mentions
        ),
        "statements": tuple(
            statement_row(row, related, claims.get(row.id)) for row in one.statements
        ),
    }


def report_row(related: Related, report_id: str, record: Record) -> TableRow:
    """A row of `reports`: the text as given, its day as the story settles it."""
    report = related.reading.report(report_id)
    card = next((card for card in record.reports if card.report == report_id), None)
    headline = report.headline.text if report.headline else None
    return {
        "id": report.id,
        "external_id": report.external_id,
        "locator": report.locator,
        "title": report.title if report.title is not None else headline,
        "source": report.source,
        "credit": report.credit,
        "dateline": report.dateline.text if report.dateline else None,
        **_day_cells(report.published, report.published_from, card),
        "lang": report.lang,
        "text": report.text,
        "url": report.url,
        "byline": report.byline.text if report.byline else None,
        "story": related.id,
        "origin": card.origin if card else None,
        "own_share": card.own_share if card else None,
        "only_here": card.only_here if card else None,
    }


def _day_cells(published: str | None, how: str | None, card: ReportCard | None) -> TableRow:
    if card is None:
        return {"published": published, "published_from": how}
    return {"published": card.published, "published_from": card.published_from}


def furniture_row(row: Furniture) -> TableRow:
    """A row of `furniture`."""
    return {**words_cells(row), "kind": row.kind}


def sentence_row(row: Sentence) -> TableRow:
    """A row of `sentences`."""
    return {**words_cells(row), "paragraph": row.paragraph, "role": row.role}


def mention_row(row: Mention, related: Related) -> TableRow:
    """A row of `mentions`, with the kind and the entity that the story settled."""
    entity = related.index.of(row.id)
    return {
        **words_cells(row),
        "kind": entity.kind if entity else row.kind,
        "entity": entity.id if entity else None,
        "name": row.name,
        "office": row.office,
        "of": row.of,
        "country": row.country or (entity.country if entity else None),
        "why": why_cells(row.why),
    }


def time_row(row: When, related: Related, settled: SettledTime | None) -> TableRow:
    """A row of `times`; `edtf` is empty for durations and sets."""
    dated = row.kind in ("date", "time")
    return {
        **words_cells(row),
        "kind": row.kind,
        "edtf": related.reading.edtf(row.id) if dated else None,
        "anchor": settled.anchor if settled else None,
        "expression": row.expression,
        "why": why_cells(settled.why if settled else ()),
    }


def quote_row(row: Quote, related: Related) -> TableRow:
    """A row of `quotes`, with the entity that speaks."""
    return {
        **words_cells(row),
        "direct": row.direct,
        "scare": row.scare,
        "cue": row.cue,
        "speaker_text": row.speaker_text,
        "speaker": entity_id(related, row.speaker),
        "via": row.via,
        "speaker_name": entity_name(related, row.speaker),
        "why": why_cells(row.why),
    }


def event_mention_row(row: EventMention, related: Related, event: Event | None) -> TableRow:
    """A row of `event_mentions`; a date that no words give is the event's, never the report's own."""
    date, date_from = _date_of(row, related, event)
    return {
        **words_cells(row),
        "trigger_start": row.trigger_start,
        "trigger_end": row.trigger_end,
        "plover": row.plover,
        "mode": row.mode,
        "cameo": row.cameo,
        "quad": row.quad,
        "status": row.status,
        "actors": [participant_cells(related, one) for one in row.actors],
        "recipients": [participant_cells(related, one) for one in row.recipients],
        "place": place_name(related, row.place),
        "date": date,
        "date_from": date_from,
        "attributed_to": row.attributed_to,
        "via": row.via,
        "event": event.id if event else None,
        "type": row.type,
        "lemma": row.lemma,
        "object": participant_cells(related, row.object) if row.object else None,
        "why": why_cells((*row.why, *_of_participants(row))),
    }


def _of_participants(row: EventMention) -> Iterator[Reason]:
    """Which words gave each actor and recipient a state and a sector."""
    for role, side in (("actor", row.actors), ("recipient", row.recipients)):
        for one in side:
            yield from (Reason(feature=f"{role}'s {r.feature}", detail=r.detail) for r in one.why)


def _date_of(row: EventMention, related: Related, event: Event | None) -> tuple[Value, Value]:
    stated = related.reading.edtf(row.when)
    if stated is not None:
        return stated, "words"
    if event is None or event.date is None:
        return None, None
    return event.date, "report" if event.date_from == "report" else "story"


def statement_row(row: Statement, related: Related, claim: str | None) -> TableRow:
    """A row of `statements`, with the claim it belongs to."""
    return {
        **words_cells(row),
        "attributed_to": row.attributed_to,
        "status": row.status,
        "claim": claim,
        "source": entity_id(related, row.source),
        "via": row.via,
        "events": list(row.events),
    }
