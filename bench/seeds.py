"""The main job on real input: five reports of one event, against what a careful reader took out."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from bench import _seeds_reading as reading
from bench import _seeds_story as story
from bench._seeds_built import Built, build
from bench._sets import seeds_of
from bench.table import Line

_MEASURES: tuple[Callable[[Built], Iterable[Line]], ...] = (
    reading.sources,
    reading.headers,
    reading.furniture,
    reading.entities,
    reading.mentions,
    reading.times,
    story.quotes,
    story.events,
    story.agreement,
    story.differences,
    reading.spans,
)


def measure(data: Path) -> list[Line]:
    """Build the gold reports of `data` (or of `seeds` beside it) and compare."""
    folder = seeds_of(data)
    if folder is None:
        return []
    built = build(folder)
    return [line for one in _MEASURES for line in one(built)]
