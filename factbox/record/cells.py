"""Values that several tables and the record share, as JSON has them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from factbox.record.tables import TableRow, Value
from factbox.types import Counts, Evidence, Participant, Reason, Row, StatusAt

if TYPE_CHECKING:
    from factbox.relate.story import Related


def words_cells(row: Row) -> TableRow:
    """The columns that every row resting on words has."""
    return {
        "id": row.id,
        "report": row.report,
        "part": row.part,
        "start": row.start,
        "end": row.end,
        "text": row.text,
    }


def why_cells(reasons: Iterable[Reason]) -> list[Value]:
    """Reasons as objects of feature, detail and score."""
    return [
        {"feature": reason.feature, "detail": reason.detail, "score": reason.score}
        for reason in reasons
    ]


def evidence_cells(evidence: Evidence) -> TableRow:
    """Evidence by the names of the W3C TextQuoteSelector and TextPositionSelector."""
    return {
        "report": evidence.report,
        "part": evidence.part,
        "start": evidence.start,
        "end": evidence.end,
        "exact": evidence.exact,
        "prefix": evidence.prefix,
        "suffix": evidence.suffix,
    }


def counts_cells(counts: Counts) -> TableRow:
    """The four numbers, which are always shown together."""
    return {
        "reports": counts.reports,
        "publishers": counts.publishers,
        "origins": counts.origins,
        "voices": counts.voices,
    }


def status_cells(status: StatusAt) -> TableRow:
    """A status, since when, and which reports give it."""
    return {"status": status.status, "date": status.date, "reports": list(status.reports)}


def participant_cells(related: Related, one: Participant) -> TableRow:
    """Who takes part: the words, and what the story made of them."""
    entity = one.entity or entity_id(related, one.mention)
    found = related.index.get(entity) if entity else None
    return {
        "text": one.text,
        "start": one.start,
        "end": one.end,
        "entity": entity,
        "code": one.code,
        "sector": one.sector,
        "name": found.name if found else None,
    }


def entity_id(related: Related, row_id: str | None) -> str | None:
    """The entity that a mention or reference stands for."""
    entity = related.index.of(row_id)
    return entity.id if entity else None


def entity_name(related: Related, row_id: str | None) -> str | None:
    """What that entity is called."""
    entity = related.index.of(row_id)
    return entity.name if entity else None


def place_name(related: Related, place: str | None) -> str | None:
    """A place as its entity is called; `place` is the id of a mention or an entity, or a name."""
    if place is None:
        return None
    entity = related.index.of(place) or related.index.get(place)
    if entity is not None:
        return entity.name
    return _words(related, place)


def _words(related: Related, place: str) -> str:
    try:
        return related.reading.row(place).text
    except KeyError:
        return place
