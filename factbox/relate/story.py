"""Everything that the reports of one story say together, stage by stage, in the design's order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from factbox.judgements import Judgement
from factbox.relate.agreements import find_agreements
from factbox.relate.claims import align_claims
from factbox.relate.copies import compare
from factbox.relate.counting import Sources
from factbox.relate.days import solve_days
from factbox.relate.entities import resolve_entities
from factbox.relate.entities.index import EntityIndex
from factbox.relate.events import join_events
from factbox.relate.outside_standing import outside_standing
from factbox.relate.reading import Reading
from factbox.relate.relations import relations_over_time
from factbox.types import (
    Agreement,
    Annotation,
    Claim,
    Copy,
    Entity,
    Event,
    Lineage,
    Origin,
    Relation,
    Report,
)


@dataclass(frozen=True)
class Related:
    """What `relate` finds in one story; `record` makes the fact box of it."""

    id: str
    reading: Reading
    copies: tuple[Copy, ...]
    lineage: tuple[Lineage, ...]
    origins: tuple[Origin, ...]
    sources: Sources
    entities: tuple[Entity, ...]
    index: EntityIndex
    events: tuple[Event, ...]
    agreements: tuple[Agreement, ...]
    claims: tuple[Claim, ...]
    relations: tuple[Relation, ...]


def relate_story(
    story: str,
    reports: Sequence[Report],
    annotations: Sequence[Annotation],
    judgements: Sequence[Judgement] = (),
) -> Related:
    """Relate the reports of `story`; the order in which they are given changes nothing."""
    known = {report.id: report for report in reports}
    said = (outside_standing(known[one.report], one) for one in annotations)
    reading = Reading(
        tuple(known[report] for report in sorted(known)),
        tuple(sorted(said, key=lambda one: one.report)),
    )
    days, times = solve_days(reading)
    reading = replace(reading, days=days, times=times)
    copies, lineage, origins = compare(story, reading, judgements)
    sources = Sources(reading, copies, lineage, origins)
    entities = resolve_entities(reading, copies, judgements)
    index = EntityIndex(entities, reading)
    events = join_events(story, reading, index, sources)
    agreements = find_agreements(story, reading, index, events, sources)
    claims = align_claims(story, reading, index, sources, judgements, copies)
    return Related(
        id=story,
        reading=reading,
        copies=copies,
        lineage=lineage,
        origins=origins,
        sources=sources,
        entities=entities,
        index=index,
        events=events,
        agreements=agreements,
        claims=claims,
        relations=relations_over_time(reading, index, events),
    )
