"""Worker processes: each imports factbox afresh, loads the model once, and uses one thread.

They are spawned, not forked, so that no state or lock of the caller leaks into them; and without
the caller's main module, so that a script may build a box without guarding its main lines.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing.connection import wait
from types import ModuleType
from typing import ParamSpec, TypeVar

from factbox.engine.work import MakeWork, Work

Arguments = ParamSpec("Arguments")
Result = TypeVar("Result")

ONE_THREAD = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "BLIS_NUM_THREADS")
"""Set to 1 for workers: there are as many of them as cores, and small matrices gain nothing."""

_work: Work | None = None


class Pool:
    """`workers` processes that are started at once and kept until closed."""

    def __init__(self, workers: int, make_work: MakeWork) -> None:
        context = multiprocessing.get_context("spawn")
        self._executor = ProcessPoolExecutor(workers, context, _begin, (make_work,))
        with _one_thread(), _no_main():
            for _ in range(workers):
                self._executor.submit(_ready)

    def submit(
        self,
        work: Callable[Arguments, Result],
        *args: Arguments.args,
        **kwargs: Arguments.kwargs,
    ) -> Future[Result]:
        """Run `work` in one of the processes."""
        return self._executor.submit(work, *args, **kwargs)

    def close(self, *, now: bool) -> None:
        """End the processes; `now` without waiting for what they are at."""
        processes = list((self._executor._processes or {}).values()) if now else []
        for process in processes:
            process.terminate()
        self._executor.shutdown(wait=True, cancel_futures=True)


def work_of_process() -> Work:
    """The work that this worker process began with."""
    if _work is None:
        raise RuntimeError("not in a worker process")
    return _work


def _begin(make_work: MakeWork) -> None:
    """In a new worker: an interrupt at the terminal is the parent's to deal with."""
    global _work
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    _work = make_work()


def _end_with_parent() -> None:
    """A parent that is killed cannot end its workers; they end themselves."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)


def _ready() -> None:
    """Nothing; asked of each worker so that all are started at once."""


@contextmanager
def _one_thread() -> Iterator[None]:
    """Processes started inside use one thread for arithmetic."""
    before = {name: os.environ.get(name) for name in ONE_THREAD}
    os.environ.update(dict.fromkeys(ONE_THREAD, "1"))
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value


@contextmanager
def _no_main() -> Iterator[None]:
    """Processes started inside do not run the caller's script again."""
    main = sys.modules["__main__"]
    sys.modules["__main__"] = ModuleType("__main__")
    try:
        yield
    finally:
        sys.modules["__main__"] = main
