"""Whether reports of other origins tell what a statement tells, be it in other words.

Claims are joined with care, so that one may stand alone although others tell the same. A statement is
news to who read the others where none of them is likely to tell even part of it (`support`). In a story
of so many reports that their meanings are not compared, its words are looked at alone: there it is
surely news to who read the others only where somebody says or does it, or opens it, whom no report of
another origin names (no outlet), where half of those it names are new to them, or all its figures (no
days), and where no statement of theirs holds much of the rest; without anything new, where hardly a
word of it is in any of theirs. What shares next to nothing with them is no part of the story.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from factbox import limits
from factbox.data.agencies import is_agency
from factbox.data.outlets import is_outlet
from factbox.record.scraps import is_title
from factbox.record.support import Bearing
from factbox.record.support.bearing import NEWS
from factbox.record.support.held import Found
from factbox.record.support.units import figures
from factbox.types import Entity, EventMention, Statement

if TYPE_CHECKING:
    from factbox.relate.story import Related

Flags = NDArray[np.bool_]
_BY_SOMEBODY_NEW = 0.34
"""Share of a statement that one of others may hold where somebody new says or does it."""
_WITH_A_NEW_NAME = 0.25
"""The same, where half of its names are new, or all its figures."""
_WITH_NOTHING_NEW = 0.06
_KNOWN = 0.57
"""Share of a statement that the others hold between them, from which they may tell it together."""
_OFF_THE_STORY = 0.13
"""The same, up to which it tells of something else: a teaser, another matter."""
_QUOTED = re.compile(r"[“\"]([^”\"]{6,}?)[,.]?[”\"]")
_ENOUGH = 12
"""Statements of others from which it says something that a line shares no words with them."""
_SMALL = 10
"""Figures up to which a number tells nothing apart."""
_THERE = 0.5


@dataclass(frozen=True)
class Elsewhere:
    """The statements of a story, by origin."""

    related: Related
    bearing: Bearing

    def tells(self, row: Statement) -> bool:
        """Whether statements of other origins than a statement's may say what it says."""
        if len(self.related.reading.reports) <= limits.MEANT.number:
            return self.bearing.told_by(row, self._elsewhere(row.report)) >= NEWS
        return self._holds(row)

    def nearness(self, row: Statement) -> float:
        """How near statements of other origins come to what a statement tells of: how much it is about
        the same story; 1 where they are too few to tell."""
        if int(self._others(row.report).sum()) < _ENOUGH:
            return 1.0
        return self.bearing.nearness(row, self._elsewhere(row.report))

    def _elsewhere(self, report: str) -> frozenset[str]:
        """The reports of other origins than a report's."""
        own = self._origin.get(report, report)
        reports = (one.id for one in self.related.reading.reports)
        return frozenset(one for one in reports if self._origin.get(one, one) != own)

    def _holds(self, row: Statement) -> bool:
        """Whether they hold so much of its words that they may; for stories too large to compare meanings."""
        held = self.bearing.held
        found = held.found(held.units(row))
        others = self._others(row.report)
        if self._counts(row, found, others) or self._quotes(row):
            return True
        near = found.share[others].max(initial=0.0)
        if near > self._allowed(row, found, others):
            return True
        known = found.alone[:, others].max(axis=1, initial=0.0)
        weights = np.array([held.weight(unit) for unit in found.units])
        share = float(weights @ known) / (float(weights.sum()) or 1.0)
        least = _OFF_THE_STORY if others.sum() >= _ENOUGH else -1.0
        return not least < round(share, 6) < _KNOWN

    def _counts(self, row: Statement, found: Found, others: Flags) -> bool:
        """Whether one that is somewhat near gives a figure of the statement's."""
        given = {f"#{value:g}" for value in figures(self._undated(row)) if value > _SMALL}
        here = [at for at, unit in enumerate(found.units) if unit in given]
        if not here:
            return False
        with_it = found.around[here].max(axis=0, initial=0.0) >= _THERE
        return bool((with_it & others[found.places]).any())

    def _quotes(self, row: Statement) -> bool:
        """Whether a report of another origin has words that the statement quotes."""
        found = (words for words in _QUOTED.findall(row.text) if " " in words)
        quoted = [words.casefold() for words in found if not is_title(words)]
        if not quoted or len(self._texts) > limits.PARTLY.number:
            return False
        own = self._origin.get(row.report, row.report)
        others = (text for report, text in self._texts.items() if self._origin.get(report) != own)
        return any(words in text for text in others for words in quoted)

    @cached_property
    def _texts(self) -> Mapping[str, str]:
        return {one.id: one.text.casefold() for one in self.related.reading.reports}

    def _allowed(self, row: Statement, found: Found, others: Flags) -> float:
        known = found.alone[:, others].max(axis=1, initial=0.0) >= _THERE
        fresh = {unit for unit, seen in zip(found.units, known, strict=True) if not seen}
        named = [one for one in self._named(row) if one.kind in ("person", "organization")]
        new = [one for one in named if f"@{one.id}" in fresh]
        acting = self._acting(row)
        if any(one.id in acting or one == named[0] for one in new):
            return _BY_SOMEBODY_NEW
        if new and 2 * len(new) >= len(named):
            return _WITH_A_NEW_NAME
        counted = {f"#{value:g}" for value in figures(self._undated(row))}
        return _WITH_A_NEW_NAME if counted and counted <= fresh else _WITH_NOTHING_NEW

    def _named(self, row: Statement) -> list[Entity]:
        """What a statement names, in order, each once; no outlets."""
        found: dict[str, Entity] = {}
        for one in self.related.reading.annotation(row.report).mentions:
            if one.part == row.part and row.start <= one.start < row.end:
                entity = self.related.index.of(one.id)
                if entity is not None and not is_outlet(entity.name) and not is_agency(entity.name):
                    found.setdefault(entity.id, entity)
        return list(found.values())

    def _acting(self, row: Statement) -> frozenset[str]:
        """Who says a statement, and who does what it tells."""
        events = (self.related.reading.row(one) for one in row.events)
        who = [row.source]
        for one in events:
            who += [actor.mention for actor in one.actors] if isinstance(one, EventMention) else []
        entities = (self.related.index.of(one) for one in who)
        return frozenset(one.id for one in entities if one is not None)

    def _undated(self, row: Statement) -> str:
        """A statement's words without its times and dates."""
        text = row.text
        for one in self.related.reading.annotation(row.report).times:
            if one.part == row.part and row.start <= one.start and one.end <= row.end:
                text = text.replace(one.text, " ")
        return text

    def _others(self, report: str) -> Flags:
        own = self._origin.get(report, report)
        origins = self._origins
        found: Flags = origins != own
        return found

    @cached_property
    def _origins(self) -> NDArray[np.str_]:
        rows = self.bearing.held.rows
        return np.array([self._origin.get(row.report, row.report) for row in rows])

    @cached_property
    def _origin(self) -> Mapping[str, str]:
        return {report: one.id for one in self.related.origins for report in one.reports}
