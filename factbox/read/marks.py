"""A mark: words of a report that are not its running text, and why; and how marks are joined."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from factbox.ids import row_id
from factbox.read.lines import Line
from factbox.types import Furniture, FurnitureKind, Reason


@dataclass(frozen=True, slots=True)
class Mark:
    """`text[start:end]` is furniture of a kind; `feature` saw it, `detail` says what it saw."""

    start: int
    end: int
    kind: FurnitureKind
    feature: str
    detail: str


@dataclass(frozen=True, slots=True)
class Page:
    """What the finders of furniture look at. `captions` are texts known from the page's markup."""

    text: str
    lines: tuple[Line, ...]
    title: str | None = None
    captions: frozenset[str] = frozenset()


Finder = Callable[[Page, "Marks"], Iterator[Mark]]
"""A finder's first docstring line is the name of its feature for readers."""


class Marks:
    """Marks that do not overlap: what was marked first stays."""

    def __init__(self) -> None:
        self._marks: list[Mark] = []

    def add(self, marks: Iterable[Mark]) -> None:
        for mark in marks:
            place = bisect_left(self._marks, mark.start, key=_start)
            after = self._marks[place].start if place < len(self._marks) else mark.end
            before = self._marks[place - 1].end if place else 0
            if mark.start < mark.end <= after and before <= mark.start:
                self._marks.insert(place, mark)

    def covers(self, line: Line) -> bool:
        """Whether the whole line is furniture."""
        mark = self._at(line.start)
        while mark is not None and mark.end < line.end:
            following = self._at(mark.end) or self._at(mark.end + 1)
            mark = following if following is not mark else None
        return mark is not None

    def kind_at(self, line: Line) -> FurnitureKind | None:
        """The kind of the furniture that the line begins with."""
        mark = self._at(line.start)
        return mark.kind if mark else None

    def _at(self, offset: int) -> Mark | None:
        place = bisect_right(self._marks, offset, key=_start) - 1
        if place >= 0 and self._marks[place].end > offset:
            return self._marks[place]
        return None

    def __iter__(self) -> Iterator[Mark]:
        return iter(self._marks)


def _start(mark: Mark) -> int:
    return mark.start


def whole(line: Line, kind: FurnitureKind, feature: str, detail: str) -> Mark:
    """A mark over a whole line."""
    return Mark(line.start, line.end, kind, feature, detail)


def furniture_rows(report: str, text: str, marks: Iterable[Mark]) -> tuple[Furniture, ...]:
    """The marks as rows of a report."""
    return tuple(
        Furniture(
            id=row_id("f", report, "text", mark.start, mark.end),
            report=report,
            part="text",
            start=mark.start,
            end=mark.end,
            text=text[mark.start : mark.end],
            kind=mark.kind,
            why=(Reason(feature=mark.feature, detail=mark.detail),),
        )
        for mark in marks
    )
