"""Bodies that belong to no one state, and PLOVER's sector of each (`international.tsv`)."""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files

_ABBREVIATION = 5


@lru_cache(maxsize=4096)
def international_sector(name: str) -> str | None:
    """IGO, NGO or IMG for a body that a name names; abbreviations keep their case."""
    return _index().get(_key(name))


def _key(name: str) -> str:
    words = " ".join(name.replace("’", "'").split()).removesuffix("'s")
    if words[:4].lower() == "the ":
        words = words[4:]
    bare = words.replace(".", "")
    return bare if len(bare) <= _ABBREVIATION else bare.casefold()


@lru_cache(maxsize=1)
def _index() -> dict[str, str]:
    text = files("factbox.data").joinpath("international.tsv").read_text("utf-8")
    rows = (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
    return {_key(name): sector for sector, names in rows for name in names.split(";")}
