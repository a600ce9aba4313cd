"""Are two reports one text? Two lists of small features, each weighed into a probability.

The first list looks for copied wording (`features`), the second for a retelling in other words
(`retelling`); the one that speaks louder decides, and its features are shown. From the upper line
on two reports are the same text; below the lower one they are not; between, the verdict is unsure
and shown as such. What a person decided beats any number.
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

_COPIED = tuple((feature.name, feature.about) for feature in FEATURES)
RETOLD = (
    ("same names", "How much of the names and numbers of each stands in the other."),
    ("same rare words", "How much of the rare words of each stands in the other."),
    ("same words", FEATURES[0].about),
)
"""What speaks for a retelling: names as they are shown, and what they measure."""


@dataclass(frozen=True, slots=True)
class Weights:
    """The weight of each feature, and the lines; how they came about stands in the file.

    `retold` and its bias belong to the list for retellings.
    """

    bias: float
    weights: tuple[float, ...]
    retold_bias: float
    retold: tuple[float, ...]
    never_below: float
    always_from: float


@dataclass(frozen=True, slots=True)
class Verdict:
    """How likely two wordings, by number, are one text, and why.

    `likeness`, 0 to 3, sums their shares of names, of rare words and of all words; `retold` is
    whether the list for retellings decided.
    """

    one: int
    two: int
    probability: float
    why: tuple[Reason, ...]
    likeness: float = 0.0
    retold: bool = False

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
        retold_bias=float(found["retold_bias"]),
        retold=tuple(float(found["retold"][name]) for name, _ in RETOLD),
        never_below=float(found["never_below"]),
        always_from=float(found["always_from"]),
    )


def judge(one: int, two: int, pair: Alignment, shared: tuple[float, float]) -> Verdict:
    """Weigh a pair of wordings; `shared` are its shares of names and of rare words."""
    values = measure(pair)
    copied = _weighed(_COPIED, values, weights().weights)
    retold = _weighed(RETOLD, (*shared, values[0]), weights().retold)
    chances = (_chance(weights().bias, copied), _chance(weights().retold_bias, retold))
    likeness = round(sum(shared) + values[0], 6)
    if chances[1] > chances[0]:
        return Verdict(one, two, chances[1], retold, likeness, retold=True)
    return Verdict(one, two, chances[0], copied, likeness)


def reasons(values: Sequence[float]) -> tuple[Reason, ...]:
    """What each feature of copied wording saw and contributed, the strongest first."""
    return _weighed(_COPIED, values, weights().weights)


def _weighed(
    features: Sequence[tuple[str, str]], values: Sequence[float], worth: Sequence[float]
) -> tuple[Reason, ...]:
    found = [
        Reason(
            feature=name, detail=f"{round(100 * value)} %: {about}", score=round(weight * value, 6)
        )
        for (name, about), value, weight in zip(features, values, worth, strict=True)
    ]
    return tuple(sorted(found, key=lambda reason: (-(reason.score or 0.0), reason.feature)))


def _chance(bias: float, why: Sequence[Reason]) -> float:
    total = bias + sum(reason.score or 0.0 for reason in why)
    return round(1 / (1 + math.exp(-max(-50.0, min(50.0, total)))), 6)


def decided(one: int, two: int, same: bool) -> Verdict:
    """A verdict that a person has given."""
    words = "a person decided: same" if same else "a person decided: not the same"
    why = (Reason(feature="judgement", detail=words),)
    return Verdict(one, two, 1.0 if same else 0.0, why)
