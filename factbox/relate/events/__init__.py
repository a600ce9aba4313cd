"""Event mentions of a story's reports joined into happenings.

Two mentions tell one happening where the type of act is of one family, nothing speaks against it (dates
that exclude each other, other persons, other places, other things) and something for it (the same
persons or states, the same date and thing). `features.py` is the list.
"""

from __future__ import annotations

from factbox.relate.counting import Sources
from factbox.relate.entities.index import EntityIndex
from factbox.relate.events.dating import with_implied_days
from factbox.relate.events.groups import group
from factbox.relate.events.outcome import event_of
from factbox.relate.events.told import tellings
from factbox.relate.reading import Reading
from factbox.types import Event


def join_events(
    story: str, reading: Reading, index: EntityIndex, sources: Sources
) -> tuple[Event, ...]:
    """The happenings of a story, by id."""
    told = with_implied_days(tellings(reading, index), reading)
    events = (event_of(story, one, reading, index, sources) for one in group(told))
    return tuple(sorted(events, key=lambda event: event.id))
