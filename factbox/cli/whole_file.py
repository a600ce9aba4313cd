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
    """Write `path`: beside it first, then in its place once all is on the disk."""
    handle, name = tempfile.mkstemp(prefix=f".{path.name[:100]}.", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as out:
            yield out
            out.flush()
            os.fsync(out.fileno())
        os.chmod(name, _mode(path))
        os.replace(name, path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


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
