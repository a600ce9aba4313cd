"""Dates told from the report's day or from another date: weekdays, "yesterday", "last year", "ago".

Weekdays stay symbolic; their direction is decided by tense, elsewhere. "Earlier on Tuesday" is one
expression with its weekday; where the words already say which part of the day ("Wednesday morning")
"earlier" adds nothing and stays outside. What is told from a date said before ("two weeks later",
"the next day") carries the anchor mark "@?" until that date is found.
"""

from __future__ import annotations

import re

from factbox.annotate.when.rule import Rule, before, capital, rule
from factbox.annotate.when.words import (
    APOSTROPHE,
    COUNT,
    DASH,
    GAP,
    LONG_UNIT,
    MONTH,
    PART,
    UNIT,
    WEEKDAY,
    count,
    part,
    unit,
    weekday,
    word_list,
)

_STEP = {"last": -1, "past": -1, "previous": -1, "this": 0, "current": 0, "next": 1, "coming": 1}
_DAYS = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1}
_FULL_DAY = re.compile(r"(?i)(?:mon|tues|wednes|thurs|fri|satur|sun)day")


def _suffix(words: str | None) -> str:
    """The part of the day as a suffix."""
    return f"T{part(words)}" if words else ""


def _weekday(match: re.Match[str]) -> str | None:
    name = match["weekday"]
    if not capital(name) or not _stands_as_day(match, name):
        return None
    which = (match["which"] or "").lower()
    direction = {"last": "<<", "past": "<", "next": ">>", "coming": ">"}.get(which, "")
    return f"XXXX-WXX-{weekday(name)}{direction}{_suffix(match['part'])}"


def _stands_as_day(match: re.Match[str], name: str) -> bool:
    if not _FULL_DAY.fullmatch(name) and not name.endswith("."):
        return False
    if before(match, "weekday") in word_list("weekday_names"):
        return False
    following = match.string[match.end("weekday") :]
    titled = re.match(rf"{GAP}([A-Z]\w+)", following)
    return not (titled and titled[1].lower() in word_list("weekday_titles"))


def _deictic(match: re.Match[str]) -> str | None:
    words = match["day"].lower()
    if match["day"].istitle() and re.search(r"[A-Z]\w+ $", match.string[: match.start()]):
        return None
    night = "TNI" if words == "tonight" else ""
    return f"day{_DAYS[words]:+d}{_suffix(match['part'] or match['lead']) or night}"


def _beyond(match: re.Match[str]) -> str:
    return "day-2" if match["side"].lower() == "before" else "day+2"


def _this_part(match: re.Match[str]) -> str:
    last = match["which"].lower() == "last"
    return f"day{'-1' if last else '+0'}{_suffix(match['part'])}"


def _step(match: re.Match[str]) -> str | None:
    """ "Last year", "early next week", "the end of this month", "earlier this year"."""
    name = unit(match["unit"])
    which = match["which"].lower().split()[-1]
    if which in ("last", "next") and before(match, "which") == "the":
        return None
    if capital(match["unit"]) and match.string[: match.start()].endswith(('"', "\u201c", "`")):
        return None
    shade = (match["shade"] or match["edge"] or "").lower()
    return f"{name}{_STEP[which]:+d}{_SHADES.get(shade, '')}"


_SHADES = {
    "early": "~start",
    "beginning": "~start",
    "start": "~start",
    "mid": "~mid",
    "middle": "~mid",
    "late": "~end",
    "end": "~end",
    "close": "~end",
    "rest": "~after",
    "earlier": "~before",
    "later": "~after",
}


def _the_year(match: re.Match[str]) -> str | None:
    """ "Sales for the full year", "For the year, sales were flat": the year the report stands in."""
    ends = re.match(r"[,.;]", match.string[match.end() :])
    return "year+0" if before(match) == "for" and (match["whole"] or ends) else None


def _edge(match: re.Match[str]) -> str:
    name = unit(match["unit"])
    if name == "day":
        return f"day+0{_SHADES[match['edge'].lower()]}@?"
    return f"{name}+0{_SHADES[match['edge'].lower()]}"


def _weekend(match: re.Match[str]) -> str:
    which = (match["which"] or "").lower()
    return "XXXX-WXX-WE" + {"last": "<<", "past": "<", "next": ">>", "coming": ">"}.get(which, "")


