"""What two sentences of other words have in common: words by their stem or class, names, values.

A word weighs what it is worth in the language; a name, a number or a day that both give weighs as
much as a rare word. A sentence is compared with those that share something rare with it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from factbox.data.irregular_verbs import plain_form
from factbox.data.number_words import CARDINALS
from factbox.data.word_lists import word_list
from factbox.record.disagreements.slots.values import Slot
from factbox.record.disagreements.slots.words import words_in
from factbox.record.disagreements.words import stem
from factbox.relate.claims.words import weight, word_classes
from factbox.types import Row

NAMED = 0.8
"""What a name, number or day that two sentences share is worth."""


@dataclass(frozen=True, slots=True)
class Bag:
    """The words of a sentence that lie in no slot, and its slots by what they mean."""

    words: frozenset[str]
    values: frozenset[str]


def bag_of(sentence: Row, slots: Sequence[Slot]) -> Bag:
    """What a sentence is compared by."""
    inside = [(one.row.start - sentence.start, one.row.end - sentence.start) for one in slots]
    words = (
        stem(plain_form(word.text.removesuffix("'s")))
        for word in words_in(sentence.text)
        if not any(start < word.end and word.start < end for start, end in inside)
        and word.text not in word_list("function_words")
        and word.text not in CARDINALS
    )
    units = (one.unit for one in slots if one.unit)
    return Bag(
        frozenset((*words, *units)), frozenset(value for one in slots for value in _value(one))
    )


def _value(slot: Slot) -> list[str]:
    if slot.entity is not None:
        return [f"@{slot.entity.id}"]
    if slot.days is not None:
        return [f"={slot.days[0]}/{slot.days[1]}"]
    if slot.amount is None:
        return []
    unit = "sum" if slot.amount.currency else slot.unit
    return [f"#{slot.amount.number:g} {unit}"]


def shared(one: Bag, other: Bag) -> tuple[str, ...]:
    """What two sentences have in common, words of one class once, in alphabetical order."""
    both = one.words & other.words
    theirs = {number for word in other.words - both for number in _classes(word)}
    kin = (word for word in one.words - both if theirs.intersection(_classes(word)))
    return tuple(sorted((*both, *(kin if theirs else ()), *(one.values & other.values))))


def worth(items: Sequence[str]) -> float:
    """How much what is shared says that two sentences tell the same thing."""
    return round(sum(NAMED if item[0] in "@=#" else weight(item) for item in items), 6)


def classes_of(bag: Bag) -> frozenset[str]:
    """The classes of a sentence's words, as names that no word has."""
    return frozenset(f"%{number}" for word in bag.words for number in _classes(word))


@lru_cache(maxsize=65536)
def _classes(word: str) -> tuple[int, ...]:
    table = word_classes()
    return table.get(word) or table.get(word + "e", ())
