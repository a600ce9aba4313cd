"""The exceptions of factbox. Each message names the file, the place and the reason.

FactboxError                  anything that factbox itself raises
├── UsageError                the caller asked for something that cannot be (exit 2)
│   ├── NothingFound          a place that does not exist
│   └── UnknownId             an id, a story, or a table that is not in the box
├── ReadError                 one input could not be read; the others still are
├── BoxError                  the box itself
│   ├── NotABox               the file is no box
│   ├── NewerBox              the box was written by a later factbox
│   ├── BoxBusy               another process is writing
│   └── BoxFull               no space to write
└── ModelMissing              a language model that the lock file pins is not installed
"""

from __future__ import annotations


class FactboxError(Exception):
    """Anything that factbox itself raises."""


class UsageError(FactboxError):
    """The caller asked for something that cannot be."""


class NothingFound(UsageError):
    """A place to read from does not exist."""


class UnknownId(UsageError):
    """An id, a story or a table that the box does not hold."""


class ReadError(FactboxError):
    """One input could not be read. `locator` is its place, `reason` a sentence."""

    def __init__(self, locator: str, reason: str, where: str = "") -> None:
        self.locator = locator
        self.where = where
        self.reason = reason
        super().__init__(locator, reason, where)

    def __str__(self) -> str:
        place = f"{self.locator}, {self.where}" if self.where else self.locator
        return f"{place}: {self.reason}"


class BoxError(FactboxError):
    """The box could not be opened, read or written."""


class NotABox(BoxError):
    """The file exists and is not a box."""


class NewerBox(BoxError):
    """The box was written by a later version of factbox."""


class BoxBusy(BoxError):
    """Another process holds the box."""


class BoxFull(BoxError):
    """There is no space left to write the box."""


class ModelMissing(FactboxError):
    """A language model that factbox needs is not installed."""
