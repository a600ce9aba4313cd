"""The hard facts in a statement: numbers, years, order ("first", "second").

Numbers are read from digits and from words, "half a million" and "2.5 billion" too. Years and days of
a month are no counts. "The two ministers" is no count either: small numbers in words only count from
three on.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from factbox.data.number_words import CARDINALS, ORDINALS, SCALES

_NUMBER = re.compile(r"\d[\d,]{0,14}(?:\.\d{1,6})?")
_WORD = re.compile(r"[A-Za-z]+|\d[\d,]{0,14}(?:\.\d{1,6})?|%")
_YEAR = re.compile(r"(?<![\d,.])(?:1[5-9]|20)\d\d(?![\d,])")
_VALUES: dict[str, float] = {
    **{word: float(value) for word, value in CARDINALS.items() if value >= 3},
    "dozen": 12.0,
}
_MONTHS = frozenset(
    [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sep",
        "sept",
        "oct",
        "nov",
        "dec",
    ]
)


@dataclass(frozen=True, slots=True)
class Facts:
    """What of a statement may not differ: counts, years, and places in an order."""

    numbers: frozenset[float]
    years: frozenset[int]
    orders: frozenset[str]

    @property
    def names(self) -> frozenset[str]:
        """All of them as words."""
        return frozenset((*map(str, self.numbers), *map(str, self.years), *self.orders))


def facts_of(text: str) -> Facts:
    """The facts in a statement's words."""
    words = _WORD.findall(text)
    lower = [word.lower() for word in words]
    years = frozenset(int(year) for year in _YEAR.findall(text))
    numbers: set[float] = set()
    for k, word in enumerate(lower):
        value = _value(word)
        before = lower[k - 1] if k else ""
        after = lower[k + 1] if k + 1 < len(lower) else ""
        if word in SCALES and before in ("a", "half") and "half" in lower[max(0, k - 2) : k]:
            numbers.add(SCALES[word] / 2)
        elif word in SCALES and before == "a":
            numbers.add(SCALES[word])
        elif value is not None and value not in years and not _is_day(value, before, after):
            numbers.add(value * SCALES.get(after, 1.0))
    return Facts(frozenset(numbers), years, ORDINALS & frozenset(lower))


def _value(word: str) -> float | None:
    if _NUMBER.fullmatch(word):
        return float(word.replace(",", ""))
    return _VALUES.get(word)


def _is_day(value: float, before: str, after: str) -> bool:
    return value <= 31 and (before in _MONTHS or after in _MONTHS)
