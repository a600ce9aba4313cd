"""The day or time that a report or its page states, as EDTF, as precise as stated and no more.

ISO 8601 in its usual spellings, RFC 822 mail dates, "November 24, 2021", "24 Nov 2021". Numbers
alone ("03/04/2021") are read only where one of them can be no month. What is no date is None.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime

_ISO = re.compile(
    r"(\d{4})-?(\d{2})-?(\d{2})"
    r"(?:[T ]\s?(\d{2}):?(\d{2})(?::?(\d{2}))?(?:[.,]\d{1,9})?\s?(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2})?)?"
)
_MONTH_ONLY = re.compile(r"(\d{4})-(\d{2})")
_YEAR_ONLY = re.compile(r"\d{4}")
_NUMBERS = re.compile(r"(\d{1,2})[/.](\d{1,2})[/.](\d{4})")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NAMED = re.compile(
    r"(?:[a-z]{3,9}\.?,? )?(?:([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?|(\d{1,2})(?:st|nd|rd|th)? ([a-z]{3,9})\.?),? (\d{4})\b"
)
_LABEL = re.compile(
    r"(?:first published|last updated?|last modified|published|publish date|publication date|posted|updated|modified|date)"
    r"(?: on| at)?:? "
)
_EDTF_EXTRA = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?[?~%]|\d{3}X|\d{2}XX")
LONGEST_STATEMENT = 80


def edtf_of(value: object) -> str | None:
    """The date that `value` states, as EDTF, or None where it states none."""
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, int | float):
        return _from_epoch(float(value))
    if not isinstance(value, str) or len(value) > 100:
        return None
    words = " ".join(value.split())
    return _from_iso(words) or _from_mail(words) or _from_words(words) or _from_numbers(words)


def stated_in(line: str) -> str | None:
    """The day that a line such as "Published: Nov 24, 2021" states, or a line that is a date."""
    if len(line) > LONGEST_STATEMENT:
        return None
    plain = " ".join(line.casefold().split())
    label = _LABEL.match(plain)
    rest = plain[label.end() :] if label else plain
    match = _NAMED.match(rest)
    if match is not None and (label or match.end() == len(rest) or rest[match.end()] in " ,|-–"):
        if not label and len(rest) - match.end() > 24:
            return None
        return _from_words(rest)
    return _from_iso(rest.upper()) if label else None


def _from_iso(words: str) -> str | None:
    if _EDTF_EXTRA.fullmatch(words):
        return words
    month = _MONTH_ONLY.fullmatch(words)
    if month is not None:
        return words if 1 <= int(month.group(2)) <= 12 else None
    if _YEAR_ONLY.fullmatch(words):
        return words if 1000 <= int(words) <= 2999 else None
    match = _ISO.fullmatch(words)
    if match is None:
        return None
    day = _day(int(match.group(1)), int(match.group(2)), int(match.group(3)))
    if day is None or match.group(4) is None:
        return day
    return _with_time(day, match)


def _with_time(day: str, match: re.Match[str]) -> str | None:
    hour, minute, second = (int(match.group(i) or 0) for i in (4, 5, 6))
    if hour > 23 or minute > 59 or second > 59:
        return None
    zone = match.group(7) or ""
    if zone in ("UTC", "GMT"):
        zone = "Z"
    elif zone and zone != "Z":
        digits = zone[1:].replace(":", "").ljust(4, "0")
        zone = f"{zone[0]}{digits[:2]}:{digits[2:]}"
    return f"{day}T{hour:02}:{minute:02}:{second:02}{zone}"


def _from_mail(words: str) -> str | None:
    if not re.match(r"(?:[A-Za-z]{3,9},? )?\d{1,2} [A-Za-z]{3} \d{4} \d", words):
        return None
    try:
        moment = parsedate_to_datetime(words)
    except (ValueError, TypeError, OverflowError, IndexError):
        return None
    return _moment(moment)


def _moment(moment: datetime) -> str:
    text = moment.replace(microsecond=0).isoformat()
    return text.removesuffix("+00:00") + "Z" if text.endswith("+00:00") else text


def _from_words(words: str) -> str | None:
    match = _NAMED.match(words.casefold())
    if match is None:
        return None
    name = match.group(1) or match.group(4)
    if name[:3] not in _MONTHS or not _month_name(name):
        return None
    number = int(match.group(2) or match.group(3))
    return _day(int(match.group(5)), _MONTHS.index(name[:3]) + 1, number)


def _month_name(name: str) -> bool:
    full = ("january", "february", "march", "april", "may", "june", "july", "august", "september")
    return any(
        month.startswith(name) or name == "sept"
        for month in (*full, "october", "november", "december")
    )


def _from_numbers(words: str) -> str | None:
    match = _NUMBERS.match(words)
    if match is None:
        return None
    first, second, year = (int(group) for group in match.groups())
    if first > 12:
        return _day(year, second, first)
    if second > 12 or first == second:
        return _day(year, first, second)
    return None


def _day(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def _from_epoch(seconds: float) -> str | None:
    """Seconds or milliseconds since 1970, where that gives a day of the years 1990 to 2100."""
    if seconds > 6e11:
        seconds /= 1000
    if not 631_152_000 <= seconds <= 4_102_444_800:
        return None
    return _moment(datetime.fromtimestamp(int(seconds), tz=UTC))
