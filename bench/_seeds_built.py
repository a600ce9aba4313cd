"""The five gold reports, built as a user builds them, with the gold beside them."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from bench.table import Bar, Line, figure
from factbox import Box
from factbox.types import Record

Rows = list[Mapping[str, Any]]

_TABLES = (
    "reports",
    "furniture",
    "mentions",
    "entities",
    "times",
    "quotes",
    "sentences",
    "event_mentions",
    "statements",
    "copies",
    "agreements",
    "stories",
)


@dataclass(frozen=True, slots=True)
class Built:
    """The seeds, built: the record and the tables, and the gold beside them."""

    record: Record
    tables: Mapping[str, Rows]
    gold: Path
    story: Mapping[str, Any]

    def names(self) -> dict[str, str]:
        """Report id -> its number in the gold."""
        return {
            str(row["id"]): Path(str(row["external_id"])).stem for row in self.tables["reports"]
        }


def build(folder: Path) -> Built:
    """Build the reports of `folder` in a box of their own."""
    tables: dict[str, Rows] = {}
    with tempfile.TemporaryDirectory() as place, Box.open(Path(place) / "seeds.box") as box:
        box.build(sorted(folder.glob("*.txt")))
        for name in _TABLES:
            tables[name] = list(box.table(name))
        record = box.record()
    story = yaml.safe_load((folder / "gold/story.yaml").read_text(encoding="utf-8"))
    return Built(record, tables, folder / "gold", story)


def counted(key: str, what: str, seen: int, must: int, goal: int) -> Line:
    """A count that must reach `must` and should reach `goal`."""
    return figure(f"seeds.{key}", what, seen, Bar(must, goal))


def none_of(key: str, what: str, wrong: list[str]) -> Iterable[Line]:
    """A count that must be nought, and what was counted."""
    yield figure(f"seeds.{key}", what, len(wrong), Bar(0, 0, at_most=True))
    yield from listed("wrong", wrong)


def listed(label: str, what: Iterable[str]) -> Iterable[Line]:
    """Lines that explain the one above them."""
    for one in what:
        yield Line(f"  {label}: {one}"[:100], "")
