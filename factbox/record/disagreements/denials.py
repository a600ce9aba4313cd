"""Said by one, denied by another: an allegation beside its denial, each with its words.

A denial is a stance of whoever denies, not a fact: both sides are shown and neither is judged. The
denial and what it denies must stand in one sentence or in neighbouring ones of one report, or be one
claim of two reports. A denial that names nothing it denies is left out.
"""

from __future__ import annotations

from collections.abc import Iterator

from factbox.record.disagreements.sides import Basis
from factbox.record.disagreements.words import content_words, shared_share
from factbox.types import Attribution, Disagreement, EventMention, Row, Sentence

_SAYS = ("alleged", "asserted", "ongoing", "historical", "possible")
_ALIKE = 0.5


def denials(basis: Basis) -> tuple[Disagreement, ...]:
    """One difference for each denial that has something to deny."""
    found: list[Disagreement] = []
    for one in basis.related.reading.annotations:
        denied = [row for row in one.attributions if row.stance == "denied"]
        for row in sorted(denied, key=lambda row: (row.part, row.start, row.end)):
            found.extend(_of_denial(basis, row, one.event_mentions, one.sentences))
    return _each_once(found)


def _of_denial(
    basis: Basis,
    denial: Attribution,
    events: tuple[EventMention, ...],
    sentences: tuple[Sentence, ...],
) -> Iterator[Disagreement]:
    sentence = basis.sentence_of(denial)
    if sentence is None or not denial.source_text:
        return
    said = _alleged_beside(basis, denial, sentence, events) or _said_elsewhere(basis, denial)
    if said is None:
        return
    who = basis.related.index.of(denial.source)
    name = who.name if who else " ".join(denial.source_text.split())
    yield basis.differ(
        "denial",
        " ".join(said.text.split()),
        [
            basis.side("alleged" if _alleged(said) else "said", [said]),
            basis.side(f"denied by {name}", [sentence]),
        ],
        "one side says it, another says it is not so; neither is judged",
    )


def _alleged(row: Row) -> bool:
    return isinstance(row, EventMention) and row.status == "alleged"


def _alleged_beside(
    basis: Basis, denial: Attribution, sentence: Sentence, events: tuple[EventMention, ...]
) -> EventMention | None:
    """What is alleged in the denial's own sentence, outside the words of the denier."""
    beside = [
        row
        for row in events
        if row.part == sentence.part
        and sentence.start <= row.start < sentence.end
        and row.status == "alleged"
    ]
    return min(beside, key=lambda row: (row.start, row.end), default=None)


def _said_elsewhere(basis: Basis, denial: Attribution) -> EventMention | None:
    """What another origin tells in mostly the words that are denied."""
    words = frozenset(content_words(denial.text))
    if len(words) < 3:
        return None
    for one in basis.related.reading.annotations:
        for row in one.event_mentions:
            if row.report == denial.report or row.status not in _SAYS:
                continue
            told = frozenset(content_words(row.text))
            if len(told & words) >= 3 and shared_share(words, told) > _ALIKE:
                return row
    return None


def _each_once(found: list[Disagreement]) -> tuple[Disagreement, ...]:
    """Of differences about the same words the first."""
    kept: dict[str, Disagreement] = {}
    for one in found:
        kept.setdefault(one.about, one)
    return tuple(kept.values())
