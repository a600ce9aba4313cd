"""What to open: the files that the given places hold, each counted once, in a fixed order.

A folder is walked to the bottom, names in code point order. Files with the suffix of a report are to
be read; every other file is counted as no report, and so is a hidden file or folder. Links are followed, but no folder is entered twice.
A file named directly is tried whatever its suffix.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from factbox.errors import NothingFound, ReadError
from factbox.read.decode import well_formed

SUFFIXES = (".txt", ".md", ".html", ".htm", ".jsonl")
"""Of files in a folder, those that may be reports."""


@dataclass(frozen=True, slots=True)
class Place:
    """A file that was found. `refused` says why it is not to be opened, and is empty otherwise.

    `foreign` is true of a file that nobody meant as a report: hidden, or of another format.
    """

    path: str
    refused: str = ""
    foreign: bool = False

    @property
    def locator(self) -> str:
        """The path as it can be shown and stored."""
        return _shown(self.path)

    @property
    def name(self) -> str:
        """The file's name without its folder."""
        return _shown(os.path.basename(self.path))

    @property
    def suffix(self) -> str:
        return os.path.splitext(self.path)[1].casefold()


def find_files(places: Iterable[str | Path]) -> Iterator[Place]:
    """Every file at `places`. Raises NothingFound, before the first, where a place does not exist."""
    given = [os.fspath(place) for place in places]
    for path in given:
        if not os.path.lexists(path):
            raise NothingFound(f"there is no file or folder {_shown(path)}")
    return _walk_all(given)


def contents(place: Place, most: int) -> bytes:
    """The bytes of a file of at most `most` bytes. Raises ReadError."""
    refuse_irregular(place)
    try:
        with open(place.path, "rb") as file:
            data = file.read(most + 1)
    except OSError as problem:
        raise ReadError(place.locator, reason_of(problem)) from None
    if len(data) > most:
        raise ReadError(place.locator, f"it is larger than {most:,} bytes")
    return data


def refuse_irregular(place: Place) -> None:
    """Raises ReadError for what cannot be opened as a file: devices, pipes, vanished files."""
    try:
        mode = os.stat(place.path).st_mode
    except OSError as problem:
        raise ReadError(place.locator, reason_of(problem)) from None
    if not stat.S_ISREG(mode):
        raise ReadError(place.locator, "it is a device or a pipe, not a file")


def reason_of(problem: OSError) -> str:
    """Why a file could not be opened, in words."""
    if isinstance(problem, FileNotFoundError):
        return "it is no longer there"
    if isinstance(problem, PermissionError):
        return "permission to read it is denied"
    return (problem.strerror or "it cannot be opened").lower()


def _walk_all(given: list[str]) -> Iterator[Place]:
    entered: set[tuple[int, int]] = set()
    for path in given:
        if os.path.isdir(path):
            yield from _walk(path, entered)
        else:
            yield Place(path)


def _walk(folder: str, entered: set[tuple[int, int]]) -> Iterator[Place]:
    """A folder without recursion, so that depth is no limit; `entered` holds device and inode."""
    waiting = [folder]
    while waiting:
        path = waiting.pop()
        if path != folder and os.path.basename(path).startswith("."):
            yield Place(path, "hidden", foreign=True)
        elif not os.path.isdir(path):
            yield _judged(path)
        else:
            try:
                names = _names(path, entered)
            except OSError as problem:
                yield Place(path, reason_of(problem))
                continue
            if names is None:
                yield Place(path, "the folder was already read")
            else:
                waiting.extend(os.path.join(path, name) for name in reversed(names))


def _names(path: str, entered: set[tuple[int, int]]) -> list[str] | None:
    """What a folder holds, in order; None where it was entered before."""
    status = os.stat(path)
    identity = (status.st_dev, status.st_ino)
    if identity in entered:
        return None
    names = sorted(os.listdir(path))
    entered.add(identity)
    return names


def _judged(path: str) -> Place:
    suffix = os.path.splitext(path)[1].casefold()
    if suffix not in SUFFIXES:
        said = f"not a report format ({_shown(suffix) or 'no suffix'})"
        return Place(path, said, foreign=True)
    return Place(path)


def _shown(path: str) -> str:
    return well_formed(os.fsencode(path).decode("utf-8", "replace"))
