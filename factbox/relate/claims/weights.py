"""What each feature counts for, from `factbox/data/models/claims.json`."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Weights:
    """Weights by the feature's name. Those of `alike` are shares of one sum; the others are added."""

    alike: dict[str, float]
    around: dict[str, float]
    beside: dict[str, float]


@lru_cache(maxsize=1)
def weights() -> Weights:
    """The shipped weights: round numbers; the file says what they rest on."""
    source = files("factbox.data").joinpath("models", "claims.json").read_text(encoding="utf-8")
    found = json.loads(source)
    return Weights(*(dict(found[name]) for name in ("alike", "around", "beside")))
