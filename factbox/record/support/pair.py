"""A line beside the statement of another report that is nearest to it."""

from __future__ import annotations

from dataclasses import dataclass

from factbox.relate.claims.statements import Judged


@dataclass(frozen=True, slots=True)
class Pair:
    """`alone` is the share of the line that the statement holds; `near` are its words with those of the
    statements beside it. `units` are those of the line, `missing` those that are in none of them.
    `figures` are the statement's."""

    line: Judged
    other: Judged
    near: str
    alone: float
    units: frozenset[str]
    missing: frozenset[str]
    figures: frozenset[str]
