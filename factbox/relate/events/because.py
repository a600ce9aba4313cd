"""Why an event is coded as it is: the word that tells it, its status words, and where state, date and place come from.

The reasons are those of the mention whose words are shown, and of the participants that are shown; the
date's is that of the mention that gave it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factbox.relate.events.told import Told
from factbox.relate.reading import Reading
from factbox.types import Participant, Reason, When

_OF_MENTION = frozenset({"trigger", "status", "told in passing"})


def because(
    best: Told,
    members: Sequence[Told],
    who: tuple[Sequence[Participant], Sequence[Participant]],
    reading: Reading,
) -> Iterator[Reason]:
    """The reasons of an event's code: word, status, actors and recipients, place."""
    yield from (one for one in best.mention.why if one.feature in _OF_MENTION)
    for role, side in zip(("actor", "recipient"), who, strict=True):
        for one in side:
            yield from (Reason(feature=f"{role}'s {r.feature}", detail=r.detail) for r in one.why)
    yield from _placed(best, members, reading)


def dated_by(
    members: Sequence[Told], date: tuple[str | None, str | None], reading: Reading
) -> Reason | None:
    """How the date of an event was got: the words and the day they were read against, or the report."""
    day, how = date
    if day is None:
        return None
    for told in members:
        published = f" of {told.day}" if told.day else ""
        row = reading.row(told.mention.when) if told.mention.when else None
        if how == "words" and told.date == day and isinstance(row, When):
            return Reason(feature="date", detail=f"{day}: “{row.text}”, in a report{published}")
        if how == "report" and told.implied == day:
            detail = f"{day}: no words date it; a report{published} tells it as news"
            return Reason(feature="date", detail=detail)
    return None


def _placed(best: Told, members: Sequence[Told], reading: Reading) -> Iterator[Reason]:
    for told in (best, *members):
        if told.place is not None and told.mention.place is not None:
            words = reading.row(told.mention.place).text
            yield Reason(
                feature="place", detail=f"{told.place.name}: “{words}” is told as the place"
            )
            return
