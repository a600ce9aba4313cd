"""Whether two figures are of one happening: a list of small features, each with its weight.

Reports count the dead of one accident when they tell it as one event, or name the same village, or
tell it of the same day near their top in the same words. What lies on different days, in a place of
which the other report knows nothing, or outside the days of the story is not of one happening.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from factbox.annotate.when.edtf import bounds
from factbox.data.counted import counted_as
from factbox.data.states import code_of
from factbox.record.disagreements.figures import Figure
from factbox.record.disagreements.sides import Basis
from factbox.record.disagreements.words import content_words
from factbox.types import Row, Sentence

if TYPE_CHECKING:
    from collections.abc import Iterable

_PLACE = re.compile(
    r"\b(?:at|in|near|outside|off|around|(?:village|hamlet|town|city|port|suburb|island|district) of)"
    r"\s(?:the\s)?(?P<name>[A-Z][\w’'-]{2,30}(?:\s[A-Z][\w’'-]{2,30}){0,2})"
)
_NAME = re.compile(r"\b[A-Z][\w’'-]{2,30}(?:\s[A-Z][\w’'-]{2,30}){0,2}")
_FOR = re.compile(
    r"[^.,;:!?]{0,20}?\bfor\s(?:the\s(?:release|freedom|return)\sof\s)?"
    r"(?P<who>[A-Z][\w-]{1,30}(?:\s[A-Z][\w-]{1,30}){0,2})(?:['’]s\s(?P<thing>\w+))?"
)
_RELEASES = ("release", "freedom", "return", "safe", "life")
Days = tuple[date, date]
_A_DAY = timedelta(days=1)
_SHARED = 2
_MANY_SHARED = 4


@dataclass(frozen=True, slots=True)
class Told:
    """A figure as one sentence of a report tells it, and what says which happening it is of.

    `places` are the places narrower than a state that stand in its clause, else in its sentence,
    `known` all names of its report; `days` are those its sentence dates it to, `published` its
    report's. `given_for` is whom or what a sum is for ("a ransom for Larsen").
    """

    row: Row
    sentence: Sentence
    figure: Figure
    groups: frozenset[str]
    places: frozenset[str]
    known: frozenset[str]
    days: tuple[Days, ...]
    published: Days | None
    at_top: bool
    words: frozenset[str]
    given_for: str | None


def told_of(
    basis: Basis, sentence: Sentence, figure: Figure, at_top: bool, known: frozenset[str]
) -> Told:
    """A figure with its surroundings; `known` are the names in its report."""
    start = sentence.start + figure.start
    return Told(
        row=Row(
            id="",
            report=sentence.report,
            part=sentence.part,
            start=start,
            end=sentence.start + figure.end,
            text=sentence.text[figure.start : figure.end],
        ),
        sentence=sentence,
        figure=figure,
        groups=basis.groups_of(sentence),
        places=_places(basis, _clause(sentence, figure)) or _places(basis, sentence),
        known=known,
        days=tuple(span for one in basis.times_in(sentence) if (span := bounds(one))),
        published=bounds(basis.related.reading.day(sentence.report)),
        at_top=at_top,
        words=_words(sentence),
        given_for=_given_for(sentence.text[figure.amount.end :]),
    )


def _given_for(after: str) -> str | None:
    """The name after "for", a body or a house of theirs with it; the release of somebody is himself."""
    match = _FOR.match(after)
    if match is None:
        return None
    thing = (match["thing"] or "").casefold()
    who = match["who"].split()[-1].casefold()
    return who if thing in ("", *_RELEASES) else f"{who} {thing}"


def _words(sentence: Sentence) -> frozenset[str]:
    plain = (word for word in sentence.text.casefold().split() if not _is_count(word.strip(".,;:")))
    return frozenset(word for word in content_words(" ".join(plain)) if not word[0].isdigit())


def _is_count(word: str) -> bool:
    kinds = ("befell", "people", "bodies", "gather", "crowd", "sum")
    return any(counted_as(kind, word) for kind in kinds)


def _clause(sentence: Sentence, figure: Figure) -> Row:
    """The words around a figure up to the next comma."""
    start = max(sentence.text.rfind(mark, 0, figure.start) for mark in ",;:—–") + 1
    ends = [at for mark in ",;:—–" if (at := sentence.text.find(mark, figure.end)) >= 0]
    end = min(ends, default=len(sentence.text))
    return Row(
        id="",
        report=sentence.report,
        part=sentence.part,
        start=sentence.start + start,
        end=sentence.start + end,
        text=sentence.text[start:end],
    )


def _places(basis: Basis, row: Row) -> frozenset[str]:
    """The places that a row's words name: those known as such, and names after "at" or "near"."""
    found: set[str] = set()
    for one in basis.mentions_in(row):
        entity = basis.related.index.of(one.id)
        if entity is not None and entity.kind == "place":
            found.update(spelling.name.casefold() for spelling in entity.names)
    days = basis.time_words_in(row)
    for match in _PLACE.finditer(row.text):
        if not any(word in match["name"] for word in days):
            found.add(match["name"].casefold())
    return frozenset(name for name in found if code_of(name) is None)


