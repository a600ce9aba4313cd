"""What a time expression means once a day is known: `read_against`.

The answer is as precise as the words, never more: "three years ago" is a year, "last week" a week.
What cannot be told (durations, sets, "years ago", an open anchor) has no answer. The grammar of
expressions is documented in `annotate.when`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from factbox.annotate.when.edtf import bounds, day_text, precision, week_text

Days = tuple[date, date]

_POINT = re.compile(
    r"(?P<core>[^<>~T@]+)(?P<direction><<|>>|<|>)?(?:~[a-z]+)?"
    r"(?:T(?P<clock>\d\d(?::\d\d)?)|T[A-Z]{2})?(?:@(?P<anchor>.+))?"
)
_CALENDAR = re.compile(
    r"XXXX-(?:WXX-(?P<weekday>[1-7]|WE)|(?P<month>\d\d)(?:-(?P<day>\d\d))?(?:=(?P<on>[1-7]))?)"
)
_SHIFT = re.compile(
    r"(?<![a-z])(?P<unit>[a-z]+)(?P<count>[+-](?:\d{1,4}|X))(?:\.(?P<inner>[\d-]+))?"
)
_MONTHS = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}
_YEARS_AROUND = 8
_FAR_DAYS = 270


def read_against(expression: str, day: str | None) -> str | None:
    """`expression` as EDTF, read on `day` (EDTF; None where the day is not known).

    A `day` that is only a month or a year settles what is the same on each of its days.
    """
    if expression.startswith(("P", "R/", "?", "FUTURE_")):
        return None
    first, slash, last = expression.partition("/")
    if not slash:
        return _point(first, bounds(day))
    start, end = _end(first, day), _end(last, day)
    if start is None or end is None:
        return None
    interval = f"{start}/{end}"
    return interval if bounds(interval) else None


def _end(expression: str, day: str | None) -> str | None:
    return ".." if expression == ".." else _point(expression, bounds(day))


def _point(expression: str, known: Days | None) -> str | None:
    form = _POINT.fullmatch(expression)
    if form is None:
        return None
    core, inner = form["core"], form["anchor"]
    anchor = bounds(_point(inner, known)) if inner else known
    if inner and anchor is None:
        return None
    found = core if bounds(core) else _relative(core, form["direction"] or "", anchor, bool(inner))
    if found is None:
        return None
    if form["clock"] and precision(found) == "day":
        return f"{found}T{form['clock']}{'' if ':' in form['clock'] else ':00'}"
    return found


def _relative(core: str, direction: str, anchor: Days | None, inner: bool) -> str | None:
    """Read a core that needs a day against all days of `anchor`."""
    if anchor is None:
        return None
    calendar = _CALENDAR.fullmatch(core)
    if calendar and inner:
        return _occurrence(calendar, direction, anchor)
    shift = _SHIFT.fullmatch(core)
    if shift and shift["unit"] == "year" and _is_quarter(anchor):
        return _quarter_of_year(anchor, shift["count"])
    first, last = (_on_day(core, direction, (day, day)) for day in anchor)
    return first if first == last else None


def _quarter_of_year(quarter: Days, count: str) -> str | None:
    """The same quarter so many years on."""
    if not count[1:].isdigit():
        return None
    return f"{quarter[0].year + int(count):04d}-{33 + (quarter[0].month - 1) // 3}"


def _is_quarter(days: Days) -> bool:
    return days[0].day == 1 and days[0].month % 3 == 1 and 88 <= (days[1] - days[0]).days <= 92


def _on_day(core: str, direction: str, day: Days) -> str | None:
    calendar = _CALENDAR.fullmatch(core)
    try:
        if calendar:
            return _occurrence(calendar, direction, day)
        shift = _SHIFT.fullmatch(core)
        if shift and shift["count"][1:] != "X":
            return _shifted(shift["unit"], int(shift["count"]), shift["inner"], day[0])
    except (ValueError, OverflowError):
        return None
    return None


def _shifted(unit: str, count: int, inner: str | None, day: date) -> str | None:
    """The day, week, month, ... that lies `count` units from the one `day` is in."""
    if unit == "fortnight":
        unit, count = "week", 2 * count
    if unit == "day":
        return day_text(day + timedelta(days=count))
    if unit == "week":
        moved = day + timedelta(weeks=count)
        return _weekday_in(moved, int(inner)) if inner else week_text(moved)
    if unit not in _MONTHS:
        return None
    months = day.year * 12 + day.month - 1 + count * _MONTHS[unit]
    text = _unit_text(unit, months // 12, months % 12)
    if inner and unit == "year":
        text = f"{text}-{inner}"
    return text if bounds(text) else None


def _weekday_in(day: date, weekday: int) -> str:
    year, week, _ = day.isocalendar()
    return day_text(date.fromisocalendar(year, week, weekday))


def _unit_text(unit: str, year: int, month: int) -> str:
    if unit == "month":
        return f"{year:04d}-{month + 1:02d}"
    if unit == "quarter":
        return f"{year:04d}-{33 + month // 3}"
    if unit == "half":
        return f"{year:04d}-{40 + month // 6}"
    if unit == "decade":
        return f"{year // 10:03d}X"
    if unit == "century":
        return f"{year // 100:02d}XX"
    return f"{year:04d}"


def _occurrence(calendar: re.Match[str], direction: str, anchor: Days) -> str | None:
    """The occurrence of a weekday, a day or a month that `direction` picks around `anchor`."""
    found = [(text, days) for text in _texts(calendar, anchor) if (days := bounds(text))]
    picked = _pick(found, direction, anchor)
    if picked is not None and calendar["day"] and direction in ("<", ">"):
        picked = _not_a_year_off(picked, found, anchor)
    if not calendar["on"] or picked is None:
        return picked and picked[0]
    weekday = int(calendar["on"])
    matching = [row for row in found if row[1][0].isoweekday() == weekday]
    near = _pick(matching, "", anchor)
    if near is not None and abs((near[1][0] - anchor[0]).days) <= 370:
        return near[0]
    return picked[0]


def _not_a_year_off(
    picked: tuple[str, Days], found: list[tuple[str, Days]], anchor: Days
) -> tuple[str, Days]:
    """The nearest day instead, where the one picked lies most of a year off: told with no year, a
    day of the month is not that far ("the deadline was extended to Nov. 16", said in October)."""
    near = _pick(found, "", anchor)
    return near if near and _gap(picked[1], anchor) > _FAR_DAYS else picked


def _texts(calendar: re.Match[str], anchor: Days) -> Iterator[str]:
    if calendar["weekday"]:
        yield from _weekdays(calendar["weekday"], anchor)
        return
    ending = calendar["month"] + (f"-{calendar['day']}" if calendar["day"] else "")
    for year in range(anchor[0].year - _YEARS_AROUND, anchor[1].year + _YEARS_AROUND + 1):
        yield f"{year:04d}-{ending}"


def _weekdays(which: str, anchor: Days) -> Iterator[str]:
    weekday = 6 if which == "WE" else int(which)
    first = anchor[0] - timedelta(days=14)
    for number in range((anchor[1] - anchor[0]).days + 29):
        day = first + timedelta(days=number)
        if day.isoweekday() == weekday:
            end = f"/{day_text(day + timedelta(days=1))}" if which == "WE" else ""
            yield day_text(day) + end


def _pick(found: list[tuple[str, Days]], direction: str, anchor: Days) -> tuple[str, Days] | None:
    first, last = anchor
    if direction == "<":
        return max((row for row in found if row[1][0] <= last), key=_start, default=None)
    if direction == ">":
        return min((row for row in found if row[1][1] >= first), key=_start, default=None)
    if direction == "<<":
        return max((row for row in found if row[1][1] < first), key=_start, default=None)
    if direction == ">>":
        return min((row for row in found if _is_beyond(row[1], anchor)), key=_start, default=None)
    return min(found, key=lambda row: (_gap(row[1], anchor), _start(row)), default=None)


def _is_beyond(days: Days, anchor: Days) -> bool:
    """Whether days lie in a week after that of the anchor: "next Thursday", said on a Wednesday."""
    return days[0].isocalendar()[:2] > anchor[1].isocalendar()[:2]


def _start(row: tuple[str, Days]) -> date:
    return row[1][0]


def _gap(days: Days, anchor: Days) -> int:
    return max(0, (days[0] - anchor[1]).days, (anchor[0] - days[1]).days)
