"""EDTF dates as a reader writes them: "24 Nov 2021", "the 1990s", "23 Nov 2021 to 25 Nov 2021"."""

from __future__ import annotations

import re
from datetime import date

from factbox.show.visible import one_line

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_PARTS = {
    21: "spring",
    22: "summer",
    23: "autumn",
    24: "winter",
    33: "first quarter",
    34: "second quarter",
    35: "third quarter",
    36: "fourth quarter",
    40: "first half",
    41: "second half",
}
_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:T(\d\d:\d\d)\S*)?")
_MONTH = re.compile(r"(\d{4})-(\d\d)")
_WEEK = re.compile(r"(\d{4})-W(\d\d)")
_DOUBTS = {"?": " (uncertain)", "~": " (about)", "%": " (about, uncertain)"}


def readable(edtf: str | None) -> str:
    """`edtf` in words; what is no date that we write comes back as it is, nothing as "no day"."""
    if not edtf:
        return "no day"
    first, slash, last = edtf.partition("/")
    if not slash:
        return _point(first)
    if first in ("..", ""):
        return f"until {_point(last)}"
    if last in ("..", ""):
        return f"from {_point(first)}"
    return f"{_point(first)} to {_point(last)}"


def _point(edtf: str) -> str:
    doubt = _DOUBTS.get(edtf[-1:], "")
    plain = edtf.rstrip("?~%")
    return _plain(plain) + doubt


def _plain(edtf: str) -> str:
    if match := _DAY.fullmatch(edtf):
        year, month, day, time = match.groups()
        return f"{int(day)} {_month(int(month))} {year}" + (f", {time}" if time else "")
    if match := _WEEK.fullmatch(edtf):
        return _week(int(match[1]), int(match[2]))
    if match := _MONTH.fullmatch(edtf):
        number = int(match[2])
        if number in _PARTS:
            return f"{_PARTS[number]} of {match[1]}"
        return f"{_month(number)} {match[1]}"
    if edtf.endswith("XX"):
        return f"the {one_line(edtf[:-2])}00s"
    return f"the {one_line(edtf[:-1])}0s" if edtf.endswith("X") else one_line(edtf)


def _week(year: int, week: int) -> str:
    try:
        monday = date.fromisocalendar(year, week, 1)
    except ValueError:
        return f"week {week} of {year}"
    return f"week of {monday.day} {_month(monday.month)} {monday.year}"


def _month(number: int) -> str:
    return _MONTHS[number - 1] if 1 <= number <= 12 else f"month {number}"
