"""Are two reports one text, or has one passages of the other? Three lists of small features.

The first list looks for copied wording (`features`), the second for a retelling in other words
(`retelling`); the one that speaks louder decides, and its features are shown. From the upper line
on two reports are the same text; below the lower one they are not; between, the verdict is unsure
and shown as such. The doubt zone of retellings is narrower: briefs of one event share its names.
The third list asks of two reports of their own whether one took passages from the other, or both
from a third (`borrowing`). Each list is weighed into a probability. What a person decided beats
any number.

A report of a sentence or two (`_BRIEF`) says too little to be told from another of the same news: it is one
text with another only where it has most of its words on end. And the more reports a story has, the more of
their pairs share the names of the event by chance, while a report still retells one: so in a story of more
than `_FEW` a retelling has to speak louder, by the logarithm of how many times more they are.
"""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from importlib.resources import files

from factbox.relate.copies.alignment import Alignment
from factbox.relate.copies.borrowing import ON_END, TRAITS, VOICES, common, measure_common
from factbox.relate.copies.features import FEATURES, measure
from factbox.relate.copies.retelling import Shares
from factbox.types import Reason

_BRIEF = 200
"""Characters outside quotations below which a report is brief."""
_WORD_FOR_WORD = 0.6
"""How far a brief's words stand on end in the other where they are one text."""
_PHRASES = [feature.name for feature in FEATURES].index("same phrases")
_FEW = 7
"""Reports of a story as those have that the list for retellings was fitted on, at most."""
_COPIED = tuple((feature.name, feature.about) for feature in FEATURES)
RETOLD = (
    ("same names", "How much of the names and numbers of each stands in the other."),
    (VOICES.name, VOICES.about),
    (ON_END.name, ON_END.about),
)
"""What speaks for a retelling: names as they are shown, and what they measure."""
_TAKEN = tuple((trait.name, trait.about) for trait in TRAITS)


@dataclass(frozen=True, slots=True)
class Weights:
    """The weight of each feature, and the lines; how they came about stands in the file.

    `retold` and its bias belong to the list for retellings, `taken` to the one for passages.
    """

    bias: float
    weights: tuple[float, ...]
    retold_bias: float
    retold: tuple[float, ...]
    taken_bias: float
    taken: tuple[float, ...]
    never_below: float
    retold_never_below: float
    always_from: float
    taken_from: float


@dataclass(frozen=True, slots=True)
class Verdict:
    """How likely two wordings, by number, are one text, and why.

    `retold` is whether the list for retellings decided. `taken` is how likely one took passages from the
    other, or both from a third, where they are not one text; `taken_why` says why.
    """

    one: int
    two: int
    probability: float
    why: tuple[Reason, ...]
    retold: bool = False
    taken: float = 0.0
    taken_why: tuple[Reason, ...] = ()

    @property
    def takes_passages(self) -> bool:
        """Whether two reports of their own share passages that tell."""
        return not self.same and self.taken >= weights().taken_from

    @property
    def same(self) -> bool:
        return self.probability >= weights().always_from

    def of_passages(self) -> Verdict:
        """The same, saying how likely passages were taken, not how likely the two are one text."""
        return replace(self, probability=self.taken, why=self.taken_why)

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
        taken_bias=float(found["taken_bias"]),
        taken=tuple(float(found["taken"][trait.name]) for trait in TRAITS),
        never_below=float(found["never_below"]),
        retold_never_below=float(found["retold_never_below"]),
        always_from=float(found["always_from"]),
        taken_from=float(found["taken_from"]),
    )


def judge(one: int, two: int, pair: Alignment, shares: Shares, reports: int = _FEW) -> Verdict:
    """Weigh a pair of wordings of a story of so many reports; `shares` are what they share of names and of
    rare words."""
    values = measure(pair)
    copied = _weighed(_COPIED, values, weights().weights)
    if _is_brief(pair) and values[_PHRASES] < _WORD_FOR_WORD:
        return Verdict(one, two, 0.0, copied)
    chance = _chance(weights().bias, copied)
    if chance >= weights().always_from or shares.ground is None:
        return Verdict(one, two, chance, copied)
    shared = common(shares.ground, one, two, pair)
    traits = measure_common(shared)
    taken = _weighed(_TAKEN, traits, weights().taken)
    found = Verdict(
        one,
        two,
        chance,
        copied,
        taken=_chance(weights().taken_bias, taken),
        taken_why=taken,
    )
    told = (shares.names, *(traits[TRAITS.index(trait)] for trait in (VOICES, ON_END)))
    retold = _weighed(RETOLD, told, weights().retold)
    louder = _chance(weights().retold_bias - math.log(max(1.0, reports / _FEW)), retold)
    if louder <= chance or louder < weights().retold_never_below:
        return found
    return replace(found, probability=louder, why=retold, retold=True)


def _is_brief(pair: Alignment) -> bool:
    """Whether one of two reports says too little beside quotations to be told from other reports."""
    return min(float(side.weights.sum()) for side in (pair.a, pair.b)) < _BRIEF


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
