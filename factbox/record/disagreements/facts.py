"""Done, or only promised: one act that some reports tell as done and others as promised.

A promise that earlier reports tell and later ones see fulfilled is an update and is told by
`progress`. It is a conflict when both lie in the past of both reports: the one says that a party
promised to do it, some time ago, and stops there; the other says that the party did it. Actor, act
and object must be the same. A report that tells both knows the difference and is on neither side.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from factbox.annotate.when.edtf import bounds
from factbox.data.states import code_of, demonym_code
from factbox.record.disagreements.sides import Basis
from factbox.record.disagreements.words import content_words, shared_share, stem
from factbox.types import Disagreement, EventMention, Participant, Row

_PROMISED = re.compile(
    r"\b(?:promis(?:ed|ing)|pledg(?:ed|ing)|vow(?:ed|ing)|undertook)\b(?=[^.;!?]{0,120}$)",
    re.IGNORECASE,
)
_SETTLED = timedelta(days=60)
"""A promise so much older than its report is told as history, not as a thing to come."""
_SAME_OBJECT = 0.6
_FEWEST_WORDS = 2


@dataclass(frozen=True, slots=True)
class _Telling:
    """An act as one sentence tells it."""

    row: EventMention
    sentence: Row
    actors: frozenset[str]
    object: frozenset[str]
    promised: bool


def done_or_promised(basis: Basis) -> tuple[Disagreement, ...]:
    """One difference for each act that is told as done by some and as promised by others."""
    by_act: dict[str, list[_Telling]] = {}
    for one in basis.related.reading.annotations:
        for row in one.event_mentions:
            telling = _telling(basis, row)
            if telling is not None:
                by_act.setdefault(row.lemma, []).append(telling)
    found: list[Disagreement] = []
    for act in sorted(by_act):
        found.extend(_differences(basis, by_act[act]))
    return tuple(found)


def _telling(basis: Basis, row: EventMention) -> _Telling | None:
    sentence = basis.sentence_of(row)
    if sentence is None or row.status not in ("planned", "asserted", "historical", "ongoing"):
        return None
    before = sentence.text[: max(0, row.trigger_start - sentence.start)]
    promised = row.status == "planned" and bool(_PROMISED.search(before))
    if row.status == "planned" and not promised:
        return None
    after = sentence.text[row.trigger_end - sentence.start : row.end - sentence.start]
    return _Telling(
        row=row,
        sentence=sentence,
        actors=frozenset(_key(basis, row, one) for one in row.actors),
        object=frozenset(map(_folded, content_words(after))) - {stem(row.lemma)},
        promised=promised,
    )


def _folded(word: str) -> str:
    """A state's name and its people's as one word: "Moroccan" and "Morocco's"."""
    return demonym_code(word) or code_of(word) or word


def _key(basis: Basis, row: EventMention, one: Participant) -> str:
    """A state by its code, so that a government, its capital and its leader are one actor."""
    if one.code:
        return one.code
    entity = basis.related.index.of(one.mention)
    if entity is not None:
        return entity.country or entity.id
    for mention in basis.related.reading.annotation(row.report).mentions:
        if mention.part == row.part and one.start <= mention.start and mention.end <= one.end:
            named = basis.related.index.of(mention.id)
            if named is not None and named.country:
                return named.country
    return " ".join(one.text.casefold().split())


def _differences(basis: Basis, tellings: Sequence[_Telling]) -> list[Disagreement]:
    """Each done telling with the promises of the same act, one difference an act and object."""
    found: list[Disagreement] = []
    used: set[str] = set()
    promised = [one for one in tellings if one.promised]
    for done in tellings:
        if done.promised or done.row.id in used or _to_come(basis, done):
            continue
        promises = [one for one in promised if _same_act(one, done)]
        if not promises:
            continue
        others = [
            one
            for one in tellings
            if not one.promised and one.row.id != done.row.id and _same_act(one, done)
        ]
        knowing = {done.row.report, *(one.row.report for one in others)}
        promises = [
            one for one in promises if one.row.report not in knowing and _settled(basis, one)
        ]
        if promises and not {_origin(basis, one) for one in promises} <= {_origin(basis, done)}:
            found.append(_difference(basis, [done, *others], promises))
            used |= {one.row.id for one in (done, *others)}
    return found


def _origin(basis: Basis, one: _Telling) -> str:
    return basis.origin(one.row)


def _same_act(one: _Telling, other: _Telling) -> bool:
    few, many = sorted((one.actors, other.actors), key=len)
    if not few or not few <= many:
        return False
    fewest = min(len(one.object), len(other.object))
    return fewest >= _FEWEST_WORDS and shared_share(one.object, other.object) >= _SAME_OBJECT


def _to_come(basis: Basis, done: _Telling) -> bool:
    """Whether a done act is dated after its report: then it is a plan all the same."""
    span = bounds(basis.related.reading.edtf(done.row.when))
    day = basis.day(done.row.report)
    return span is not None and day is not None and span[0] > day


def _settled(basis: Basis, promise: _Telling) -> bool:
    """Whether a promise is told with a day of its own, long before its report."""
    day = basis.day(promise.row.report)
    spans = [span for one in basis.times_in(promise.sentence) if (span := bounds(one))]
    return day is not None and any(span[1] <= day - _SETTLED for span in spans)


def _difference(
    basis: Basis, done: Sequence[_Telling], promised: Sequence[_Telling]
) -> Disagreement:
    first = done[0].row
    told = " ".join(first.text.split())
    return basis.differ(
        "conflict",
        f"done, or only promised: {told}",
        [
            basis.side("done", [one.row for one in done]),
            basis.side("promised", [one.sentence for one in promised]),
        ],
        "some reports tell the act as done, others only that it was promised, both as history",
    )
