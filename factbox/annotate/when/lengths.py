"""Lengths of time ("two-day", "for years", "the past three weeks") and what recurs ("every year").

A bare plural ("years", "decades") is a length only where it is used as one: after "for", "over",
"after", "in", or before "of". An age ("31-year-old") is a length. What recurs is told by "every",
"each", "a year" behind a number of times, an adverb in -ly, or a weekday in the plural.
"""

from __future__ import annotations

import re

from factbox.annotate.when.rule import Rule, before, capital, rule
from factbox.annotate.when.words import (
    COUNT,
    DASH,
    GAP,
    MONTH,
    UNIT,
    WEEKDAY,
    any_of,
    count,
    month,
    named,
    unit,
    weekday,
    word_list,
)

_LETTERS = {
    "second": "TS",
    "minute": "TM",
    "hour": "TH",
    "day": "D",
    "week": "W",
    "fortnight": "W",
    "month": "M",
    "quarter": "Q",
    "year": "Y",
    "decade": "DE",
    "century": "CE",
}
_ADVERBS = {
    "annually": "P1Y",
    "yearly": "P1Y",
    "monthly": "P1M",
    "weekly": "P1W",
    "daily": "P1D",
    "nightly": "P1D",
    "hourly": "PT1H",
    "quarterly": "P1Q",
    "biweekly": "P2W",
    "annual": "P1Y",
}
_APPROX = f"(?:(?:about|nearly|almost|some|around|over|at{GAP}least|at{GAP}most|up{GAP}to|more{GAP}than|less{GAP}than|no{GAP}more{GAP}than|fewer{GAP}than){GAP})?"


def length(number: str, name: str) -> str:
    """A duration as ISO 8601 has it, with DE for decades, CE for centuries and Q for quarters."""
    if name == "fortnight" and number.isdigit():
        number = str(2 * int(number))
    letters = _LETTERS[name]
    if letters.startswith("T"):
        return f"PT{number}{letters[1]}"
    return f"P{number}{letters}"


def _counted(match: re.Match[str]) -> str | None:
    name = unit(match["unit"])
    number = count(match["count"])
    words = match["count"].lower()
    if name == "second" and words in ("a", "an", "one"):
        return None
    if words in ("a", "an") and match["unit"].lower().endswith("s"):
        return None
    if name == "quarter" and (number == "X" or words in ("a", "an")):
        return None
    if name == "day" and words == "one" and before(match) not in word_list("length_lead"):
        return None
    if match["half"]:
        number = f"{number}.5"
    return length(number, name)


def _framed(match: re.Match[str]) -> str:
    return length(count(match["count"]) if match["count"] else "X", unit(match["unit"]))


def _hyphened(match: re.Match[str]) -> str | None:
    name = unit(match["unit"])
    if match["count"].lower() in ("a", "an") or (name in ("second", "quarter")):
        return None
    return length(count(match["count"]), name)


def _plural(match: re.Match[str]) -> str | None:
    following = match.string[match.end() : match.end() + 4].lower()
    if before(match) not in word_list("length_lead") and not following.startswith(" of "):
        return None
    name = unit(match["unit"])
    if name in ("second", "minute", "quarter"):
        return None
    return length("X", name)


def _long(match: re.Match[str]) -> str:
    name = match["unit"].lower()
    plural = name.endswith("s")
    return length("X" if plural else "1", unit(name))


def _every(match: re.Match[str]) -> str | None:
    if match["unit"]:
        number = count(match["count"]) if match["count"] else "1"
        if (match["other"] or "").strip().lower() == "other":
            number = "2"
        return f"R/{length(number, unit(match['unit']))}"
    if match["weekday"]:
        return f"R/XXXX-WXX-{weekday(match['weekday'])}"
    if match["month"] and capital(match["month"]):
        return f"R/XXXX-{month(match['month']):02d}"
    return "R/P1D" if match["part"] else None


def _times(match: re.Match[str]) -> str:
    return f"R/{length('1', unit(match['unit']))}"


