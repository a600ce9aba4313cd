"""What keeps two statements apart, however alike their words are.

- other speaker: a quotation or an opinion is one claim only if it is the same speaker's;
- planned and done: what is to happen and what has happened are two claims, joined by an update;
- promised and done: "pledged to recognize" is not "recognized";
- denied and asserted;
- first and second: another place in an order;
- another happening: both tell of events, and of no one kind of event both;
- other number, other year: both give counts (or years) and none of them agrees;
- too few words: what has hardly a word with a meaning is like much that says something else.

A rounded figure agrees with the exact one.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from factbox.relate.claims.facts import Facts
from factbox.types import Statement, Status

FEWEST = 3
"""Content words from which a statement says enough to be told from others."""
ROUNDING = 0.06
"""Two numbers nearer than this share of the larger are one number, rounded."""

_PROMISE = re.compile(
    r"\b(?:promis(?:e|es|ed|ing)|pledg(?:e|es|ed|ing)|vow(?:s|ed|ing)?|under(?:took|taken?|takes))\b",
    re.IGNORECASE,
)
_STAND: dict[Status, str] = {
    "asserted": "done",
    "ongoing": "done",
    "historical": "done",
    "alleged": "done",
    "planned": "to come",
    "demanded": "to come",
    "conditional": "to come",
    "possible": "",
    "negated": "not",
    "denied": "not",
}


@dataclass(frozen=True, slots=True)
class Judged:
    """A statement with what the vetoes look at.

    `happenings` are the kinds of event it tells of; `speaker` is the entity, or the words where no
    entity is known, that it is attributed to; `quoted` says that most of its words stand in quotation marks.
    """

    statement: Statement
    facts: Facts
    happenings: frozenset[str]
    speaker: str | None
    quoted: bool


def other_speaker(a: Judged, b: Judged) -> str | None:
    """It is said by two people, both known."""
    if a.speaker is None or b.speaker is None:
        return None
    known = a.speaker.startswith("e-") and b.speaker.startswith("e-")
    return "said by others" if known and a.speaker != b.speaker else None


def other_stand(a: Judged, b: Judged) -> str | None:
    """One is planned or demanded and the other done; one is denied and the other is not.

    A promise made is a promise made, whichever way its words put what was promised.
    """
    if _tells_a_promise(a.statement.text) and _tells_a_promise(b.statement.text):
        return None
    stands = {_STAND[a.statement.status], _STAND[b.statement.status]} - {""}
    return f"{' against '.join(sorted(stands))}" if len(stands) > 1 else None


def other_promise(a: Judged, b: Judged) -> str | None:
    """One tells a promise, the other tells of none."""
    promised = _tells_a_promise(a.statement.text), _tells_a_promise(b.statement.text)
    return "promised against done" if promised[0] != promised[1] else None


@lru_cache(maxsize=8192)
def _tells_a_promise(words: str) -> bool:
    return _PROMISE.search(words) is not None


def other_happening(a: Judged, b: Judged) -> str | None:
    """Both tell of events, and no kind of event is told by both."""
    both = a.happenings and b.happenings
    return "another happening" if both and not a.happenings & b.happenings else None


def other_order(a: Judged, b: Judged) -> str | None:
    """One says first, the other second."""
    both = a.facts.orders and b.facts.orders
    return "another place in an order" if both and not a.facts.orders & b.facts.orders else None


def other_number(a: Judged, b: Judged) -> str | None:
    """Both give counts, and none of the one's is near one of the other's."""
    if not a.facts.numbers or not b.facts.numbers:
        return None
    near = any(_near(x, y) for x in a.facts.numbers for y in b.facts.numbers)
    return None if near else "other numbers"


def other_year(a: Judged, b: Judged) -> str | None:
    """Both give years, and they share none."""
    both = a.facts.years and b.facts.years
    return "other years" if both and not a.facts.years & b.facts.years else None


def too_short(a: Judged, b: Judged) -> str | None:
    """One has hardly a word with a meaning ("We want it that way"), and the other is not the same."""
    few = min(len(set(one.statement.lemmas)) for one in (a, b)) < FEWEST
    same = a.statement.text.casefold() == b.statement.text.casefold()
    return "too few words" if few and not same else None


VETOES: tuple[Callable[[Judged, Judged], str | None], ...] = (
    other_speaker,
    other_stand,
    other_promise,
    other_happening,
    other_order,
    other_number,
    other_year,
    too_short,
)


def vetoed(a: Judged, b: Judged) -> str | None:
    """Why two statements are not one claim; None where nothing keeps them apart."""
    return next((why for veto in VETOES if (why := veto(a, b)) is not None), None)


def _near(x: float, y: float) -> bool:
    return abs(x - y) <= ROUNDING * max(x, y)
