"""Which stories a person asks for, and in which order.

A story that is asked for must fit all that is asked. Those with the most reports that hold the name
or the words come first; of equals, and where neither is asked, the largest, then the newest. Where
only a day is asked for, the newest come first.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from factbox.store.store import Store
from factbox.types import Story


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What stories are asked for: the last report not before `since` (a day, month or year); a name,
    a place; two states by their codes; words that one report holds."""

    since: str | None = None
    name: str | None = None
    place: str | None = None
    states: tuple[str, str] | None = None
    words: tuple[str, ...] = ()


EVERY = Asked()


def listed(store: Store, asked: Asked) -> tuple[Story, ...]:
    """The stories that fit, in the order in which they are shown."""
    held = _held(store, asked)
    stories = [story for story in store.cards() if _fits(story, asked, held)]
    by_day = asked.since is not None and not held

    def order(story: Story) -> tuple[int, tuple[int, ...], int, tuple[int, ...], str]:
        hits = sum(one[story.id] for one in held)
        newest = _backwards(story.last)
        return (-hits, newest if by_day else (), -len(story.reports), newest, story.id)

    return tuple(sorted(stories, key=order))


def _held(store: Store, asked: Asked) -> Sequence[Counter[str]]:
    """For each thing asked for, how often each story holds it."""
    found = []
    if asked.name is not None:
        found.append(store.stories_naming(asked.name, None))
    if asked.place is not None:
        found.append(store.stories_naming(asked.place, "place"))
    if asked.states is not None:
        found.append(store.stories_between(*asked.states))
    if asked.words:
        found.append(store.stories_saying(asked.words))
    return found


def _fits(story: Story, asked: Asked, held: Sequence[Counter[str]]) -> bool:
    if asked.since is not None and (story.last is None or story.last < asked.since):
        return False
    return all(one[story.id] > 0 for one in held)


def _backwards(day: str | None) -> tuple[int, ...]:
    """A key that sorts later days first, and unknown ones last."""
    return (1,) if day is None else (0, *(-ord(sign) for sign in day))
