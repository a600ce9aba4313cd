"""The record as JSON: the keys of the design, evidence by the names of the W3C selectors.

Exact: nothing is escaped, shortened or made visible here. A row has the columns of its table, and
`evidence` where it rests on words.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping

from factbox.record.cells import counts_cells, evidence_cells, status_cells, why_cells, words_cells
from factbox.record.story_rows import (
    claim_row,
    disagreement_row,
    entity_row,
    lineage_row,
    origin_row,
    relation_row,
    story_row,
)
from factbox.record.tables import TableRow, Value
from factbox.types import (
    Agreement,
    Claim,
    Copy,
    Disagreement,
    Entity,
    Event,
    Evidence,
    LeadSupport,
    MadeBy,
    Participant,
    Record,
    ReportCard,
    Saying,
    TimelineRow,
)


def record_json(record: Record) -> str:
    """The record as JSON text, indented; the same record gives the same bytes."""
    return json.dumps(record_cells(record), ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def record_cells(record: Record) -> TableRow:
    """The record as JSON has it: `story, counts, lead, claims, ..., made_by`."""
    names = {entity.id: entity.name for entity in record.entities}
    return {
        "story": {**story_row(record.story), "evidence": evidence_cells(record.story.title)},
        "counts": counts_cells(record.counts),
        "lead": _all(record.lead),
        "lead_support": [_support(one) for one in record.lead_support],
        "main": [_told(one) for one in record.main],
        "claims": [_claim(one) for one in record.claims],
        "events": [_event(one, names) for one in record.events],
        "agreements": [_agreement(one, names) for one in record.agreements],
        "timeline": [_timeline(one) for one in record.timeline],
        "disagreements": [_disagreement(one) for one in record.disagreements],
        "entities": [_entity(one, record.story.id) for one in record.entities],
        "quotes": [_saying(one) for one in record.quotes],
        "only_in_one": [_told(one) for one in record.only_in_one],
        "relations": [relation_row(one, record.story.id) for one in record.relations],
        "lineage": [lineage_row(one) for one in record.lineage],
        "origins": [origin_row(one) for one in record.origins],
        "copies": [_copy(one) for one in record.copies],
        "reports": [_card(one) for one in record.reports],
        "made_by": _made_by(record.made_by),
    }


def _all(rows: Iterable[Evidence]) -> list[Value]:
    return [evidence_cells(one) for one in rows]


def _support(one: LeadSupport) -> TableRow:
    """The words of the reports that bear a sentence of the lead out."""
    return {"says": _all(one.says), "partly": _all(one.partly), "at_least": one.at_least}


def _told(one: Claim) -> TableRow:
    """A claim as the record tells it: in these words, said by these reports, in part by those."""
    return {
        **_claim(one),
        "partly": _all(one.partly),
        "also": one.also,
        "who": one.who,
        "aside": one.aside,
        "at_least": one.at_least,
    }


def _claim(one: Claim) -> TableRow:
    return {
        **claim_row(one),
        "counts": counts_cells(one.counts),
        "evidence": _all(one.evidence or (one.text,)),
    }


def _participant(one: Participant, names: Mapping[str, str]) -> TableRow:
    return {
        "text": one.text,
        "start": one.start,
        "end": one.end,
        "entity": one.entity,
        "code": one.code,
        "sector": one.sector,
        "name": names.get(one.entity or ""),
    }


def _event(one: Event, names: Mapping[str, str]) -> TableRow:
    return {
        "id": one.id,
        "story": one.story,
        "date": one.date,
        "date_from": one.date_from,
        "type": one.type,
        "plover": one.plover,
        "mode": one.mode,
        "cameo": one.cameo,
        "quad": one.quad,
        "status": one.status,
        "actors": [_participant(who, names) for who in one.actors],
        "recipients": [_participant(who, names) for who in one.recipients],
        "object": _participant(one.object, names) if one.object else None,
        "place": names.get(one.place or "", one.place),
        "mentions": list(one.mentions),
        **counts_cells(one.counts),
        "counts": counts_cells(one.counts),
        "text": one.title.exact,
        "statuses": [
            {**status_cells(status), "evidence": _all(status.evidence)} for status in one.statuses
        ],
        "evidence": _all(one.evidence or (one.title,)),
        "why": why_cells(one.why),
    }


def _agreement(one: Agreement, names: Mapping[str, str]) -> TableRow:
    return {
        "id": one.id,
        "story": one.story,
        "type": one.type,
        "title": one.title,
        "parties": list(one.parties),
        "signatories": [
            {"name": who.name, "for": who.signs_for, "entity": who.entity}
            for who in one.signatories
        ],
        "date": one.date,
        "place": names.get(one.place or "", one.place),
        "topics": list(one.topics),
        "status": [
            {**status_cells(status), "evidence": _all(status.evidence)} for status in one.status
        ],
        "mentions": list(one.mentions),
        "background": one.background,
        **counts_cells(one.counts),
        "counts": counts_cells(one.counts),
        "evidence": _all(one.evidence),
        "why": why_cells(one.why),
    }


def _timeline(one: TimelineRow) -> TableRow:
    return {
        "date": one.date,
        "text": one.text,
        "status": one.status,
        "counts": counts_cells(one.counts),
        **counts_cells(one.counts),
        "event": one.event,
        "evidence": _all(one.evidence),
        "partly": _all(one.partly),
    }


def _disagreement(one: Disagreement) -> TableRow:
    row = disagreement_row(one)
    sides: list[Value] = [
        {
            "value": side.value,
            "statements": list(side.statements),
            "reports": list(side.reports),
            "origins": side.origins,
            "evidence": _all(side.evidence),
        }
        for side in one.sides
    ]
    return {**row, "sides": sides}


def _entity(one: Entity, story: str) -> TableRow:
    row = entity_row(one, story)
    roles: list[Value] = [
        {
            "office": held.office,
            "of": held.of,
            "from": held.first,
            "to": held.last,
            "evidence": _all(held.evidence),
        }
        for held in one.offices
    ]
    return {**row, "roles": roles}


def _saying(one: Saying) -> TableRow:
    return {
        "quote": one.quote,
        "text": one.evidence.exact,
        "speaker": one.speaker,
        "name": one.name,
        "words": one.words,
        "via": one.via,
        "evidence": evidence_cells(one.evidence),
        "parts": _all(one.parts),
        "again": _all(one.again),
        "partly": _all(one.partly),
        "within": evidence_cells(one.within) if one.within is not None else None,
        "minor": one.minor,
        "also": list(one.also),
        "who": one.who,
    }


def _copy(one: Copy) -> TableRow:
    return {
        **words_cells(one),
        "from_report": one.from_report,
        "from_start": one.from_start,
        "from_end": one.from_end,
        "kind": one.kind,
        "score": one.score,
        "why": why_cells(one.why),
    }


def _card(one: ReportCard) -> TableRow:
    return {
        "id": one.report,
        "report": one.report,
        "external_id": one.external_id,
        "title": one.title,
        "source": one.source,
        "credit": one.credit,
        "dateline": one.dateline,
        "published": one.published,
        "published_from": one.published_from,
        "origin": one.origin,
        "own_share": one.own_share,
        "only_here": one.only_here,
        "url": one.url,
        "cites": list(one.cites),
    }


def _made_by(one: MadeBy) -> TableRow:
    return {
        "factbox": one.factbox,
        "stages": dict(one.stages),
        "model": one.model,
        "judgements": one.judgements,
    }
