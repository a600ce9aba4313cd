"""Look-alikes: two events of one kind that share most of their words, told apart by the rest.

Inside a group the words that all its reports share say nothing. With what is left the group is cut
in two where the fewest likenesses are cut, and the cut stands if names and numbers confirm it and
each side has several texts of its own; then each side is looked at again.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.linalg import eigh
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import connected_components

from factbox.relate.stories.likeness import vectors
from factbox.relate.stories.words import Bag

Matrix = NDArray[np.float64]

_CUT = 0.45
_CUT_MORE = 0.015
_CUT_LESS = 0.05
_CUT_MOST = 0.6
_COPY = 0.7
_NAME_COUNTS = 0.02
_MOST_NAMES = 20
_SIDE, _SMALL_SIDE = 5, 3
"""Texts that each side must have; the lesser number in a group that could not have two of the other."""
_VOTING_WORDS = 25
_LARGEST = 1_500
"""A larger group is left whole: the cut needs all its pairs at once."""


def split_lookalikes(
    group: list[int], bags: Sequence[Bag], least: int = 2 * _SMALL_SIDE
) -> list[list[int]]:
    """The parts of a group, by least member; often the group itself. What was told apart once is
    not cut again into small sides: these would be its developments. `least` is for that."""
    voters = _distinct([number for number in group if bags[number].length >= _VOTING_WORDS], bags)
    if len(voters) < least or len(voters) > _LARGEST:
        return [group]
    rows = vectors([bags[number] for number in voters], within=True)
    likeness = np.round(np.asarray((rows @ rows.T).toarray()), 6)
    np.fill_diagonal(likeness, 0.0)
    side = _best_cut(likeness)
    parted = [bags[number].names for number in voters]
    value = _cut_value(likeness, side) - _NAME_COUNTS * _telling_names(parted, side)
    if round(value, 6) >= _line(len(voters)):
        return [group]
    sides = [
        [number for number, at in zip(voters, side, strict=True) if at == which]
        for which in (True, False)
    ]
    _place_rest(sides, [number for number in group if number not in set(voters)], bags)
    return sorted(part for one in sides for part in split_lookalikes(sorted(one), bags, 2 * _SIDE))


def _line(voters: int) -> float:
    """What a cut may cost. Few texts fall apart by chance, so of them more is asked."""
    more = voters - 2 * _SIDE
    return min(_CUT_MOST, _CUT + (_CUT_MORE if more > 0 else _CUT_LESS) * more)


def _least_side(voters: int) -> int:
    return _SIDE if voters >= 2 * _SIDE else _SMALL_SIDE


def _distinct(numbers: list[int], bags: Sequence[Bag]) -> list[int]:
    """One text of each set of texts that are nearly one, since copies are not evidence."""
    if len(numbers) < 2 * _SMALL_SIDE or len(numbers) > _LARGEST:
        return numbers
    rows = vectors([bags[number] for number in numbers])
    alike = np.round(np.asarray((rows @ rows.T).toarray()), 6) >= _COPY
    count, labels = connected_components(csr_matrix(alike), directed=False)
    first = [int(np.flatnonzero(labels == label)[0]) for label in range(count)]
    return [numbers[at] for at in sorted(first)]


def _best_cut(likeness: Matrix) -> NDArray[np.bool_]:
    """The cheapest normalised cut along the second eigenvector; the first text is on the true side."""
    degree = likeness.sum(axis=1)
    scale = 1.0 / np.sqrt(np.maximum(degree, 1e-9))
    scaled = likeness * scale[:, np.newaxis] * scale[np.newaxis, :]
    second = len(likeness) - 2
    _, found = eigh(scaled, subset_by_index=[second, second])
    direction = np.round(found[:, 0] * scale, 9)
    order = np.argsort(direction, kind="stable")
    values = _values_along(likeness[order][:, order])
    side = np.zeros(len(order), dtype=bool)
    side[order[: _least_side(len(order)) + int(np.argmin(values))]] = True
    return side if side[0] else ~side


def _values_along(likeness: Matrix) -> NDArray[np.float64]:
    """What a cut costs after so many of the texts in their order, from the least side on."""
    least = _least_side(len(likeness))
    counts = np.arange(least, len(likeness) - least + 1)
    within = np.cumsum(np.cumsum(likeness, axis=0), axis=1).diagonal()[counts - 1]
    first = np.cumsum(likeness.sum(axis=1))[counts - 1]
    second = likeness.sum() - first
    across = np.maximum(0.0, first - within)
    cost = across / np.maximum(first, 1e-9) + across / np.maximum(second, 1e-9)
    return np.asarray(np.round(np.where((first <= 0) | (second <= 0), 1.0, cost), 9))


def _cut_value(likeness: Matrix, side: NDArray[np.bool_]) -> float:
    """Likeness across the cut, as a share of each side's; 0 is a clean cut, 1 none at all."""
    across = float(likeness[side][:, ~side].sum())
    total = [float(likeness[one].sum()) for one in (side, ~side)]
    if min(total) <= 0:
        return 1.0
    return across / total[0] + across / total[1]


def _telling_names(names: Sequence[frozenset[str]], side: NDArray[np.bool_]) -> int:
    """How many names and numbers stand in most texts of one side and hardly any of the other."""
    every = sorted(set().union(*names))
    number = {name: at for at, name in enumerate(every)}
    held = np.zeros((len(names), len(every)), dtype=bool)
    for at, one in enumerate(names):
        held[at, [number[name] for name in one]] = True
    shares = held[side].mean(axis=0), held[~side].mean(axis=0)
    telling = (np.maximum(*shares) >= 0.5) & (np.minimum(*shares) <= 0.1)
    return min(_MOST_NAMES, int(telling.sum()))


def _place_rest(sides: list[list[int]], rest: Sequence[int], bags: Sequence[Bag]) -> None:
    """Texts too short to vote go where they are more alike."""
    numbers = [*sides[0], *sides[1], *rest]
    rows = vectors([bags[number] for number in numbers])
    likeness = np.round(np.asarray((rows @ rows.T).toarray()), 6)
    first = len(sides[0])
    second = first + len(sides[1])
    for at, number in enumerate(rest, start=second):
        means = likeness[at, :first].mean(), likeness[at, first:second].mean()
        sides[0 if means[0] >= means[1] else 1].append(number)
