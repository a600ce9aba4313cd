"""A point on which two sentences differ, and the differences made of all points of a story.

A value that several pairs of reports set against others is one point of the story: its sides are the
values, each with every report that gives it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from factbox.data.number_words import CARDINALS
from factbox.record.disagreements.sides import Basis
from factbox.record.disagreements.tellers import with_tellers
from factbox.record.disagreements.words import shortened
from factbox.types import Disagreement, DisagreementKind, Row

_COUNTED = ("how many", "when")
"""Questions whose answers are looked for in all reports."""


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
    every = list(points)
    group = list(range(len(every)))
    for one, other in _on_one_value(every):
        a, b = _first(group, one), _first(group, other)
        group[max(a, b)] = min(a, b)
    groups: dict[int, list[Point]] = {}
    for place, point in enumerate(every):
        groups.setdefault(_first(group, place), []).append(point)
    return tuple(_difference(basis, one) for one in groups.values())


def _on_one_value(points: Sequence[Point]) -> Iterator[tuple[int, int]]:
    """Pairs of places of points that answer one question in words that overlap."""
    words = sorted(
        (point.question, row.report, row.part, row.start, row.end, place)
        for place, point in enumerate(points)
        for row in (point.one, point.other)
    )
    last, reach, holder = words[0][:3] if words else ("", "", ""), -1, -1
    for question, report, part, start, end, place in words:
        if (question, report, part) != last or start >= reach:
            last, reach, holder = (question, report, part), end, place
            continue
        yield holder, place
        reach = max(reach, end)


def _first(group: list[int], place: int) -> int:
    """The first place of the group that a place belongs to."""
    while group[place] != place:
        group[place] = group[group[place]]
        place = group[place]
    return place


def _difference(basis: Basis, points: Sequence[Point]) -> Disagreement:
    values: dict[str, list[Row]] = {}
    for point in points:
        for row in (point.one, point.other):
            values.setdefault(_folded(row), []).append(row)
    named = {value: " ".join(rows[0].text.split()) for value, rows in values.items()}
    if all(point.question in _COUNTED for point in points):
        values = with_tellers(basis, values, [point.sentence for point in points])
    sides = [basis.side(named[value], rows) for value, rows in values.items()]
    sides.sort(key=lambda side: (-side.origins, -len(side.reports), side.value))
    first = min(points, key=lambda one: (one.sentence.report, one.sentence.start))
    about = f"{first.question}: {shortened(first.sentence.text)}"
    return basis.differ(_kind(points), about, sides, first.why)


def _kind(points: Sequence[Point]) -> DisagreementKind:
    kinds = {point.kind for point in points}
    return next(iter(kinds)) if len(kinds) == 1 else "conflict"


def _folded(row: Row) -> str:
    """A value's words in lower case, small numbers in figures: "ten inches" is "10 inches"."""
    words = row.text.casefold().split()
    return " ".join(str(CARDINALS.get(word, word)) for word in words)
