"""A mark: words of a report that are not its running text, and why; and how marks are joined."""

from __future__ import annotations

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
    """Marks that do not overlap: the earlier finder wins, and what is left of a later one stays."""

    def __init__(self) -> None:
        self._marks: list[Mark] = []

    def add(self, marks: Iterable[Mark]) -> None:
        for mark in marks:
            if mark.start < mark.end and not self._touches(mark.start, mark.end):
                self._marks.append(mark)

    def covers(self, line: Line) -> bool:
        """Whether the whole line is furniture."""
        return any(mark.start <= line.start and line.end <= mark.end for mark in self._marks)

    def kind_at(self, line: Line) -> FurnitureKind | None:
        """The kind of the furniture that the line begins with."""
        for mark in self._marks:
            if mark.start <= line.start < mark.end:
                return mark.kind
        return None

    def _touches(self, start: int, end: int) -> bool:
        return any(mark.start < end and start < mark.end for mark in self._marks)

    def __iter__(self) -> Iterator[Mark]:
        return iter(sorted(self._marks, key=lambda mark: (mark.start, mark.end)))


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
