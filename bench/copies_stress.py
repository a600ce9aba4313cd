"""Stories that a flood, a chain or a collage makes: nothing lost, and time that grows with the story.

Each kind is compared at a third of its size and at its size; seconds are the processor's. Three
times the reports may take three times the seconds for what is linear, nine times for what is
quadratic; a kind misses where it takes more than six times.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from bench._stress_stories import Stories
from bench.table import Bar, Line, figure
from factbox.relate.copies import compare
from factbox.relate.reading import Reading

SECONDS = 600
GROWTH = Bar(6.0, 3.5, at_most=True)
_NO_MATTER = 0.5
"""Seconds: growth from less than this says nothing."""


@dataclass(frozen=True)
class Kind:
    """A story of so many reports, and how many origins it has."""

    name: str
    make: Callable[[int], Reading]
    size: int
    origins: Callable[[int], int]


@dataclass(frozen=True)
class Outcome:
    """What became of a story: seconds, reports that stand in no origin, origins."""

    seconds: float
    lost: int
    origins: int


def kinds(stories: Stories) -> tuple[Kind, ...]:
    """The kinds of stories, each at its full size."""
    return (
        Kind("identical reports", stories.identical, 20_000, lambda _: 1),
        Kind("one that takes a line of each other", stories.collage, 500, lambda n: n + 1),
        Kind("the body so many times inside itself", stories.repeated, 25, lambda _: 2),
        Kind("two that took from each other", lambda _: stories.mutual(), 3, lambda _: 2),
        Kind("a copy older than its original", lambda _: stories.wrong_clock(), 3, lambda _: 2),
        Kind("a chain of slow drift", stories.drift, 1_000, lambda _: 1),
        Kind("one text, each with its own end", stories.feet, 3_000, lambda _: 1),
        Kind("sharing one paragraph, a third of each", stories.one_paragraph, 5_000, lambda n: n),
        Kind("one headline, texts of their own", stories.one_headline, 10_000, lambda n: n),
    )


def measure(share: int = 100) -> list[Line]:
    """All kinds, at `share` percent of their sizes; each line is told on stderr as it is found.

    Kinds that come after `SECONDS` are left out and said to be.
    """
    lines: list[Line] = []
    began = time.monotonic()
    for number, kind in enumerate(kinds(Stories())):
        size = max(3, kind.size * share // 100)
        if time.monotonic() - began > SECONDS:
            found = [Line(f"{kind.name}, {size:,}", "not measured: out of time", ok=False)]
        else:
            found = list(_measured(number, kind, size))
        for line in found:
            print(f"{line.what}: {line.seen}", file=sys.stderr, flush=True)
        lines.extend(found)
    return lines


def _measured(number: int, kind: Kind, size: int) -> Iterator[Line]:
    small, large = (outcome(kind.make(count)) for count in (max(2, size // 3), size))
    told = f"{large.seconds:.1f} s (a third of them {small.seconds:.1f} s)"
    yield Line(f"{kind.name}, {size:,}", told)
    lost = Bar(0, at_most=True)
    yield figure(f"copies-stress.{number}.lost", "  reports lost", large.lost, lost)
    wanted = kind.origins(size)
    yield Line("  origins", f"{large.origins} of {wanted}", ok=large.origins == wanted)
    if large.seconds > _NO_MATTER:
        growth = large.seconds / max(small.seconds, 0.01)
        key = f"copies-stress.{number}.growth"
        yield figure(key, "  seconds by those of a third", growth, GROWTH)


def outcome(reading: Reading) -> Outcome:
    """What comparing a story says and takes."""
    start = time.process_time()
    _, _, origins = compare("story-stress", reading)
    seconds = time.process_time() - start
    placed = {report for origin in origins for report in origin.reports}
    return Outcome(seconds, len(reading.reports) - len(placed), len(origins))
