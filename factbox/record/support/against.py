"""What a statement says against a line, however alike their words are.

It tells of another year or place of an order; it calls it false; it gives other figures, or "almost" where
the line has "more than"; it says "not" to its verb; it plans what the line tells as done: then it does not tell the line. Or it quotes somebody
else, or says that it is not so, or not yet: this is often only another way to put it ("was to open",
"opened"), so it may tell the line in part. Where the words are the same all but a few, how they stand is
taken to be the same too.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import lru_cache

from factbox.record.leaning.quoted import without_quotations
from factbox.record.support.pair import Pair
from factbox.relate.claims import vetoes

VERBATIM = 0.9
"""Share of a line that a statement holds which says it in the same words."""
_NOT = re.compile(
    r"\b(?:not|never|neither|nor|without|no|nobody|nothing|none|cannot|refus\w+|declin\w+|den(?:y|ies|ied)|"
    r"reject\w*|fail\w*|\w+n['’]t)\b",
    re.IGNORECASE,
)
_NEGATED = re.compile(
    r"\b(?:not|never|cannot|(?:fail\w*|refus\w+|declin\w+) to|[a-z]+n['’]t)\s+(?:\w+ly\s+|be\s+|been\s+)?([a-z]{4,})",
    re.IGNORECASE,
)
_FIGURE = (
    r"\s+(?:[$€£]\s?)?(?:\d|one\b|two\b|half\b|a (?:million|billion|hundred|thousand|dozen)\b)"
)
_OVER = re.compile(rf"\b(?:more than|over|at least|upwards of|exceed\w*){_FIGURE}", re.IGNORECASE)
_UNDER = re.compile(
    rf"\b(?:almost|nearly|less than|fewer than|under|close to|up to){_FIGURE}", re.IGNORECASE
)
_TO_COME = re.compile(
    r"\b(?:will|shall|(?:expected|set|plan\w*|due|scheduled|about|going|intend\w*) to)"
    r"(?: (?:be|also|not|then))*? ([a-z]{4,})",
    re.IGNORECASE,
)
_AHEAD = re.compile(
    r"\b(?:will|shall|would|may|might|could|can|expect\w*|plan\w*|forecast\w*|predict\w*|anticipat\w*|upcoming|ahead|"
    r"intends?|intent\w*|hop(?:e|es|ed|ing)|promis\w+|vow\w*)\b",
    re.IGNORECASE,
)
"""Words with which something may still lie ahead."""
_ABOUT = 0.2
"""Share of a line that a statement holds whose happening is looked at."""
_FEW = 2
"""Figures up to which a number tells nothing apart: "two countries"."""
_DOUBTS = re.compile(
    r"\b(?:hoax|fake|false|untrue|bogus|debunk\w*|rumou?r\w*|fring\w+|unverified|misleading|fabricat\w+)\b",
    re.IGNORECASE,
)
_YEAR = re.compile(r"#(?:19|20)\d\d$")
_WEEKDAY = re.compile(r"\b((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b")
_STEM = 4
_LONG_WORD = re.compile(r"[^\W\d_]{4,}")


def said_by_another(pair: Pair) -> bool:
    """It is quoted of somebody else."""
    return vetoes.other_speaker(pair.line, pair.other) is not None


def called_false(pair: Pair) -> bool:
    """One calls something untrue, the other does not."""
    return vetoes.called_false(pair.line, pair.other) is not None


def of_another_time(pair: Pair) -> bool:
    """They tell of the same happening in other years, or of the first and the second."""
    checks = (vetoes.other_time, vetoes.other_year, vetoes.other_order)
    return any(one(pair.line, pair.other) is not None for one in checks)


def standing_otherwise(pair: Pair) -> bool:
    """One is planned or promised, or did not happen, and the other is done.

    Only where both tell of one kind of happening: that something beside it is planned says nothing.
    """
    if pair.alone >= VERBATIM:
        return False
    told = bool(pair.line.kinds & pair.other.kinds)
    checks = (vetoes.other_stand, vetoes.other_promise)
    return told and any(one(pair.line, pair.other) is not None for one in checks)


def only_one_is_to_come(pair: Pair) -> bool:
    """One says that something will be done which the other tells as done."""
    line, other = pair.line.statement.text, pair.other.statement.text
    return _coming(line, other) or _coming(other, line)


def says_no_alone(pair: Pair) -> bool:
    """The line says, outside quotation marks, that something is not so, and the other says nothing of the kind."""
    line = pair.line.statement.text
    return pair.alone < VERBATIM and _says_no(line) and not _says_no(pair.near)


def denies_the_verb(pair: Pair) -> bool:
    """One says that something was not done, in a verb that the other has without a "not", though all
    other words are the same."""
    line, other = pair.line.statement.text, pair.other.statement.text
    denied, denied_there = _denied(line), _denied(other)
    return bool(
        (denied_there - denied) & _stems(line) or (denied - _denied(pair.near)) & _stems(other)
    )


@lru_cache(maxsize=16384)
def _denied(text: str) -> frozenset[str]:
    """The stems of the verbs that a text says "not" to."""
    return frozenset(verb.casefold()[:_STEM] for verb in _NEGATED.findall(text))


def of_other_figures(pair: Pair) -> bool:
    """Both give figures, and the line's are not there."""
    if pair.alone >= VERBATIM:
        return False
    line = frozenset(unit for unit in pair.units if _is_count(unit))
    figures = frozenset(unit for unit in pair.figures if _is_count(unit))
    return bool(line and figures and line <= pair.missing)


