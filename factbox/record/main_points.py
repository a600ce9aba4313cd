"""What the reports say together, for reading: the points that most origins tell, each once.

A point stands here where more than one origin surely says it, or one says it and others say it in part
or in other words; where no origin shares anything with another, where that holds of reports. Beside the
claims that were joined across reports, the most central of those that stand alone are held against all
reports too: others may tell them in quite other words. It is told
in those of its words that the others bear out most (`lines.py`), and each report is named with it as
one that says it, or as one that says it in part, or not at all (`support`). What a line above says
already is left out: the better supported stays. Where it is sure that other origins tell a line, but not
which reports do, it stands with the letter of its own report and how many at least tell it or part of it. A line
of which not even that is sure, or not whose it is (`whose_line.py`), is left to who asks for all. All of it stays
in the table of claims.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from factbox import limits
from factbox.record.centrality import Centrality
from factbox.record.counted import can_be_counted
from factbox.record.lines import Lines, Told
from factbox.record.standing import Standing
from factbox.record.support.near import shared_part
from factbox.record.sure_alone import joins_on
from factbox.record.whose_line import is_surely_of_several, voices_of_line
from factbox.types import Claim, Statement

if TYPE_CHECKING:
    from factbox.relate.story import Related

_SAME = 0.5
"""How likely one line says what another says that says nothing new beside it."""
_SAID = 0.6
"""Share of a line, by what its units are worth, that one above may hold before it says nothing new."""
_SAME_EVENT = 0.35
"""The same, where both tell one happening."""
_LEAST = 0.3
"""What a line has to do with the story at least, as far as its order goes."""
_NEAR = 0.9
"""How likely those tell part of a line, on average, that only one origin surely says."""


@dataclass(frozen=True, slots=True)
class _Line:
    """A line with what its words are worth, and the happenings that it tells."""

    told: Told
    units: dict[str, float]
    events: frozenset[str]


@dataclass(frozen=True, slots=True)
class _View:
    """What the lines of a story have in common; `events` by the statements that tell them."""

    lines: Lines
    events: dict[str, str]

    def of(self, told: Told) -> _Line:
        held = self.lines.bearing.held
        units = {unit: held.weight(unit) for unit in held.units(told.row).lemmas}
        here = (self.events.get(one) for one in told.row.events)
        return _Line(told, units, frozenset(one for one in here if one is not None))

    def says(self, shown: _Line, line: _Line) -> bool:
        """Whether a line that is shown says most of what another says, or the other way round: by their
        words, by their meaning, or since the one is among those that say the other."""
        if shown.told.is_said_by(line.told.row) or line.told.is_said_by(shown.told.row):
            return True
        bar = _SAME_EVENT if shown.events & line.events else _SAID
        if shared_part(shown.units, line.units) >= bar:
            return True
        return self.lines.bearing.within(shown.told.row, line.told.row) >= _SAME


@dataclass(frozen=True, slots=True)
class Point:
    """A line for reading: the claim as it is shown, who bears it out, and how much it is what the story
    is about."""

    claim: Claim
    line: _Line
    weight: float = 0.0

    @property
    def support(self) -> float:
        """How many origins tell it, those that do so in part counted half."""
        return self.line.told.counts.origins + self.line.told.also / 2


def main_points(
    related: Related, claims: Sequence[Claim], lines: Lines, led: Sequence[Told] = ()
) -> tuple[Point, ...]:
    """The points to show, each in its best words; first what most origins tell of what the story is
    about. What a sentence of the lead says stands here again only where it is sure who tells it."""
    chosen = _candidates(claims, len(related.origins) > 1)
    view = _View(lines, {row: one.id for one in related.events for row in one.mentions})
    points = []
    for claim in chosen:
        told = lines.best(_statements(related, claim))
        if told is not None and _is_shared(told, len(related.origins) > 1):
            points.append(Point(_shown(related, claim, told, lines), view.of(told)))
    central, standing = Centrality(related), Standing.of(related)
    points = [replace(one, weight=_weight(one, central, standing)) for one in points]
    points.sort(key=lambda one: (one.claim.aside, one.claim.at_least > 0, *_place(one)))
    apart = _each_once(points, view, [view.of(one) for one in led])
    return tuple(sorted(apart, key=lambda one: (one.claim.aside, *_place(one))))


def _candidates(claims: Sequence[Claim], several: bool) -> Sequence[Claim]:
    """The claims that are held against all reports: the best supported, then the most central of one
    origin; where there is `several` origins, else of reports."""
    joined = [one for one in claims if (one.counts.origins if several else one.counts.reports) > 1]
    joined = joined[: limits.MAIN_CLAIMS.number]
    alone = [one for one in claims if one.counts.origins == 1 and one not in joined]
    return [
        *joined,
        *alone[: min(limits.ALONE_CENTRAL.number, limits.MAIN_CLAIMS.number - len(joined))],
    ]


def _weight(point: Point, central: Centrality, standing: Standing) -> float:
    """How much a line is what the story is about."""
    row = point.line.told.row
    factor = standing.factor(central.related, row.report, [row])
    return round(central.score(frozenset(row.lemmas)) * factor, 6)


def _place(point: Point) -> tuple[float, str]:
    """Where a point stands: by how many tell it, and how much it is what the story is about."""
    return (-round(point.support * (_LEAST + point.weight), 6), point.claim.id)


def _statements(related: Related, claim: Claim) -> list[Statement]:
    """A claim's statements, its most typical first, then those of each report in turn."""
    rows = [related.reading.row(one) for one in claim.statements]
    found = [row for row in rows if isinstance(row, Statement)]
    typical = (claim.text.report, claim.text.part, claim.text.start)
    return sorted(
        found,
        key=lambda row: ((row.report, row.part, row.start) != typical, row.report, row.start),
    )


def _is_shared(told: Told, several: bool) -> bool:
    if several:
        return told.counts.origins > 1 or (told.also > 0 and told.borne.share >= _NEAR)
    return told.counts.reports > 1


def _shown(related: Related, claim: Claim, told: Told, lines: Lines) -> Claim:
    """A claim in the words of its line, with those who tell it as far as that is sure."""
    says, partly = ([related.reading.evidence(row) for row in rows] for rows in (told.borne.says, told.borne.partly))  # fmt: skip
    voices = min(claim.counts.voices, voices_of_line(related, told.row, told.borne.says))
    reports = len(related.reading.reports)
    unsure = told.is_unsure(reports)
    counted = unsure and can_be_counted(lines, told, reports)
    usable = is_surely_of_several(related, told.row) and not joins_on(told.row.text)
    return replace(
        claim, text=says[0], evidence=tuple(says), partly=tuple(partly), also=told.also,
        counts=replace(told.both, voices=voices), who=lines.who(told.row),
        aside=not usable or (unsure and not counted), at_least=1 + told.borne.least if counted else 0,
    )  # fmt: skip


def _each_once(points: Sequence[Point], view: _View, led: Sequence[_Line]) -> Iterator[Point]:
    """Points that say nothing of another; of those that are only counted, nothing of the lead either."""
    shown: list[_Line] = []
    for point in points:
        above = [*led, *shown] if point.claim.at_least else shown
        if not any(view.says(one, point.line) for one in above):
            shown.append(point.line)
            yield point
