"""What to open: the files that the given places hold, each counted once, in a fixed order.

A folder is walked to the bottom, names in code point order, files before folders of the same level
are not set apart. Files with the suffix of a report are to be read; every other file is counted as
no report, and so is a hidden file or folder. Links are followed, but no folder is entered twice.
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
    """A file that was found. `refused` says why it is not to be opened, and is empty otherwise."""

    path: str
    refused: str = ""

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
    try:
        _refuse_irregular(place)
        with open(place.path, "rb") as file:
            data = file.read(most + 1)
    except OSError as problem:
        raise ReadError(place.locator, _reason(problem)) from None
    if len(data) > most:
        raise ReadError(place.locator, f"it is larger than {most:,} bytes")
    return data


def refuse_irregular(place: Place) -> None:
    """Raises ReadError for what cannot be opened as a file: devices, pipes, vanished files."""
    try:
        _refuse_irregular(place)
    except OSError as problem:
        raise ReadError(place.locator, _reason(problem)) from None


def _refuse_irregular(place: Place) -> None:
    mode = os.stat(place.path).st_mode
    if not stat.S_ISREG(mode):
        raise ReadError(place.locator, "it is a device or a pipe, not a file")


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
        if not os.path.isdir(path):
            yield _judged(path)
            continue
        try:
            status = os.stat(path)
            names = sorted(os.listdir(path), reverse=True)
        except OSError as problem:
            yield Place(path, _reason(problem))
            continue
        if (status.st_dev, status.st_ino) in entered:
            yield Place(path, "the folder was already read")
            continue
        entered.add((status.st_dev, status.st_ino))
        for name in names:
            if name.startswith(".") and os.path.isdir(os.path.join(path, name)):
                waiting.append(os.path.join(path, name) + _HIDDEN)
            else:
                waiting.append(os.path.join(path, name))


_HIDDEN = "\x00hidden"
"""Put behind the path of a hidden folder; no path holds this sign."""


def _judged(path: str) -> Place:
    if path.endswith(_HIDDEN):
        return Place(path.removesuffix(_HIDDEN), "a hidden folder")
    name = os.path.basename(path)
    suffix = os.path.splitext(name)[1].casefold()
    if name.startswith("."):
        return Place(path, "a hidden file")
    if suffix not in SUFFIXES:
        return Place(path, f"not a report format ({suffix or 'no suffix'})")
    return Place(path)


def _reason(problem: OSError) -> str:
    if isinstance(problem, FileNotFoundError):
        return "it is no longer there"
    if isinstance(problem, PermissionError):
        return "permission to read it is denied"
    return (problem.strerror or "it cannot be opened").lower()


def _shown(path: str) -> str:
    return well_formed(os.fsencode(path).decode("utf-8", "replace"))
