"""Lines of one speaker that say again what a longer line of theirs says are left to who asks for all.

Said again: half of the words stand in the longer line, in runs of four, or three of four of those that
mean something do.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from factbox.record.said.understood import meaning
from factbox.types import Saying

_WORD = re.compile(r"\w+")
_RUN = 4
_SHARE, _MEANT, _FEWEST = 0.5, 0.75, 3
"""Shares of the words, and of those that mean something, and how many of these there must be."""
_COMPARED = 100
"""Longer lines of a speaker that a line is held against."""


@dataclass(frozen=True, slots=True)
class _Words:
    count: int
    runs: frozenset[tuple[str, ...]]
    meant: frozenset[str]
    plain: tuple[str, ...]

    @classmethod
    def of(cls, said: Saying) -> _Words:
        text = " ".join(one.exact for one in (said.evidence, *said.parts))
        plain = tuple(_WORD.findall(text.casefold()))
        runs = frozenset(plain[at : at + _RUN] for at in range(len(plain) - _RUN + 1))
        return cls(len(plain), runs, meaning(text), plain)

    def repeats(self, longer: _Words) -> bool:
        """Whether most of these words stand in the longer ones."""
        shared = len(self.meant & longer.meant)
        if shared >= _FEWEST and shared >= _MEANT * len(self.meant):
            return True
        held: set[int] = set()
        for at in range(len(self.plain) - _RUN + 1):
            if self.plain[at : at + _RUN] in longer.runs:
                held.update(range(at, at + _RUN))
        return bool(held) and len(held) >= _SHARE * self.count


def told_once(rows: Sequence[Saying]) -> list[Saying]:
    """The rows, those minor that repeat a longer one of their speaker's."""
    words = {row.quote: _Words.of(row) for row in rows if not row.minor}
    kept: dict[str | None, list[_Words]] = {}
    repeated: set[str] = set()
    for row in sorted(
        (row for row in rows if not row.minor), key=lambda row: -words[row.quote].count
    ):
        longer = kept.setdefault(row.speaker or row.words, [])
        if any(words[row.quote].repeats(one) for one in longer[:_COMPARED]):
            repeated.add(row.quote)
        else:
            longer.append(words[row.quote])
    return [replace(row, minor=row.minor or row.quote in repeated) for row in rows]
