"""Which reports bear a line out: each is held against the line at its nearest statements."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

import numpy as np

from factbox import limits
from factbox.record.support.against import contradicts, stands_alike
from factbox.record.support.held import Found, Held
from factbox.record.support.lacking import Lacking
from factbox.record.support.pair import Pair
from factbox.record.support.units import figures_of
from factbox.relate.claims.statements import Judged, judged
from factbox.types import EventMention, Statement

if TYPE_CHECKING:
    from factbox.relate.story import Related

SURE = 0.75
"""Share of a line, by what its units are worth, that a statement holds which says it."""
SURE_AROUND = 0.9
SURE_ALONE = 0.6
"""The same with the statements beside it, and what it holds alone then."""
PART = 0.41
"""Share of a line that a statement holds which says it in part or in other words."""
PART_OF_CLAIM = 0.32
"""The same, where the two were found to be one claim, and tell one kind of happening."""
PART_AROUND = 0.35
AROUND = 0.6
"""The same with the statements beside it, and what it holds alone then."""
ABOUT_IT = 0.3
"""Share of a line that a statement holds which is about the same, so that its contradiction counts."""
_THERE = 0.5
_TRIED = 3
"""Statements of one report that a line is held against, the nearest first."""
How = Literal["says", "partly", "nothing", "against"]
_ORDER: tuple[How, ...] = ("says", "partly", "nothing", "against")


@dataclass(frozen=True, slots=True)
class Borne:
    """Who bears a line out: the statements that say it, its own first, and those that say it in part.

    `share` is how much of the line those of other reports hold, on average.
    """

    line: Statement
    says: tuple[Statement, ...]
    partly: tuple[Statement, ...]
    share: float


class Bearing:
    """Holds lines against all statements of a story."""

    def __init__(self, related: Related) -> None:
        self._related = related
        self._lacking = Lacking(related)
        self._claim = {row: one.id for one in related.claims for row in one.statements}
        self._judged: dict[tuple[str, int, int], Judged] = {}
        self._least = (
            ABOUT_IT if len(related.reading.reports) <= limits.PARTLY.number else SURE_ALONE
        )
        self.held = Held(related)

    def of(self, line: Statement) -> Borne:
        """The reports that bear a line out, its own among those that say it."""
        found = self.held.found(self.held.units(line))
        rows: dict[How, list[Statement]] = {"says": [line], "partly": []}
        shares = []
        seen: dict[tuple[str, float], How] = {}
        for columns in self._by_report(line, found):
            how, at = self._best(line, found, columns, seen)
            if how in rows:
                rows[how].append(self.held.rows[int(found.places[at])])
                shares.append(float(found.share[found.places[at]]))
        mean = round(sum(shares) / len(shares), 6) if shares else 0.0
        return Borne(line, tuple(rows["says"]), tuple(rows["partly"]), mean)

    def reach(self, line: Statement) -> tuple[int, float]:
        """How many reports have a statement with enough of a line to say it, and how much all have:
        an estimate that costs little."""
        found = self.held.found(self.held.units(line))
        best: dict[str, float] = {}
        for at in found.places.tolist():
            report = self.held.rows[at].report
            best[report] = max(best.get(report, 0.0), float(found.share[at]))
        best.pop(line.report, None)
        sure = sum(share >= SURE for share in best.values())
        return sure, round(sum(share for share in best.values() if share >= PART), 6)

    def _by_report(self, line: Statement, found: Found) -> Iterator[list[int]]:
        """The nearest statements of each other report, as columns of `found`, best first."""
        share = found.share[found.places]
        score = np.round(0.6 * share + 0.4 * found.beside, 6)
        near: dict[str, list[int]] = {}
        for column in np.nonzero(share >= self._least)[0].tolist():
            report = self.held.rows[int(found.places[column])].report
            if report != line.report:
                near.setdefault(report, []).append(column)
        for report in sorted(near):
            yield sorted(near[report], key=lambda one: (-score[one], one))[:_TRIED]

    def _best(
        self,
        line: Statement,
        found: Found,
        columns: Sequence[int],
        seen: dict[tuple[str, float], How],
    ) -> tuple[How, int]:
        """How a report bears a line out, and where; not at all where its nearest statement is against it.

        What was decided of a statement in the same words, with as much of the line beside it, stands.
        """
        best: tuple[How, int] = ("against", columns[0])
        for number, column in enumerate(columns):
            at = int(found.places[column])
            key = (self.held.rows[at].text, round(float(found.beside[column]), 2))
            if key not in seen:
                seen[key] = self._how(self._pair(line, found, column))
            if number == 0 and seen[key] in ("says", "against"):
                return seen[key], column
            if _ORDER.index(seen[key]) < _ORDER.index(best[0]):
                best = (seen[key], column)
        return best

    def _how(self, pair: Pair) -> How:
        if contradicts(pair):
            return "against" if pair.alone >= ABOUT_IT else "nothing"
        enough = pair.alone >= SURE or (pair.around >= SURE_AROUND and pair.alone >= SURE_ALONE)
        if enough and not self._lacking.much(pair) and stands_alike(pair):
            return "says"
        same = pair.same and bool(pair.line.kinds & pair.other.kinds)
        part = pair.alone >= (PART_OF_CLAIM if same else PART) or (
            pair.alone >= PART_AROUND and pair.around >= AROUND
        )
        return "partly" if part and not self._lacking.all(pair) else "nothing"

    def _pair(self, line: Statement, found: Found, column: int) -> Pair:
        at = int(found.places[column])
        other = self.held.rows[at]
        units = frozenset(found.units)
        there = np.nonzero(found.around[:, column] >= _THERE)[0].tolist()
        return Pair(
            line=self._known(line),
            other=self._known(other),
            near=" ".join(row.text for row in self.held.beside(at)),
            alone=float(found.share[at]),
            around=float(found.beside[column]),
            units=units,
            missing=units - {found.units[one] for one in there},
            acts=self._acts(line, units),
            figures=figures_of(other.text),
            same=self._claim.get(line.id) == self._claim.get(other.id) is not None,
        )

    def _acts(self, line: Statement, units: frozenset[str]) -> frozenset[str]:
        """The units of a line that tell what happens."""
        events = (self._related.reading.row(one) for one in line.events)
        return units & {one.lemma for one in events if isinstance(one, EventMention)}

    def _known(self, row: Statement) -> Judged:
        key = (row.id, row.start, row.end)
        if key not in self._judged:
            reading = self._related.reading
            self._judged[key] = judged(reading, self._related.index, self.held.names, row)
        return self._judged[key]
