"""Two things read that are one report: the same text under the same name. Which one is kept?

A report's id is made of its text and its name, so the same report may come from two folders, or
twice in one file, with more or less said of it. The one that states more is kept; of equals the
one with the lesser digest, then the one with the lesser place. So the order in which they come
changes nothing (law 2).
"""

from __future__ import annotations

from dataclasses import fields, replace

import msgspec

from factbox.engine import stages
from factbox.ids import digest
from factbox.store.kept import Standing
from factbox.types import Report


def standing_of(report: Report) -> Standing:
    """How a report that was just read compares to others of its id."""
    unplaced = msgspec.json.encode(replace(report, locator=""))
    return Standing(
        digest=digest(unplaced.decode("utf-8")),
        stated=sum(getattr(report, field.name) not in (None, ()) for field in fields(report)),
        locator=report.locator,
        read_by=stages.read_version(),
        annotated_by=stages.document_version(),
    )


def prefer(new: Standing, old: Standing | None) -> bool:
    """Whether a report takes the place of what is kept of its id, and is annotated for it.

    What was read or annotated by another version of factbox gives way.
    """
    if old is None or old.read_by != new.read_by or old.annotated_by != new.annotated_by:
        return True
    return (-new.stated, new.digest) < (-old.stated, old.digest)


def only_moved(new: Standing, old: Standing) -> bool:
    """Whether a report says what is kept of it already, and its place comes before."""
    return (new.digest, old.read_by) == (old.digest, new.read_by) and new.locator < old.locator
