"""Cooperation and conflict of two states as a drawing: a column a year or month, cooperation above the
line, conflict below, as high as there are events. Only what is told as done and is dated counts.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from factbox import limits
from factbox.show.dates import readable
from factbox.show.relations import Period

_COLUMN, _BAR, _HEIGHT, _MARGIN = 46, 26, 70, 20


@dataclass(frozen=True, slots=True)
class Column:
    """A year or month: where it stands, how high its bars are, what they count."""

    x: int
    label: str
    above: int
    below: int
    cooperation: int
    conflict: int
    told: str


@dataclass(frozen=True, slots=True)
class PairDrawing:
    """The drawing; `line` is the height at which cooperation and conflict part."""

    width: int
    height: int
    line: int
    bar: int
    columns: tuple[Column, ...]
    left_out: int


def drawn_pair(periods: Sequence[Period]) -> PairDrawing | None:
    """The drawing of the latest periods; None where nothing is dated."""
    shown = periods[-limits.SERVED_DAYS.number :]
    if not shown:
        return None
    most = max(max(one.cooperation, one.conflict) for one in shown)
    columns = tuple(_column(at, one, most) for at, one in enumerate(shown))
    line = _MARGIN + max(one.above for one in columns)
    return PairDrawing(
        width=2 * _MARGIN + _COLUMN * len(shown),
        height=line + max(one.below for one in columns) + 2 * _MARGIN,
        line=line,
        bar=_BAR,
        columns=columns,
        left_out=len(periods) - len(shown),
    )


def _column(at: int, one: Period, most: int) -> Column:
    name = readable(one.name)
    return Column(
        x=_MARGIN + _COLUMN * at + (_COLUMN - _BAR) // 2,
        label=one.name,
        above=-(-_HEIGHT * one.cooperation // most),
        below=-(-_HEIGHT * one.conflict // most),
        cooperation=one.cooperation,
        conflict=one.conflict,
        told=f"{name}: {one.cooperation} of cooperation, {one.conflict} of conflict",
    )
