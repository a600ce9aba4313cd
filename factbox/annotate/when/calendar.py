"""Dates of the calendar: days, months, years.

A number of four digits is a year only where it stands like one: after "in", "since", "of", in
brackets, before a thing that happened ("the 2015 deal"); not as a count ("2000 people") and not
after a currency. "May", "March" and short forms of months and weekdays count only with a capital
and in the company of a number, a preposition or another word of time. Where day and month could be
told either way round ("03/06/2021") only the year is given.
"""

from __future__ import annotations

import re

from factbox.annotate.when.edges import EARLY, edge
from factbox.annotate.when.rule import Rule, before, behind, capital, rule
from factbox.annotate.when.words import (
    APOSTROPHE,
    DASH,
    DAY,
    GAP,
    MONTH,
    WEEKDAY,
    YEAR,
    any_of,
    month,
    valued,
    weekday,
    word_list,
)

_PREPOSITIONS = frozenset(("on", "of", "for", "to", "in", "by", "at", "from", "with", "against"))


def _number(words: str) -> int:
    return int(words.rstrip("stndrhSTNDRH"))


def _iso(match: re.Match[str]) -> str | None:
    day = _day(match["year"], int(match["month"]), int(match["day"]))
    return day + (f"T{match['clock']}" if match["clock"] else "") if day else None


def _day(year: str | None, month_number: int, day: int) -> str | None:
    if not (1 <= month_number <= 12 and 1 <= day <= 31):
        return None
    if day > 29 + (month_number != 2) * 1 + (month_number in (1, 3, 5, 7, 8, 10, 12)):
        return None
    return f"{year or 'XXXX'}-{month_number:02d}-{day:02d}"


def _numeric(match: re.Match[str]) -> str | None:
    one, two, year = int(match["one"]), int(match["two"]), match["year"]
    if len(year) == 2:
        year = f"19{year}" if int(year) > 50 else f"20{year}"
    if one > 12 or one == two:
        return _day(year, two, one)
    return _day(year, one, two) if two > 12 else year


def _full(match: re.Match[str]) -> str | None:
    """A day of a month, with or without weekday and year; "Nov. 23-25" is an interval."""
    if not capital(match["month"]):
        return None
    groups = match.groupdict()
    number = month(match["month"])
    day = _day(groups["year"], number, _number(match["day"]))
    if day is None:
        return None
    if groups.get("last"):
        last = _day(groups["year"], number, _number(groups["last"]))
        return f"{day}/{last}" if last and last > day else None
    named_day = groups.get("weekday") or groups.get("weekday2")
    if named_day and not groups["year"]:
        return f"{day}={weekday(named_day)}"
    return day


def _month_year(match: re.Match[str]) -> str | None:
    if not capital(match["month"]):
        return None
    return f"{match['year']}-{month(match['month']):02d}{edge(match)}"


def _month(match: re.Match[str]) -> str | None:
    """A month alone. A name or a verb ("May", "March", "April said") needs a word of time before it."""
    word = match["month"]
    plain = word.lower().rstrip(".")
    if not capital(word) or (len(plain) < 4 and plain != "may" and not word.endswith(".")):
        return None
    company = bool(edge(match)) or before(match) in word_list("date_lead")
    named_like = plain in ("may", "march", "april", "june", "august") or len(plain) == 3
    if named_like and not company and not _before_a_noun(match):
        return None
    sure = bool(edge(match)) or before(match) in word_list("year_lead")
    if re.match(rf"{GAP}[A-Z][a-z]+", match.string[match.end() :]) and not sure:
        return None
    return f"XXXX-{month(word):02d}{edge(match)}"


def _before_a_noun(match: re.Match[str]) -> bool:
    """ "The April vote", "a June agreement"; not "the March on ..."."""
    if before(match) not in ("a", "an", "the"):
        return False
    following = re.match(r" ([a-z]+)", match.string[match.end() :])
    return bool(following and following[1] not in _PREPOSITIONS)


def _which_month(match: re.Match[str]) -> str | None:
    if not capital(match["month"]):
        return None
    form = f"XXXX-{month(match['month']):02d}"
    which = match["which"].lower()
    if which == "this":
        return f"year+0.{form[-2:]}"
    return form + {"last": "<<", "next": ">>"}.get(which, "<")


def _year(match: re.Match[str]) -> str | None:
    return match["year"] + edge(match) if _is_year(match) else None


def _is_year(match: re.Match[str]) -> bool:
    year = int(match["year"])
    previous, following = before(match, "year"), behind(match, "year").strip(" ")
    if edge(match):
        previous = "in"
    if re.match(r"[\d,.:/]?\d|[-–]\w+ (?:rifle|jet)|%", following):
        return False
    if following.strip(".,;:!?)\"'”’") in word_list("not_a_year_behind"):
        return False
    sure = previous in word_list("year_lead")
    if sure:
        return 1000 <= year <= 2100 and not (
            year % 100 == 0 and _counts(match.string[match.end("year") :])
        )
    if not 1900 <= year <= 2050:
        return False
    if previous in word_list("not_a_year_before"):
        return False
    return not (year % 100 == 0 and _counts(match.string[match.end("year") :]))


