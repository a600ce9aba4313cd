"""Whatever stops a build, repeating it gives the box that a build without the fault gives.

The loop of SQLite's own tests: let the n-th write fail, for n = 1, 2, 3, ... until a build passes;
after each, look whether the box is sound, finish, and compare with the clean result.
"""

from __future__ import annotations

import os
import signal
import sqlite3
import time
import traceback
from collections.abc import Callable
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from factbox import limits
from factbox.box import Box
from factbox.engine.local import Local
from factbox.errors import BoxBusy, BoxError, BoxFull
from factbox.store import opening
from factbox.store.store import Store
from fake_house import FakeWork, everything, house
from reports import make_report

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="processes are forked")

ROUNDS = 8
STEP = 7
"""Every so many writes one is let fail."""
REPORTS = [
    make_report(f"{word} is told of {number} times", name=f"{number}.txt")
    for number in range(20)
    for word in ("harbour", "bridge", "treaty")
]
EARLY, LATE = REPORTS[:30], REPORTS[20:]
FEW = REPORTS[:4]
"""Every kind of write there is, in as few as may be: the slow test is killed at each."""


@pytest.fixture(scope="module")
def clean(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path = tmp_path_factory.mktemp("clean") / "a.box"
    _build(path, REPORTS)
    return everything(path, house([]))


def _build(path: Path, reports: list[Any]) -> None:
    with Box.open(path, house(reports)) as box:
        box.build(["x"], workers=1)


def _problem(path: Path, error: type[BoxError]) -> BoxError | None:
    """The error that a build ends with, if it does."""
    try:
        _build(path, REPORTS)
    except error as problem:
        return problem
    return None


def _started(work: Callable[[], None]) -> int:
    """A process that does `work`, and ends with 0 where that ends well."""
    child = os.fork()
    if child == 0:
        try:
            work()
            os._exit(0)
        except BaseException:
            traceback.print_exc()
        finally:
            os._exit(1)
    return child


def _in_child(work: Callable[[], None]) -> int:
    """The exit status of a process that does `work`."""
    return os.waitpid(_started(work), 0)[1]


def _watched(at: int, fault: Callable[[], None]) -> Callable[..., sqlite3.Connection]:
    """`opening.connect`, but the `at`-th statement of all connections calls `fault` first."""
    number = count(1)

    class Watched(sqlite3.Connection):
        def execute(self, *arguments: Any) -> sqlite3.Cursor:
            if next(number) == at:
                fault()
            return super().execute(*arguments)

        def executemany(self, *arguments: Any) -> sqlite3.Cursor:
            if next(number) == at:
                fault()
            return super().executemany(*arguments)

    def connect(address: Path | str, *, uri: bool = False) -> sqlite3.Connection:
        return sqlite3.connect(address, isolation_level=None, uri=uri, factory=Watched)

    return connect


def _killed_everywhere(folder: Path, reports: list[Any], step: int) -> None:
    """Two builds, killed at each `step`-th statement: the next build leaves what one build leaves."""
    early, late = reports[: len(reports) // 2], reports[len(reports) // 3 :]
    whole = folder / "whole.box"
    _build(whole, reports)
    clean = everything(whole, house([]))
    for at in count(1, step):
        path = folder / f"{at}.box"

        def work(path: Path = path, at: int = at) -> None:
            opening.connect = _watched(at, lambda: os.kill(os.getpid(), signal.SIGKILL))
            _build(path, early)
            _build(path, late)

        status = _in_child(work)
        assert status in (0, signal.SIGKILL)
        if path.exists() and path.stat().st_size:
            with Store(path, write=True) as store:
                assert store.faults() == ()
        _build(path, reports)
        assert everything(path, house([])) == clean
        if status == 0:
            break
    assert at > 100


def test_killed_at_some_writes(tmp_path: Path) -> None:
    _killed_everywhere(tmp_path, REPORTS, STEP * 5)


@pytest.mark.slow
def test_killed_at_every_write(tmp_path: Path) -> None:
    _killed_everywhere(tmp_path, FEW, 1)


def _fails(code: int, words: str) -> Callable[[], None]:
    def fail() -> None:
        problem = sqlite3.OperationalError(words)
        problem.sqlite_errorcode = code
        raise problem

    return fail


@pytest.mark.parametrize(
    ("fault", "error"),
    [
        (_fails(sqlite3.SQLITE_FULL, "database or disk is full"), BoxFull),
        (_fails(sqlite3.SQLITE_BUSY_SNAPSHOT, "database is locked"), BoxBusy),
        (_fails(sqlite3.SQLITE_IOERR_WRITE, "disk I/O error"), BoxError),
    ],
)
def test_some_writes_fail(
    tmp_path: Path,
    clean: bytes,
    monkeypatch: pytest.MonkeyPatch,
    fault: Callable[[], None],
    error: type[BoxError],
) -> None:
    for at in count(2, STEP * 5):
        path = tmp_path / f"{at}.box"
        with monkeypatch.context() as patched:
            patched.setattr(opening, "connect", _watched(at, fault))
            problem = _problem(path, error)
        assert problem is None or path.name in str(problem)
        _build(path, REPORTS)
        assert everything(path, house([])) == clean
        if problem is None:
            return


def test_the_disk_is_full(tmp_path: Path, clean: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    """The real error of SQLite, at ever larger sizes of the disk."""
    whole = opening.connect
    full = 0
    for pages in count(2, 20):

        def small(address: Path | str, *, uri: bool = False, pages: int = pages) -> Any:
            connection = whole(address, uri=uri)
            connection.execute(f"PRAGMA max_page_count = {pages}")
            return connection

        path = tmp_path / f"{pages}.box"
        with monkeypatch.context() as patched:
            patched.setattr(opening, "connect", small)
            problem = _problem(path, BoxFull)
        full += problem is not None
        assert problem is None or "disk is full" in str(problem)
        _build(path, REPORTS)
        assert everything(path, house([])) == clean
        if path.stat().st_size < pages * 4096:
            break
    assert full > 3


def test_two_builds_at_once(tmp_path: Path, clean: bytes) -> None:
    for round_ in range(ROUNDS):
        path = tmp_path / f"{round_}.box"
        other = _started(lambda path=path: _build(path, EARLY))
        _build(path, LATE)
        assert os.waitpid(other, 0)[1] == 0
        assert everything(path, house([])) == clean


def test_a_build_waits_and_then_says_who_is_in_the_way(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.box"
    _build(path, EARLY)
    monkeypatch.setattr(limits, "BUSY_SECONDS", limits.Limit(0, "seconds", "a test"))
    with Store(path, write=True) as other, other.writing():
        with pytest.raises(BoxBusy):
            _build(path, LATE)
        with Box.open(path) as reader:
            assert len(reader.stories()) == 3


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="needs /proc")
def test_workers_end_with_a_parent_that_is_killed() -> None:
    def begin_and_wait() -> None:
        with Local(2, FakeWork) as engine:
            next(engine.annotate(iter(REPORTS)))
            time.sleep(60)

    parent = _started(begin_and_wait)
    workers = _until(lambda: _workers(parent), 20, lambda found: len(found) == 2)
    os.kill(parent, signal.SIGKILL)
    os.waitpid(parent, 0)
    _until(lambda: [pid for pid in workers if _runs(pid)], 20, lambda left: not left)


def _until(look: Callable[[], list[int]], seconds: int, done: Callable[[list[int]], bool]) -> Any:
    for _ in range(seconds * 20):
        if done(found := look()):
            return found
        time.sleep(0.05)
    raise AssertionError(f"still {found} after {seconds} seconds")


def _workers(pid: int) -> list[int]:
    tasks = Path(f"/proc/{pid}/task")
    below = [
        int(one) for task in tasks.iterdir() for one in (task / "children").read_text().split()
    ]
    return [one for one in below if b"spawn_main" in Path(f"/proc/{one}/cmdline").read_bytes()]


def _runs(pid: int) -> bool:
    try:
        return "\nState:\tZ" not in Path(f"/proc/{pid}/status").read_text()
    except OSError:
        return False
