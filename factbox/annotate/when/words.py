"""The words that tell time, as pieces of patterns and as numbers. All from `data/time_words.toml`."""

from __future__ import annotations

import re
import tomllib
from functools import lru_cache
from importlib.resources import files
from typing import cast

GAP = r"(?:[ \t\n\u00a0\u2009\u202f]{1,3})"
"""What may stand between two words of one expression."""

DASH = r"[-\u2010\u2011\u2012\u2013\u2014]"
"""A hyphen or dash, however it is typed."""

APOSTROPHE = r"['\u2019]"


@lru_cache(maxsize=1)
def _tables() -> dict[str, dict[str, object]]:
    text = (files("factbox.data") / "time_words.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


@lru_cache(maxsize=16)
def named(table: str) -> dict[str, str]:
    """Surface form -> value of a table that lists the forms of each value."""
    return {
        form: value for value, forms in _tables()[table].items() for form in cast(list[str], forms)
    }


@lru_cache(maxsize=16)
def valued(table: str) -> dict[str, str]:
    """Surface form -> value of a table that gives each form its value."""
    return {form: str(value) for form, value in _tables()[table].items()}


@lru_cache(maxsize=8)
def word_list(name: str) -> frozenset[str]:
    """The words of one of the plain lists."""
    return frozenset(cast(list[str], _tables()["words"][name]))


def any_of(forms: list[str] | dict[str, str]) -> str:
    """A pattern for any of `forms`, the longest first."""
    found = sorted(forms, key=lambda form: (-len(form), form))
    return "(?:" + "|".join(re.escape(form).replace("'", APOSTROPHE) for form in found) + ")"


def _name(table: str, short: tuple[str, ...]) -> str:
    """A pattern for the names of `table`; a name of five letters or fewer may be cut with a dot."""
    cut = [form for form in named(table) if len(form) <= 5 and form not in short]
    full = [form for form in named(table) if form not in cut]
    return f"(?:{any_of(full)}\\b|{any_of(cut)}\\b\\.?)"


MONTH = _name("months", ("march", "april", "may", "june", "july"))
WEEKDAY = _name("weekdays", ())
SEASON = any_of(named("seasons")) + r"\b"
PART = any_of(named("parts")) + r"\b"
UNIT = any_of(named("units")) + r"\b"
LONG_UNIT = r"(?:days?|weeks?|fortnights?|months?|quarters?|years?|decades?|century|centuries)\b"
DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?\b"
YEAR = r"(?:1\d{3}|20\d{2})\b"
COUNT_WORD = (
    f"(?:{any_of(valued('tens'))}(?:(?:{DASH}|{GAP}){any_of(valued('ones'))}\\b)?"
    f"|{any_of(valued('teens'))}|{any_of(valued('ones'))})"
)
VAGUE = f"(?:(?:a{GAP})?couple{GAP}of|a{GAP}(?:good{GAP})?few|a{GAP}number{GAP}of|several|many|few|dozens{GAP}of|hundreds{GAP}of)"
COUNT = (
    f"(?:\\d{{1,3}}(?:,\\d{{3}}|[.]\\d)?(?:{GAP}1/2)?|{VAGUE}|{COUNT_WORD}(?:{GAP}and{GAP}a{GAP}half)?"
    f"|half{GAP}an?|a{GAP}dozen|an?)"
)


def count(words: str) -> str:
    """A count in digits, "X" where the words leave it open: "two" 2, "several" X, "2 1/2" 2.5."""
    plain = " ".join(words.lower().replace("\u00a0", " ").split())
    half = plain.endswith((" and a half", " 1/2"))
    whole = plain.removesuffix(" and a half").removesuffix(" 1/2")
    number = _whole(whole)
    return f"{number}.5" if half and number.isdigit() else number


def _whole(words: str) -> str:
    if words in ("a", "an"):
        return "1"
    if words.startswith("half a"):
        return "0.5"
    if words == "a dozen":
        return "12"
    if words.endswith("couple of"):
        return "2"
    digits = words.replace(",", "")
    if digits.replace(".", "", 1).isdigit():
        return digits
    return _number_word(words)


def _number_word(words: str) -> str:
    numbers = valued("ones") | valued("teens") | valued("tens")
    parts = re.split(f"{DASH}|\\s", words)
    if all(part in numbers for part in parts):
        return str(sum(int(numbers[part]) for part in parts))
    return "X"


def month(words: str) -> int:
    """The number of a month's name."""
    return int(named("months")[words.lower().rstrip(".")])


def weekday(words: str) -> int:
    """The number of a weekday's name, Monday 1."""
    return int(named("weekdays")[words.lower().rstrip(".")])


def unit(words: str) -> str:
    """A unit's name in the singular."""
    return named("units")[words.lower()]


def part(words: str) -> str:
    """TimeML's two letters for a part of the day."""
    return named("parts")[words.lower()]
