"""A line beside the statement of another report that is nearest to it."""

from __future__ import annotations

from dataclasses import dataclass

from factbox.relate.claims.statements import Judged


@dataclass(frozen=True, slots=True)
class Pair:
    """`alone` is the share of the line that the statement holds, `around` with the statements beside
    it, whose words are `near`. `units` are those of the line, `missing` those that are in none of
    them, `acts` those that tell what happens. `figures` are the statement's. `same` says that the two were found to be one claim."""

    line: Judged
    other: Judged
    near: str
    alone: float
    around: float
    units: frozenset[str]
    missing: frozenset[str]
    acts: frozenset[str]
    figures: frozenset[str]
    same: bool
