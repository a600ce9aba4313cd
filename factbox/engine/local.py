"""The stages on this machine: in this process for a few reports, in worker processes for many.

Results come in the order of what was given, so that any number of workers gives the same box. A
report on which the work fails is reported with its reason and harms no other. A worker that dies
takes nothing with it but the report that killed it: what was in flight is done again one by one.
"""

from __future__ import annotations

import os
import traceback
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import BrokenExecutor, Future
from dataclasses import dataclass
from itertools import chain, islice
from pathlib import Path
from types import TracebackType
from typing import Generic, TypeVar

import msgspec

from factbox import limits
from factbox.engine import pool
from factbox.engine.work import HouseWork, MakeWork, Related, StoryTask, Work
from factbox.errors import ModelMissing
from factbox.types import Report

Given = TypeVar("Given")
Found = TypeVar("Found")
Results = Future[list[tuple[Found | None, str]]]

CHUNK_REPORTS = 4
"""Reports sent to a worker at once: sending costs little beside a tenth of a second of work."""
CHUNK_STORIES = 1
AHEAD = 3
"""Chunks under way for each worker, so that none waits for the next."""
REASON_CHARACTERS = 500


@dataclass(frozen=True, slots=True)
class Outcome(Generic[Given, Found]):
    """What was given, and what was found; or, where it failed, a sentence that says why."""

    given: Given
    found: Found | None
    reason: str = ""


class Local:
    """Runs the stages on this machine. Use as a context manager: workers end with it."""

    def __init__(self, workers: int | None = None, make_work: MakeWork = HouseWork) -> None:
        self._workers = workers or cores()
        self._make_work = make_work
        self._own: Work | None = None
        self._pool: pool.Pool | None = None

    def __enter__(self) -> Local:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        problem: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._pool is not None:
            self._pool.close(now=kind is not None)
            self._pool = None

    def annotate(self, reports: Iterable[Report]) -> Iterator[Outcome[Report, bytes]]:
        """Each report with its annotation as JSON, in the order given."""
        return self._run(annotate_one, reports, limits.POOL_REPORTS.number, CHUNK_REPORTS)

    def relate(
        self, tasks: Iterable[StoryTask], reports: int
    ) -> Iterator[Outcome[StoryTask, Related]]:
        """Each story with its record, in the order given; `reports` are in them together."""
        many = 2 if reports >= limits.POOL_REPORTS.number else None
        return self._run(relate_one, tasks, many, CHUNK_STORIES)

    def _run(
        self,
        work_on: Callable[[Work, Given], Found],
        given: Iterable[Given],
        many: int | None,
        chunk: int,
    ) -> Iterator[Outcome[Given, Found]]:
        """Work on each; in worker processes when `many` or more are given, unless that is None."""
        stream = iter(given)
        wanted = many if many and self._workers > 1 else 0
        first = list(islice(stream, wanted))
        if not wanted or len(first) < wanted:
            for one in chain(first, stream):
                yield Outcome(one, *attempt(self._work(), work_on, one))
            return
        yield from self._spread(work_on, chain(first, stream), chunk)

    def _work(self) -> Work:
        if self._own is None:
            self._own = self._make_work()
        return self._own

    def _spread(
        self, work_on: Callable[[Work, Given], Found], given: Iterator[Given], chunk: int
    ) -> Iterator[Outcome[Given, Found]]:
        waiting: deque[tuple[list[Given], Results[Found]]] = deque()
        while True:
            while len(waiting) < self._workers * AHEAD and (batch := list(islice(given, chunk))):
                waiting.append((batch, self._submit(work_on, batch)))
            if not waiting:
                return
            batch, future = waiting.popleft()
            try:
                results = future.result()
            except BrokenExecutor:
                lost = [batch, *(other for other, _ in waiting)]
                waiting.clear()
                self._drop_pool()
                for one in chain.from_iterable(lost):
                    yield self._alone(work_on, one)
            else:
                for one, result in zip(batch, results, strict=True):
                    yield Outcome(one, *result)

    def _submit(
        self, work_on: Callable[[Work, Given], Found], batch: list[Given]
    ) -> Results[Found]:
        if self._pool is None:
            self._pool = pool.Pool(self._workers, self._make_work)
        try:
            return self._pool.submit(attempt_all, work_on, batch)
        except BrokenExecutor as problem:
            broken: Results[Found] = Future()
            broken.set_exception(problem)
            return broken

    def _alone(self, work_on: Callable[[Work, Given], Found], one: Given) -> Outcome[Given, Found]:
        """Work on one while nothing else is under way, so that it is known who killed a worker."""
        try:
            return Outcome(one, *self._submit(work_on, [one]).result()[0])
        except BrokenExecutor:
            self._drop_pool()
            return Outcome(one, None, "the worker process died over it")

    def _drop_pool(self) -> None:
        if self._pool is not None:
            self._pool.close(now=True)
            self._pool = None


def annotate_one(work: Work, report: Report) -> bytes:
    """A report's annotation as JSON."""
    return msgspec.json.encode(work.annotate(report))


def relate_one(work: Work, task: StoryTask) -> Related:
    """A story's record."""
    return work.relate(task)


def attempt_all(
    work_on: Callable[[Work, Given], Found], given: Sequence[Given]
) -> list[tuple[Found | None, str]]:
    """Work on each of a chunk, in a worker process."""
    work = pool.work_of_process()
    return [attempt(work, work_on, one) for one in given]


def attempt(
    work: Work, work_on: Callable[[Work, Given], Found], one: Given
) -> tuple[Found | None, str]:
    """What was found, or why nothing was. A missing model is no fault of the report: it stops all."""
    try:
        return work_on(work, one), ""
    except ModelMissing:
        raise
    except Exception as problem:
        return None, _told(problem)


def _told(problem: Exception) -> str:
    """What went wrong, and where in factbox, so that a report of the fault can name the place."""
    said = f"{type(problem).__name__}: {problem}"[:REASON_CHARACTERS]
    frames = traceback.extract_tb(problem.__traceback__)
    package = str(Path(__file__).parent.parent)
    ours = [frame for frame in frames if frame.filename.startswith(package)]
    place = ours[-1] if ours else frames[-1]
    return f"{said} ({Path(place.filename).name}, line {place.lineno})"


def cores() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
