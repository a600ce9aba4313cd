"""A build as the terminal shows it: bars while it runs, then what became of everything found."""

from __future__ import annotations

import sys
from collections import Counter
from types import TracebackType
from typing import TYPE_CHECKING

from factbox.box.built import Built
from factbox.cli.answers import put, say
from factbox.store.places import Change, StoryChange

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

_CHANGES: tuple[Change, ...] = ("new", "grown", "merged", "split", "renamed")
_STAGES = {"read": "found", "annotate": "annotated", "stories": "placed", "relate": "related"}


class Bars:
    """A bar for each stage on a terminal; nothing where stderr is a pipe or a file."""

    def __init__(self) -> None:
        self._progress: Progress | None = None
        self._tasks: dict[str, TaskID] = {}

    def __enter__(self) -> Bars:
        if sys.stderr.isatty():
            self._progress = _progress()
            self._progress.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        problem: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._progress is not None:
            self._progress.stop()

    def __call__(self, stage: str, done: int, total: int | None) -> None:
        if self._progress is None:
            return
        if stage not in self._tasks:
            self._tasks[stage] = self._progress.add_task(_STAGES.get(stage, stage), total=total)
        self._progress.update(self._tasks[stage], completed=done, total=total)


def _progress() -> Progress:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    return Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        console=Console(stderr=True),
        transient=True,
    )


def tell_built(built: Built, seconds: float) -> None:
    """One line on stderr for each thing left out, then the sum on stdout."""
    from factbox.read import not_read

    for line in not_read(built.ledger):
        say(line)
    for story, reason in built.unrelated:
        say(f"failed: {story}: could not be related: {reason}")
    put(f"{_found(built)}\n{_changed(built)}\n{_holds(built, seconds)}\n")


def _found(built: Built) -> str:
    found = (
        f"found {built.found}: read {built.read}, skipped {built.skipped}, failed {built.failed}"
    )
    if not built.no_reports:
        return found
    files = "other file is no report" if built.no_reports == 1 else "other files are no reports"
    return f"{found}; {built.no_reports} {files}"


def _changed(built: Built) -> str:
    if not built.changed:
        return "nothing new: the box held all of it already"
    counts = Counter(one.change for one in built.changes)
    told = [f"{counts[change]} {change}" for change in _CHANGES if counts[change]]
    stories = f"stories: {', '.join(told)}" if told else "no story changed"
    lines = [f"{_number(len(built.added), 'report')} new or annotated anew; {stories}"]
    lines += [_moved(one) for one in built.changes if one.change in ("merged", "split")]
    return "\n".join(lines)


def _moved(change: StoryChange) -> str:
    """A story that was made of several, or of a part of one: its id, and theirs."""
    word = "merged from" if change.change == "merged" else "split from"
    return f"  {change.story} {word} {', '.join(change.before)}"


def _holds(built: Built, seconds: float) -> str:
    return (
        f"the box holds {_number(built.reports, 'report')} in "
        f"{_number(built.stories, 'story', 'stories')} ({seconds:.1f} s)"
    )


def _number(count: int, one: str, many: str = "") -> str:
    return f"{count} {one if count == 1 else many or one + 's'}"
