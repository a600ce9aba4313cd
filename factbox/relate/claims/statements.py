"""A statement with all that is looked at when it is compared."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from factbox.relate.claims.facts import Facts, facts_of
from factbox.relate.claims.names import Known, Named, Names, known_by
from factbox.relate.entities.index import EntityIndex
from factbox.relate.reading import Reading
from factbox.types import Entity, EventMention, Statement, Status

MOST = 0.5
"""Share of a statement's characters that stand in quotation marks, from which it is a quotation."""
STANDS: dict[Status, str] = {
    "asserted": "done",
    "ongoing": "done",
    "historical": "done",
    "alleged": "done",
    "planned": "to come",
    "demanded": "to come",
    "conditional": "to come",
    "possible": "",
    "negated": "not",
    "denied": "not",
}
"""How a status stands to others; "" agrees with all."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who says it: the entity's id, or the words where no entity is known.

    `name` is the last word of the entity's name, `person` whether it is one.
    """

    id: str
    name: str | None = None
    person: bool = False


@dataclass(frozen=True, slots=True)
class Judged:
    """A statement, its facts, whom it names, what it tells, who says it, where it stands.

    `told` holds each kind of event it tells of with how it stands ("done", "to come", "not", "" for
    what agrees with all), `years` each with its year or None, `parties` each with each of its
    parties, `doers` each with each person who does it. `quoted`: most of its words stand in quotation marks. `place` is how far into the report it begins, 0 to 1.
    """

    statement: Statement
    facts: Facts
    named: Named
    told: frozenset[tuple[str, str]] = frozenset()
    years: frozenset[tuple[str, str | None]] = frozenset()
    parties: frozenset[str] = frozenset()
    doers: frozenset[tuple[str, Known]] = frozenset()
    speaker: Speaker | None = None
    quoted: bool = False
    place: float = 0.0

    @property
    def kinds(self) -> frozenset[str]:
        """The kinds of event it tells of."""
        return frozenset(kind for kind, _ in self.told)


def judged(reading: Reading, index: EntityIndex, names: Names, statement: Statement) -> Judged:
    """`statement` with all that is known of it."""
    events = [reading.row(row_id) for row_id in statement.events]
    told = [event for event in events if isinstance(event, EventMention)]
    return Judged(
        statement=statement,
        facts=facts_of(statement.text),
        named=names.of(statement),
        told=frozenset((event.type, STANDS[event.status]) for event in told),
        years=frozenset((event.type, _year(reading.edtf(event.when))) for event in told),
        parties=_parties(index, told),
        doers=frozenset(_doers(index, told)),
        speaker=_speaker(index, statement),
        quoted=_quoted(reading, statement) >= MOST * (statement.end - statement.start),
        place=_place(reading, statement),
    )


def _parties(index: EntityIndex, told: Sequence[EventMention]) -> frozenset[str]:
    found = set()
    for event in told:
        for party in (*event.actors, *event.recipients):
            entity = index.of(party.mention)
            if entity is not None:
                found.add(f"{event.type} {entity.id}")
    return frozenset(found)


def _doers(index: EntityIndex, told: Sequence[EventMention]) -> Iterator[tuple[str, Known]]:
    for event in told:
        for party in event.actors:
            entity = index.of(party.mention)
            if entity is not None and entity.kind == "person":
                yield event.type, known_by(entity)


def _year(edtf: str | None) -> str | None:
    return edtf[:4] if edtf and edtf[:4].isdigit() else None


def _speaker(index: EntityIndex, statement: Statement) -> Speaker | None:
    entity: Entity | None = index.of(statement.source) if statement.source else None
    if entity is not None:
        return Speaker(entity.id, entity.name.split()[-1].casefold(), entity.kind == "person")
    return Speaker(statement.attributed_to.lower()) if statement.attributed_to else None


def _quoted(reading: Reading, statement: Statement) -> int:
    """How many of its characters stand in quotation marks."""
    return sum(
        min(quote.end, statement.end) - max(quote.start, statement.start)
        for quote in reading.annotation(statement.report).quotes
        if quote.part == statement.part
        and quote.start < statement.end
        and statement.start < quote.end
    )


def _place(reading: Reading, statement: Statement) -> float:
    if statement.part == "title":
        return 0.0
    return statement.start / max(1, len(reading.report(statement.report).text))
