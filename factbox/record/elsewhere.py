"""Whether reports of other origins tell what a claim tells, be it in other words.

Claims are joined with care, so that one may stand alone although others tell the same. Before a line
is said to be in one origin only, its content words are looked for in single statements of the other
origins: where one statement holds half of them, or two together two thirds, or where hardly a word of
it is new to the others, it is no news to their readers. Words that very many statements use are taken
as known to all.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factbox.relate.story import Related

_ONE = 0.5
_TWO = 0.65
_NEW = 0.15
"""Share of a claim's content words that other origins must not have."""
_COMMON = 300
"""Statements; a word of more of them tells none of them apart."""


@dataclass(frozen=True)
class Elsewhere:
    """The content words of a story's statements, by origin."""

    related: Related

    @cached_property
    def _statements(self) -> tuple[tuple[str, frozenset[str]], ...]:
        origin = {report: one.id for one in self.related.origins for report in one.reports}
        return tuple(
            (origin.get(one.report, one.report), frozenset(row.lemmas))
            for one in self.related.reading.annotations
            for row in one.statements
        )

    @cached_property
    def _holders(self) -> dict[str, tuple[int, ...]]:
        found: dict[str, list[int]] = {}
        for number, (_, lemmas) in enumerate(self._statements):
            for lemma in lemmas:
                found.setdefault(lemma, []).append(number)
        return {lemma: tuple(numbers) for lemma, numbers in found.items()}

    def tells(self, lemmas: frozenset[str], report: str) -> bool:
        """Whether statements of other origins than a report's hold what these words say."""
        own = next((one.id for one in self.related.origins if report in one.reports), report)
        telling = {one: self._others(one, own) for one in sorted(lemmas) if not self._common(one)}
        unknown = sum(not numbers for numbers in telling.values())
        if unknown < _NEW * len(telling) or not telling:
            return True
        first = self._best(telling)
        second = self._best({one: at for one, at in telling.items() if one not in first})
        few = len(telling)
        return len(first) >= _ONE * few or len(first) + len(second) >= _TWO * few

    def _common(self, lemma: str) -> bool:
        return len(self._holders.get(lemma, ())) > _COMMON

    def _others(self, lemma: str, own: str) -> tuple[int, ...]:
        held = self._holders.get(lemma, ())
        return tuple(number for number in held if self._statements[number][0] != own)

    def _best(self, telling: dict[str, tuple[int, ...]]) -> frozenset[str]:
        """The words that the statement with most of them holds."""
        held = Counter(number for numbers in telling.values() for number in numbers)
        if not held:
            return frozenset()
        best = min(held, key=lambda number: (-held[number], number))
        return frozenset(lemma for lemma in telling if lemma in self._statements[best][1])
