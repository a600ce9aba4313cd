"""Which of two reports that are one text looks like the copy, by the traces that copying leaves.

The traces (`traces`) are weighed into a probability. It says who took from whom only where it is
high and the copy has next to nothing of its own: a report with sentences of its own may have the
rest from a third that nobody has read. Otherwise it is no more than a guess which side to show.
"""

from __future__ import annotations

import json
import math
import operator
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Literal

from factbox.relate.copies.alignment import align_all
from factbox.relate.copies.ties import Pair, Tie, by_end
from factbox.relate.copies.traces import TRACES, Seen, own_share, seen, stems_of
from factbox.relate.copies.weights import Vectors
from factbox.relate.copies.wordings import Wording
from factbox.types import Reason


@dataclass(frozen=True, slots=True)
class Leaning:
    """`child` (0 or 1) looks like the copy with this probability, at least one half.

    `own` is how much of each side's words the other has not. `known` is whether all this is enough
    to say so; `why` holds the traces that were seen, the strongest first, those of the other side
    with a score below zero.
    """

    child: Literal[0, 1]
    probability: float
    own: tuple[float, float]
    known: bool
    why: tuple[Reason, ...]

    @property
    def open(self) -> bool:
        """Whether each side has much that the other has not."""
        return min(self.own) > weights().own_at_most


@dataclass(frozen=True, slots=True)
class Weights:
    """The weight of each trace, and from where it says something; the file tells how they were set."""

    weights: tuple[float, ...]
    known_from: float
    own_at_most: float


@lru_cache(maxsize=1)
def weights() -> Weights:
    """The shipped weights."""
    source = files("factbox.data").joinpath("models", "direction.json").read_text(encoding="utf-8")
    found = json.loads(source)
    return Weights(
        weights=tuple(float(found["weights"][trace.name]) for trace in TRACES),
        known_from=float(found["known_from"]),
        own_at_most=float(found["own_at_most"]),
    )


def leanings(
    nodes: tuple[Wording, ...], space: Vectors, ties: Mapping[Pair, Tie]
) -> dict[Pair, Leaning]:
    """Which side of each tie looks like the copy; 0 is the lesser number."""
    stems = [stems_of(node) for node in nodes]
    held = Counter(stem for one in stems for stem in one)
    ends = {
        number: {tie.other(number): tie for tie in found}
        for number, found in by_end(ties.values()).items()
    }
    return {
        (one, two): lean(
            seen(
                pair,
                held,
                (stems[one], stems[two]),
                (_known(one, two, ends), _known(two, one, ends)),
            )
        )
        for (one, two), pair in align_all(nodes, space, ties)
    }


def lean(look: Seen) -> Leaning:
    """Weigh the traces of one pair."""
    turned = look.turned()
    values = [trace.difference(look, turned) for trace in TRACES]
    total = sum(map(operator.mul, values, weights().weights))
    child: Literal[0, 1] = 0 if total >= 0 else 1
    probability = round(1 / (1 + math.exp(-min(50.0, abs(total)))), 6)
    own = round(own_share(look), 6), round(own_share(turned), 6)
    known = probability >= weights().known_from and own[child] <= weights().own_at_most
    why = _reasons([-value for value in values] if child else values)
    return Leaning(child, probability, own, known, why)


def _reasons(values: Sequence[float]) -> tuple[Reason, ...]:
    found = [
        Reason(
            feature=trace.name,
            detail=trace.about if value > 0 else f"In the other report: {trace.about}",
            score=round(weight * value, 6),
        )
        for trace, value, weight in zip(TRACES, values, weights().weights, strict=True)
        if value
    ]
    return tuple(sorted(found, key=lambda reason: (-(reason.score or 0.0), reason.feature)))


def _known(number: int, other: int, ends: Mapping[int, Mapping[int, Tie]]) -> Collection[int]:
    """The sentences of a wording that stand in a third which is one text with both.

    A third that only the wording itself is tied to may be where it has them from.
    """
    thirds = ends[number].keys() & ends[other].keys()
    return frozenset(unit for third in thirds for unit in ends[number][third].of(number))
