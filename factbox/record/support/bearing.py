"""Which reports bear a line out: each is held against the line at its nearest statement."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Literal

import numpy as np

from factbox import limits
from factbox.record.support.against import (
    contradicts,
    puts_otherwise,
    says_no_alone,
    stands_otherwise,
)
from factbox.record.support.at_least import at_least
from factbox.record.support.borne import Borne
from factbox.record.support.denying import denying
from factbox.record.support.held import Found, Held
from factbox.record.support.lacking import lacks
from factbox.record.support.likely import Likely, likely
from factbox.record.support.near import share_of
from factbox.record.support.opposing import opposing
from factbox.record.support.pair import Pair
from factbox.record.support.units import figures_of
from factbox.relate.claims.statements import Judged, judged
from factbox.relate.counting import relayed_from
from factbox.relate.meaning import Likeness, Meaning
from factbox.types import Disagreement, Statement

if TYPE_CHECKING:
    from factbox.relate.story import Related

SURE = 0.95
"""How likely a report says a line that is named as saying it."""
PART = 0.75
"""How likely a report tells at least part of a line that is named as telling it in part."""
NEWS = 0.25
"""How likely a report tells part of a line at most that is news to who has read only that report."""
REACH = 0.6
"""Share of a line that a statement holds which may say it, before anything else is looked at."""
ABOUT_IT = 0.3
"""Share of a line that a statement holds which is about the same, so that its contradiction counts."""
_NEAREST = 0.3
"""What it counts for that a statement stands in the sentence whose meaning is nearest."""
_THERE = 0.5
_STILL = {"opposed": 0.1, "against": 0.5, "otherwise": 0.7}
"""How often a report says a line after all that stands on another side of a difference or calls it false,
that seems to contradict it, or to tell it as planned or not so, beside one that seems to do none of it."""
_SHAKY = 0.3
"""How often a report tells nothing of a line that says no to something, where it says no to nothing."""
_TRIED = 4
"""Statements of one report that a line is held against, the nearest first."""
_OPPOSED = ("conflict", "denial", "update")
"""Kinds of differences whose sides do not say the same."""
How = Literal["says", "partly", "nothing", "against", "otherwise", "opposed"]
_NAMED: tuple[How, ...] = ("says", "partly")
Place = tuple[str, str, int, int]


@dataclass(frozen=True, slots=True)
class _Judgement:
    """How a report bears a line out, by which of the statements, and how likely."""

    how: How
    at: int
    odds: Likely
    shaky: bool = False

    @property
    def doubt(self) -> float:
        """How likely the report is wrongly named, or wrongly left out."""
        if self.how in _NAMED:
            return max(1.0 - self.odds.tells, _SHAKY if self.shaky else 0.0)
        return self.odds.says * _STILL.get(self.how, 1.0)


class Bearing:
    """Holds lines against all statements of a story; a report that stands on another side of a
    difference than a line does not bear it out."""

    def __init__(self, related: Related, differences: Sequence[Disagreement] = ()) -> None:
        self._related = related
        self._differences = [one for one in differences if one.kind in _OPPOSED]
        count = len(related.reading.reports)
        self._deny = denying(related.reading.reports) if count > 1 else frozenset()
        self._judged: dict[tuple[str, int, int], Judged] = {}
        self._held_against: dict[tuple[str, int, int], Sequence[_Judgement]] = {}
        self._all = count <= limits.PARTLY.number
        self._meant = count <= limits.MEANT.number
        self.held = Held(related)
        self._origin = {report: one.id for one in related.origins for report in one.reports}

    def of(self, line: Statement) -> Borne:
        """The reports that bear a line out, its own among those that say it."""
        found = self._judgements(line)
        says = (self.held.rows[one.at] for one in found if one.how == "says")
        partly = (self.held.rows[one.at] for one in found if one.how == "partly")
        odds = [one.odds.tells for one in found if one.how in _NAMED]
        mean = round(sum(odds) / len(odds), 6) if odds else 0.0
        wrong = self._expected([one for one in found if one.how in _NAMED])
        missed = self._expected([one for one in found if one.how not in _NAMED])
        named = [one for one in found if one.how in _NAMED]
        least = at_least(self._chances(named))
        elsewhere = at_least(self._chances_of_origins(line, named))
        return Borne(line, (line, *says), tuple(partly), mean, wrong, missed, least, elsewhere)

    def _chances(self, found: Sequence[_Judgement]) -> Iterator[tuple[float, int]]:
        """How likely the reports with the same words tell a line, and how many they are."""
        words = Counter((self.held.rows[one.at].text, round(1.0 - one.doubt, 6)) for one in found)
        return ((chance, count) for (_, chance), count in sorted(words.items()))

    def _chances_of_origins(
        self, line: Statement, found: Sequence[_Judgement]
    ) -> Iterator[tuple[float, int]]:
        """How likely each origin but the line's own tells it: as likely as its likeliest report, those aside that
        have it from an outlet ("officials told the Post")."""
        best: dict[str, float] = {}
        for one in (one for one in found if relayed_from(self.held.rows[one.at]) is None):
            origin = self._origin.get(self.held.rows[one.at].report, "")
            best[origin] = max(best.get(origin, 0.0), round(1.0 - one.doubt, 6))
        own = self._origin.get(line.report, "")
        return ((best[origin], 1) for origin in sorted(best) if origin != own)

    def _expected(self, found: Sequence[_Judgement]) -> float:
        """How many of some judgements are expected to be wrong; of one wording only one is counted."""
        words = {(self.held.rows[one.at].text, one.odds): one.doubt for one in found}
        return round(sum(words.values()), 6)

    def told_by(self, line: Statement, reports: frozenset[str]) -> float:
        """How likely one of some reports tells at least part of a line."""
        found = self._judgements(line)
        return max(
            (one.odds.tells for one in found if self.held.rows[one.at].report in reports),
            default=0.0,
        )

    def nearness(self, line: Statement, reports: frozenset[str]) -> float:
        """How near the meaning of a sentence of some reports comes to a line at most, -1 to 1; 1 where
        meanings are not compared."""
        if not self._meant:
            return 1.0
        found = self._meanings(line)
        return max((one.whole for report, one in found.items() if report in reports), default=0.0)

    def likeness(self, one: str, other: str) -> float:
        """How near the meanings of two wordings are, -1 to 1; 0 where meanings are not compared."""
        return self._meaning.between(one, other).whole if self._meant else 0.0

    def within(self, line: Statement, other: Statement) -> float:
        """How likely a line says what another line says, or the other way round: the better of the two."""
        return max(self._says(line, other), self._says(other, line))

    def _says(self, line: Statement, other: Statement) -> float:
        units = {one: self.held.weight(one) for one in self.held.units(line).lemmas}
        share = share_of(units, self.held.units(other).lemmas)
        meaning = self._meaning.between(line.text, other.text) if self._meant else None
        return likely(share, share, meaning).says

    def reach(self, line: Statement) -> tuple[int, float]:
        """How many reports have a statement with enough of a line to say it, and how much all have:
        an estimate that costs little."""
        found = self.held.found(self.held.units(line))
        best: dict[str, float] = {}
        for at in found.places.tolist():
            report = self.held.rows[at].report
            best[report] = max(best.get(report, 0.0), float(found.share[at]))
        best.pop(line.report, None)
        return sum(share >= REACH for share in best.values()), round(sum(best.values()), 6)

    def _judgements(self, line: Statement) -> Sequence[_Judgement]:
        """What each other report has of a line, where it has anything; kept, since lines are tried often."""
        key = (line.id, line.start, line.end)
        if key not in self._held_against:
            self._held_against[key] = tuple(self._judged_by(line))
        return self._held_against[key]

    def _judged_by(self, line: Statement) -> Iterator[_Judgement]:
        units = self.held.units(line)
        meanings = self._meanings(line)
        near = {name: self._within(one.sentence) for name, one in meanings.items()}
        found = self.held.found(units, [at for rows in near.values() for at in rows])
        columns: dict[str, list[int]] = {}
        least = 0.0 if self._all else REACH
        for column, at in enumerate(found.places.tolist()):
            row = self.held.rows[at]
            if row.report != line.report and found.share[at] >= least:
                columns.setdefault(row.report, []).append(column)
        seen: dict[tuple[str, Likely], tuple[How, bool]] = {}
        opposed = opposing(line, self._differences)
        for report in sorted(columns):
            one = self._judgement(line, found, columns[report], meanings.get(report), seen)
            yield replace(one, how="opposed") if report in opposed else one

    def _judgement(
        self,
        line: Statement,
        found: Found,
        columns: Sequence[int],
        meaning: Likeness | None,
        seen: dict[tuple[str, Likely], tuple[How, bool]],
    ) -> _Judgement:
        """What a report has of a line. What was decided of the same words, as likely, stands."""
        nearest = frozenset(self._within(meaning.sentence)) if meaning else frozenset()
        share = found.share[found.places]
        score = {
            one: round(0.6 * float(share[one]) + 0.4 * float(found.beside[one]), 6)
            for one in columns
        }
        first = max(columns, key=lambda one: (score[one], -one))
        odds = likely(float(share[first]), float(found.beside[first]), meaning)
        near = {one: score[one] + _NEAREST * (int(found.places[one]) in nearest) for one in columns}
        tried = sorted(columns, key=lambda one: (-near[one], one))[:_TRIED]
        at = int(found.places[tried[0]])
        key = (self.held.rows[at].text, odds)
        if key not in seen:
            enough = odds.tells >= PART
            pairs = tuple(self._pair(line, found, one) for one in tried) if enough else ()
            seen[key] = _how(pairs, odds), bool(pairs) and says_no_alone(pairs[0])
        how, shaky = seen[key]
        other = self.held.rows[at].report
        if other in self._deny and line.report not in self._deny and how != "nothing":
            return _Judgement("opposed", at, odds)
        return _Judgement(how, at, odds, shaky)

    def _meanings(self, line: Statement) -> dict[str, Likeness]:
        """How near the sentences of each other report come to a line; nothing in a very large story."""
        if not self._meant:
            return {}
        found = self._meaning.of(line.text)
        return {report: one for report, one in found.items() if report != line.report}

    @cached_property
    def _meaning(self) -> Meaning:
        reading = self._related.reading
        sentences = {one.id: reading.annotation(one.id).sentences for one in reading.reports}
        return Meaning(sentences)

    def _within(self, place: Place | None) -> Sequence[int]:
        """The statements within a sentence."""
        if place is None:
            return ()
        report, part, start, end = place
        return [
            at
            for at in self._rows_of.get((report, part), ())
            if self.held.rows[at].start < end and start < self.held.rows[at].end
        ]

    @cached_property
    def _rows_of(self) -> dict[tuple[str, str], list[int]]:
        found: dict[tuple[str, str], list[int]] = {}
        for at, row in enumerate(self.held.rows):
            found.setdefault((row.report, row.part), []).append(at)
        return found

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
            units=units,
            missing=units - {found.units[one] for one in there},
            figures=figures_of(other.text),
        )

    def _known(self, row: Statement) -> Judged:
        key = (row.id, row.start, row.end)
        if key not in self._judged:
            reading = self._related.reading
            self._judged[key] = judged(reading, self._related.index, self.held.names, row)
        return self._judged[key]


def _how(pairs: Sequence[Pair], odds: Likely) -> How:
    """How a report bears out a line that it tells as likely as that, by its nearest statements."""
    if not pairs:
        return "nothing"
    first = pairs[0]
    if contradicts(first):
        return "against" if first.alone >= ABOUT_IT else "nothing"
    if stands_otherwise(pairs):
        return "otherwise"
    sure = odds.says >= SURE and not lacks(first) and not puts_otherwise(first)
    return "says" if sure else "partly"
