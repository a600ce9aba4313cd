"""The slots of a sentence: the numbers, dates and names in it, each a value that can be compared.

"at least 12 people", "40 percent" and "eight centimeters" are numbers with a unit; "on Monday" is the
day that the story settled it to; a name is the entity that it names. Two values of one kind are the
same, differ, or cannot be compared: "Rabat" beside "Morocco" lies within it, "five miles" beside
"eight kilometers" is one length, dollars beside euros are two sums that may be one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from factbox.annotate.when.edtf import bounds
from factbox.data.agencies import agency_named
from factbox.data.states import code_of
from factbox.data.units import measure_of
from factbox.data.word_lists import word_list
from factbox.record.disagreements.amounts import Amount, amounts
from factbox.record.disagreements.office_holders import maybe_one_name
from factbox.record.disagreements.sides import Basis
from factbox.record.disagreements.words import stem
from factbox.types import Entity, Row

SlotKind = Literal["number", "date", "name"]
Verdict = Literal["same", "differ", "more precise", "unlike"]
"""Whether two values agree; "unlike" where they cannot be compared."""

_SHARE = re.compile(r"(?<![\w.,])(?P<number>\d{1,4}(?:\.\d{1,3})?)\s?%")
_UNIT = re.compile(r"[\s-](?P<word>[^\W\d_]+(?:[-'’][^\W\d_]+)*)")
_SCALE = re.compile(r"\s(?:hundred|thousand|million|billion|trillion)s\b", re.IGNORECASE)
_OF_MANY = re.compile(r"\sof\s\d")
_NOUN = re.compile(r"(?P<word>[a-z][a-z-]+)\s$")
_BEFORE = 24
_MANY = frozenset(
    [
        "percent",
        "people",
        "children",
        "police",
        "personnel",
        "feet",
        "fish",
        "sheep",
        "aircraft",
        "cattle",
        "staff",
        "crew",
        "teeth",
    ]
)
_TIME = "time"
"""Two lengths of time in two units are seldom one length told otherwise: "30 hours", "four days"."""
_TWO_WORDS = ("square", "cubic", "per")
_ROUNDING = 0.06
"""Measures nearer than this share of the larger are one measure, converted and rounded."""


@dataclass(frozen=True, slots=True)
class Slot:
    """A value and the words that give it.

    A number has its `amount` and `unit` (a currency, "percent", or the stem of the noun after it), a
    date the `days` it covers, a name its `entity`.
    """

    kind: SlotKind
    row: Row
    amount: Amount | None = None
    unit: str = ""
    days: tuple[date, date] | None = None
    entity: Entity | None = None


def slots_of(basis: Basis, sentence: Row) -> tuple[Slot, ...]:
    """The slots of a sentence, in order; none lies within another."""
    dates = list(_dates(basis, sentence))
    names = [one for one in _names(basis, sentence) if not _overlaps(one, dates)]
    numbers = [one for one in _numbers(sentence) if not _overlaps(one, [*dates, *names])]
    return tuple(sorted((*dates, *names, *numbers), key=lambda one: (one.row.start, one.row.end)))


def _overlaps(one: Slot, others: list[Slot]) -> bool:
    return any(
        one.row.start < row.end and row.start < one.row.end for row in (o.row for o in others)
    )


def part_of(sentence: Row, start: int, end: int) -> Row:
    """The words of a sentence from `start` to `end`, offsets within it."""
    return Row(
        id="",
        report=sentence.report,
        part=sentence.part,
        start=sentence.start + start,
        end=sentence.start + end,
        text=sentence.text[start:end],
    )


def _numbers(sentence: Row) -> Iterator[Slot]:
    text = sentence.text
    for share in _SHARE.finditer(text):
        number = float(share["number"])
        amount = Amount(share.start(), share.end(), number, number, number, "", True)
        yield Slot("number", part_of(sentence, *share.span()), amount, "percent")
    for amount in amounts(text):
        if _OF_MANY.match(text, amount.end) or _SCALE.match(text, amount.end):
            continue
        unit, end = (
            (amount.currency, amount.end)
            if amount.currency
            else _unit(text, amount.start, amount.end)
        )
        yield Slot("number", part_of(sentence, amount.start, end), amount, unit)


def _unit(text: str, start: int, end: int) -> tuple[str, int]:
    """What is counted, as far as the word after a number tells, and where it ends.

    Where that is no plural, it is the word before: "of magnitude 6.1".
    """
    found = _UNIT.match(text, end)
    word = found["word"].casefold() if found else ""
    if found and word in _TWO_WORDS and (second := _UNIT.match(text, found.end())):
        unit = f"{word} {second['word'].casefold()}"
        return ("percent" if unit == "per cent" else unit), second.end()
    if found and (measure_of(word) or _is_plural(word)):
        return (word if measure_of(word) else stem(word)), found.end()
    before = _NOUN.search(text, max(0, start - _BEFORE), start)
    if before and before["word"].casefold() not in word_list("function_words"):
        return stem(before["word"].casefold()), end
    return "", end


def _is_plural(word: str) -> bool:
    if word in word_list("function_words"):
        return False
    return word.endswith(("s", "men")) or word in _MANY


def _dates(basis: Basis, sentence: Row) -> Iterator[Slot]:
    reading = basis.related.reading
    for one in reading.annotation(sentence.report).times:
        inside = one.part == sentence.part and sentence.start <= one.start < sentence.end
        if inside and one.kind in ("date", "time"):
            yield Slot("date", one, days=bounds(reading.edtf(one.id)))


def _names(basis: Basis, sentence: Row) -> Iterator[Slot]:
    for one in basis.mentions_in(sentence):
        entity = basis.related.index.of(one.id)
        if entity is not None:
            yield Slot("name", one, entity=entity)


# ------------------------------------------------------------ comparing


def compared(one: Slot, other: Slot) -> Verdict:
    """Whether two slots give one value."""
    if one.kind != other.kind:
        return "unlike"
    if one.amount and other.amount:
        return _numbers_compared(one, other)
    if one.entity and other.entity:
        return _names_compared(one.entity, other.entity)
    if one.days and other.days:
        return _days_compared(one.days, other.days)
    return "unlike"


def _numbers_compared(one: Slot, other: Slot) -> Verdict:
    assert one.amount is not None
    assert other.amount is not None
    ours, theirs = measure_of(one.unit), measure_of(other.unit)
    if ours and theirs:
        if ours.dimension != theirs.dimension:
            return "unlike"
        a, b = one.amount.number * ours.size, other.amount.number * theirs.size
        near = abs(a - b) <= _ROUNDING * max(a, b)
        if one.unit != other.unit:
            return "same" if near else "unlike" if ours.dimension == _TIME else "differ"
    elif one.amount.currency != other.amount.currency:
        both = one.amount.currency and other.amount.currency
        return "differ" if both and one.amount.number == other.amount.number else "unlike"
    elif one.unit and other.unit and one.unit != other.unit:
        return "unlike"
    return "same" if one.amount.agrees(other.amount) else "differ"


def _days_compared(one: tuple[date, date], other: tuple[date, date]) -> Verdict:
    if one == other:
        return "same"
    if one[0] > other[1] or other[0] > one[1]:
        return "differ"
    return "more precise"


def _names_compared(one: Entity, other: Entity) -> Verdict:
    if one.id == other.id:
        return "same"
    if "agreement" in (one.kind, other.kind) or any(map(_is_source, (one, other))):
        return "unlike"
    kinds = {one.kind, other.kind}
    if "person" in kinds and kinds != {"person"}:
        return "unlike"
    if _within(one, other) or _within(other, one) or maybe_one_name(one, other):
        return "unlike"
    return "differ"


def _is_source(one: Entity) -> bool:
    return agency_named(one.name) is not None


def _within(one: Entity, other: Entity) -> bool:
    """Whether a place or body belongs to a state: "Rabat" and "Morocco"."""
    state = code_of(other.name)
    return state is not None and (one.country == state or code_of(one.name) == state)
