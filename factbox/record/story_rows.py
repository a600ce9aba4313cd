"""The rows of what the reports of a story say together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factbox.record.cells import (
    counts_cells,
    evidence_cells,
    participant_cells,
    place_name,
    status_cells,
    why_cells,
    words_cells,
)
from factbox.record.tables import TableRow
from factbox.types import (
    Agreement,
    Claim,
    Copy,
    Disagreement,
    Entity,
    Event,
    Lineage,
    Origin,
    Record,
    Relation,
    Story,
)

if TYPE_CHECKING:
    from factbox.relate.story import Related


def story_tables(related: Related, record: Record) -> dict[str, tuple[TableRow, ...]]:
    """The rows of the right-hand nouns: groups, pairs, and what was made of them."""
    shown = {one.id: one for one in record.entities}
    entities = (shown.get(one.id, one) for one in related.entities)
    return {
        "lineage": tuple(lineage_row(row) for row in related.lineage),
        "copies": tuple(copy_row(row) for row in related.copies),
        "origins": tuple(origin_row(row) for row in related.origins),
        "stories": (story_row(record.story),),
        "entities": tuple(entity_row(row, related.id) for row in entities),
        "events": tuple(event_row(row, related) for row in related.events),
        "agreements": tuple(agreement_row(row, related) for row in related.agreements),
        "claims": tuple(claim_row(row) for row in related.claims),
        "disagreements": tuple(disagreement_row(row) for row in record.disagreements),
        "relations": tuple(relation_row(row, related.id) for row in related.relations),
    }


def lineage_row(row: Lineage) -> TableRow:
    """A row of `lineage`."""
    return {
        "id": row.id,
        "report": row.report,
        "from_report": row.from_report,
        "kind": row.kind,
        "direction": row.direction,
        "share": row.share,
        "probability": row.probability,
        "in_common": row.in_common,
        "why": why_cells(row.why),
    }


def copy_row(row: Copy) -> TableRow:
    """A row of `copies`."""
    return {
        **words_cells(row),
        "from_report": row.from_report,
        "from_start": row.from_start,
        "from_end": row.from_end,
        "kind": row.kind,
        "score": row.score,
        "why": why_cells(row.why),
    }


def origin_row(row: Origin) -> TableRow:
    """A row of `origins`."""
    return {
        "id": row.id,
        "story": row.story,
        "reports": list(row.reports),
        "unseen": row.unseen,
        "why": why_cells(row.why),
    }


def story_row(row: Story) -> TableRow:
    """A row of `stories`."""
    return {
        "id": row.id,
        "title": row.title.exact,
        "reports": list(row.reports),
        "first": row.first,
        "last": row.last,
        "counts": counts_cells(row.counts),
        "why": why_cells(row.why),
    }


def entity_row(row: Entity, story: str) -> TableRow:
    """A row of `entities`."""
    return {
        "id": row.id,
        "name": row.name,
        "kind": row.kind,
        "country": row.country,
        "names": [
            {"name": one.name, "count": one.count, "reports": list(one.reports)}
            for one in row.names
        ],
        "roles": [
            {"office": one.office, "of": one.of, "from": one.first, "to": one.last}
            for one in row.offices
        ],
        "reports": list(row.reports),
        "mentions": list(row.mentions),
        "story": story,
        "box": row.id,
        "why": why_cells(row.why),
    }


def event_row(row: Event, related: Related) -> TableRow:
    """A row of `events`."""
    return {
        "id": row.id,
        "story": row.story,
        "date": row.date,
        "plover": row.plover,
        "status": row.status,
        "actors": [participant_cells(related, one) for one in row.actors],
        "recipients": [participant_cells(related, one) for one in row.recipients],
        "place": place_name(related, row.place),
        "mentions": list(row.mentions),
        **counts_cells(row.counts),
        "date_from": row.date_from,
        "type": row.type,
        "mode": row.mode,
        "cameo": row.cameo,
        "quad": row.quad,
        "report": row.title.report,
        "part": row.title.part,
        "start": row.title.start,
        "end": row.title.end,
        "text": row.title.exact,
        "statuses": [status_cells(one) for one in row.statuses],
        "why": why_cells(row.why),
    }


def agreement_row(row: Agreement, related: Related) -> TableRow:
    """A row of `agreements`."""
    return {
        "id": row.id,
        "story": row.story,
        "type": row.type,
        "title": row.title,
        "parties": list(row.parties),
        "signatories": [{"name": one.name, "for": one.signs_for} for one in row.signatories],
        "date": row.date,
        "place": place_name(related, row.place),
        "topics": list(row.topics),
        "status": [status_cells(one) for one in row.status],
        "mentions": list(row.mentions),
        "background": row.background,
        **counts_cells(row.counts),
        "why": why_cells(row.why),
    }


def claim_row(row: Claim) -> TableRow:
    """A row of `claims`; `text` is words of `report`."""
    return {
        "id": row.id,
        "story": row.story,
        "text": row.text.exact,
        "kind": row.kind,
        "statements": list(row.statements),
        **counts_cells(row.counts),
        "status": row.status,
        "report": row.text.report,
        "part": row.text.part,
        "start": row.text.start,
        "end": row.text.end,
        "why": why_cells(row.why),
    }


def disagreement_row(row: Disagreement) -> TableRow:
    """A row of `disagreements`."""
    return {
        "id": row.id,
        "story": row.story,
        "about": row.about,
        "kind": row.kind,
        "sides": [
            {
                "value": side.value,
                "statements": list(side.statements),
                "reports": list(side.reports),
                "origins": side.origins,
            }
            for side in row.sides
        ],
        "why": why_cells(row.why),
    }


def relation_row(row: Relation, story: str) -> TableRow:
    """A row of `relations`."""
    return {
        "id": row.id,
        "a": row.a,
        "b": row.b,
        "from": row.first,
        "to": row.last,
        "state": row.state,
        "quad": row.quad,
        "events": list(row.events),
        "evidence": [evidence_cells(one) for one in row.evidence],
        "story": story,
    }
