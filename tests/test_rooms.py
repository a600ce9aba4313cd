"""Imports run downwards only, and rooms on one line do not import each other."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent / "factbox"
FLOORS = (
    ("types", "ids", "errors", "limits"),
    ("judgements", "data"),
    ("annotate", "read"),
    ("relate",),
    ("record",),
    ("show", "engine", "store"),
    ("box",),
    ("cli",),
    ("__main__", "__init__"),
)
FLOOR = {room: number for number, rooms in enumerate(FLOORS) for room in rooms}


def _room(path: Path) -> str:
    inside = path.relative_to(ROOT)
    return inside.parts[0] if len(inside.parts) > 1 else inside.stem


def _imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        names = []
        if isinstance(node, ast.ImportFrom) and node.module:
            plain = node.module == "factbox"
            names = [f"factbox.{one.name}" for one in node.names] if plain else [node.module]
        elif isinstance(node, ast.Import):
            names = [one.name for one in node.names]
        yield from (name.split(".")[1] for name in names if name.startswith("factbox."))


@pytest.mark.parametrize(
    "path", sorted(ROOT.rglob("*.py")), ids=lambda path: str(path.relative_to(ROOT))
)
def test_imports_run_downwards(path: Path) -> None:
    room = _room(path)
    for other in _imports(path):
        if other in ("Box", "__version__") or other == room:
            continue
        lower = FLOOR[other] < FLOOR[room] or (FLOOR[room] == FLOOR[other] == 0)
        assert lower, f"{path.relative_to(ROOT)} imports {other}"


def test_every_room_has_its_floor() -> None:
    rooms = {_room(path) for path in ROOT.rglob("*.py")}
    assert rooms <= set(FLOOR)
