"""What the box keeps, as it is handed in and out."""

from __future__ import annotations

from dataclasses import dataclass

from factbox.store import projection


@dataclass(frozen=True, slots=True)
class Standing:
    """What the box knows of a report without reading it. See `box.copies_of_one` for how two compare."""

    digest: str
    stated: int
    locator: str
    read_by: str
    annotated_by: str


@dataclass(frozen=True, slots=True)
class KeptReport:
    """A report as it is kept: `report` and `annotation` are JSON, `keys` what it is found by."""

    id: str
    standing: Standing
    report: bytes
    annotation: bytes
    keys: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class KeptSheet:
    """A story's page laid out (JSON), and the version of the code that laid it out."""

    version: str
    sheet: bytes


@dataclass(frozen=True, slots=True)
class KeptStory:
    """A story as it is kept: `digest` stands for all that `record` (JSON) is a function of, `card`
    (JSON) is what is listed of it, `sheet` (of a large story) its page laid out."""

    id: str
    digest: str
    members: tuple[str, ...]
    record: bytes
    card: bytes
    rows: projection.Rows
    sheet: KeptSheet | None = None


@dataclass(frozen=True, slots=True)
class BuildEntry:
    """One build that changed the box: how many reports it ended with, which stories it began, and
    which it changed."""

    reports: int
    new: tuple[str, ...]
    grown: tuple[str, ...]
