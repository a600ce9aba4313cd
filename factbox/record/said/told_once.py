"""Lines of one speaker that say again what a longer line of theirs says are left to who asks for all.

Said again: half of the words stand in the longer line, in runs of four, or two of three of those that
mean something do. A line of eight words or more that one report gives to one speaker, and others to another
in nearly the same words, stands under whom more reports give it to.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from factbox.record.said.understood import meaning
from factbox.types import Saying

_WORD = re.compile(r"\w+")
_RUN = 4
_SHARE, _MEANT, _FEWEST = 0.5, 0.66, 2
"""Shares of the words, and of those that mean something, and how many of these there must be."""
_SHARE_OTHERS, _FEWEST_OTHERS, _HELD = 0.6, 8, 8
"""Share of a line's words that another speaker's has, words of such a line, and lines kept for a run."""
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
        return self.share(longer) >= _SHARE

    def share(self, other: _Words) -> float:
        """The share of these words that stand in others, in runs."""
        held: set[int] = set()
        for at in range(len(self.plain) - _RUN + 1):
            if self.plain[at : at + _RUN] in other.runs:
                held.update(range(at, at + _RUN))
        return len(held) / self.count if self.count else 0.0


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
    kept_rows = [row for row in rows if not row.minor and row.quote not in repeated]
    repeated |= _given_to_others(kept_rows, words)
    return [replace(row, minor=row.minor or row.quote in repeated) for row in rows]


def _given_to_others(rows: Sequence[Saying], words: Mapping[str, _Words]) -> set[str]:
    """The lines that another report gives to another speaker, in nearly the same words."""
    holders: dict[tuple[str, ...], list[Saying]] = {}
    found: set[str] = set()
    for row in sorted(rows, key=lambda row: (-len(_reports(row)), row.speaker is None)):
        mine = words[row.quote]
        near = {one.quote: one for run in sorted(mine.runs) for one in holders.get(run, ())}
        others = (one for one in near.values() if _differ(row, one))
        if mine.count >= _FEWEST_OTHERS and any(
            mine.share(words[one.quote]) >= _SHARE_OTHERS for one in others
        ):
            found.add(row.quote)
            continue
        for run in mine.runs:
            if len(held := holders.setdefault(run, [])) < _HELD:
                held.append(row)
    return found


def _differ(one: Saying, other: Saying) -> bool:
    """Whether lines of two speakers stand in no report together."""
    speakers = (one.speaker or one.words) != (other.speaker or other.words)
    return speakers and not _reports(one) & _reports(other)


def _reports(row: Saying) -> frozenset[str]:
    return frozenset(one.report for one in (row.evidence, *row.again))
