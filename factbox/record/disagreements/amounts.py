"""Amounts: how many or how much, and how much room the words leave.

"at least 12" is 12 or more, "about 200" lies near 200, "nearly" too. A round figure ("4,000") may
stand for what lies within half of its last counted place, but no more than a seventh off; one that is counted out ("3,982") leaves no
room. Words ("twenty-one", "half a million") and figures are one. Years, dates, clock times, ordinals,
scores, shares, numbers in names ("No. 3", "G20") are no amounts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from math import inf

from factbox.data.number_words import CARDINALS, SCALES

_WORDS: dict[str, int] = {
    **CARDINALS,
    "a dozen": 12,
    "two dozen": 24,
    "three dozen": 36,
    "half a million": 500_000,
    "half a billion": 500_000_000,
}
_SCALES = {**SCALES, "m": 1e6, "mn": 1e6, "k": 1e3}
_SCALE = r"hundred|thousand|million|billion|trillion"
_MONEY = r"(?:US|A|C|HK|NZ|S)?\$|€|£|¥"
_AMOUNT = re.compile(
    rf"(?P<money>{_MONEY})\s?(?P<sum>\d{{1,3}}(?:,\d{{3}}){{1,4}}|\d{{1,12}})(?P<cents>\.\d{{1,3}})?"
    rf"(?:[\s-]?(?P<sumscale>{_SCALE}|mn?|bn|k)\b)?"
    r"|(?<![\w.,:/#’'-])(?P<digits>\d{1,3}(?:,\d{3}){1,4}|\d{1,9})(?P<part>\.\d{1,3})?"
    rf"(?:\s(?P<scale>{_SCALE}))?(?![\w%:/’'-]|[.,]\d|\s%)"
    rf"|\b(?P<word>{'|'.join(sorted(_WORDS, key=lambda one: (-len(one), one)))})"
    rf"(?:\s(?P<wordscale>{_SCALE}))?\b(?![-’'])",
    re.IGNORECASE,
)
_CURRENCY = re.compile(
    r"\s(dollars?|euros?|pounds?|yen|yuan|rupees|rubles|roubles|francs|kronor|kroner|pesos|won|rand|"
    r"lira|liras|riyals|dirhams|dinars|shekels|naira|shillings)\b",
    re.IGNORECASE,
)
_SIGNS = {"$": "dollar", "€": "euro", "£": "pound", "¥": "yen"}
_MORE = r"at least|more than|over|no fewer than|no less than|upwards of|a minimum of|exceeding"
_LESS = r"up to|as many as|as much as|fewer than|less than|under|at most|no more than|below"
_ABOUT = (
    r"about|around|some|nearly|almost|roughly|approximately|an estimated|estimated|close to"
    r"|more or less|just over|just under|a little over|well over"
)
_HEDGE = re.compile(
    rf"(?:(?P<about>{_ABOUT})|(?P<more>{_MORE})|(?P<less>{_LESS})|an?|the)\s+$", re.IGNORECASE
)
_NAMED = re.compile(
    r"(?:\bNo|\bNos|\bnumber|\bNumber|\barticle|\bArticle|\bChapter|\bchapter|\bpage|\bsection"
    r"|\bSection|\bRoute|\bFlight|\bflight|\bBoeing|\bAirbus|\bunit|\bUnit|\baged?|\btop|\bTop"
    r"|\bclass|\bgrade|\blevel|\bpart|\bPart|\bphase|\bPhase)\.?\s$"
)
_BEFORE = 24
_TOO_MANY = 1_000
"""Half a million is nobody's exact count."""
_NEAR = 0.15
_ROUNDING = 0.06
"""Least counts nearer than this share of the larger are one count."""
_ROUND, _DOZEN, _CLOSE = 10, 12, 0.25
"""The same of a least count in tens or dozens: "more than 100" beside "at least 107"."""


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount: the words from `start` to `end`, its number and the least and most they allow.

    `currency` is that of a sum of money, else empty. `exact` where the words claim exactness.
    """

    start: int
    end: int
    number: float
    least: float
    most: float
    currency: str
    exact: bool

    def agrees(self, other: Amount) -> bool:
        """Whether both may be told of one count; "at least 12" and "at least 20" are two."""
        if self.most == other.most == inf:
            few, many = sorted((self.number, other.number))
            rounded = few % _ROUND == 0 or few % _DOZEN == 0
            return many - few <= (_CLOSE if rounded else _ROUNDING) * many
        return self.least <= other.most and other.least <= self.most


@lru_cache(maxsize=16384)
def amounts(text: str) -> tuple[Amount, ...]:
    """The amounts of a sentence, in order."""
    return tuple(_amounts(text))


def _amounts(text: str) -> Iterator[Amount]:
    for match in _AMOUNT.finditer(text):
        if _NAMED.search(text[max(0, match.start() - _BEFORE) : match.start()]):
            continue
        number, step = _value(match)
        currency, end = _currency(text, match)
        year = 1500 <= number <= 2100 and match["digits"] and "," not in match[0]
        if year and not currency and not match["scale"]:
            continue
        least, most, start, exact = _room(text, match.start(), number, step)
        yield Amount(start, end, number, least, most, currency, exact)


def _value(match: re.Match[str]) -> tuple[float, float]:
    """The number and the place it is rounded to: 100 for "2,500", 1 for "2,503"."""
    scale = next(
        (_SCALES[one.casefold()] for one in match.group("sumscale", "scale", "wordscale") if one),
        1.0,
    )
    if match["word"]:
        number = float(_WORDS[match["word"].casefold()])
        return number * scale, scale if scale > 1 else number / 5 if number > _TOO_MANY else 1.0
    whole = (match["sum"] or match["digits"]).replace(",", "")
    decimals = (match["cents"] or match["part"] or ".")[1:]
    number = float(f"{whole}.{decimals or 0}")
    if decimals:
        return number * scale, scale / 10 ** len(decimals)
    zeros = len(whole) - len(whole.rstrip("0"))
    return number * scale, scale * (10**zeros if len(whole) > 2 else 1)


def _currency(text: str, match: re.Match[str]) -> tuple[str, int]:
    if match["money"]:
        return _SIGNS[match["money"][-1]], match.end()
    named = _CURRENCY.match(text, match.end())
    if named is None:
        return "", match.end()
    return named[1].casefold().removesuffix("s"), named.end()


def _room(text: str, start: int, number: float, step: float) -> tuple[float, float, int, bool]:
    """The least and the most that the words allow, and where they start."""
    before = text[max(0, start - _BEFORE) : start]
    hedge = _HEDGE.search(before)
    half = min(step / 2, _NEAR * number) if step > 1 else 0.0
    if hedge is None:
        return number - half, number + half, start, step <= 1
    if hedge["more"]:
        least, most = number - half, float("inf")
    elif hedge["less"]:
        least, most = 0.0, number + half
    elif hedge["about"]:
        least, most = number * (1 - _NEAR), number * (1 + _NEAR)
    else:
        return number - half, number + half, start, step <= 1
    return least, most, start - len(before) + hedge.start(), False
