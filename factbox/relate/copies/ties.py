"""Ties: two wordings that are one text, and which sentences of each stand in the other."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from factbox.relate.copies.wordings import Wording

Pair = tuple[int, int]

PLAINLY_BETTER = 0.15
"""How much more alike a sentence must be to another text to count with that one alone."""


@dataclass(frozen=True, slots=True)
class Tie:
    """Wordings `one` and `two` (the lesser first) are one text with this probability.

    `covered` holds which sentences of each were found in the other, and how alike they are there;
    `retold` is whether the facts tell it rather than the wording; `decided` is whether a
    person told it.
    """

    one: int
    two: int
    probability: float
    covered: tuple[Mapping[int, float], Mapping[int, float]]
    retold: bool = False
    decided: bool = False

    def other(self, number: int) -> int:
        return self.two if number == self.one else self.one

    def scores(self, number: int) -> Mapping[int, float]:
        """Which sentences of wording `number` the other has, and how alike they are there."""
        return self.covered[0 if number == self.one else 1]

    def of(self, number: int) -> frozenset[int]:
        """Which sentences of wording `number` the other has."""
        return frozenset(self.scores(number))


def weight(node: Wording, numbers: Iterable[int]) -> int:
    """Characters outside quotations of some sentences of a wording."""
    return sum(node.units[number].weight for number in numbers)


def by_end(ties: Iterable[Tie]) -> dict[int, list[Tie]]:
    """The ties of each wording that has any, by number."""
    found: dict[int, list[Tie]] = {}
    for tie in ties:
        found.setdefault(tie.one, []).append(tie)
        found.setdefault(tie.two, []).append(tie)
    return found


def contained(nodes: Sequence[Wording], tie: Tie, number: int) -> float:
    """The share of a wording that was found in the other, 0 to 1."""
    total = weight(nodes[number], range(len(nodes[number].units)))
    return weight(nodes[number], tie.of(number)) / max(1, total)
