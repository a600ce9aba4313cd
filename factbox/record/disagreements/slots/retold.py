"""Sentences of other words that tell the same, each with one value that the other gives otherwise.

Two sentences are laid side by side when they share enough that is rare (see `bags.py`). What both
give is set aside; what is left of one kind, one value in each, is compared: numbers of one unit, days
told of what happened (not of when somebody spoke), places, people of one title. A value that the
other report gives anywhere is no difference. Words that are opposites, a "not" before a verb that
the other has without it, and a "will" before one are differences too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from factbox.data.word_lists import word_list
from factbox.record.disagreements.office_holders import NOT_NOW, within_days
from factbox.record.disagreements.sides import Basis
from factbox.record.disagreements.slots.answering import (
    count_alike,
    is_told_from_another,
    of_another,
    places_alike,
    same_head,
    same_weekday,
)
from factbox.record.disagreements.slots.bounded import bound_alike, in_one_act
from factbox.record.disagreements.slots.changes import in_scope
from factbox.record.disagreements.slots.points import Point
from factbox.record.disagreements.slots.values import Slot, compared
from factbox.record.disagreements.slots.words import words_in
from factbox.record.disagreements.words import stem
from factbox.types import DisagreementKind, Mention, Sentence

_WHY = "two sentences that tell the same in other words"
_NEAR = timedelta(days=10)
_SAID = re.compile(
    r"\b(?:said|says|told|tweeted|wrote|added|announced|reported|statement|interview|testified)\b"
    r"[^,.;]{0,40}$",
    re.IGNORECASE,
)
_AROUND = 60
_WHERE = re.compile(
    r"\b(?:(?P<there>in|at|off|near|around|outside|(?:island|town|city|village|port|post|district"
    r"|region|province|suburb|airport) of)|(?P<to>to|for)|(?P<of>of|from))\s(?:the\s)?"
    r"(?:(?:north|south|east|west)\w*\s)?$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Telling:
    """A sentence with its slots, those of its dateline left out, and all slots of its report."""

    sentence: Sentence
    slots: tuple[Slot, ...]
    of_report: tuple[Slot, ...]


@dataclass(frozen=True, slots=True)
class _Apart:
    """Two values of which both may answer one question, and the question."""

    kind: DisagreementKind
    question: str
    a: Slot
    b: Slot


def values_apart(basis: Basis, one: Telling, other: Telling, close: bool) -> Iterator[Point]:
    """The value that two sentences give otherwise; where they differ in several, they tell of two things."""
    if of_another(one.sentence) or of_another(other.sentence):
        return
    tellings, left = (one, other), (_left(one, other), _left(other, one))
    found = list(_days(basis, left))
    if all(_is_news(basis, slot) for slots in left for slot in slots):
        found += [*_places(basis, tellings, left), *_numbers(tellings, left)]
        found += _people(basis, tellings, left)
    if not close and not all(_is_narrow(one) for one in found):
        return
    if len(found) == 1 and not _is_given(basis, tellings, found[0]):
        point = found[0]
        yield Point(point.kind, point.question, point.a.row, point.b.row, one.sentence, _WHY)


_TYPED = ("who", "what is a first")
"""What is asked so narrowly that sentences which share less are compared, too: so is one sum in two
currencies."""


def _is_narrow(one: _Apart) -> bool:
    if one.question in _TYPED:
        return True
    return bool(one.a.amount and one.b.amount and one.a.amount.number == one.b.amount.number)


def _is_given(basis: Basis, tellings: Tellings, one: _Apart) -> bool:
    """Whether either report has the other's value too; the range of a first may stand elsewhere."""
    if one.kind == "scope":
        return False
    return _known(basis, one.a, one.b) if one.a.entity else _given(tellings, one.a, one.b)


def _is_news(basis: Basis, slot: Slot) -> bool:
    """Whether a date lies near the days of the story; what is no date does."""
    return slot.kind != "date" or within_days(basis, slot.row)


def _left(one: Telling, other: Telling) -> list[Slot]:
    """The slots of which the other sentence has none that agrees."""
    return [
        a
        for a in one.slots
        if not any(compared(a, b) in ("same", "more precise") for b in other.slots)
    ]


Tellings = tuple[Telling, Telling]
Left = tuple[list[Slot], list[Slot]]


def _numbers(tellings: Tellings, left: Left) -> Iterator[_Apart]:
    ours, theirs = ([one for one in slots if one.kind == "number" and one.unit] for slots in left)
    for a in ours:
        fitting = [b for b in theirs if compared(a, b) == "differ"]
        rivals = [c for c in ours if fitting and compared(c, fitting[0]) != "unlike"]
        if len(fitting) == 1 and len(rivals) == 1:
            sentences = (tellings[0].sentence, tellings[1].sentence)
            if count_alike(sentences[0], a, sentences[1], fitting[0]):
                yield _Apart("conflict", "how many", a, fitting[0])


def _given(tellings: Tellings, a: Slot, b: Slot) -> bool:
    """Whether either report gives the other's value too."""
    ours, theirs = (one.of_report for one in tellings)
    return any(compared(b, one) == "same" for one in ours) or any(
        compared(a, one) == "same" for one in theirs
    )


def _days(basis: Basis, left: Left) -> Iterator[_Apart]:
    ours, theirs = (
        [one for one in slots if one.kind == "date" and one.days and not _of_speech(basis, one)]
        for slots in left
    )
    if len(ours) != 1 or len(theirs) != 1:
        return
    a, b = ours[0], theirs[0]
    if _comparable(a, b) and bound_alike(basis, a, b) and not _of_others(basis, a, b):
        yield _Apart("conflict", "when", a, b)


