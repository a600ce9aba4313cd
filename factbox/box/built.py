"""What a build did: what became of everything it found, and what changed in the box."""

from __future__ import annotations

from dataclasses import dataclass

from factbox.store.places import StoryChange
from factbox.types import LedgerEntry


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """What a build did. `found` = `read` + `skipped` + `failed` (law 6).

    `added` are the ids of reports that the box did not hold, or held as an older version found
    them; `changes` what became of stories; `unrelated` are stories that could not be related, each
    with its reason; their reports are kept and tried again.
    """

    ledger: tuple[LedgerEntry, ...]
    added: tuple[str, ...]
    changes: tuple[StoryChange, ...]
    unrelated: tuple[tuple[str, str], ...]
    reports: int
    stories: int

    @property
    def new(self) -> tuple[str, ...]:
        """The stories that it began."""
        return tuple(one.story for one in self.changes if one.change == "new")

    @property
    def grown(self) -> tuple[str, ...]:
        """The stories that it changed in any other way."""
        return tuple(one.story for one in self.changes if one.change != "new")

    @property
    def found(self) -> int:
        return self.read + self.skipped + self.failed

    @property
    def read(self) -> int:
        return self._count("read")

    @property
    def skipped(self) -> int:
        return self._count("skipped")

    @property
    def failed(self) -> int:
        return self._count("failed")

    @property
    def no_reports(self) -> int:
        """How many files of the folders were no reports: hidden, or of another format."""
        return self._count("no report")

    @property
    def whole(self) -> bool:
        """Whether all that was found was read, and all that was read was related."""
        return self.read == self.found and not self.unrelated

    @property
    def changed(self) -> bool:
        """Whether the box holds anything that it did not hold before."""
        return bool(self.added or self.changes)

    def _count(self, outcome: str) -> int:
        return sum(entry.outcome == outcome for entry in self.ledger)
