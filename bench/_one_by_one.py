"""Reports put into a box one at a time: are their stories those of all at once, and do ids hold?"""

from __future__ import annotations

import random
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec

from factbox.box.copies_of_one import standing_of
from factbox.box.finding import KeptStories
from factbox.box.indexing import keys_of
from factbox.box.progress import silent
from factbox.relate.standing_text import learnt
from factbox.relate.stories import find_stories
from factbox.store.kept import KeptReport
from factbox.store.store import Store
from factbox.types import Annotation, Report

Stories = dict[str, frozenset[str]]


@dataclass(frozen=True)
class Came:
    """`other`: reports that are not in the story that they are in at once; `renamed`: how often a
    story got another id with no report coming or going."""

    other: int
    renamed: int


def one_by_one(reports: Sequence[Report], seed: int) -> Came:
    """Put reports into a box one at a time, in an order made from `seed`."""
    order = random.Random(seed).sample(list(reports), len(reports))
    renamed = 0
    before: Stories = {}
    with tempfile.TemporaryDirectory() as place, Store(Path(place) / "a.box", write=True) as store:
        for report in order:
            _add(store, report)
            now = _stories(store)
            named = {members: story for story, members in before.items()}
            renamed += sum(named.get(members, story) != story for story, members in now.items())
            before = now
    at_once = {one.id: frozenset(one.reports) for one in find_stories(learnt(reports))}
    other = sum(len(members) for story, members in at_once.items() if before.get(story) != members)
    return Came(other, renamed)


def _add(store: Store, report: Report) -> None:
    nothing = msgspec.json.encode(Annotation(report=report.id))
    with store.writing():
        store.put_report(
            KeptReport(
                report.id,
                standing_of(report),
                msgspec.json.encode(report),
                nothing,
                keys_of(report),
            )
        )
    KeptStories().place(store, silent)


def _stories(store: Store) -> Stories:
    with store.reading():
        found: dict[str, set[str]] = {}
        for report, story in store.places.all():
            found.setdefault(story, set()).add(report)
    return {story: frozenset(members) for story, members in found.items()}
