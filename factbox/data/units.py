"""Units of measure, so that one length, weight or time told in two of them is one (`units.tsv`)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Measure:
    """What a unit measures, and how many of the dimension's base unit it is."""

    dimension: str
    size: float


@lru_cache(maxsize=1)
def _table() -> dict[str, Measure]:
    text = files("factbox.data").joinpath("units.tsv").read_text("utf-8")
    found: dict[str, Measure] = {}
    for line in text.splitlines():
        if line and not line.startswith("#"):
            dimension, size, words = line.split("\t")
            found.update(
                (word.strip(), Measure(dimension, float(size))) for word in words.split(",")
            )
    return found


def measure_of(word: str) -> Measure | None:
    """What a unit measures, by a word of it in lower case, singular or plural; None for others."""
    return _table().get(word)
