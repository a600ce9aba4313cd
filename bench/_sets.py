"""Where the labelled sets lie: in the folder that is given, or the folder itself."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path


def sets_in(data: Path, names: Iterable[str]) -> list[Path]:
    """The folders of the sets `names`: those in `data`, or `data` itself where it is one of them."""
    wanted = tuple(names)
    if data.resolve().name in wanted:
        return [data]
    return [data / name for name in wanted if (data / name).is_dir()]


def seeds_of(data: Path) -> Path | None:
    """The folder of the five gold reports: `data` itself, or `seeds` beside it. None: not there."""
    for folder in (data, data.resolve().parent / "seeds"):
        if (folder / "gold").is_dir():
            return folder
    return None
