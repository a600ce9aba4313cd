"""From kept reports to kept records: find the stories, relate those that something changed.

A record is a function of its reports, their annotations, the judgements about them and the version
of the stages. A digest of all these is kept with it, and a story whose digest stands is left alone.
Another process may add reports meanwhile; then the stories are found again, so that whoever ends
last leaves the box as one build of everything would have.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import msgspec

from factbox.box.progress import Progress
from factbox.engine import stages
from factbox.engine.local import Local
from factbox.engine.work import StoryTask
from factbox.ids import digest
from factbox.judgements import Judgement, write_line
from factbox.record.tables import TableRow
from factbox.store.store import BuildEntry, KeptStory, Standing, Store
from factbox.types import Report

if TYPE_CHECKING:
    from factbox.relate.stories import FoundStory

FindStories = Callable[[Sequence[Report], Sequence[Judgement]], Sequence["FoundStory"]]
"""Which reports tell of one news event."""


@dataclass(frozen=True, slots=True)
class Inputs:
    """All that the records of a box are made of."""

    standings: Mapping[str, Standing]
    judgements: tuple[Judgement, ...]

    def digest(self) -> str:
        """One digest of all."""
        lines = [write_line(judgement) for judgement in self.judgements]
        reports = (part for one in sorted(self.standings) for part in self.of_report(one))
        return digest(stages.relation_version(), str(len(lines)), *lines, *reports)

    def of_report(self, report: str) -> tuple[str, ...]:
        """What stands for a report with its annotation."""
        standing = self.standings[report]
        return (report, standing.digest, standing.locator, standing.annotated_by)

    def about(self, members: Sequence[str]) -> tuple[Judgement, ...]:
        """The judgements about words of these reports, in order."""
        among = frozenset(members)
        return tuple(
            judgement
            for judgement in self.judgements
            if judgement.a.report in among
            or (judgement.b is not None and judgement.b.report in among)
        )


@dataclass(frozen=True, slots=True)
class Planned:
    """A story as it should be kept."""

    found: FoundStory
    digest: str
    judgements: tuple[Judgement, ...]

    @property
    def id(self) -> str:
        return self.found.id

    @property
    def members(self) -> tuple[str, ...]:
        return self.found.reports


@dataclass(frozen=True, slots=True)
class Related:
    """What relating changed."""

    new: tuple[str, ...] = ()
    grown: tuple[str, ...] = ()
    unrelated: tuple[tuple[str, str], ...] = ()


def relate_box(
    store: Store, engine: Local, find_stories: FindStories, progress: Progress
) -> Related:
    """Bring the records of the box up to its reports and judgements."""
    before = store.members()
    while True:
        with store.reading():
            inputs, last = _inputs(store), store.last_inputs()
            reports = () if inputs.digest() == last else store.reports()
        if inputs.digest() == last:
            return Related()
        plan = _plan(inputs, find_stories(reports, inputs.judgements))
        unrelated = _relate(store, engine, plan, progress)
        with store.writing():
            if _inputs(store) == inputs and _stands(store, plan, unrelated):
                return _finish(store, inputs, _changes(before, plan, unrelated), plan)


def _inputs(store: Store) -> Inputs:
    return Inputs(store.standings(), store.judgements())


def _plan(inputs: Inputs, stories: Sequence[FoundStory]) -> tuple[Planned, ...]:
    return tuple(_planned(inputs, story) for story in sorted(stories, key=lambda story: story.id))


def _planned(inputs: Inputs, story: FoundStory) -> Planned:
    judgements = inputs.about(story.reports)
    lines = [write_line(judgement) for judgement in judgements]
    parts = [part for report in story.reports for part in inputs.of_report(report)]
    mark = digest(stages.relation_version(), str(len(lines)), *lines, *map(str, story.why), *parts)
    return Planned(story, mark, judgements)


def _relate(
    store: Store, engine: Local, plan: Sequence[Planned], progress: Progress
) -> tuple[tuple[str, str], ...]:
    """Relate the stories that are not kept as planned; those that could not be, and why."""
    kept = store.digests()
    stale = [story for story in plan if kept.get(story.id) != story.digest]
    unrelated: list[tuple[str, str]] = []
    outcomes = engine.relate(_tasks(store, stale), sum(len(story.members) for story in stale))
    for number, outcome in enumerate(outcomes, start=1):
        task = outcome.given
        with store.writing():
            if outcome.found is None:
                store.remove_story(task.story)
                unrelated.append((task.story, outcome.reason))
            else:
                rows: dict[str, list[TableRow]] = msgspec.json.decode(outcome.found.rows)
                store.put_story(
                    KeptStory(task.story, task.digest, task.members, outcome.found.record, rows)
                )
        progress("relate", number, len(stale))
    return tuple(unrelated)


def _tasks(store: Store, stories: Sequence[Planned]) -> Iterator[StoryTask]:
    for story in stories:
        yield StoryTask(
            story=story.id,
            members=story.members,
            why=story.found.why,
            digest=story.digest,
            encoded=store.encoded(story.members),
            judgements=story.judgements,
        )


def _stands(store: Store, plan: Sequence[Planned], unrelated: Sequence[tuple[str, str]]) -> bool:
    """Whether every story is kept as planned, but for those that could not be related."""
    kept, without = store.digests(), {story for story, _ in unrelated}
    return all(kept.get(story.id) == story.digest or story.id in without for story in plan)


def _changes(
    before: Mapping[str, str], plan: Sequence[Planned], unrelated: tuple[tuple[str, str], ...]
) -> Related:
    earlier: dict[str, set[str]] = {}
    for report, story in before.items():
        earlier.setdefault(story, set()).add(report)
    without = {story for story, _ in unrelated}
    related = [story for story in plan if story.id not in without]
    begun = [story.id for story in related if not before.keys() & set(story.members)]
    same = [story.id for story in related if earlier.get(story.id) == set(story.members)]
    return Related(
        new=tuple(begun),
        grown=tuple(one.id for one in related if one.id not in {*begun, *same}),
        unrelated=unrelated,
    )


def _finish(store: Store, inputs: Inputs, changes: Related, plan: Sequence[Planned]) -> Related:
    """Forget the stories that are no more, and write the build into the history."""
    planned = {story.id for story in plan}
    for story in store.digests():
        if story not in planned:
            store.remove_story(story)
    done = "" if changes.unrelated else inputs.digest()
    store.add_build(BuildEntry(done, len(inputs.standings), changes.new, changes.grown))
    return changes
