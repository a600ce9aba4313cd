"""Figures in a sentence: what is counted, how many, and how exactly the words say so.

"at least 12 people were killed" counts people killed, 12 or more. Killed is not injured; a figure
with "about" or "nearly" covers what lies near it. Years, ages, dates, clock times, sums inside
names and ordinals are no figures here, nor are lengths of time: who counts them counts the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from factbox.data.word_lists import word_list
from factbox.record.disagreements.words import stem

_WORDS = {
    word: value
    for value, word in enumerate(
        [
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty",
        ],
        2,
    )
} | {
    "a dozen": 12,
    "two dozen": 24,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
    "half a million": 500_000,
}
_SCALES = {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}
_FIGURE = re.compile(
    r"(?<![\w.,:/$€£#-])(?P<digits>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,9}(?:\.\d+)?)"
    r"(?P<scale>\s(?:hundred|thousand|million|billion))?(?![\w%:/.,-]*\d|[\w%:/-])"
    rf"|\b(?P<word>{'|'.join(sorted(_WORDS, key=lambda one: (-len(one), one)))})"
    r"(?P<wscale>\s(?:hundred|thousand|million|billion))?\b(?!-)",
    re.IGNORECASE,
)
_MORE = re.compile(
    r"(?:at least|more than|over|no fewer than|upwards of|a minimum of)\s+$", re.IGNORECASE
)
_LESS = re.compile(
    r"(?:up to|as many as|fewer than|less than|under|at most|no more than)\s+$", re.IGNORECASE
)
_ABOUT = re.compile(
    r"(?:about|around|some|nearly|almost|roughly|approximately|an estimated|close to|more or less)\s+$",
    re.IGNORECASE,
)
_HARMS = {
    "killed": re.compile(r"\b(?:kill(?:ed|ing|s)?|dead|died?|dying|deaths?|fatalities|slain|perished)\b", re.I),
    "injured": re.compile(r"\b(?:injur(?:ed|ing|ies)|wound(?:ed|ing)|hurt|hospitali[sz]ed)\b", re.I),
    "arrested": re.compile(r"\b(?:arrest(?:ed|ing|s)?|detained|taken into custody)\b", re.I),
    "missing": re.compile(r"\b(?:missing|unaccounted)\b", re.I),
    "displaced": re.compile(r"\b(?:displaced|evacuated|homeless|fled)\b", re.I),
}  # fmt: skip
_TIMES = frozenset(
    [
        "second",
        "minute",
        "hour",
        "day",
        "night",
        "week",
        "weekend",
        "month",
        "year",
        "decade",
        "century",
        "time",
        "am",
        "pm",
        "percent",
        "per",
        "oclock",
        "mile",
        "kilometer",
        "kilometre",
        "km",
        "meter",
        "metre",
        "feet",
        "foot",
    ]
)
_PEOPLE = frozenset({"people", "person", "other", "dead", "victim", ""})
_NEAR = 0.15
_CLAUSE = re.compile(r"[,;:—–]|\b(?:and|while|but|with|including|as)\b", re.IGNORECASE)
_AFTER = 60


@dataclass(frozen=True, slots=True)
class Figure:
    """How many of what: the words from `start` to `end`, and the least and most they allow."""

    start: int
    end: int
    head: str
    harm: str
    number: float
    least: float
    most: float

    def agrees(self, other: Figure) -> bool:
        """Whether both may be true."""
        return self.least <= other.most and other.least <= self.most


def figures(text: str) -> Iterator[Figure]:
    """The figures of a sentence, in order."""
    for match in _FIGURE.finditer(text):
        number = _number(match)
        if number is None or (match["digits"] and 1500 <= number <= 2100 and "," not in match[0]):
            continue
        head, end = _head(text, match.end())
        if head in _TIMES:
            continue
        least, most, start = _range(text, match.start(), number)
        harm = _harm(text, match.start(), end) or (_only_harm(text) if head in _PEOPLE else "")
        yield Figure(
            start=start,
            end=end,
            head="" if harm and head in _PEOPLE else head,
            harm=harm,
            number=number,
            least=least,
            most=most,
        )


def _number(match: re.Match[str]) -> float | None:
    scale = (match["scale"] or match["wscale"] or "").strip().casefold()
    if match["digits"]:
        return float(match["digits"].replace(",", "")) * _SCALES.get(scale, 1)
    value = _WORDS.get(match["word"].casefold())
    return float(value) * _SCALES.get(scale, 1) if value is not None else None


def _head(text: str, start: int) -> tuple[str, int]:
    """The last word of the noun phrase after a figure, and where it ends."""
    head, end = "", start
    for match in re.finditer(r"[\w'’-]+", text[start : start + _AFTER]):
        gap = text[end : start + match.start()]
        word = match.group().casefold()
        if gap.strip() or word in word_list("function_words") or _is_harm(word) or word.isdigit():
            break
        head, end = stem(word), start + match.end()
        if head in _PEOPLE or head in _TIMES:
            break
    return head, end


def _is_harm(word: str) -> bool:
    return any(pattern.fullmatch(word) for pattern in _HARMS.values())


def _range(text: str, start: int, number: float) -> tuple[float, float, int]:
    before = text[max(0, start - 20) : start]
    if match := _MORE.search(before):
        return number, float("inf"), start - len(before) + match.start()
    if match := _LESS.search(before):
        return 0.0, number, start - len(before) + match.start()
    if match := _ABOUT.search(before):
        return number * (1 - _NEAR), number * (1 + _NEAR), start - len(before) + match.start()
    return number, number, start


def _harm(text: str, start: int, end: int) -> str:
    """What befell those counted, by the words of the same clause, the nearer side first."""
    after = _CLAUSE.split(text[end : end + _AFTER], maxsplit=1)[0]
    before = _CLAUSE.split(text[max(0, start - _AFTER) : start])[-1]
    for clause in (after, before):
        for name, pattern in _HARMS.items():
            if pattern.search(clause):
                return name
    return ""


def _only_harm(text: str) -> str:
    """What befell people in a sentence that tells of one thing only."""
    found = [name for name, pattern in _HARMS.items() if pattern.search(text)]
    return found[0] if len(found) == 1 else ""
