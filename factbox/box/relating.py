"""From kept reports to kept records: relate the stories that something changed, and only those.

A record is a function of its reports, their annotations, the judgements about them and the version
of the stages. A digest of all these is kept with it. What changes any of them puts the story into a
queue in the box; a story leaves it when its record is of today. Another process may add reports
meanwhile: what was related of a story that is no longer as it was planned is thrown away, and the
story stays in the queue, so that whoever ends last leaves the box as one build of everything would.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

import msgspec

from factbox import limits
from factbox.box.history import changes_of
from factbox.box.indexing import index_anew
from factbox.box.learning import encoded, marks
from factbox.box.over_stories import join_touched, keep_entities
from factbox.box.progress import Progress
from factbox.engine import stages
from factbox.engine.local import Local
from factbox.engine.work import StoryTask
from factbox.ids import digest
from factbox.judgements import Judgement, in_force, write_line
from factbox.record.tables import TableRow
from factbox.store.kept import BuildEntry, KeptSheet, KeptStory
from factbox.store.places import StoryChange
from factbox.store.store import Store
from factbox.types import Reason, Record


class StoryFinder(Protocol):
    """Which reports tell of one news event."""

    def place(self, store: Store, progress: Progress) -> None:
        """Bring the stories of all reports up to date."""
        ...

    def why(self, store: Store, reports: Sequence[str]) -> tuple[Reason, ...]:
        """Why these reports are one story."""
        ...


@dataclass(frozen=True, slots=True)
class Planned:
    """A story as it should be kept."""

    id: str
    members: tuple[str, ...]
    digest: str
    why: tuple[Reason, ...]
    judgements: tuple[Judgement, ...]


@dataclass(frozen=True, slots=True)
class Related:
    """What relating changed."""

    changes: tuple[StoryChange, ...] = ()
    unrelated: tuple[tuple[str, str], ...] = ()


def relate_box(store: Store, engine: Local, finder: StoryFinder, progress: Progress) -> Related:
    """Bring the records of the box up to its reports and judgements."""
    index_anew(store)
    _begin(store)
    finder.place(store, progress)
    unrelated: dict[str, str] = {}
    while True:
        with store.reading():
            stale = [story for story in store.places.stale() if story not in unrelated]
            plan = [_planned(store, finder, story) for story in stale]
        if not plan:
            return _finish(store, unrelated)
        waiting = [story for story in plan if not _stands(store, finder, story)]
        _relate(store, engine, finder, waiting, unrelated, progress)
        finder.place(store, progress)


def _begin(store: Store) -> None:
    """Relate all stories anew where another version related them."""
    version = stages.relation_version()
    with store.reading():
        current = store.places.made_by("records") == version
    if not current:
        with store.writing():
            store.places.make_all_stale()
            store.places.set_made_by("records", version)


def _planned(store: Store, finder: StoryFinder, story: str) -> Planned:
    """A story as it is to be related; without members it is to be forgotten."""
    members = store.places.reports_of(story)
    if not members:
        return Planned(story, (), "", (), ())
    judgements = _about(store.judgements(), members)
    lines = [write_line(judgement) for judgement in judgements]
    why = finder.why(store, members)
    standing = marks(store, members)
    parts = [
        part for report in members for part in _of_report(store, report, standing.get(report, ""))
    ]
    mark = digest(stages.relation_version(), str(len(lines)), *lines, *map(str, why), *parts)
    return Planned(story, members, mark, why, judgements)


def _of_report(store: Store, report: str, learnt: str) -> tuple[str, ...]:
    """What stands for a report with its annotation, `learnt` for its standing text."""
    standing = store.standing(report)
    if standing is None:
        return (report,)
    return (report, standing.digest, standing.locator, standing.annotated_by, learnt)


def _about(judgements: Sequence[Judgement], members: Sequence[str]) -> tuple[Judgement, ...]:
    """The judgements in force about words of these reports, in order."""
    among = frozenset(members)
    return tuple(
        judgement
        for judgement in in_force(judgements)
        if judgement.a.report in among or (judgement.b is not None and judgement.b.report in among)
    )


def _stands(store: Store, finder: StoryFinder, story: Planned) -> bool:
    """Whether a story is kept as planned, or was to go and is gone."""
    with store.reading():
        if story.members and store.digest_of(story.id) != story.digest:
            return False
    with store.writing():
        if _planned(store, finder, story.id) != story:
            return True
        if not story.members:
            store.remove_story(story.id)
        store.places.settle(story.id)
    return True


def _relate(
    store: Store,
    engine: Local,
    finder: StoryFinder,
    plan: Sequence[Planned],
    unrelated: dict[str, str],
    progress: Progress,
) -> None:
    """Relate stories and keep their records; those that could not be go to `unrelated`."""
    planned = {story.id: story for story in plan}
    outcomes = engine.relate(_tasks(store, plan), sum(len(story.members) for story in plan))
    for number, outcome in enumerate(outcomes, start=1):
        task = outcome.given
        with store.writing():
            if _planned(store, finder, task.story) == planned[task.story]:
                if outcome.found is None:
                    store.remove_story(task.story)
                    unrelated[task.story] = outcome.reason
                else:
                    _keep(store, task, outcome.found.record, outcome.found.rows)
        progress("relate", number, len(plan))


def _keep(store: Store, task: StoryTask, record: bytes, encoded: bytes) -> None:
    rows: dict[str, list[TableRow]] = msgspec.json.decode(encoded)
    made = msgspec.json.decode(record, type=Record)
    card = msgspec.json.encode(made.story)
    sheet = sheet_of(made)
    store.put_story(KeptStory(task.story, task.digest, task.members, record, card, rows, sheet))
    keep_entities(store, task.story, made.entities)
    store.places.settle(task.story)


def sheet_of(record: Record) -> KeptSheet | None:
    """The page of a large story laid out; None for one whose page is laid out fast enough."""
    if len(record.reports) < limits.SHEET_REPORTS.number:
        return None
    from factbox.show.web.story_sheet import story_sheet

    return KeptSheet(stages.page_version(), msgspec.json.encode(story_sheet(record)))


def _tasks(store: Store, stories: Sequence[Planned]) -> Iterator[StoryTask]:
    for story in stories:
        yield StoryTask(
            story=story.id,
            members=story.members,
            why=story.why,
            digest=story.digest,
            encoded=tuple(encoded(store, story.members)),
            judgements=story.judgements,
        )


def _finish(store: Store, unrelated: dict[str, str]) -> Related:
    """Write what changed into the history."""
    failed = tuple(sorted(unrelated.items()))
    join_touched(store)
    with store.reading():
        moved = store.places.moved()
    if not moved:
        return Related(unrelated=failed)
    with store.writing():
        moved = store.places.moved()
        changes = changes_of(moved, frozenset(unrelated))
        if changes:
            new = tuple(one.story for one in changes if one.change == "new")
            grown = tuple(one.story for one in changes if one.change != "new")
            build = store.add_build(BuildEntry(store.report_count(), new, grown))
            store.places.remember(changes, build)
        store.places.settle_moved(sorted({one.story for one in moved} - unrelated.keys()))
    return Related(changes, failed)
