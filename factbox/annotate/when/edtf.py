"""Dates as EDTF (ISO 8601-2): what they cover, how precise they are, which comes first.

Read here: a day `2021-11-24`, a day with a time `2021-11-24T19:30` (seconds and zone allowed), a
month `2021-11`, a year `2021`, a decade `199X`, a century `19XX`, a season `2021-21` (spring) to
`2021-24` (winter), a quarter `2021-33` to `2021-36`, a half year `2021-40` and `2021-41`, an
interval `2019-03-06/2019-03-08` (either end may be `..`), each with an optional qualifier `?`, `~`
or `%` behind it. One extension: a week is `2021-W47`, as in ISO 8601-1, because news counts in
weeks and EDTF has none.

Winter is December of the year before its number's January to its end of February: the winter
`2021-24` begins in December 2021, as EDTF leaves open and news usage has it. Seasons are those of
the north. A string that is none of these is never an error: it has no bounds and precedes nothing.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from functools import lru_cache
from typing import Literal

Precision = Literal[
    "century", "decade", "year", "half", "quarter", "season", "month", "week", "day", "time"
]
PRECISIONS: tuple[Precision, ...] = (
    "century",
    "decade",
    "year",
    "half",
    "quarter",
    "season",
    "month",
    "week",
    "day",
    "time",
)
"""From coarse to fine."""

_FORM = re.compile(
    r"(?P<century>\d\d)XX|(?P<decade>\d{3})X"
    r"|(?P<year>\d{4})(?:-W(?P<week>\d\d)|-(?P<month>\d\d)(?:-(?P<day>\d\d)(?P<time>T[\d:.Z+-]+)?)?)?"
)
_SPRING, _AUTUMN, _WINTER = 21, 23, 24
_QUARTER, _HALF = 33, 40
_DECEMBER = 12


@lru_cache(maxsize=16384)
def bounds(edtf: str | None) -> tuple[date, date] | None:
    """First and last day that `edtf` covers; None where it is no date we read.

    An open end of an interval is the first or last day there is (`date.min`, `date.max`).
    """
    if not edtf:
        return None
    first, slash, last = edtf.partition("/")
    if not slash:
        return _bounds_of_point(first)
    start, end = _bounds_of_end(first), _bounds_of_end(last)
    if start is None or end is None or start[0] > end[1]:
        return None
    return start[0], end[1]


def precision(edtf: str | None) -> Precision | None:
    """How precise `edtf` is; an interval is as precise as its coarser end. None for no date."""
    if not edtf or bounds(edtf) is None:
        return None
    ends = [_precision_of_point(end) for end in edtf.split("/") if end not in ("..", "")]
    known = [end for end in ends if end is not None]
    return min(known, key=PRECISIONS.index) if known else None


def contains(outer: str | None, inner: str | None) -> bool:
    """Whether every day of `inner` is a day of `outer`; equal dates contain each other."""
    wide, narrow = bounds(outer), bounds(inner)
    return bool(wide and narrow and wide[0] <= narrow[0] and narrow[1] <= wide[1])


def overlaps(one: str | None, other: str | None) -> bool:
    """Whether the two have a day in common, so that both may hold of one happening."""
    first, second = bounds(one), bounds(other)
    return bool(first and second and first[0] <= second[1] and second[0] <= first[1])


def earlier(one: str | None, other: str | None) -> bool:
    """Whether `one` is over before `other` begins."""
    first, second = bounds(one), bounds(other)
    return bool(first and second and first[1] < second[0])


def days_apart(one: str | None, other: str | None) -> int | None:
    """Days between the two, 0 where they overlap; None where either is no date."""
    first, second = bounds(one), bounds(other)
    if first is None or second is None:
        return None
    return max(0, (second[0] - first[1]).days, (first[0] - second[1]).days)


def day_of(edtf: str | None) -> date | None:
    """The one day that `edtf` names; None where it names more than one, or none."""
    span = bounds(edtf)
    return span[0] if span and span[0] == span[1] else None


def order(edtf: str | None) -> tuple[date, date, str]:
    """A sorting key: by first day, of equals the more precise first; what has no date comes last."""
    span = bounds(edtf)
    if span is None:
        return date.max, date.max, edtf or ""
    return span[0], span[1], edtf or ""


def day_text(day: date) -> str:
    """The EDTF of a day."""
    return f"{day.year:04d}-{day.month:02d}-{day.day:02d}"


def week_text(day: date) -> str:
    """The week that `day` lies in, as `2021-W47`."""
    year, week, _ = day.isocalendar()
    return f"{year:04d}-W{week:02d}"


def _bounds_of_end(end: str) -> tuple[date, date] | None:
    return (date.min, date.max) if end == ".." else _bounds_of_point(end)


def _form(point: str) -> re.Match[str] | None:
    return _FORM.fullmatch(point.rstrip("?~%"))


def _bounds_of_point(point: str) -> tuple[date, date] | None:
    form = _form(point)
    if form is None:
        return None
    try:
        return _days_of(form)
    except ValueError:
        return None


def _days_of(form: re.Match[str]) -> tuple[date, date]:
    if form["century"]:
        first = int(form["century"]) * 100
        return date(max(first, 1), 1, 1), date(first + 99, 12, 31)
    if form["decade"]:
        first = int(form["decade"]) * 10
        return date(max(first, 1), 1, 1), date(first + 9, 12, 31)
    year = int(form["year"])
    if form["week"]:
        monday = date.fromisocalendar(year, int(form["week"]), 1)
        return monday, monday + timedelta(days=6)
    if form["day"]:
        day = date(year, int(form["month"]), int(form["day"]))
        return day, day
    return _months_of(year, int(form["month"]) if form["month"] else 0)


def _months_of(year: int, month: int) -> tuple[date, date]:
    """Bounds of a year (month 0), a month, or one of EDTF's numbers beyond 12."""
    if month == 0:
        return date(year, 1, 1), date(year, 12, 31)
    if month == _WINTER:
        return date(year, _DECEMBER, 1), _last_day(year + 1, 2)
    if _SPRING <= month <= _AUTUMN:
        first = 3 + 3 * (month - _SPRING)
        return date(year, first, 1), _last_day(year, first + 2)
    if _QUARTER <= month < _QUARTER + 4:
        first = 1 + 3 * (month - _QUARTER)
        return date(year, first, 1), _last_day(year, first + 2)
    if month in (_HALF, _HALF + 1):
        first = 1 + 6 * (month - _HALF)
        return date(year, first, 1), _last_day(year, first + 5)
    return date(year, month, 1), _last_day(year, month)


def _last_day(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])


def _precision_of_point(point: str) -> Precision | None:
    form = _form(point)
    if form is None:
        return None
    for name in ("century", "decade", "week", "time", "day"):
        if form[name]:
            return name
    if not form["month"]:
        return "year"
    month = int(form["month"])
    if month >= _HALF:
        return "half"
    if month >= _QUARTER:
        return "quarter"
    return "season" if month >= _SPRING else "month"
