"""The rooms as a box calls them; a test may put something faster in the place of each."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from factbox.box.finding import KeptStories
from factbox.box.relating import StoryFinder
from factbox.box.taking_in import Found
from factbox.engine.work import HouseWork, MakeWork

Place = Path | str
ReadPlaces = Callable[[Sequence[Place]], Iterator[Found]]


def _read(places: Sequence[Place]) -> Iterator[Found]:
    from factbox.read import read

    return read(places)


@dataclass(frozen=True, slots=True)
class House:
    """What a box calls to read places, to find stories, and to work on one report or one story."""

    read: ReadPlaces = _read
    finder: StoryFinder = field(default_factory=KeptStories)
    make_work: MakeWork = HouseWork
