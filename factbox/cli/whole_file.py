"""A file is written whole or not at all: an interrupted command leaves no half of one."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO


@contextmanager
def whole_file(path: Path) -> Iterator[IO[bytes]]:
    """Write `path`: beside it first, then in its place once all is on the disk.

    A link stays a link: what it leads to is written. A device or a pipe is written to directly,
    because putting a file in its place would take it away from everybody else. An OSError names
    `path`, which the user knows, never the file beside it.
    """
    target = Path(os.path.realpath(path))
    whole = target.is_file() or not target.exists()
    with _named(path), _replaced(target) if whole else target.open("wb") as out:
        yield out


@contextmanager
def _replaced(target: Path) -> Iterator[IO[bytes]]:
    handle, name = tempfile.mkstemp(prefix=f".{target.name[:100]}.", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as out:
            yield out
            out.flush()
            os.fsync(out.fileno())
        os.chmod(name, _mode(target))
        os.replace(name, target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


@contextmanager
def _named(path: Path) -> Iterator[None]:
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as problem:
        raise OSError(problem.errno, problem.strerror, str(path)) from None


@contextmanager
def file_or_stdout(path: Path | None) -> Iterator[IO[bytes]]:
    """Write `path` whole; stdout where there is none, or where it is "-"."""
    if path is None or str(path) == "-":
        yield sys.stdout.buffer
    else:
        with whole_file(path) as out:
            yield out


def _mode(path: Path) -> int:
    """The mode that the file has, or that a new one would get."""
    if path.exists():
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
