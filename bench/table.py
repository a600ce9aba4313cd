"""The one table that every measurement prints."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """One measured thing: what was seen, what it must be, what it should be."""

    what: str
    seen: str
    must: str = ""
    goal: str = ""
    ok: bool | None = None


def print_table(title: str, lines: Sequence[Line]) -> None:
    """Print `lines` as one aligned table; a last column says where a must is missed."""
    rows = [("", "seen", "must", "goal", "")]
    rows += [(line.what, line.seen, line.must, line.goal, _verdict(line)) for line in lines]
    widths = [max(len(row[column]) for row in rows) for column in range(5)]
    print(title)
    for row in rows:
        print(
            "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        )


def _verdict(line: Line) -> str:
    return {True: "ok", False: "MISSED", None: ""}[line.ok]
