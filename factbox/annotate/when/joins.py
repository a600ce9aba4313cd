"""Join what stands side by side into one expression, and let tense decide where it must.

"Noon on Saturday" and "Nov. 3 at 8 p.m." are one; so are "November of last year", "Tuesday of next
week", and ranges: "from May to June 2020", "between 2010 and 2015", "Monday to Friday". In a range,
and in "June 3 and July 5, 2019", the year that is told holds for the end that lacks one. "Yesterday
(May 9)" is the date in the brackets.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable
from dataclasses import replace

from factbox.annotate.when.anchors import level
from factbox.annotate.when.rule import Found

Direct = Callable[[Found], str]

_CLOCK_DAY = re.compile(r",?\s{1,2}(?:on\s|of\s)?")
_DAY_CLOCK = re.compile(r",?\s{1,2}(?:at\s|around\s|about\s|at\sabout\s|at\saround\s|,\s)?")
_OF = re.compile(r",?\s(?:of\s|in\s)?")
_TO = re.compile(r"\s(?:to|through|until|till)\s|\s?[-\u2013\u2014]\s?")
_BRACKET = re.compile(r"\s?\(")
_AND = re.compile(r"\sand\s")
_COORDINATE = re.compile(r",?\s(?:and|or|to|through|until)\s|,\s")
_OPEN = re.compile(r"XXXX-(?:WXX-(?:\d|WE)|\d\d(?:-\d\d(?:=\d)?)?)")
_WHOLE = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?(?![\dX-])")
_YEARLESS = re.compile(r"XXXX-(\d\d(?:-\d\d)?)(?:=\d)?")
_RELATIVE_YEAR = re.compile(r"year[+-]\d(?:@\?)?")
_DATED = re.compile(r"\d{4}-(?:0\d|1[0-2])(?:-\d\d)?")


def join(sentence: str, found: list[Found], direct: Direct | None = None) -> list[Found]:
    """`found` (in text order) with neighbours joined and directions decided."""
    joined = _joined_pairs(sentence, found)
    joined = _with_years(sentence, joined)
    done: list[Found] = []
    for one in joined:
        if done and (interval := _interval(sentence, done[-1], one, direct)):
            done[-1] = interval
        else:
            done.append(one)
    return _as_in_brackets(sentence, [_directed(one, direct) for one in done])


def _as_in_brackets(sentence: str, found: list[Found]) -> list[Found]:
    """A day with its date in brackets behind it ("yesterday (May 9)") is that date."""
    done = list(found)
    for number, (one, other) in enumerate(itertools.pairwise(found)):
        bracketed = _BRACKET.fullmatch(sentence[one.end : other.start])
        closed = sentence[other.end : other.end + 1] == ")"
        if bracketed and closed and level(one.expression) == level(other.expression) == "day":
            done[number] = replace(one, expression=other.expression)
    return done


def _joined_pairs(sentence: str, found: list[Found]) -> list[Found]:
    done: list[Found] = []
    for one in found:
        expression = _pair(done[-1], one, sentence[done[-1].end : one.start]) if done else None
        if expression is None:
            done.append(one)
        else:
            done[-1] = replace(done[-1], end=one.end, expression=expression)
    return done


def _pair(one: Found, other: Found, gap: str) -> str | None:
    """The expression of two neighbours as one, None where they stay two."""
    if one.expression.startswith("T"):
        joins = _takes_clock(other) and _CLOCK_DAY.fullmatch(gap)
        return other.expression + one.expression if joins else None
    if other.expression.startswith("T"):
        joins = _takes_clock(one) and _DAY_CLOCK.fullmatch(gap)
        return one.expression + other.expression if joins else None
    if not _OF.fullmatch(gap):
        return None
    yearless = _YEARLESS.fullmatch(one.expression)
    if yearless and _RELATIVE_YEAR.fullmatch(other.expression):
        year, at, rest = other.expression.partition("@")
        return f"{year}.{yearless[1]}{at}{rest}"
    if yearless and other.rule == "year in words":
        return f"{other.expression}-{yearless[1]}"
    weekday = re.fullmatch(r"XXXX-WXX-(\d)(T[A-Z]{2})?", one.expression)
    week = re.fullmatch(r"week[+-]\d", other.expression)
    if weekday and week and gap.strip() in ("of", ""):
        return f"{week[0]}.{weekday[1]}{weekday[2] or ''}"
    return None


def _takes_clock(found: Found) -> bool:
    return level(found.expression) == "day" and "T" not in found.expression


def _with_years(sentence: str, found: list[Found]) -> list[Found]:
    """Give "June 3" in "June 3 and July 5, 2019" the year that follows."""
    done = list(found)
    for number in range(len(done) - 2, -1, -1):
        one, other = done[number], done[number + 1]
        gap = sentence[one.end : other.start]
        if not (_YEARLESS.fullmatch(one.expression) and _COORDINATE.fullmatch(gap)):
            continue
        date = re.match(r"(?:XXXX[\d=-]+<@)?(\d{4}-[\d-]+)", other.expression)
        if date and _DATED.fullmatch(date[1]):
            done[number] = replace(one, expression=f"{one.expression}<@{date[1]}")
    return done


def _interval(sentence: str, one: Found, other: Found, direct: Direct | None) -> Found | None:
    """Two dates as the ends of one interval."""
    gap = sentence[one.end : other.start]
    lead = sentence[max(0, one.start - 40) : one.start].rstrip().rpartition(" ")[2].lower()
    between = lead == "between" and _AND.fullmatch(gap)
    if not between and not _TO.fullmatch(gap):
        return None
    levels = level(one.expression.partition("@")[0]), level(other.expression)
    if None in levels or (lead not in ("from", "between") and levels[0] != levels[1]):
        return None
    ends = _ends(one, other, direct)
    return replace(one, end=other.end, expression="/".join(ends)) if ends else None


def _ends(one: Found, other: Found, direct: Direct | None) -> tuple[str, str] | None:
    first, last = one.expression, other.expression
    if "/" in first or "/" in last or "?" in first + last:
        return None
    open_first, open_last = bool(_OPEN.fullmatch(first)), bool(_OPEN.fullmatch(last))
    if open_first and open_last:
        way = direct(one) if direct else ""
        if way == ">":
            return f"{first}>", f"{last}>@{first}>"
        return f"{first}<@{last}<", f"{last}<"
    if open_last:
        return first, f"{last}>@{first}"
    return (f"{first}<@{last}" if open_first else first), last


def _directed(found: Found, direct: Direct | None) -> Found:
    """Put the direction behind a weekday or month that has none."""
    form = _OPEN.match(found.expression) or _WHOLE.match(found.expression)
    if direct is None or form is None or "/" in found.expression:
        return found
    rest = found.expression[form.end() :]
    if rest.startswith(("<", ">", "@")):
        return found
    return replace(found, expression=form[0] + direct(found) + rest)
