"""Peoples and regions that belong to one state without being its people as a whole (`peoples_within.tsv`)."""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files


@lru_cache(maxsize=4096)
def state_of_people(words: str) -> str | None:
    """The state of "Chechens", "Bosnian Serb": singular or plural, with a capital."""
    if not words[:1].isupper():
        return None
    key = words.casefold()
    return _index().get(key) or _index().get(key.removesuffix("s"))


@lru_cache(maxsize=1)
def _index() -> dict[str, str]:
    text = files("factbox.data").joinpath("peoples_within.tsv").read_text("utf-8")
    rows = (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
    return {word.casefold(): code for code, words in rows for word in words.split(";")}
