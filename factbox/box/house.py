"""The rooms as a box calls them; a test may put something faster in the place of each."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from factbox.box.relating import FindStories
from factbox.box.taking_in import Found
from factbox.engine.work import HouseWork, MakeWork
from factbox.judgements import Judgement
from factbox.types import Report

if TYPE_CHECKING:
    from factbox.relate.stories import FoundStory

Place = Path | str
ReadPlaces = Callable[[Sequence[Place]], Iterator[Found]]


def _read(places: Sequence[Place]) -> Iterator[Found]:
    from factbox.read import read

    return read(places)


def _find_stories(
    reports: Sequence[Report], judgements: Sequence[Judgement]
) -> Sequence[FoundStory]:
    from factbox.relate.stories import find_stories

    return find_stories(reports, judgements)


@dataclass(frozen=True, slots=True)
class House:
    """What a box calls to read places, to find stories, and to work on one report or one story."""

    read: ReadPlaces = _read
    find_stories: FindStories = _find_stories
    make_work: MakeWork = HouseWork
