"""Whether two values stand in their sentences alike: a day in the same relation to what is told, a
person in the same act.

"On Tuesday" and "just before Christmas" are no two days of one thing, for the second names a day that
it was not. "Larsen blamed the captain, Odd Moe" and "Larsen and the captain, Ivar Dahl, argue" give the
title to two people in two acts: only where a word of what they did stands near both names can one of
the names be wrong.
"""

from __future__ import annotations

import re

from factbox.data.irregular_verbs import plain_form
from factbox.data.word_lists import word_list
from factbox.record.disagreements.sides import Basis
from factbox.record.disagreements.slots.values import Slot
from factbox.record.disagreements.slots.words import words_in
from factbox.record.disagreements.words import stem
from factbox.relate.claims.words import word_classes
from factbox.types import Sentence

_BOUND = re.compile(
    r"\b(?P<how>before|after|until|till|since|by|ahead of|early as|late as|following|prior to)"
    r"\s(?:the\s)?$",
    re.IGNORECASE,
)
_BEFORE = 24
_NEAR = 7
"""Words before and after a name in which its act is told."""


def bound_alike(basis: Basis, a: Slot, b: Slot) -> bool:
    """Whether two dates stand in one relation to what is told: both "before", both on the day."""
    return _bound(basis, a) == _bound(basis, b)


def _bound(basis: Basis, slot: Slot) -> str:
    match = _BOUND.search(basis.words_before(slot.row, _BEFORE))
    return match["how"].casefold() if match else ""


def in_one_act(one: tuple[Sentence, Slot], other: tuple[Sentence, Slot], titles: set[str]) -> bool:
    """Whether a word of what is told, or a place or day after them, stands near both of two names."""
    ours, theirs = (_near(*told) - titles for told in (one, other))
    if ours & theirs:
        return True
    classes = {number for word in sorted(ours) for number in word_classes().get(word, ())}
    return any(classes.intersection(word_classes().get(word, ())) for word in sorted(theirs))


def _near(sentence: Sentence, slot: Slot) -> set[str]:
    start, end = slot.row.start - sentence.start, slot.row.end - sentence.start
    words = words_in(sentence.text)
    before = [one for one in words if one.end <= start][-_NEAR:]
    after = [one for one in words if one.start >= end][:_NEAR]
    return {
        stem(plain_form(one.text))
        for one in (*(word for word in before if sentence.text[word.start].islower()), *after)
        if one.text not in word_list("function_words")
    }