def _adverb(match: re.Match[str]) -> str | None:
    following = match.string[match.end() : match.end() + 2]
    named_so = capital(match[0]) and match.start() > 0
    if named_so or re.fullmatch(r" [A-Z]", following):
        return None
    return f"R/{_ADVERBS[match[0].lower()]}"


_FRAME = f"(?:the{GAP})?(?:past|last|next|coming|previous|following|first|final|recent|latest)"

LENGTH_RULES: tuple[Rule, ...] = (
    rule(
        "times",
        f"(?:once|twice|times|million|billion|percent|\\d%?|\\d{GAP}[a-z]{{3,12}}s){GAP}(?P<span>(?:an?|per|every|each){GAP}(?P<unit>second|minute|hour|day|week|month|quarter|year|decade|century))\\b",
        _times,
    ),
    rule(
        "rate",
        f"(?P<span>per{GAP}(?P<unit>second|minute|hour|day|week|month|quarter|year|decade|century))\\b",
        _times,
    ),
    rule(
        "length",
        f"{_APPROX}(?P<count>{COUNT})(?:{GAP}(?:more|full|whole|additional|consecutive|straight|long|trading|working|business))?{GAP}(?P<unit>{UNIT})(?P<half>{GAP}and{GAP}a{GAP}half\\b)?(?!(?:{GAP}|{DASH})old\\b|{GAP}of{GAP}age\\b)(?!{GAP}(?:ago|later|earlier)\\b)",
        _counted,
    ),
    rule(
        "framed length",
        f"{_FRAME}{GAP}(?P<count>{COUNT})(?:{GAP}(?:full|whole|consecutive))?{GAP}(?P<unit>{any_of([form for form in named('units') if form.endswith('s')])})\\b",
        _framed,
    ),
    rule(
        "framed unit",
        f"the{GAP}(?:past|last|next|coming){GAP}(?P<count>)(?P<unit>week|month|quarter|year|decade|century)\\b(?!{DASH})",
        lambda match: length("1", unit(match["unit"])),
    ),
    rule(
        "recent",
        f"(?:the{GAP})?(?:recent|past|coming){GAP}(?P<count>)(?P<unit>days|weeks|months|years|decades|centuries)\\b",
        _framed,
    ),
    rule(
        "hyphened length",
        f"(?P<count>{COUNT})(?:{DASH}|{GAP})?{DASH}?(?:to{DASH}\\w{{1,10}}{DASH})?(?P<unit>second|minute|hour|day|week|month|year|decade|century)(?:(?:{DASH}|{GAP})(?:old|long|plus)\\b)?(?:s{DASH}old|s{DASH}long)?\\b(?!{GAP}(?:ago|later|earlier))",
        _hyphened,
    ),
    rule(
        "plural",
        f"(?P<unit>hours|days|weeks|months|years|decades|centuries)\\b(?!{DASH}|{GAP}(?:ago|later|earlier|old)\\b)",
        _plural,
    ),
    rule(
        "long",
        f"(?P<unit>minutes?|hours?|days?|weeks?|months?|years?|decades?|century|centuries)(?:{DASH}(?:long|old))\\b",
        _long,
    ),
    rule("long in one word", "(?P<unit>hour|day|week|month|year)long\\b", _long),
    rule(
        "every",
        f"(?:every|each){GAP}(?:(?P<other>other|single){GAP})?(?:(?P<count>{COUNT}){GAP})?(?:(?P<unit>{UNIT})|(?P<weekday>{WEEKDAY})|(?P<month>{MONTH})|(?P<part>morning|afternoon|evening|night)\\b)",
        _every,
    ),
    rule("adverb", f"{any_of(_ADVERBS)}\\b(?!{DASH})", _adverb),
    rule(
        "weekdays",
        "(?P<weekday>monday|tuesday|wednesday|thursday|friday|saturday|sunday)s\\b",
        lambda match: (
            f"R/XXXX-WXX-{weekday(match['weekday'])}" if capital(match["weekday"]) else None
        ),
    ),
)
