"""The entities of a story, step by step: kinds, units, groups, names, offices, references."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from factbox.ids import group_id
from factbox.judgements import Judgement
from factbox.relate.entities.bodies import state_in_name
from factbox.relate.entities.context import context_of
from factbox.relate.entities.groups import Groups
from factbox.relate.entities.holders import offices_of, settle_references
from factbox.relate.entities.judged import Judged, judged
from factbox.relate.entities.kinds import settle_kinds
from factbox.relate.entities.persons import join_persons
from factbox.relate.entities.set_aside import with_set_aside
from factbox.relate.entities.spelling import Families, best_name, families, spellings
from factbox.relate.entities.things import join_things, said_state, state_of_all
from factbox.relate.entities.units import Unit, units
from factbox.relate.reading import Reading
from factbox.types import Copy, Entity, Mention, Reason


def resolve_entities(
    reading: Reading, copies: Sequence[Copy], judgements: Sequence[Judgement]
) -> tuple[Entity, ...]:
    """The persons, places, bodies and agreements that a story names, each with all its names."""
    decided = judged(reading, judgements)
    found = units(reading, settle_kinds(reading), decided.single)
    groups = _grouped(found, copies, decided, reading)
    known = families([report.id for report in reading.reports], copies)
    entities = [
        _entity(members, reasons, reading, known, decided)
        for members, reasons in groups.all()
        if not decided.hidden & {row.id for unit in members for row in unit.mentions}
    ]
    references = settle_references(reading, entities)
    with_references = [
        replace(one, mentions=tuple(sorted((*one.mentions, *references.get(one.id, ())))))
        for one in entities
    ]
    return tuple(sorted(with_set_aside(with_references, reading), key=_order))


def _grouped(
    found: Sequence[Unit], copies: Sequence[Copy], decided: Judged, reading: Reading
) -> Groups:
    unit_of = {row.id: unit for unit in found for row in unit.mentions}
    never = frozenset(frozenset((unit_of[a].id, unit_of[b].id)) for a, b in decided.apart)
    groups = Groups(found, never)
    for a, b in decided.same:
        reason = Reason(feature="judgement", detail="a person said they are the same")
        groups.join(unit_of[a], unit_of[b], (reason,), decided=True)
    join_things([unit for unit in found if unit.kind != "person"], groups, reading)
    people = [unit for unit in found if unit.kind == "person"]
    join_persons(people, groups, context_of(found, copies))
    return groups


def _entity(
    members: Sequence[Unit],
    reasons: tuple[Reason, ...],
    reading: Reading,
    known: Families,
    decided: Judged,
) -> Entity:
    mentions = sorted((row for unit in members for row in unit.mentions), key=lambda row: row.id)
    names = spellings(mentions)
    ids = tuple(row.id for row in mentions)
    given = [name for mention, name in decided.names if mention in ids]
    offices = offices_of(mentions, reading) if members[0].kind == "person" else ()
    states = Counter(one.of for one in offices for _ in one.evidence if one.of)
    return Entity(
        id=group_id("e", ids),
        name=given[-1] if given else best_name(members, names, known),
        kind=members[0].kind,
        country=max(states, key=lambda code: (states[code], code))
        if states
        else _country(members, mentions),
        names=names,
        offices=offices,
        reports=tuple(sorted({row.report for row in mentions})),
        mentions=ids,
        why=reasons,
    )


def _country(members: Sequence[Unit], mentions: Sequence[Mention]) -> str | None:
    if members[0].kind == "place":
        said = sorted({code for one in members if (code := said_state(one))})
        if said or (code := state_of_all(members)):
            return said[0] if said else code
    if members[0].kind == "organization":
        named = {code for one in members if (code := state_in_name(one))}
        if len(named) == 1:
            return named.pop()
    codes = Counter(row.country for row in _telling(members, mentions) if row.country)
    return max(codes, key=lambda code: (codes[code], code)) if codes else None


def _telling(members: Sequence[Unit], mentions: Sequence[Mention]) -> Sequence[Mention]:
    """The mentions that tell whose it is: a body's abbreviation, a man's town may be another's as well."""
    if members[0].kind == "person":
        return [row for row in mentions if row.kind == "person"]
    full = [row for row in mentions if " " in row.name]
    return full if full and members[0].kind == "organization" else mentions


def _order(one: Entity) -> tuple[int, int, str]:
    """The most reported first."""
    return (-len(one.reports), -len(one.mentions), one.id)