def _counts(following: str) -> bool:
    """Whether a plural follows at once: then a round number counts. Games and the like have a capital."""
    return bool(re.match(r"\s?(?:[a-z]+s|people|men|women|children)\b", following))


def _year_in_words(match: re.Match[str]) -> str:
    if not match["century"]:
        return "2000"
    tens, ones = valued("tens")[match["tens"].lower()], match["ones"]
    years = int(tens) + (int(valued("ones")[ones.lower()]) if ones else 0)
    return str((1900 if match["century"].lower() == "nineteen" else 2000) + years)


def _span_of_years(match: re.Match[str]) -> str | None:
    first, last = match["year"], match["last"]
    if len(last) == 2:
        last = first[:2] + last
    if not int(first) < int(last) <= int(first) + 60 or int(first) < 1500:
        return None
    return f"{first}/{last}"


CALENDAR_RULES: tuple[Rule, ...] = (
    rule(
        "iso",
        r"(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)(?:[T ](?P<clock>\d\d:\d\d)(?::\d\d)?Z?)?(?![\w/-])",
        _iso,
    ),
    rule(
        "numeric",
        r"(?P<one>\d{1,2})(?P<mark>[/.-])(?P<two>\d{1,2})(?P=mark)(?P<year>(?:19|20)\d\d|\d\d)(?![\w/-])(?![.]\d)",
        _numeric,
    ),
    rule(
        "month day",
        f"(?:(?P<weekday>{WEEKDAY})(?:,{GAP}|{GAP}(?P<open>\\()?))?(?P<month>{MONTH}){GAP}(?:the{GAP})?(?P<day>{DAY})(?!:\\d|%|[,.]\\d)"
        f"(?:(?:{DASH}|{GAP}(?:to|through){GAP}|{GAP}{DASH}{GAP})(?P<last>{DAY})(?!:\\d|%|[,.]\\d))?"
        f"(?:{GAP}?\\((?P<weekday2>{WEEKDAY})\\))?"
        f"(?:(?:,{GAP}|,|{GAP})(?P<year>{YEAR})(?!{GAP}(?:people|troops)))?(?(open)\\))",
        _full,
    ),
    rule(
        "day month",
        f"(?:(?P<weekday>{WEEKDAY})(?:,{GAP}|{GAP}(?P<open>\\()?))?(?:the{GAP})?(?P<day>{DAY})"
        f"(?:(?:{DASH}|{GAP}(?:to|and){GAP})(?P<last>{DAY}))?"
        f"(?:{GAP}of)?{GAP}(?P<month>{MONTH})(?:(?:,{GAP}|,|{GAP}of{GAP}|{GAP})(?P<year>{YEAR}))?(?(open)\\))",
        _full,
    ),
    rule(
        "month year",
        f"{EARLY}(?P<month>{MONTH})(?:,{GAP}|{GAP}of{GAP}|{GAP}|,)(?P<year>{YEAR})(?!{APOSTROPHE}?s\\b)",
        _month_year,
    ),
    rule(
        "which month",
        f"(?P<which>last|this{GAP}past|this|next){GAP}(?P<month>{MONTH})(?!\\w|{APOSTROPHE}(?!s\\b)\\w|{DASH}\\w)",
        _which_month,
    ),
    rule("month", f"{EARLY}(?P<month>{MONTH})(?!\\w|{APOSTROPHE}(?!s\\b)\\w|{DASH}\\w)", _month),
    rule(
        "year",
        f"{EARLY}(?:(?:the{GAP}year|fiscal(?:{GAP}year)?|calendar){GAP})?(?P<year>{YEAR})(?![\\w/]|{DASH}\\d|,\\d{{3}}|[.]\\d)",
        _year,
    ),
    rule(
        "year in words",
        f"(?:the{GAP}year{GAP})?(?:(?P<century>nineteen|twenty){GAP}(?P<tens>{any_of(valued('tens'))})(?:(?:{DASH}|{GAP})(?P<ones>{any_of(valued('ones'))}))?|(?<=year )two{GAP}thousand)\\b",
        _year_in_words,
    ),
    rule(
        "from year to year",
        f"(?:from|between){GAP}(?P<span>(?P<year>{YEAR})(?:{GAP}(?:to|through|until|till|and){GAP}|{DASH})(?P<last>{YEAR}|\\d\\d\\b))(?!{DASH}|/|{GAP}(?:people|men|women))",
        _span_of_years,
    ),
    rule(
        "years",
        f"(?P<year>{YEAR})(?:{DASH}|/)(?P<last>{YEAR}|\\d\\d\\b)(?!{DASH}|/)",
        _span_of_years,
    ),
)
