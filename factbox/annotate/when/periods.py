"""Stretches of the calendar: decades, centuries, quarters, halves, seasons; and days with a name.

A quarter is of a year, not of a match: not where the sentence tells of goals and the like. "The
fall of" a town is no autumn: a season needs "last", "this", a year, or a preposition and "the".
"""

from __future__ import annotations

import re

from factbox.annotate.when.edges import EARLY, edge
from factbox.annotate.when.rule import Rule, before, behind, capital, rule
from factbox.annotate.when.words import (
    APOSTROPHE,
    DASH,
    GAP,
    SEASON,
    YEAR,
    any_of,
    named,
    valued,
    word_list,
)

_COMMA_GAP = f"(?:,{GAP}|{GAP})"


def _decade(match: re.Match[str]) -> str | None:
    if match["full"]:
        return f"{match['full'][:3]}X{edge(match)}"
    tens = match["short"][0] if match["short"] else valued("decades")[match["word"].lower()]
    if match["word"] and int(tens) < 4 and not match["century"]:
        return None
    return f"{'20' if int(tens) < 2 else '19'}{tens}X{edge(match)}"


def _century(match: re.Match[str]) -> str | None:
    words = match["number"].lower()
    number = int(valued("centuries").get(words) or words.rstrip("sthndr"))
    return f"{number - 1:02d}XX{edge(match)}" if 10 <= number <= 22 else None


def _quarter(match: re.Match[str]) -> str | None:
    if set(re.findall(r"[\w-]+", match.string.lower())) & word_list("sport"):
        return None
    words = (match["ordinal"] or match["digit"]).lower()
    number = int(valued("ordinals").get(words) or words[0])
    return _within_year(match, f"{32 + number}")


def _half(match: re.Match[str]) -> str | None:
    number = 39 + (1 if match["ordinal"].lower() == "first" else 2)
    return _within_year(match, str(number))


def _within_year(match: re.Match[str], part: str) -> str:
    """A part of a year that is told ("of 2020", "of last year", "this year's") or is open."""
    groups = match.groupdict()
    year = groups.get("year") or groups.get("year2")
    if year:
        return f"{year}-{part}"
    relative = (groups.get("relative") or groups.get("relative2") or "").lower()
    if relative:
        return f"year{'-1' if relative in ('last', 'previous') else '+1' if relative == 'next' else '+0'}.{part}"
    return f"XXXX-{part}<"


def _season(match: re.Match[str]) -> str | None:
    number = named("seasons")[match["season"].lower()]
    if match["year"]:
        return f"{match['year']}-{number}"
    which = (match["which"] or "").lower()
    if which in ("last", "past"):
        return f"XXXX-{number}<<"
    if which == "next":
        return f"XXXX-{number}>>"
    if which in ("this", "the"):
        following = behind(match)
        if which == "the" and (before(match) not in word_list("date_lead") or following == " of"):
            return None
        return f"XXXX-{number}"
    return None


def _holiday(match: re.Match[str]) -> str | None:
    if not capital(match["name"].removeprefix("the ")):
        return None
    words = match["name"].lower().replace("\u2019", "'")
    return f"{match['year'] or 'XXXX'}-{valued('holidays')[words]}"


_OF_YEAR = (
    f"(?:{_COMMA_GAP}(?:of{GAP}|in{GAP})?(?:fiscal{GAP})?(?P<year>{YEAR})"
    f"|{GAP}of{GAP}(?P<relative>last|this|next|the){GAP}year\\b)?"
)
_YEARS_OWN = f"(?:(?:the{GAP})?(?:(?P<relative2>last|this|next|the){GAP}year|(?P<year2>{YEAR}))(?:{APOSTROPHE}s)?{GAP}|the{GAP})?(?:fiscal{GAP})?"
_ORDINAL = f"(?:(?P<ordinal>{any_of(valued('ordinals'))})|(?P<digit>[1-4](?:st|nd|rd|th)))"

PERIOD_RULES: tuple[Rule, ...] = (
    rule(
        "decade",
        f"(?P<span>(?:the{GAP})?{EARLY}(?:the{GAP})?(?:(?P<full>(?:1[5-9]|20)\\d0){APOSTROPHE}?s\\b|{APOSTROPHE}(?P<short>[1-9]0){APOSTROPHE}?s\\b"
        f"|(?<=the )(?P<century>(?:nineteen|twenty)(?:{DASH}|{GAP}))?(?P<word>{any_of(valued('decades'))})\\b))",
        _decade,
    ),
    rule(
        "century",
        f"(?:the{GAP})?{EARLY}(?:the{GAP})?(?P<number>{any_of(valued('centuries'))}|\\d\\d(?:st|nd|rd|th))(?:{GAP}|{DASH})century\\b",
        _century,
    ),
    rule(
        "quarter",
        f"{_YEARS_OWN}{_ORDINAL}(?:{GAP}|{DASH})quarter\\b(?!{DASH}?final){_OF_YEAR}",
        _quarter,
    ),
    rule(
        "half",
        f"{_YEARS_OWN}(?P<ordinal>first|second|last){GAP}half{GAP}of{GAP}(?:fiscal{GAP})?(?:(?P<year>{YEAR})|(?P<relative>last|this|next|the){GAP}year\\b)",
        _half,
    ),
    rule(
        "season",
        f"(?:(?:early|late|mid)(?:{DASH}|{GAP}))?(?:(?P<which>this|last|past|next|the){GAP})?(?:(?:early|late|mid){GAP})?(?P<season>{SEASON})(?:(?:,{GAP}|{GAP}of{GAP}|{GAP})(?P<year>{YEAR}))?",
        _season,
    ),
    rule(
        "holiday",
        f"(?P<name>{any_of(valued('holidays'))})\\b(?:(?:,{GAP}|{GAP})(?P<year>{YEAR}))?",
        _holiday,
    ),
)
