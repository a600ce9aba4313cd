"""Who did it to whom: two sentences that tell one act, with its two parties in each other's place.

"Tarn Foods bought Olin" beside "Olin bought Tarn Foods" in the same words, or beside "Tarn Foods was
taken over by Olin" in others. In the same words two names (or runs of capitals that no list knows)
have changed places. In other words one kind of act is told of the same two, done by the other one.
What two do to each other in turn, a fight or a talk, is no such act, nor what a report tells both
ways.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from factbox.record.disagreements.sides import Basis
from factbox.record.disagreements.slots.points import Point
from factbox.record.disagreements.slots.values import part_of
from factbox.record.disagreements.slots.words import Word, words_in
from factbox.types import EventMention, Row, Sentence

_QUESTION = "who did it to whom"
_LONGEST = 4
"""Words of a name."""
_LISTED = frozenset(["and", "or", "with", "&"])
_MUTUAL = frozenset(["AGREE", "CONSULT", "ASSAULT", "FIGHT", "COERCE", "ACCUSE", "REQUEST"])
"""Roots of what two may do to each other in turn."""


def exchanged_words(one: Sentence, other: Sentence) -> Point | None:
    """Two names that changed places in a sentence of else the very same words."""
    ours, theirs = words_in(one.text), words_in(other.text)
    a, b = [word.text for word in ours], [word.text for word in theirs]
    if a == b or Counter(a) != Counter(b):
        return None
    start = next(k for k, (x, y) in enumerate(zip(a, b, strict=True)) if x != y)
    end = len(a) - next(k for k, (x, y) in enumerate(zip(a[::-1], b[::-1], strict=True)) if x != y)
    for first in range(1, _LONGEST + 1):
        for last in range(1, _LONGEST + 1):
            between = a[start + first : end - last]
            swapped = [*a[end - last : end], *between, *a[start : start + first]]
            if not between or swapped != b[start:end] or set(between) <= _LISTED:
                continue
            if _named(one, ours[start : start + first]) and _named(one, ours[end - last : end]):
                rows = (_words(one, ours[start:end]), _words(other, theirs[start:end]))
                why = "one sentence, in which two names changed places"
                return Point("conflict", _QUESTION, *rows, one, why)
    return None


def _named(sentence: Sentence, words: Sequence[Word]) -> bool:
    return all(sentence.text[word.start].isupper() for word in words)


def _words(sentence: Sentence, words: Sequence[Word]) -> Row:
    return part_of(sentence, words[0].start, words[-1].end)


@dataclass(frozen=True, slots=True)
class Act:
    """An act that a sentence tells, of a kind that two do not do to each other in turn."""

    row: EventMention
    actors: frozenset[str]
    recipients: frozenset[str]

    def exchanged(self, other: Act) -> bool:
        """Whether both are of one kind, and the one's actors the other's recipients."""
        return (
            self.row.type == other.row.type
            and self.actors == other.recipients
            and self.recipients == other.actors
        )

    def same(self, other: Act) -> bool:
        return (self.row.type, self.actors, self.recipients) == (
            other.row.type,
            other.actors,
            other.recipients,
        )


def acts_of(basis: Basis, report: str) -> tuple[Act, ...]:
    """The acts that a report tells, with parties on both sides."""
    found = []
    for row in basis.related.reading.annotation(report).event_mentions:
        actors, recipients = _parties(basis, row)
        if row.plover not in _MUTUAL and actors and recipients:
            found.append(Act(row, actors, recipients))
    return tuple(found)


def exchanged_parties(
    one: Sentence, other: Sentence, acts: tuple[Sequence[Act], Sequence[Act]]
) -> Iterator[Point]:
    """Acts of one kind told in two sentences, each of the same two, done by the other one of them.

    `acts` are those of the two reports.
    """
    for a in (act for act in acts[0] if _inside(act, one)):
        for b in (act for act in acts[1] if _inside(act, other)):
            if not a.exchanged(b) or any(map(b.same, acts[0])) or any(map(a.same, acts[1])):
                continue
            why = "two sentences that tell one act, done by the other of two parties in each"
            yield Point("conflict", _QUESTION, one, other, one, why)
            return


def _inside(act: Act, sentence: Sentence) -> bool:
    row = act.row
    return row.part == sentence.part and sentence.start <= row.trigger_start < sentence.end


def _parties(basis: Basis, row: EventMention) -> tuple[frozenset[str], frozenset[str]]:
    """Who does it and to whom it is done, as entities."""
    actors, recipients = (
        frozenset(one.id for p in some if (one := basis.related.index.of(p.mention)))
        for some in (row.actors, row.recipients)
    )
    return actors, recipients
