"""What a report says outside its standing text.

Sentences are found before a box knows which words stand everywhere, so what was found in such words
is left out here: no evidence, as with all furniture but captions. A sentence goes where most of it
is standing text, and with it all that stands in it; what pointed there from other sentences points
nowhere.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from typing import TypeVar

from factbox.types import Annotation, EventMention, Participant, Report, Row, Sentence

Place = tuple[int, int]
Found = TypeVar("Found", bound=Row)
_MOST = 0.5


def outside_standing(report: Report, annotation: Annotation) -> Annotation:
    """The annotation without what was found in the report's standing text."""
    standing = [(row.start, row.end) for row in report.furniture if row.kind == "standing"]
    if not standing:
        return annotation
    gone = _rule(annotation.sentences, standing)
    known = frozenset(
        row.id for row in (*annotation.mentions, *annotation.references) if not gone(row)
    )
    times = _kept(annotation.times, gone)
    dated = frozenset(row.id for row in times)
    events = _kept(annotation.event_mentions, gone)
    told = frozenset(row.id for row in events)
    return Annotation(
        report=annotation.report,
        sentences=_kept(annotation.sentences, gone),
        mentions=_kept(annotation.mentions, gone),
        references=tuple(
            replace(row, antecedent=_in(row.antecedent, known))
            for row in _kept(annotation.references, gone)
        ),
        times=times,
        quotes=tuple(
            replace(row, speaker=_in(row.speaker, known)) for row in _kept(annotation.quotes, gone)
        ),
        attributions=tuple(
            replace(row, source=_in(row.source, known))
            for row in _kept(annotation.attributions, gone)
        ),
        event_mentions=tuple(_event(row, known, dated) for row in events),
        statements=tuple(
            replace(
                row,
                source=_in(row.source, known),
                events=tuple(event for event in row.events if event in told),
            )
            for row in _kept(annotation.statements, gone)
        ),
        codings=_kept(annotation.codings, gone),
    )


def _rule(sentences: Sequence[Sentence], standing: Sequence[Place]) -> Callable[[Row], bool]:
    """Whether a row goes: it meets standing text or a sentence that goes, and none that stays."""
    text = [row for row in sentences if row.part == "text"]
    out = [row for row in text if _covered(row, standing) > _MOST * (row.end - row.start)]
    going = {row.id for row in out}
    stays = [(row.start, row.end) for row in text if row.id not in going]
    goes = [*standing, *((row.start, row.end) for row in out)]

    def gone(row: Row) -> bool:
        if row.part != "text":
            return False
        return _covered(row, goes) > 0 and _covered(row, stays) == 0

    return gone


def _covered(row: Row, places: Sequence[Place]) -> int:
    """How many of a row's characters lie in these places."""
    return sum(max(0, min(row.end, end) - max(row.start, start)) for start, end in places)


def _kept(rows: Sequence[Found], gone: Callable[[Row], bool]) -> tuple[Found, ...]:
    return tuple(row for row in rows if not gone(row))


def _in(row_id: str | None, known: Collection[str]) -> str | None:
    return row_id if row_id in known else None


def _event(row: EventMention, known: Collection[str], dated: Collection[str]) -> EventMention:
    return replace(
        row,
        actors=tuple(_participant(one, known) for one in row.actors),
        recipients=tuple(_participant(one, known) for one in row.recipients),
        object=_participant(row.object, known) if row.object else None,
        place=_in(row.place, known),
        when=_in(row.when, dated),
    )


def _participant(one: Participant, known: Collection[str]) -> Participant:
    return replace(one, mention=_in(one.mention, known))
