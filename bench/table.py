"""The one table that every measurement prints, and the lines it is made of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """One measured thing: what was seen, what it must be, what it should be.

    `key` names the figure for good (`stories.fnc1_stories.b3`), so that a floor can refer to it;
    `number` is the figure itself. A line without a key only explains the one above it.
    """

    what: str
    seen: str
    must: str = ""
    goal: str = ""
    ok: bool | None = None
    key: str = ""
    number: float | None = None


@dataclass(frozen=True, slots=True)
class Bar:
    """What a number must reach and what it should reach; `at_most` where less is better."""

    must: float | None = None
    goal: float | None = None
    at_most: bool = False

    def met_by(self, number: float) -> bool | None:
        """Whether the must is met; None where there is none."""
        if self.must is None:
            return None
        return number <= self.must if self.at_most else number >= self.must


@dataclass(frozen=True, slots=True)
class Match:
    """How much of what was found and of what is labelled agree."""

    right: int
    found: int
    gold: int

    @property
    def precision(self) -> float:
        return self.right / max(1, self.found)

    @property
    def recall(self) -> float:
        return self.right / max(1, self.gold)

    @property
    def f1(self) -> float:
        return 2 * self.right / max(1, self.found + self.gold)


NO_BAR = Bar()


def figure(key: str, what: str, number: float, bar: Bar = NO_BAR, note: str = "") -> Line:
    """A keyed line. Whole numbers are counts; `note` stands after the number."""
    seen = f"{_shown(number)}  {note}".rstrip()
    sign = "<= " if bar.at_most else ""
    must, goal = ("" if one is None else f"{sign}{one:g}" for one in (bar.must, bar.goal))
    return Line(what, seen, must, goal, bar.met_by(number), key, float(number))


def matched(key: str, what: str, match: Match, bar: Bar = NO_BAR) -> Line:
    """The F1 of a match, with precision and recall beside it."""
    note = f"P {match.precision:.3f}  R {match.recall:.3f}"
    return figure(f"{key}.f1" if key else "", what, match.f1, bar, note)


def share(key: str, what: str, part: int, whole: int, bar: Bar = NO_BAR) -> Line:
    """A part of a whole, between 0 and 1."""
    return figure(key, what, part / max(1, whole), bar, f"{part} of {whole}")


def print_table(title: str, lines: Sequence[Line]) -> None:
    """Print `lines` as one aligned table; a last column says where a must is missed."""
    rows = [("", "seen", "must", "goal", "")]
    rows += [(line.what, line.seen, line.must, line.goal, _verdict(line)) for line in lines]
    widths = [max(len(row[column]) for row in rows) for column in range(5)]
    print(title)
    for row in rows:
        print(
            "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        )


def _shown(number: float) -> str:
    return str(number) if isinstance(number, int) else f"{number:.4f}"


def _verdict(line: Line) -> str:
    return {True: "ok", False: "MISSED", None: ""}[line.ok]