def names_in(text: str) -> frozenset[str]:
    """All names in a text, and each one's first word, in lower case."""
    found = (match.group().casefold() for match in _NAME.finditer(text))
    return frozenset(part for name in found for part in (name, *name.split()))


# ------------------------------------------------------------ what speaks for one happening

Feature = Callable[[Told, Told], int]


def one_event(one: Told, other: Told) -> int:
    """Their sentences tell one event or one claim."""
    return 2 if one.groups & other.groups else 0


def same_place(one: Told, other: Told) -> int:
    """They name the same place; or the one's place is known to the other's report."""
    if one.places & other.places:
        return 2
    return 1 if one.places & other.known or other.places & one.known else 0


def same_day(one: Told, other: Told) -> int:
    """Their days overlap; where the words give none, the day of the report and the one before."""
    pairs = [(a, b) for a in _days(one) for b in _days(other)]
    return int(bool(one.days or other.days) and any(_overlap(a, b) for a, b in pairs))


def both_at_top(one: Told, other: Told) -> int:
    """Both stand near the top of their reports."""
    return int(one.at_top and other.at_top)


def same_words(one: Told, other: Told) -> int:
    """Their sentences share words beside those that count."""
    shared = len(one.words & other.words)
    return 2 if shared >= _MANY_SHARED else int(shared >= _SHARED)


def same_purpose(one: Told, other: Told) -> int:
    """Both are sums for one and the same: "demanded a million for Larsen", "a ransom for Larsen"."""
    return 2 if one.given_for and one.given_for == other.given_for else 0


def the_toll(one: Told, other: Told) -> int:
    """One speaks of "the death toll", which a reader knows from before."""
    return int(any("toll" in told.words for told in (one, other)))


FEATURES: tuple[Feature, ...] = (
    one_event,
    same_place,
    same_day,
    both_at_top,
    same_words,
    same_purpose,
    the_toll,
)
NEEDED = {"befell": 2, "crowd": 2, "sum": 3, "thing": 4}
"""How much must speak for one happening, by what is counted."""
_MANY_TIMES = 8
_CROWD_DAYS = timedelta(days=3)


def other_days(one: Told, other: Told) -> bool:
    """Both are dated by their words, to days apart."""
    pairs = [(a, b) for a in one.days for b in other.days]
    return bool(pairs) and not any(_overlap(a, b) for a, b in pairs)


def other_places(one: Told, other: Told) -> bool:
    """Both are placed, and not so that each report knows the other's place, as a part and a whole."""
    if not one.places or not other.places or one.places & other.places:
        return False
    if one.figure.kind == "crowd":
        return True
    return not (one.places & other.known and other.places & one.known)


def other_crowd(one: Told, other: Told) -> bool:
    """Crowds that no shared place and no shared event make one, or told of days well apart."""
    if one.figure.kind != "crowd":
        return False
    if not one_event(one, other) and same_place(one, other) < 2:
        return True
    days = (one.published, other.published)
    return all(days) and not one.days and not other.days and _far(*days)


def _far(one: Days | None, other: Days | None) -> bool:
    if one is None or other is None:
        return False
    return max(one[0], other[0]) - min(one[1], other[1]) > _CROWD_DAYS


def far_apart(one: Told, other: Told) -> bool:
    """One is many times the other: likely a part of it, or another count."""
    few, many = sorted((one.figure.amount.number, other.figure.amount.number))
    return many >= _MANY_TIMES * few


def of_one_happening(one: Told, other: Told) -> bool:
    """Whether two figures are of one happening."""
    if other_days(one, other) or other_places(one, other) or other_crowd(one, other):
        return False
    if far_apart(one, other):
        return False
    return sum(feature(one, other) for feature in FEATURES) >= NEEDED[one.figure.kind]


def _days(one: Told) -> Iterable[Days]:
    if one.days:
        return one.days
    return ((one.published[0] - _A_DAY, one.published[1]),) if one.published else ()


def _overlap(a: Days, b: Days) -> bool:
    return a[0] <= b[1] and b[0] <= a[1]
