"""Short forms of given names (`nicknames.tsv`): "Chuck" is a Charles, "Dick" a Richard."""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files


def may_be_one(one: str, other: str) -> bool:
    """Whether two given names in small letters are a name and its short form, or two short forms."""
    return bool(_full_names(one) & _full_names(other))


def _full_names(name: str) -> frozenset[str]:
    return _index().get(name, frozenset()) | {name}


@lru_cache(maxsize=1)
def _index() -> dict[str, frozenset[str]]:
    lines = files("factbox.data").joinpath("nicknames.tsv").read_text("utf-8").splitlines()
    table: dict[str, frozenset[str]] = {}
    for line in lines:
        if not line.startswith("#"):
            name, _, shorts = line.partition("\t")
            for short in shorts.split(";"):
                table[short] = table.get(short, frozenset()) | {name}
    return table
