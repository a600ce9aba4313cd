"""What a statement says against a line, however alike their words are.

It says it of somebody else, or in another year or place of an order; it calls it false; it says that
it is not so, or not yet; it gives other figures. Where the words are the same all but a few, how they
stand is taken to be the same too.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from factbox.record.support.pair import Pair
from factbox.relate.claims import vetoes

VERBATIM = 0.9
"""Share of a line that a statement holds which says it in the same words."""
_NOT = re.compile(
    r"\b(?:not|never|neither|nor|without|no|nobody|nothing|none|cannot|refus\w+|declin\w+|den(?:y|ies|ied)|"
    r"reject\w*|fail\w*|\w+n['’]t)\b",
    re.IGNORECASE,
)
_TO_COME = re.compile(
    r"\b(?:will|shall|(?:expected|set|plan\w*|due|scheduled|about|going|intend\w*) to)"
    r"(?: (?:be|also|not|then))*? ([a-z]{4,})",
    re.IGNORECASE,
)
_DOUBTS = re.compile(
    r"\b(?:hoax|fake|false|untrue|bogus|debunk\w*|rumou?r\w*|fring\w+|unverified|misleading|fabricat\w+)\b",
    re.IGNORECASE,
)
_YEAR = re.compile(r"#(?:19|20)\d\d$")
_STEM = 4
_LONG_WORD = re.compile(r"[^\W\d_]{4,}")
_QUOTED = re.compile(r"“[^”]*(?:”|$)|\"[^\"]*(?:\"|$)")


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


def stands_alike(pair: Pair) -> bool:
    """Whether nothing in how the two stand keeps one from saying what the other says."""
    return pair.alone >= VERBATIM or vetoes.other_stand(pair.line, pair.other) is None


def says_no_alone(pair: Pair) -> bool:
    """The line says, outside quotation marks, that something is not so, and the other says nothing of the kind."""
    line = pair.line.statement.text
    return pair.alone < VERBATIM and _says_no(line) and not _says_no(pair.near)


def of_other_figures(pair: Pair) -> bool:
    """Both give figures, and the line's are not there."""
    if pair.alone >= VERBATIM:
        return False
    line = frozenset(unit for unit in pair.units if unit.startswith("#") and not _YEAR.match(unit))
    figures = frozenset(unit for unit in pair.figures if not _YEAR.match(unit))
    return bool(line and figures and line <= pair.missing)


def _coming(one: str, other: str) -> bool:
    """Whether what is to come in one is told in the other, and not as to come."""
    return bool(_to_come(one) & _stems(other)) and not _to_come(other)


@lru_cache(maxsize=16384)
def _to_come(text: str) -> frozenset[str]:
    return frozenset(verb.casefold()[:_STEM] for verb in _TO_COME.findall(text))


@lru_cache(maxsize=16384)
def _stems(text: str) -> frozenset[str]:
    return frozenset(word.casefold()[:_STEM] for word in _LONG_WORD.findall(text))


def _says_no(text: str) -> bool:
    return _NOT.search(_QUOTED.sub(" ", text)) is not None


def quotes_a_report(pair: Pair) -> bool:
    """It puts in quotation marks what the line tells as its own, and doubts it: a rumour, a hoax."""
    told = not pair.line.quoted and pair.line.statement.attributed_to is None
    quoted = told and pair.other.quoted and pair.alone >= VERBATIM
    return quoted and _DOUBTS.search(pair.near) is not None


AGAINST: tuple[Callable[[Pair], bool], ...] = (
    said_by_another,
    called_false,
    of_another_time,
    standing_otherwise,
    only_one_is_to_come,
    says_no_alone,
    of_other_figures,
    quotes_a_report,
)


def contradicts(pair: Pair) -> bool:
    """Whether a statement says something that does not go with a line."""
    return any(one(pair) for one in AGAINST)
