"""Texts with their names marked, kept one a line as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Name:
    """A name: its place in the text, in code points, half open, and its OntoNotes label."""

    start: int
    end: int
    label: str


@dataclass(frozen=True, slots=True)
class Labelled:
    """A text and its names in text order."""

    text: str
    names: tuple[Name, ...]


def write(path: Path, texts: Iterable[Labelled]) -> None:
    """Write texts one a line."""
    lines = (json.dumps(asdict(one), ensure_ascii=False) for one in texts)
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def read(path: Path) -> list[Labelled]:
    """The texts that `write` wrote."""
    rows = map(json.loads, path.read_text(encoding="utf-8").splitlines())
    return [Labelled(row["text"], tuple(Name(**name) for name in row["names"])) for row in rows]
