"""The words of events that no words date: what is told right behind a dated one, and plans.

Who did something on Tuesday and, a sentence or two on, did something else, did it that day, unless the
words before the verb say that it was another time ("he had already apologised") or that it is going on ("he
is seen"), or another day or a length of time stands in them ("spent the past week").
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from factbox.record.clause import Words, words_of
from factbox.record.own_day import tells_another_day
from factbox.record.readable import in_headline
from factbox.types import Event, EventMention

if TYPE_CHECKING:
    from factbox.relate.story import Related

_JUST_BEHIND = 900
"""Characters behind a dated event within which the same people's next act is told of that day."""
_OTHER_TIME = re.compile(r"\b(?:earlier|previously|since|already|is|are|has|have)\b", re.IGNORECASE)


class Undated:
    """Knows what each report tells with a day; `dated` are the events so told, with their mentions."""

    def __init__(
        self, related: Related, dated: Sequence[tuple[Event, Sequence[EventMention]]]
    ) -> None:
        self._related = related
        self._dated: dict[str, list[tuple[EventMention, str | None, frozenset[str]]]] = {}
        for event, mentions in dated:
            actors = frozenset(one.entity for one in event.actors if one.entity)
            for row in mentions:
                self._dated.setdefault(row.report, []).append((row, event.date, actors))

    def words(self, event: Event, row: EventMention) -> Words | None:
        """The words of an event that no words date, where its day is sure enough."""
        if row.when is not None or in_headline(self._related, self._related.reading.evidence(row)):
            return None
        words = words_of(self._related, row, None)
        if words is None or words.form != "sentence":
            return None
        if row.status == "planned":
            return words if (event.date or "").endswith("~") else None
        before = words.row.text[: max(0, row.trigger_end - words.row.start)]
        if _OTHER_TIME.search(before):
            return None
        if tells_another_day(self._related, words.row, event.date or ""):
            return None
        return words if self._follows(event, row) else None

    def _follows(self, event: Event, row: EventMention) -> bool:
        """Whether a dated event of the same people is told just before."""
        acting = {one.entity for one in event.actors if one.entity}
        return any(
            day == event.date
            and one.part == row.part
            and 0 < row.trigger_start - one.trigger_start < _JUST_BEHIND
            and bool(acting & actors)
            for one, day, actors in self._dated.get(row.report, ())
        )
