"""What all statements of a story hold, looked up by unit: how much of a line each of them has."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from factbox.record.support.near import NearWords
from factbox.record.support.units import Units, keys_of, units_of
from factbox.relate.claims.names import Names
from factbox.relate.claims.words import weight
from factbox.types import Statement

if TYPE_CHECKING:
    from factbox.relate.story import Related

Shares = NDArray[np.float64]
Place = tuple[NDArray[np.int64], float]
LEAST = 0.18
"""Share of a line that a statement holds which is looked at."""
_NOTHING = 1e-9
_OF_A_PERSON = 0.5
_OF_A_NAME = 0.7
"""Share of the words of a person's name, and of another name, that stand for it."""
_OF_TIME = 0.4
"""What the name of a day or month is worth beside other words: reports often leave it out."""
_DAYS = frozenset(
    [
        *("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
        *("january", "february", "march", "april", "june", "july", "august", "september"),
        *("october", "november", "december", "today", "yesterday", "week", "month", "year"),
        *("jan.", "feb.", "aug.", "sept.", "oct.", "nov.", "dec.", "morning", "afternoon"),
        *("evening", "night", "early", "late", "earlier", "later", "last", "next"),
    ]
)


@dataclass(frozen=True, slots=True)
class Found:
    """How far each unit of a line is in each statement, and the share of the line that each holds.

    `places` are the statements that hold at least a share of `LEAST` or were asked for, in order; the columns of
    `around` and `beside` are theirs, each seen with the statements beside it.
    """

    units: tuple[str, ...]
    alone: Shares
    share: Shares
    places: NDArray[np.int64]
    around: Shares
    beside: Shares


class Held:
    """The statements of a story and the units that each holds."""

    def __init__(self, related: Related) -> None:
        self.names = Names(related.reading, related.index)
        self.rows: tuple[Statement, ...] = tuple(
            row for one in related.reading.annotations for row in one.statements
        )
        self._postings = self._by_unit()
        self._near = NearWords(self._postings)
        self._persons = frozenset(f"@{one.id}" for one in related.entities if one.kind == "person")
        self._kept: dict[tuple[str, tuple[str, ...]], Sequence[Place]] = {}
        numbers: dict[tuple[str, str], int] = {}
        self._report = np.array(
            [numbers.setdefault((row.report, row.part), len(numbers)) for row in self.rows]
        )

    def beside(self, at: int) -> tuple[Statement, ...]:
        """A statement with the one before and the one after it in its report."""
        near = (one for one in (at - 1, at, at + 1) if 0 <= one < len(self.rows))
        return tuple(
            self.rows[one] for one in near if self.rows[one].report == self.rows[at].report
        )

    def _by_unit(self) -> Mapping[str, NDArray[np.int64]]:
        found: dict[str, list[int]] = {}
        for at, row in enumerate(self.rows):
            for key in keys_of(row.lemmas, self.names.of(row), row.text):
                found.setdefault(key, []).append(at)
        return {key: np.array(places) for key, places in found.items()}

    def units(self, line: Statement) -> Units:
        """The units of a line."""
        return units_of(line.lemmas, self.names.of(line), line.text)

    def weight(self, unit: str) -> float:
        """What a unit is worth: more the rarer it is in the language, and in the story."""
        count = len(self._postings.get(unit, ())) or 1
        rarity = math.log(1 + len(self.rows) / count) / math.log(1 + len(self.rows))
        return weight("1" if unit[:1] == "#" else unit) * rarity * (
            _OF_TIME if unit in _DAYS else 1.0
        )  # fmt: skip

    def worth(self, line: Statement) -> float:
        """What all units of a line are worth together."""
        return round(sum(self.weight(unit) for unit in self.units(line).lemmas), 6)

    def found(self, units: Units, also: Sequence[int] = ()) -> Found:
        """How far each unit is in each statement; statements `also` are looked at whatever they hold."""
        names = tuple(units.lemmas)
        alone = np.zeros((len(names), len(self.rows)))
        for row, unit in enumerate(names):
            for places, part in self._places(unit, tuple(sorted(units.lemmas[unit]))):
                alone[row, places] = np.maximum(alone[row, places], part)
        worth = np.array([self.weight(unit) for unit in names])
        worth /= max(float(worth.sum()), _NOTHING)
        share = np.round(worth @ alone, 6)
        looked = share >= LEAST
        looked[list(also)] = True
        near = np.nonzero(looked)[0]
        around = self._around(alone, near)
        return Found(names, alone, share, near, around, np.round(worth @ around, 6))

    def _places(self, unit: str, lemmas: tuple[str, ...]) -> Sequence[Place]:
        """Where a unit is found, and how surely; kept, since the lines of a story share their units."""
        key = (unit, lemmas)
        if key not in self._kept:
            self._kept[key] = self._found_at(unit, lemmas)
        return self._kept[key]

    def _found_at(self, unit: str, lemmas: Sequence[str]) -> Sequence[Place]:
        own = [(self._postings[unit], 1.0)] if unit in self._postings else []
        if unit.startswith("@"):
            return [*self._spelt(lemmas, unit in self._persons), *own]
        if unit.startswith("#"):
            return own
        near = self._near.of(unit)
        return [(self._postings[word], near[word]) for word in near if word in self._postings]

    def _spelt(self, lemmas: Sequence[str], person: bool) -> Sequence[Place]:
        """Statements with the words of a name that is not known there to be the same."""
        places = [self._postings[word] for word in lemmas if word in self._postings]
        if not places:
            return []
        at, counts = np.unique(np.concatenate(places), return_counts=True)
        found = [(at[counts == many], many / len(lemmas)) for many in sorted(set(counts.tolist()))]
        enough = _OF_A_PERSON if person else _OF_A_NAME
        return [(there, share if share >= enough else share / 2) for there, share in found]

    def _around(self, alone: Shares, near: NDArray[np.int64]) -> Shares:
        around = alone[:, near]
        last = alone.shape[1] - 1
        for step in (-1, 1):
            there = np.clip(near + step, 0, last)
            tied = self._report[there] == self._report[near]
            around = np.maximum(around, alone[:, there] * tied[None, :])
        return around
