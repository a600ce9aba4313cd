"""Tie what is told from another date ("two weeks later", "a year earlier") to that date.

The anchor is the last date told before, in the same sentence or the three before it, that is precise
enough: a day for days, at least a week for weeks, and so on. Without one the expression stays open
("@?"), but for years: "a year earlier" with no date before it is told from the report's day. After
a quarter ("third-quarter profit ... a year ago") a year back is the same quarter of that year.
"""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass

from factbox.annotate.when.rule import Found
from factbox.types import Part

_REACH = 3
_MOST = 40
"""Dates told before that are looked at; four sentences hold fewer."""
_LEVELS = ("day", "week", "month", "quarter", "season", "half", "year")
_FORMS = (
    (
        "day",
        re.compile(
            r"(?:XXXX|\d{4})-\d\d-\d\d|XXXX-WXX-[1-7]|day[+-]\d+|week[+-]\d+\.\d|year[+-]\d+\.\d\d-\d\d"
        ),
    ),
    ("week", re.compile(r"week[+-]\d+|\d{4}-W\d\d|XXXX-WXX-WE")),
    ("month", re.compile(r"(?:XXXX|\d{4}|year[+-]\d+)[-.](?:0\d|1[0-2])|month[+-]\d+")),
    ("season", re.compile(r"(?:XXXX|\d{4}|year[+-]\d+)[-.]2\d")),
    ("quarter", re.compile(r"(?:XXXX|\d{4}|year[+-]\d+)[-.]3\d|quarter[+-]\d+")),
    ("half", re.compile(r"(?:XXXX|\d{4}|year[+-]\d+)[-.]4\d")),
    ("year", re.compile(r"\d{4}|year[+-]\d+")),
)
_COMPARING = ("ago", "later", "year-earlier")
"""Rules whose year back, after a quarter, is the same quarter of that year."""
_NUMBERED = re.compile(r"(?:XXXX|\d{4}|year[+-]\d+)[-.](3[3-6])")
_UNIT = re.compile(r"(?<![a-z])([a-z]+)[+-]")
_SUFFIX = re.compile(r"[<>~T@=].*")


@dataclass(frozen=True, slots=True)
class Told:
    """A date that a sentence tells."""

    part: Part
    sentence: int
    expression: str


def level(expression: str) -> str | None:
    """How precise an expression is, "day" to "year"; None for what can be no anchor."""
    if "/" in expression or expression.endswith("?") or expression.startswith(("P", "R")):
        return None
    core = _SUFFIX.sub("", expression)
    return next((name for name, form in _FORMS if form.fullmatch(core)), None)


def tie(found: Found, here: Told, told: list[Told]) -> str:
    """The expression of `found` with its anchor, where it needs one."""
    expression = found.expression
    last = itertools.islice(reversed(told), _MOST)
    close = itertools.takewhile(lambda one: here.sentence - one.sentence <= _REACH, last)
    near = [one for one in close if one.part == here.part]
    if expression.startswith("T"):
        anchor = next((one for one in near if level(one.expression) == "day"), None)
        if anchor is None or here.sentence - anchor.sentence > 1 or "@" in anchor.expression:
            return expression
        return f"day+0{expression}@{anchor.expression}"
    if expression.removesuffix("@?") == "year-1" and found.rule in _COMPARING:
        quarter = next((one for one in near if level(one.expression) == "quarter"), None)
        if quarter is not None:
            return f"year-1@{quarter.expression}"
    if found.rule == "quarter of":
        quarters = (_NUMBERED.match(one.expression) for one in near)
        number = next(filter(None, quarters), None)
        return f"{expression}-{number[1]}" if number else expression
    if not expression.endswith("@?"):
        return expression
    return _tied(expression.removesuffix("@?"), near)


def _tied(expression: str, near: list[Told]) -> str:
    unit = _UNIT.match(expression)
    name = unit[1] if unit else "day"
    name = {"decade": "year", "hour": "day", "minute": "day", "fortnight": "week"}.get(name, name)
    enough = _LEVELS[: _LEVELS.index(name) + 1] if name in _LEVELS else ()
    for one in near:
        compared = expression.startswith("year-") and one.expression.startswith("year-")
        if level(one.expression) in enough and not compared:
            return f"{expression}@{one.expression}"
    return expression if name == "year" and "-" in expression else f"{expression}@?"
