"""Are two reports one text? Small features, weighed into a probability, and two lines across it.

From the upper line on they are the same text; below the lower one they are not; between, the
verdict is unsure and shown as such. What a person decided beats any number.
"""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from factbox.relate.copies.alignment import Alignment
from factbox.relate.copies.features import FEATURES, measure
from factbox.types import Reason


@dataclass(frozen=True, slots=True)
class Weights:
    """The weight of each feature, and the lines; how they came about stands in the file."""

    bias: float
    weights: tuple[float, ...]
    never_below: float
    always_from: float


@dataclass(frozen=True, slots=True)
class Verdict:
    """How likely two wordings, by number, are one text, and why."""

    one: int
    two: int
    probability: float
    why: tuple[Reason, ...]

    @property
    def same(self) -> bool:
        return self.probability >= weights().always_from

    @property
    def denied(self) -> bool:
        """Whether a person said that they are not."""
        return self.probability == 0.0 and any(one.feature == "judgement" for one in self.why)

    @property
    def unsure(self) -> bool:
        return weights().never_below <= self.probability < weights().always_from


@lru_cache(maxsize=1)
def weights() -> Weights:
    """The shipped weights."""
    source = files("factbox.data").joinpath("models", "copies.json").read_text(encoding="utf-8")
    found = json.loads(source)
    return Weights(
        bias=float(found["bias"]),
        weights=tuple(float(found["weights"][feature.name]) for feature in FEATURES),
        never_below=float(found["never_below"]),
        always_from=float(found["always_from"]),
    )


def judge(one: int, two: int, pair: Alignment) -> Verdict:
    """Weigh the features of a pair of wordings."""
    values = measure(pair)
    why = reasons(values)
    total = weights().bias + sum(reason.score or 0.0 for reason in why)
    return Verdict(one, two, round(1 / (1 + math.exp(-max(-50.0, min(50.0, total)))), 6), why)


def reasons(values: Sequence[float]) -> tuple[Reason, ...]:
    """What each feature saw and contributed, the strongest first."""
    found = [
        Reason(
            feature=feature.name,
            detail=f"{round(100 * value)} %: {feature.about}",
            score=round(weight * value, 6),
        )
        for feature, value, weight in zip(FEATURES, values, weights().weights, strict=True)
    ]
    return tuple(sorted(found, key=lambda reason: (-(reason.score or 0.0), reason.feature)))


def decided(one: int, two: int, same: bool) -> Verdict:
    """A verdict that a person has given."""
    words = "a person decided: same" if same else "a person decided: not the same"
    why = (Reason(feature="judgement", detail=words),)
    return Verdict(one, two, 1.0 if same else 0.0, why)
