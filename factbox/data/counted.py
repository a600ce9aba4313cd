"""What news counts: people killed, crowds, sums of money, by the words of `counted.tsv`."""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files


@lru_cache(maxsize=1)
def _table() -> dict[str, dict[str, str]]:
    """Kind of word -> word -> name of its class."""
    text = files("factbox.data").joinpath("counted.tsv").read_text("utf-8")
    found: dict[str, dict[str, str]] = {}
    for line in text.splitlines():
        if line and not line.startswith("#"):
            kind, name, words = line.split("\t")
            found.setdefault(kind, {}).update((word.strip(), name) for word in words.split(","))
    return found


def counted_as(kind: str, word: str) -> str | None:
    """The class of a word of this kind ("befell", "people", "sum", ...); None for other words."""
    return _table()[kind].get(word)
