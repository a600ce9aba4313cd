"""Plain lists of words, one a line, that several rooms look words up in."""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files


@lru_cache(maxsize=256)
def word_list(name: str) -> frozenset[str]:
    """The words of `factbox/data/<name>.txt`, in lower case; lines with # are its head."""
    text = files("factbox.data").joinpath(f"{name}.txt").read_text("utf-8")
    return frozenset(line.strip() for line in text.splitlines() if line and line[0] != "#")
