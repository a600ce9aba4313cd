"""A point on which two sentences differ, and the differences made of all points of a story.

A value that several pairs of reports set against others is one point of the story: its sides are the
values, each with every report that gives it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from factbox.record.disagreements.sides import Basis
from factbox.types import Disagreement, DisagreementKind, Row

_ABOUT = 100
"""Characters of a sentence that say what a difference is about."""


@dataclass(frozen=True, slots=True)
class Point:
    """Two stretches of words that differ, `one` and `other`, and the sentence that holds the first."""

    kind: DisagreementKind
    question: str
    one: Row
    other: Row
    sentence: Row
    why: str


def differences(basis: Basis, points: Iterable[Point]) -> tuple[Disagreement, ...]:
    """The points of a story, those on one value together."""
    groups: list[list[Point]] = []
    for point in points:
        fitting = [group for group in groups if any(_on_one(point, one) for one in group)]
        groups = [group for group in groups if group not in fitting]
        groups.append([*(one for group in fitting for one in group), point])
    return tuple(_difference(basis, group) for group in groups)


def _on_one(one: Point, other: Point) -> bool:
    if one.question != other.question:
        return False
    return any(_overlap(a, b) for a in (one.one, one.other) for b in (other.one, other.other))


def _overlap(one: Row, other: Row) -> bool:
    same = (one.report, one.part) == (other.report, other.part)
    return same and one.start < other.end and other.start < one.end


def _difference(basis: Basis, points: Sequence[Point]) -> Disagreement:
    values: dict[str, list[Row]] = {}
    for point in points:
        for row in (point.one, point.other):
            values.setdefault(_folded(row), []).append(row)
    sides = [basis.side(" ".join(rows[0].text.split()), rows) for rows in values.values()]
    sides.sort(key=lambda side: (-side.origins, -len(side.reports), side.value))
    first = min(points, key=lambda one: (one.sentence.report, one.sentence.start))
    about = f"{first.question}: {_short(first.sentence.text)}"
    return basis.differ(_kind(points), about, sides, first.why)


def _kind(points: Sequence[Point]) -> DisagreementKind:
    kinds = {point.kind for point in points}
    return next(iter(kinds)) if len(kinds) == 1 else "conflict"


def _folded(row: Row) -> str:
    return " ".join(row.text.casefold().split())


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= _ABOUT else words[:_ABOUT].rsplit(" ", 1)[0] + " …"
