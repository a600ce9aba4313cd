"""Groups that act in the news and belong to one state (`armed_groups.tsv`)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class ActingGroup:
    """The state that a group belongs to (ISO 3166 alpha-3) and its PLOVER sector."""

    code: str
    sector: str


@lru_cache(maxsize=4096)
def acting_group(name: str) -> ActingGroup | None:
    """The group that a name names; abbreviations keep their case."""
    return _index().get(_key(name))


def _key(name: str) -> str:
    words = " ".join(name.replace("’", "'").split()).removesuffix("'s")
    if words[:4].lower() == "the ":
        words = words[4:]
    return words if len(words) <= 5 else words.casefold()


@lru_cache(maxsize=1)
def _index() -> dict[str, ActingGroup]:
    text = files("factbox.data").joinpath("armed_groups.tsv").read_text("utf-8")
    found: dict[str, ActingGroup] = {}
    for line in text.splitlines():
        if line and not line.startswith("#"):
            code, sector, name, others = line.split("\t")
            for one in (name, *filter(None, others.split(";"))):
                found.setdefault(_key(one), ActingGroup(code, sector))
    return found
