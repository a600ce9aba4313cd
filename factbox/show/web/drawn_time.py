"""The timeline as a drawing: days in order, what happened above the line, what was published below.

Days stand side by side, not to scale: a story of three days that recalls 1947 would be one dot and
a long line. What happened over several days stands at the first.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from factbox import limits
from factbox.show.dates import readable
from factbox.show.sheet import ReportLine
from factbox.show.visible import one_line, shortened
from factbox.types import Record

T = TypeVar("T")
_COLUMN, _DOT, _MARGIN, _MOST = 78, 15, 24, 10


@dataclass(frozen=True, slots=True)
class Dot:
    """A happening, by its line in the list, or a report that was published: where it stands, what it is."""

    x: int
    y: int
    label: str
    line: str = ""
    letter: str = ""
    report: str = ""


@dataclass(frozen=True, slots=True)
class Day:
    """A day under the line, and how many dots had no room."""

    x: int
    label: str
    year: str
    more: int


@dataclass(frozen=True, slots=True)
class TimeDrawing:
    """The drawing; `line` is the height at which the line of the days stands."""

    width: int
    height: int
    line: int
    days: tuple[Day, ...]
    events: tuple[Dot, ...]
    reports: tuple[Dot, ...]
    left_out: int


def drawn_time(record: Record, reports: Sequence[ReportLine], listed: int) -> TimeDrawing | None:
    """The drawing of the first `listed` lines and of all reports; None where fewer than two days
    are known."""
    lines = enumerate(record.timeline[:listed], 1)
    happened = _by_day((row.date, (str(number), row.text)) for number, row in lines)
    told = {line.report: line for line in reports}
    published = _by_day(
        (card.published, told[card.report]) for card in record.reports if card.published
    )
    days = sorted({*happened, *published})
    shown = days[-limits.SERVED_DAYS.number :]
    if len(shown) < 2:
        return None
    line = _MARGIN + _DOT * min(_MOST, max(len(happened.get(day, ())) for day in shown))
    below = min(_MOST, max(len(published.get(day, ())) for day in shown))
    places = {day: _MARGIN + _COLUMN // 2 + _COLUMN * at for at, day in enumerate(shown)}
    return TimeDrawing(
        width=2 * _MARGIN + _COLUMN * len(shown),
        height=line + 50 + 22 * below + 8,
        line=line,
        days=tuple(_day(day, x, happened, published) for day, x in places.items()),
        events=tuple(
            Dot(x, line - 12 - _DOT * at, _event(day, text), line=number)
            for day, x in places.items()
            for at, (number, text) in enumerate(happened.get(day, ())[:_MOST])
        ),
        reports=tuple(
            Dot(
                x,
                line + 58 + 22 * at,
                f"{readable(day)}: {one.name}",
                letter=one.letter,
                report=one.report,
            )
            for day, x in places.items()
            for at, one in enumerate(published.get(day, ())[:_MOST])
        ),
        left_out=len(days) - len(shown),
    )


def _event(day: str, text: str) -> str:
    return f"{readable(day)}: {shortened(one_line(text), 160)}"


def _by_day(rows: Iterable[tuple[str, T]]) -> dict[str, list[T]]:
    found: dict[str, list[T]] = {}
    for date, what in rows:
        day = _first(date)
        if day:
            found.setdefault(day, []).append(what)
    return found


def _first(edtf: str) -> str:
    """The first day of a date without its hour; its end where it has no start."""
    first, _, last = edtf.partition("/")
    point = last if first in ("", "..") else first
    return point.partition("T")[0].rstrip("?~%")


def _day(
    day: str,
    x: int,
    happened: Mapping[str, Sequence[object]],
    published: Mapping[str, Sequence[object]],
) -> Day:
    words = readable(day).split()
    year = words.pop() if len(words) > 1 and words[-1].isdigit() and len(words[-1]) == 4 else ""
    more = sum(max(0, len(one.get(day, ())) - _MOST) for one in (happened, published))
    return Day(x, shortened(" ".join(words), 14), year, more)
