"""What stands beside a name: its company, and its place in words that were copied."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from factbox.relate.entities.features import Context
from factbox.relate.entities.units import Unit
from factbox.types import Copy, Mention

_SLACK = 0.12
"""How far, in parts of the passage, two names may stand from the same place."""


def context_of(units: Sequence[Unit], copies: Sequence[Copy]) -> Context:
    """The context of all units of a story."""
    return Context(aligned=_aligned(units, copies), partners=_partners(units))


def _partners(units: Sequence[Unit]) -> dict[str, frozenset[str]]:
    """The other names in the sentences of each unit."""
    by_sentence: dict[str, set[str]] = defaultdict(set)
    for unit in units:
        for sentence in unit.sentences:
            by_sentence[sentence].add(unit.key)
    return {
        unit.id: frozenset(
            key for sentence in unit.sentences for key in by_sentence[sentence] if key != unit.key
        )
        for unit in units
    }


def _aligned(units: Sequence[Unit], copies: Sequence[Copy]) -> frozenset[frozenset[str]]:
    """Pairs of persons at the same place of a copied passage and its source."""
    by_report: dict[str, list[tuple[Mention, str]]] = defaultdict(list)
    for one in units:
        if one.kind == "person":
            by_report[one.report].extend((row, one.id) for row in one.mentions)
    found: set[frozenset[str]] = set()
    for copy in copies:
        if copy.kind == "quotation":
            continue
        here = _places(by_report[copy.report], copy.start, copy.end)
        there = _places(by_report[copy.from_report], copy.from_start, copy.from_end)
        for place, unit in here:
            near = [(abs(place - other), name) for other, name in there]
            if near and min(near)[0] <= _SLACK and min(near)[1] != unit:
                found.add(frozenset((unit, min(near)[1])))
    return frozenset(found)


def _places(rows: list[tuple[Mention, str]], start: int, end: int) -> list[tuple[float, str]]:
    length = max(end - start, 1)
    return [
        (round((row.start - start) / length, 6), unit)
        for row, unit in rows
        if row.part == "text" and start <= row.start and row.end <= end
    ]
