"""How likely a report says a line, and how likely it tells at least part of it.

Four things are weighed (`factbox/data/models/support.json`): the share of the line that the report's
nearest statement holds, by what its words are worth; the same with the statements beside it; how near
the meaning of its nearest sentence is; and how many of the line's words have a word of near meaning
there. In a story of very many reports no meanings are compared, and the first two are weighed alone.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from factbox.relate.meaning import Likeness

Weights = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Likely:
    """Two probabilities: that the line is said, and that it is told at least in part."""

    says: float
    tells: float


def likely(share: float, beside: float, meaning: Likeness | None) -> Likely:
    """How likely it is, by the four things; the last two are left out where there is no `meaning`."""
    seen = {"share": share, "beside": beside}
    behind = " by words alone"
    if meaning is not None:
        seen |= {"whole": meaning.whole, "words": meaning.words}
        behind = ""
    says, tells = (_probability(_weights()[name + behind], seen) for name in ("says", "tells"))
    return Likely(says, max(says, tells))


def _probability(weights: Weights, seen: Weights) -> float:
    score = weights["bias"] + sum(weights[name] * value for name, value in seen.items())
    return round(1.0 / (1.0 + math.exp(-score)), 6)


@lru_cache(maxsize=1)
def _weights() -> Mapping[str, Weights]:
    source = files("factbox.data").joinpath("models", "support.json").read_text("utf-8")
    return {name: dict(one) for name, one in json.loads(source).items() if name != "about"}
