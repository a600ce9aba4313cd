"""Who held which office when, and whom "the minister" then means.

The offices of a person are what the reports say beside the name, from the first to the last day on
which they say it, and the words in which they do. A reference by office goes to the only holder whom its report names; else, where
it names the state, to the only holder in the story.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from factbox.annotate.references.offices import same_office
from factbox.relate.reading import Reading
from factbox.types import Entity, Mention, Office, Reference

_ENOUGH = 6
"""Words of an office from which on a longer phrase tells no more of it."""


def offices_of(mentions: Sequence[Mention], reading: Reading) -> tuple[Office, ...]:
    """The offices that reports give a person, the most often said first."""
    rows: dict[tuple[str, str | None], list[Mention]] = defaultdict(list)
    for row in mentions:
        if row.office is not None:
            rows[row.office, row.of].append(row)
    for office, of in sorted(rows, key=repr):
        states = {state for other, state in rows if other == office and state}
        if of is None and len(states) == 1:
            rows[office, states.pop()].extend(rows.pop((office, None)))
    found = [_office(office, of, said, reading) for (office, of), said in rows.items()]
    return tuple(sorted(found, key=lambda one: (-len(one.evidence), one.office, one.of or "")))


def _office(office: str, of: str | None, said: list[Mention], reading: Reading) -> Office:
    days = sorted(day[:10] for row in said if (day := reading.day(row.report)))
    said = sorted(said, key=lambda row: row.id)
    return Office(
        office=office,
        of=of,
        first=days[0] if days else None,
        last=days[-1] if days else None,
        evidence=tuple(reading.evidence(row) for row in said),
        words=_words(said),
    )


def _words(said: Iterable[Mention]) -> str | None:
    """How the reports put an office: of what tells most the commonest."""
    times = Counter(row.office_words for row in said if row.office_words)
    return max(times, key=lambda words: (_size(words), times[words], words), default=None)


def _size(words: str) -> int:
    return min(_ENOUGH, len(words.split()))


def settle_references(reading: Reading, entities: Sequence[Entity]) -> dict[str, tuple[str, ...]]:
    """The references that belong to each entity, by the entity's id."""
    of_mention = {mention: entity for entity in entities for mention in entity.mentions}
    people = [entity for entity in entities if entity.kind == "person"]
    found: dict[str, list[str]] = defaultdict(list)
    for annotation in reading.annotations:
        for row in annotation.references:
            entity = _antecedent(row, of_mention) or _holder(row, people)
            if entity is not None:
                found[entity.id].append(row.id)
    return {entity_id: tuple(rows) for entity_id, rows in found.items()}


def _antecedent(row: Reference, of_mention: dict[str, Entity]) -> Entity | None:
    return of_mention.get(row.antecedent) if row.antecedent else None


def _holder(row: Reference, people: Sequence[Entity]) -> Entity | None:
    """The only one whom an office can mean here."""
    if row.office is None or row.plural or row.form != "nominal" or row.antecedent:
        return None
    holders = [entity for entity in people if _holds(entity, row)]
    if "counterpart" in row.text.lower():
        holders = [entity for entity in holders if row.of and row.of in _states(entity, row)]
    here = [entity for entity in holders if row.report in entity.reports]
    if len(here) == 1:
        return here[0]
    certain = [entity for entity in holders if row.of and row.of in _states(entity, row)]
    return certain[0] if not here and len(certain) == 1 and len(holders) == 1 else None


def _holds(entity: Entity, row: Reference) -> bool:
    return row.office is not None and any(
        same_office(one.office, row.office)
        and (one.of is None or row.of is None or one.of == row.of)
        for one in entity.offices
    )


def _states(entity: Entity, row: Reference) -> Iterable[str]:
    return {
        one.of
        for one in entity.offices
        if one.of and row.office and same_office(one.office, row.office)
    }