def of_other_bounds(pair: Pair) -> bool:
    """One says "more than" a figure, the other "almost" or "under" one."""
    if pair.alone >= VERBATIM:
        return False
    line, other = pair.line.statement.text, pair.near
    over, under = _OVER.search(line), _UNDER.search(line)
    if over and not under:
        return bool(_UNDER.search(other)) and not _OVER.search(other)
    return bool(under and not over and _OVER.search(other)) and not _UNDER.search(other)


def _is_count(unit: str) -> bool:
    return unit.startswith("#") and not _YEAR.match(unit) and float(unit[1:]) > _FEW


def _coming(one: str, other: str) -> bool:
    """Whether what is to come in one is told in the other, where nothing is told as to come."""
    return bool(_to_come(one) & _stems(other)) and not _AHEAD.search(other)


@lru_cache(maxsize=16384)
def _to_come(text: str) -> frozenset[str]:
    return frozenset(verb.casefold()[:_STEM] for verb in _TO_COME.findall(text))


@lru_cache(maxsize=16384)
def _stems(text: str) -> frozenset[str]:
    return frozenset(word.casefold()[:_STEM] for word in _LONG_WORD.findall(text))


def _says_no(text: str) -> bool:
    return _NOT.search(without_quotations(text)) is not None


def quotes_a_report(pair: Pair) -> bool:
    """It puts in quotation marks what the line tells as its own, and doubts it: a rumour, a hoax."""
    told = not pair.line.quoted and pair.line.statement.attributed_to is None
    quoted = told and pair.other.quoted and pair.alone >= VERBATIM
    return quoted and _DOUBTS.search(pair.near) is not None


def on_another_day(pair: Pair) -> bool:
    """Both name days of the week, outside quotation marks, and none of the line's is there."""
    line, other = _weekdays(pair.line.statement.text), _weekdays(pair.other.statement.text)
    return bool(line and other) and not line & _weekdays(pair.near)


@lru_cache(maxsize=16384)
def _weekdays(text: str) -> frozenset[str]:
    return frozenset(_WEEKDAY.findall(without_quotations(text)))


AGAINST: tuple[Callable[[Pair], bool], ...] = (
    called_false,
    of_another_time,
    on_another_day,
    only_one_is_to_come,
    of_other_figures,
    quotes_a_report,
    of_other_bounds,
    denies_the_verb,
)
"""What is against a line: who says so does not tell it."""
OTHERWISE: tuple[Callable[[Pair], bool], ...] = (
    said_by_another,
    standing_otherwise,
    says_no_alone,
)
"""What may be only another way to put it: who says so tells the line in part at most."""


def contradicts(pair: Pair) -> bool:
    """Whether a statement says something that does not go with a line."""
    return any(one(pair) for one in AGAINST)


def puts_otherwise(pair: Pair) -> bool:
    """Whether how a statement stands, or who says it, may not be what the line tells."""
    return any(one(pair) for one in OTHERWISE)


def stands_otherwise(pairs: Sequence[Pair]) -> bool:
    """Whether a report tells as planned, promised or not so what a line tells, and nowhere as the line does.

    Of its statements that tell of one kind of happening with the line, the nearest decides.
    """
    told = [one for one in pairs if one.line.kinds & one.other.kinds and one.alone >= _ABOUT]
    otherwise = [one.alone for one in told if standing_otherwise(one) or only_one_is_to_come(one)]
    alike = [one.alone for one in told if not contradicts(one) and not puts_otherwise(one)]
    return bool(otherwise) and max(otherwise) >= max(alike, default=0.0)