def _comparable(a: Slot, b: Slot) -> bool:
    """Whether two dates are as precise as each other, and days not far apart."""
    if not a.days or not b.days or compared(a, b) != "differ":
        return False
    if a.row.text.casefold() == b.row.text.casefold() or any(map(is_told_from_another, (a, b))):
        return False
    if same_weekday(a, b):
        return False
    if _precision(a) != _precision(b):
        return False
    return _length(a) >= _YEAR or abs(a.days[0] - b.days[0]) <= _NEAR


_YEAR = timedelta(days=364)


def _precision(slot: Slot) -> int:
    """0 for years, 1 for decades and what is longer; else the days: "2008" is no "1920s"."""
    days = _length(slot).days
    return days + 2 if days < _YEAR.days else int(days > _YEAR.days + 2)


def _length(slot: Slot) -> timedelta:
    return slot.days[1] - slot.days[0] if slot.days else timedelta()


def _of_speech(basis: Basis, slot: Slot) -> bool:
    return _SAID.search(basis.words_before(slot.row, _AROUND)) is not None


def _of_others(basis: Basis, a: Slot, b: Slot) -> bool:
    """Whether two values stand in what tells of happenings, and of no one kind of them both."""
    ours, theirs = (_happenings(basis, one) for one in (a, b))
    return bool(ours and theirs and not ours & theirs)


def _happenings(basis: Basis, slot: Slot) -> frozenset[str]:
    """The kinds of happening told around a value, as roots of the ontology."""
    return frozenset(
        one.plover
        for one in basis.related.reading.annotation(slot.row.report).event_mentions
        if one.part == slot.row.part and one.start <= slot.row.start < one.end and one.plover
    )


def _places(basis: Basis, tellings: Tellings, left: Left) -> Iterator[_Apart]:
    ours, theirs = ([(_where(basis, one), one) for one in slots] for slots in left)
    for how in ("there", "to", "of"):
        a = [one for where, one in ours if where == how]
        b = [one for where, one in theirs if where == how]
        if len(a) == len(b) == 1 and compared(a[0], b[0]) == "differ":
            yield from _place(basis, tellings, how, (a[0], b[0]))


def _place(
    basis: Basis, tellings: Tellings, how: str, places: tuple[Slot, Slot]
) -> Iterator[_Apart]:
    a, b = places
    before = basis.words_before(a.row, _AROUND), basis.words_before(b.row, _AROUND)
    if all(_is_range(told.sentence, slot) for told, slot in zip(tellings, (a, b), strict=True)):
        yield _Apart("scope", "what is a first", a, b)
    elif places_alike(how, before, a, b) and (same_head(before) or not _of_others(basis, a, b)):
        yield _Apart("conflict", "where", a, b)


def _where(basis: Basis, slot: Slot) -> str:
    """How a place is spoken of: as where something is, where it goes, what it is of; else empty."""
    match = _WHERE.search(basis.words_before(slot.row, _AROUND))
    if match is None or slot.entity is None or slot.entity.kind == "person":
        return ""
    if slot.entity.kind != "place" and not match["there"]:
        return ""
    return next(name for name, words in sorted(match.groupdict().items()) if words)


def _is_range(sentence: Sentence, slot: Slot) -> bool:
    words = words_in(sentence.text)
    at = sum(word.start + sentence.start < slot.row.start for word in words)
    return in_scope([word.text for word in words], at)


def _known(basis: Basis, a: Slot, b: Slot) -> bool:
    assert a.entity is not None
    assert b.entity is not None
    return basis.knows(a.row.report, b.entity, b.row) or basis.knows(b.row.report, a.entity, a.row)


def _people(basis: Basis, tellings: Tellings, left: Left) -> Iterator[_Apart]:
    ours, theirs = (
        [one for one in slots if one.entity and one.entity.kind == "person"] for slots in left
    )
    if len(ours) != 1 or len(theirs) != 1 or compared(ours[0], theirs[0]) != "differ":
        return
    a, b = ours[0], theirs[0]
    if len({frozenset(NOT_NOW.findall(told.sentence.text)) for told in tellings}) > 1:
        return
    if basis.origin(a.row) == basis.origin(b.row) and not basis.taken(a.row.report, b.row.report):
        return
    titles = _titles(basis, a) & _titles(basis, b)
    words = {stem(word) for title in titles for word in title.casefold().split()}
    if titles and in_one_act((tellings[0].sentence, a), (tellings[1].sentence, b), words):
        yield _Apart("conflict", "who", a, b)


_TITLE = re.compile(r"(?P<words>(?:[^\W\d_][\w'’-]*\s){1,3})$")
_APPOSED = re.compile(r"(?P<words>(?:[^\W\d_][\w'’-]*\s){1,4}[^\W\d_][\w'’-]*),\s$")


def _titles(basis: Basis, slot: Slot) -> frozenset[str]:
    """The office of a person, or the last word before the name: "captain", "executive"."""
    if isinstance(slot.row, Mention) and slot.row.office:
        return frozenset([slot.row.office]) - word_list("shared_titles")
    before = basis.words_before(slot.row, _AROUND)
    match = _TITLE.search(before) or _APPOSED.search(before)
    found = match["words"].split()[-1:] if match else []
    return frozenset(word.casefold() for word in found) - word_list("shared_titles")
