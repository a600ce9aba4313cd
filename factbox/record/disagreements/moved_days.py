"""A day that slipped: two reports tell one sentence, and its date belongs to another act in each.

Who shortens a sentence may move its date: "In return for the loan, the bank agreed in May to open its
books" becomes "In return for the loan in May, the bank agreed to open its books". Both sentences hold
both acts and the same date, but say of different ones that they happened then. Only sentences are
compared of which one was taken from the other, or that tell the same claim.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from factbox.record.disagreements.sides import Basis
from factbox.record.disagreements.slots.pairs import same_sentences
from factbox.types import Disagreement, EventMention, Row, Sentence, When


@dataclass(frozen=True, slots=True)
class _Dated:
    """An act and the words that date it."""

    act: EventMention
    time: When


def moved_days(basis: Basis) -> tuple[Disagreement, ...]:
    """One difference for each date that dates one act here and another there."""
    sides: dict[tuple[str, str, str], dict[str, list[Row]]] = {}
    for one, other in basis.once(same_sentences):
        for first, second in _moved(basis, one, other):
            acts = sorted((first.act.type, second.act.type))
            key = (first.time.text, acts[0], acts[1])
            values = sides.setdefault(key, {})
            values.setdefault(first.act.type, []).append(one)
            values.setdefault(second.act.type, []).append(other)
    return tuple(_difference(basis, key[0], values) for key, values in sorted(sides.items()))


def _difference(basis: Basis, time: str, values: dict[str, list[Row]]) -> Disagreement:
    why = "one sentence in two versions, with its date beside another act in each"
    made = [basis.side(value, rows) for value, rows in sorted(values.items())]
    made.sort(key=lambda side: (-side.origins, -len(side.reports), side.value))
    return basis.differ("conflict", f"what happened in {time}", made, why)


def _moved(basis: Basis, one: Sentence, other: Sentence) -> Iterator[tuple[_Dated, _Dated]]:
    ours, theirs = _dated(basis, one), _dated(basis, other)
    known = {row.type for row in _acts(basis, one)} & {row.type for row in _acts(basis, other)}
    for first in ours:
        for second in theirs:
            types = {first.act.type, second.act.type}
            same_time = first.time.expression == second.time.expression
            alone = _alone(first, ours) and _alone(second, theirs)
            if same_time and len(types) > 1 and types <= known and alone:
                yield first, second


def _alone(one: _Dated, all_dated: list[_Dated]) -> bool:
    """Whether the words date this act only."""
    return all(row.act.type == one.act.type for row in all_dated if row.time.id == one.time.id)


def _dated(basis: Basis, sentence: Sentence) -> list[_Dated]:
    rows = [row for row in _acts(basis, sentence) if row.when is not None]
    times = [(row, basis.related.reading.row(row.when or "")) for row in rows]
    return [_Dated(row, time) for row, time in times if isinstance(time, When)]


def _acts(basis: Basis, sentence: Sentence) -> list[EventMention]:
    return [
        row
        for row in basis.related.reading.annotation(sentence.report).event_mentions
        if row.part == sentence.part and sentence.start <= row.trigger_start < sentence.end
    ]
