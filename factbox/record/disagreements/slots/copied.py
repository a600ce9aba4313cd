"""The same sentence in two reports with something changed in it: a number, a day, a name, a "not".

One text in two versions is the plainest difference of all. The words of both are laid side by side.
What stands in the place of a number, a day or a name is compared with it; other changes are read by
`changes.py`. Two names that changed places are a difference of who did it to whom. A name that the
other report knows from elsewhere in its text is no difference: it may only tell the thing otherwise.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from factbox.record.disagreements.sides import Basis
from factbox.record.disagreements.slots.answering import is_prose
from factbox.record.disagreements.slots.bounded import bound_alike
from factbox.record.disagreements.slots.changes import (
    in_scope,
    is_contrary,
    is_other_word,
    is_planned,
)
from factbox.record.disagreements.slots.exchanged import exchanged_words
from factbox.record.disagreements.slots.points import Point
from factbox.record.disagreements.slots.values import Slot, compared, part_of, slots_of
from factbox.record.disagreements.slots.words import (
    Alignment,
    Change,
    Word,
    aligned,
    share_at_least,
)
from factbox.types import DisagreementKind, Row, Sentence

SAME_WORDS = 0.6
"""Share of the words of two sentences that both have, from which they are one sentence changed."""
_NEARLY = 0.7
"""The share from which other words tell something: of a text that was recast all are others."""
_LONGEST = 6
"""Words; a longer stretch is not a word put for another."""
_LISTED = re.compile(r"^[\s,]*(?:and|or|with|,)?[\s,]*$")
_QUESTIONS = {"number": "how many", "date": "when", "name": "who or where"}


@dataclass(frozen=True, slots=True)
class Twins:
    """Two sentences of different reports, their slots, and their words side by side."""

    one: Sentence
    other: Sentence
    slots: tuple[tuple[Slot, ...], tuple[Slot, ...]]
    words: Alignment


def same_words(one: Sentence, other: Sentence) -> bool:
    """Whether two sentences are one with some words changed."""
    return share_at_least(one.text, other.text, SAME_WORDS)


def nearly_same(one: Sentence, other: Sentence) -> bool:
    """Whether two sentences are one with few words changed."""
    return share_at_least(one.text, other.text, _NEARLY)


def points_of(basis: Basis, one: Sentence, other: Sentence) -> Iterator[Point]:
    """What was changed between two sentences of the same words."""
    words = aligned(one.text, other.text)
    if words.same < SAME_WORDS or not words.changes or not (is_prose(one) and is_prose(other)):
        return
    twins = Twins(one, other, (slots_of(basis, one), slots_of(basis, other)), words)
    pairs = list(_pairs(twins))
    swapped = exchanged_words(one, other) or _swapped(twins)
    if swapped is not None:
        yield swapped
        return
    if not _of_two_actors(basis, twins, pairs):
        for a, b in pairs:
            yield from _of_slots(basis, twins, a, b)
    for change in words.changes:
        if not any(_touches(twins, change, a, b) for a, b in pairs):
            yield from _of_words(basis, twins, change)


def _pairs(twins: Twins) -> Iterator[tuple[Slot, Slot]]:
    """Slots that stand in each other's place."""
    for change in twins.words.changes:
        ours = [
            one for one in twins.slots[0] if _in(one.row, twins.one, twins.words.one, change.first)
        ]
        theirs = [
            one
            for one in twins.slots[1]
            if _in(one.row, twins.other, twins.words.other, change.second)
        ]
        for kind in ("number", "date", "name"):
            a = [one for one in ours if one.kind == kind]
            b = [one for one in theirs if one.kind == kind]
            if len(a) == len(b):
                yield from zip(a, b, strict=True)


def _in(row: Row, sentence: Row, words: Sequence[Word], bounds: tuple[int, int]) -> bool:
    """Whether a row shares a word with the stretch between `bounds`."""
    start, end = row.start - sentence.start, row.end - sentence.start
    return any(word.start < end and start < word.end for word in words[slice(*bounds)])


def _touches(twins: Twins, change: Change, a: Slot, b: Slot) -> bool:
    return _in(a.row, twins.one, twins.words.one, change.first) and _in(
        b.row, twins.other, twins.words.other, change.second
    )


# ------------------------------------------------------------ slots


def _of_slots(basis: Basis, twins: Twins, a: Slot, b: Slot) -> Iterator[Point]:
    verdict = "differ" if _two_names(twins, a, b) else compared(a, b)
    if verdict not in ("differ", "more precise") or a.row.text == b.row.text:
        return
    if a.kind == "date" and not bound_alike(basis, a, b):
        return
    kind: DisagreementKind = "conflict" if verdict == "differ" else "more precise"
    if a.kind == "name" and _in_scope(twins, a) and a.entity and a.entity.kind == "place":
        kind = "scope"
    elif a.kind == "name" and (_is_loose(basis, twins.one, b) or _is_loose(basis, twins.other, a)):
        return
    yield Point(kind, _QUESTIONS[a.kind], a.row, b.row, twins.one, "one sentence, with another word in its place")  # fmt: skip


def _of_two_actors(basis: Basis, twins: Twins, pairs: Sequence[tuple[Slot, Slot]]) -> bool:
    """Whether a number or day changed with another name, which the other report may know: two things."""
    names = [pair for pair in pairs if all(one.entity for one in pair)]
    changed = [(a, b) for a, b in names if compared(a, b) != "same"]
    loose = any(
        _is_loose(basis, twins.one, b) or _is_loose(basis, twins.other, a) for a, b in changed
    )
    return loose and len(names) < len(pairs)


