"""The PLOVER ontology: its roots with their quad, and the code of what has not (yet) happened.

An event keeps the root of what is told and its status apart; PLOVER has one code for both ("will visit" is
AGREE). `coded_as` gives it, by the table `plover_rules.tsv`, for the formats that want one.
"""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files


@lru_cache(maxsize=1)
def quads() -> dict[str, int]:
    """The quad class of each root."""
    return {root: int(quad) for root, quad, _ in _rows("plover")}


def coded_as(root: str | None, status: str) -> str | None:
    """PLOVER's root for an event of this root and status; None for what it does not code."""
    if root is None:
        return None
    for key in (root, f"quad:{quads()[root]}"):
        if (key, status) in _rules():
            return _rules()[key, status]
    return root


@lru_cache(maxsize=1)
def _rules() -> dict[tuple[str, str], str | None]:
    return {
        (key, status): None if code == "-" else code
        for key, statuses, code in _rows("plover_rules")
        for status in statuses.split(";")
    }


def _rows(name: str) -> list[list[str]]:
    text = files("factbox.data").joinpath(f"{name}.tsv").read_text("utf-8")
    return [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]