def _ago(match: re.Match[str]) -> str | None:
    return _shift(match, "-")


def _ahead(match: re.Match[str]) -> str | None:
    return _shift(match, "+")


def _shift(match: re.Match[str], sign: str) -> str | None:
    number = count(match["count"]) if match["count"] else "X"
    name = unit(match["unit"])
    if not number.isdigit():
        return f"{name}{sign}X"
    return f"{name}{sign}{number}"


def _later(match: re.Match[str]) -> str | None:
    """ "Two weeks later", "a year earlier": from a date told before."""
    forward = match["side"].lower() in ("later", "after", "afterwards", "afterward", "on")
    shifted = _shift(match, "+" if forward else "-")
    return f"{shifted}@?"


def _following(match: re.Match[str]) -> str | None:
    which = match["which"].lower()
    if match["part"]:
        step = 1 if which in ("following", "next") else -1
        return f"day{step:+d}{_suffix(match['part'])}@?"
    step = 1 if which in ("following", "next") else -1
    return f"{unit(match['unit'])}{step:+d}@?"


def _same(match: re.Match[str]) -> str | None:
    if match["part"]:
        return f"day+0{_suffix(match['part'])}@?"
    return f"{unit(match['unit'])}+0@?"


def _year_earlier(match: re.Match[str]) -> str:
    return f"{unit(match['unit'])}-1@?"


def _clock(match: re.Match[str]) -> str | None:
    if match["word"]:
        return "T12:00" if match["word"].lower() != "midnight" else "T00:00"
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    half = (match["half"] or "").lower().replace(".", "").replace(" ", "")
    if half and not 1 <= hour <= 12:
        return None
    if not half and not (match["zone"] or match["oclock"]):
        return None
    hour = hour % 12 + (12 if half == "pm" else 0) if half else hour
    if hour > 23 or minute > 59:
        return None
    return f"T{hour:02d}:{minute:02d}"


_WHICH = f"(?:(?P<which>last|next|this|past|coming){GAP})"
_SHADE = f"(?:(?P<shade>early|late|later|earlier|mid)(?:{DASH}|{GAP})(?:in{GAP})?|(?:the{GAP})?(?P<edge>beginning|start|middle|end|close|rest){GAP}of{GAP})?"
_ZONE = f"(?:{GAP}?\\(?(?P<zone>GMT|UTC|EST|EDT|CST|CDT|PST|PDT|CET|CEST|BST|IST|local{GAP}time|Eastern(?:{GAP}time)?|Zulu)\\b\\)?)?"

