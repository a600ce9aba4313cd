"""Two copies of one text: neither rests on the other, both rest on that text.

Of two reports that rest on a third, one cannot have from the other what only the third has. So where
the third explains a good part of a report plainly better, and the other explains nothing better, the
two are siblings. A copy of a copy has nothing that its parent has not, and stays where it is.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from factbox.relate.copies.ties import Pair, Tie, weight
from factbox.relate.copies.wordings import Wording

_PART = 0.15
_HARDLY = 0.02
_BETTER = 0.1
_MOST = 5
"""So many texts that a report rests on are asked, those that have most of it first."""

Ties = Mapping[Pair, Tie]


def common_parent(
    nodes: Sequence[Wording], ties: Ties, pair: Pair, known: Mapping[int, Sequence[int]]
) -> int | None:
    """The text that both of a `pair` rest on, if the first has what only that text can have given.

    `known` are the texts that each is known to rest on.
    """
    child, other = pair
    thirds = set(known.get(child, ())) & set(known.get(other, ())) - {child, other}
    return next(
        (
            third
            for third in _fullest(nodes[child], ties, child, thirds)
            if _better(nodes[child], ties, child, third, other) >= _PART
            and _better(nodes[child], ties, child, other, third) < _HARDLY
        ),
        None,
    )


def _fullest(node: Wording, ties: Ties, child: int, thirds: Iterable[int]) -> list[int]:
    """The texts that hold most of a report."""
    held = {third: weight(node, _scores(ties, child, third)) for third in thirds}
    return sorted(held, key=lambda third: (-held[third], third))[:_MOST]


def _better(node: Wording, ties: Ties, child: int, one: int, two: int) -> float:
    """The share of a report that one text explains plainly better than another."""
    here, there = _scores(ties, child, one), _scores(ties, child, two)
    units = [unit for unit, score in here.items() if score > there.get(unit, 0.0) + _BETTER]
    return weight(node, units) / max(1, weight(node, range(len(node.units))))


def _scores(ties: Ties, number: int, other: int) -> Mapping[int, float]:
    return ties[(min(number, other), max(number, other))].scores(number)