def _two_names(twins: Twins, a: Slot, b: Slot) -> bool:
    """Whether a person's full name stands where else the same sentence has a name of unsure kind."""
    if a.entity is None or b.entity is None or twins.words.same < _NEARLY:
        return False
    kinds = {a.entity.kind, b.entity.kind}
    words = [set(one.row.text.casefold().split()) for one in (a, b)]
    full = all(len(one) > 1 for one in words) and not words[0] & words[1]
    return kinds == {"person", "organization"} and full


_AFFILIATION = re.compile(r"\b(?:of|from|with|at|for|by)\s(?:the\s)?$", re.IGNORECASE)


def _is_loose(basis: Basis, sentence: Sentence, slot: Slot) -> bool:
    """Whether the other report, with `sentence`, may know a name, or it is whom somebody is with."""
    if slot.entity is None:
        return False
    before = basis.words_before(slot.row, _BEFORE)
    if slot.entity.kind == "organization" and _AFFILIATION.search(before):
        return True
    return basis.knows(sentence.report, slot.entity, slot.row)


_BEFORE = 12


def _in_scope(twins: Twins, slot: Slot) -> bool:
    words = twins.words.one
    at = next(
        (k for k, word in enumerate(words) if word.start + twins.one.start >= slot.row.start), 0
    )
    return in_scope([word.text for word in words], at)


def _swapped(twins: Twins) -> Point | None:
    """Two names that changed places, with more than an "and" between them."""
    ours, theirs = ([one for one in slots if one.entity] for slots in twins.slots)
    order = [_id(one) for one in ours], [_id(one) for one in theirs]
    moved = [k for k, (a, b) in enumerate(zip(*order, strict=False)) if a != b]
    if len(order[0]) != len(order[1]) or len(moved) != _TWO:
        return None
    first, last = moved
    if order[0][first] != order[1][last] or order[0][last] != order[1][first]:
        return None
    if not _same_but(twins, (ours[first], ours[last]), (theirs[first], theirs[last])):
        return None
    one = _between(twins.one, ours[first].row, ours[last].row)
    other = _between(twins.other, theirs[first].row, theirs[last].row)
    if _LISTED.match(one.text[len(ours[first].row.text) : -len(ours[last].row.text)]):
        return None
    why = "one sentence, in which two names changed places"
    return Point("conflict", "who did it to whom", one, other, twins.one, why)


_TWO = 2
_ALL_BUT = 0.95


def _same_but(twins: Twins, ours: tuple[Slot, Slot], theirs: tuple[Slot, Slot]) -> bool:
    """Whether two sentences are the same but for the names: else a clause may have moved."""
    left = [
        " ".join(word.text for word in words if not _is_in(sentence, word, slots))
        for sentence, words, slots in (
            (twins.one, twins.words.one, ours),
            (twins.other, twins.words.other, theirs),
        )
    ]
    return aligned(*left).same >= _ALL_BUT


def _is_in(sentence: Sentence, word: Word, slots: Sequence[Slot]) -> bool:
    start, end = sentence.start + word.start, sentence.start + word.end
    return any(one.row.start < end and start < one.row.end for one in slots)


def _id(slot: Slot) -> str:
    return slot.entity.id if slot.entity else ""


def _between(sentence: Sentence, first: Row, last: Row) -> Row:
    return part_of(sentence, first.start - sentence.start, last.end - sentence.start)


# ------------------------------------------------------------ other words


def _of_words(basis: Basis, twins: Twins, change: Change) -> Iterator[Point]:
    """What a change of other words means, if anything."""
    (a, b), (c, d) = change.first, change.second
    if max(b - a, d - c) > _LONGEST:
        return
    ours = [word.text for word in twins.words.one]
    theirs = [word.text for word in twins.words.other]
    rows = (_words(twins.one, twins.words.one, a, b), _words(twins.other, twins.words.other, c, d))
    if a < b and c < d and _is_range(ours, (a, b)) and _is_range(theirs, (c, d)):
        yield _changed("scope", "what is a first", rows, twins)
    elif twins.words.same < _NEARLY:
        return
    elif all(_is_quoted(basis, row) for row in rows):
        taken = basis.taken(twins.one.report, twins.other.report)
        if taken and is_other_word(ours[a:b], theirs[c:d]):
            yield _changed("wording", "what was said", rows, twins)
    elif is_planned(ours[a:b], theirs[c:d]) and "not" not in (*ours[b : b + 2], *theirs[d : d + 2]):
        yield _changed("update", "planned or done", rows, twins)
    elif is_contrary(ours[a:b], theirs[c:d]):
        yield _changed("conflict", "whether", rows, twins)


def _changed(kind: DisagreementKind, question: str, rows: tuple[Row, Row], twins: Twins) -> Point:
    return Point(kind, question, *rows, twins.one, _WHY[question])


_WHY = {
    "what is a first": "one sentence, with another range",
    "what was said": "one quotation, with another word in its place",
    "planned or done": "one sentence, told as a plan and as done",
    "whether": "one sentence, told as so and as not so",
}


def _is_quoted(basis: Basis, row: Row) -> bool:
    return any(
        one.part == row.part and one.start <= row.start and row.end <= one.end
        for one in basis.related.reading.annotation(row.report).quotes
    )


_RANGE = re.compile(r"\b(?:in|since|this|history|year|decade|century|ever)\b")


def _is_range(words: Sequence[str], bounds: tuple[int, int]) -> bool:
    """Whether words say of what something is a first or a worst."""
    return in_scope(words, bounds[0]) and bool(_RANGE.search(" ".join(words[slice(*bounds)])))


def _words(sentence: Sentence, words: Sequence[Word], first: int, last: int) -> Row:
    """The words between two bounds; where there are none, the words on both sides."""
    if first == last:
        first, last = max(0, first - 1), min(len(words), last + 1)
    return part_of(sentence, words[first].start, words[last - 1].end)
