"""Types of event that reports use for one happening, from `data/event_families.tsv`."""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files


def family_of(kind: str) -> str:
    """The family of a type of event; a type that stands in none is its own."""
    return _families().get(kind, kind)


@lru_cache(maxsize=1)
def _families() -> dict[str, str]:
    text = files("factbox.data").joinpath("event_families.tsv").read_text("utf-8")
    rows = (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
    return {kind: family for family, kinds in rows for kind in kinds.split(";")}