RELATIVE_RULES: tuple[Rule, ...] = (
    rule(
        "weekday",
        f"(?P<span>(?:(?:earlier|later){GAP}on{GAP}(?!{WEEKDAY}{GAP}{PART})|(?:early|late){GAP}(?:on{GAP})?)?{_WHICH}?(?P<weekday>{WEEKDAY})(?:{GAP}(?P<part>{PART}))?)(?!{DASH}\\w)",
        _weekday,
    ),
    rule(
        "part of weekday",
        f"(?:the{GAP})?(?P<part>{PART}){GAP}of{GAP}(?P<which>last{GAP})?(?P<weekday>{WEEKDAY})(?!,?{GAP}(?:{MONTH}|\\d))",
        lambda match: (
            f"XXXX-WXX-{weekday(match['weekday'])}T{part(match['part'])}"
            if _FULL_DAY.fullmatch(match["weekday"])
            else None
        ),
    ),
    rule(
        "deictic",
        f"(?:(?:earlier|later|early|late){GAP}|(?:(?:mid|late|early)(?:{DASH}|{GAP})?)?(?P<lead>{PART}){GAP})?(?P<day>yesterday|today|tonight|tomorrow)\\b(?:{GAP}(?P<part>{PART}))?",
        _deictic,
    ),
    rule(
        "two days off",
        f"the{GAP}day{GAP}(?P<side>before|after){GAP}(?:yesterday|tomorrow)\\b",
        _beyond,
    ),
    rule(
        "part of today",
        f"(?:(?:early|late|earlier|later){GAP})?(?P<which>this|last){GAP}(?P<part>{PART})",
        _this_part,
    ),
    rule(
        "step",
        f"{_SHADE}(?P<which>last|this|next|the{GAP}current){GAP}(?:fiscal{GAP})?(?P<unit>day|week|month|quarter|year|decade|century)\\b(?!{DASH})",
        _step,
    ),
    rule(
        "the year",
        f"the{GAP}(?:(?P<whole>full|whole|entire){GAP})?year\\b(?!{DASH}|{APOSTROPHE})",
        _the_year,
    ),
    rule(
        "edge",
        f"(?:(?:the{GAP})?(?P<edge>beginning|start|middle|end|close|rest){GAP}of{GAP}the{GAP}(?P<unit>week|month|quarter|year|decade|century)\\b)",
        _edge,
    ),
    rule(
        "edge in",
        f"(?P<edge>early|late|earlier|later){GAP}in{GAP}the{GAP}(?P<unit>day|week|month|year|decade)\\b",
        _edge,
    ),
    rule(
        "edge behind",
        f"(?P<unit>year|month|week|quarter)(?:{APOSTROPHE}s{GAP}|{DASH}|{GAP})(?P<edge>end)\\b",
        _edge,
    ),
    rule(
        "weekend",
        f"(?:(?:early|late|earlier|later){GAP})?(?:(?P<which>last|this|next|past|coming)|the){GAP}weekend\\b",
        _weekend,
    ),
    rule(
        "ago",
        f"(?:(?:about|nearly|almost|some|around|over|just|more{GAP}than|less{GAP}than){GAP})?(?:(?P<count>{COUNT}){GAP})?(?P<unit>{UNIT}){GAP}ago\\b",
        _ago,
    ),
    rule(
        "from now",
        f"(?P<count>{COUNT}){GAP}(?P<unit>{LONG_UNIT}){GAP}(?:from{GAP}(?:now|today)|hence)\\b",
        _ahead,
    ),
    rule(
        "time",
        f"in{GAP}(?P<span>(?P<count>{COUNT}){GAP}(?P<unit>{LONG_UNIT}){APOSTROPHE}s?{GAP}time)\\b",
        _ahead,
    ),
    rule(
        "later",
        f"(?:(?:about|nearly|almost|some|just|only|less{GAP}than|more{GAP}than){GAP})?(?P<count>{COUNT}){GAP}(?P<unit>{UNIT}){GAP}(?P<side>later|earlier|afterwards?|before(?=[.,;)]|$)|after(?=[.,;)]|$)|previously)\\b",
        _later,
    ),
    rule(
        "following",
        f"the{GAP}(?P<which>following|next|previous|preceding){GAP}(?:(?P<part>{PART})|(?P<unit>day|week|month|quarter|year|decade)\\b)",
        _following,
    ),
    rule(
        "day before",
        f"the{GAP}(?P<unit>day|week|month|year|night){GAP}(?P<side>before|after)\\b(?=[.,;)]|$)".replace(
            "|night", ""
        ),
        lambda match: (
            f"{unit(match['unit'])}{'-1' if match['side'].lower() == 'before' else '+1'}@?"
        ),
    ),
    rule(
        "same",
        f"(?:(?:later|earlier|early|late){GAP})?(?:the{GAP}same|that(?:{GAP}same|{GAP}very)?){GAP}(?:(?P<part>{PART})|(?P<unit>day|week|month|quarter|year|decade)\\b)(?!{DASH})",
        _same,
    ),
    rule(
        "the quarter",
        f"the{GAP}(?:(?:(?P<latest>latest){GAP}|same{GAP})?quarter|latest{GAP}period)\\b(?!{DASH})",
        lambda match: "quarter-1" if match["latest"] else "quarter+0@?",
    ),
    rule(
        "year-earlier",
        f"(?:the{GAP}|a{GAP})?(?P<unit>year|month|week){DASH}(?:earlier|ago)(?:{GAP}(?:quarter|period|month|week))?\\b",
        _year_earlier,
    ),
    rule(
        "clock",
        f"(?:(?P<hour>[01]?\\d|2[0-3])(?:[:.](?P<minute>[0-5]\\d))?(?:{GAP}?(?P<half>[ap][.]?{GAP}?m\\b[.]?))?(?P<oclock>{GAP}o{APOSTROPHE}clock)?{_ZONE}|(?P<word>noon|midday|midnight)\\b)",
        _clock,
    ),
)
