"""Reports put together from two texts that have nothing to do with each other.

Two texts that are not one with each other explain different parts of such a report. It is no
witness that the two are one; and where hardly anything in it is its own, it came after both.
"""

from __future__ import annotations

import itertools
from collections.abc import Collection, Iterator, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from factbox.relate.copies.groups import Groups
from factbox.relate.copies.ties import PLAINLY_BETTER, Pair, Tie, by_end, contained, weight
from factbox.relate.copies.wordings import Wording

Scores = NDArray[np.float64]

_PART = 0.12
_COMMON = 0.25
_CONTAINED = 0.8
_PLAIN = 0.35
_NOTHING_OWN = 0.9
_TO_THE_LETTER = 0.6


def spliced(nodes: Sequence[Wording], ties: Sequence[Tie]) -> dict[int, frozenset[int]]:
    """Each report that is plainly put together from others, with the texts that it has its parts from.

    Only where its words were taken nearly to the letter, hardly any are its own, and neither text
    is one that was itself cut from it.
    """
    of_node = by_end(ties)
    found = {number: _sources(nodes, number, of_node) for number in sorted(of_node)}
    return {number: sources for number, sources in found.items() if sources}


def bridges(nodes: Sequence[Wording], ties: Sequence[Tie]) -> frozenset[int]:
    """The reports of which two texts that are not one explain different parts."""
    of_node = by_end(ties)
    return frozenset(number for number in of_node if _bridges(nodes, number, of_node))


def lesser_parts(
    nodes: Sequence[Wording], ties: Sequence[Tie], between: Collection[int]
) -> Iterator[Pair]:
    """The ties of the reports `between` two texts to the lesser of those that each was made of."""
    of_node = by_end(ties)
    for number in sorted(between):
        yield from _lesser(nodes, number, of_node, between)


def _bridges(nodes: Sequence[Wording], number: int, of_node: dict[int, list[Tie]]) -> bool:
    """Whether two texts that are not tied explain different parts of a wording.

    Neither may be cut from it; or one may, if what both explain even loosely is little.
    """
    return any(
        _apart(nodes, number, *(_plainly(number, tie, of_node) for tie in two))
        if min(parts) < _CONTAINED <= max(parts)
        else max(parts) < _CONTAINED
        for two in _unrelated(nodes, number, of_node)
        for parts in [[contained(nodes, tie, tie.other(number)) for tie in two]]
    )


def _sources(
    nodes: Sequence[Wording], number: int, of_node: dict[int, list[Tie]]
) -> frozenset[int]:
    node, ties = nodes[number], of_node[number]
    told = frozenset().union(*(tie.of(number) for tie in ties))
    if weight(node, told) < _NOTHING_OWN * weight(node, range(len(node.units))):
        return frozenset()
    return frozenset(
        tie.other(number)
        for two in _unrelated(nodes, number, of_node)
        if all(
            contained(nodes, one, one.other(number)) < _CONTAINED and _closely(one, number)
            for one in two
        )
        for tie in two
    )


def _closely(tie: Tie, number: int) -> bool:
    scores = tie.scores(number).values()
    return bool(scores) and sum(scores) >= _TO_THE_LETTER * len(scores)


def _unrelated(
    nodes: Sequence[Wording], number: int, of_node: dict[int, list[Tie]]
) -> Iterator[tuple[Tie, Tie]]:
    """Pairs of texts that are not tied and explain different parts of a wording."""
    ties = of_node[number]
    for one, two in _different(nodes[number], [tie.scores(number) for tie in ties]):
        if not _tied(ties[one].other(number), ties[two].other(number), of_node):
            yield ties[one], ties[two]


def _tied(one: int, two: int, of_node: dict[int, list[Tie]]) -> bool:
    few, other = sorted((one, two), key=lambda end: len(of_node[end]))
    return any(tie.other(few) == other for tie in of_node[few])


def _different(
    node: Wording, explained: Sequence[Mapping[int, float]]
) -> Iterator[tuple[int, int]]:
    """The pairs, by number, of which each explains a good part of a wording that the other does not.

    Those that explain the same are compared once: very many may have run one text.
    """
    alike: dict[tuple[tuple[int, float], ...], list[int]] = {}
    for number, scores in enumerate(explained):
        alike.setdefault(tuple(sorted(scores.items())), []).append(number)
    table = np.full((len(alike), len(node.units)), -1.0)
    for row, shared in zip(table, alike, strict=True):
        for unit, score in shared:
            row[unit] = score
    members = list(alike.values())
    for one in range(len(members) - 1):
        for two in _apart_from(node, table[one], table[one + 1 :]):
            yield from itertools.product(members[one], members[one + 1 + two])


def _apart_from(node: Wording, one: Scores, others: Scores) -> list[int]:
    """Which of `others` and `one` explain different parts; -1 stands for what is not explained."""
    weights = np.array([unit.weight for unit in node.units], dtype=np.int64)
    here = (one >= 0) & (one >= others - PLAINLY_BETTER)
    there = (others >= 0) & (others >= one - PLAINLY_BETTER)
    smaller = np.minimum(here @ weights, there @ weights)
    common = (here & there) @ weights
    apart = (smaller >= _PART * max(1, weights.sum())) & (common < _COMMON * smaller)
    return [int(number) for number in np.flatnonzero(apart)]


def _apart(
    nodes: Sequence[Wording], number: int, one: Collection[int], two: Collection[int]
) -> bool:
    """Whether two sets of sentences are both a good part of a wording and have little in common."""
    node = nodes[number]
    total = max(1, weight(node, range(len(node.units))))
    smaller = min(weight(node, share) for share in (one, two))
    common = weight(node, set(one) & set(two))
    return smaller >= _PART * total and common < _COMMON * smaller


def _plainly(number: int, tie: Tie, of_node: dict[int, list[Tie]]) -> frozenset[int]:
    """The sentences that stand plainly in the other, or that no other tie explains much better."""
    others = [other.scores(number) for other in of_node[number]]
    return frozenset(
        unit
        for unit, score in tie.scores(number).items()
        if score >= _PLAIN
        or all(other.get(unit, 0.0) <= score + PLAINLY_BETTER for other in others)
    )


def _shared_out(*parts: Sequence[Mapping[int, float]]) -> list[frozenset[int]]:
    """Which sentences each part explains: those that no other part explains plainly better."""
    best = [
        {unit: max(one.get(unit, 0.0) for one in part) for one in part for unit in one}
        for part in parts
    ]
    top = {unit: max(one.get(unit, 0.0) for one in best) for one in best for unit in one}
    return [
        frozenset(unit for unit, score in one.items() if score >= top[unit] - PLAINLY_BETTER)
        for one in best
    ]


def _lesser(
    nodes: Sequence[Wording],
    number: int,
    of_node: dict[int, list[Tie]],
    bridges: Collection[int],
) -> Iterator[Pair]:
    """The ties of a bridge to all parts but the one that explains most of it."""
    node = nodes[number]
    parts = _parts(number, of_node, bridges)
    if len(parts) < 2:
        return
    shares = _shared_out(*([tie.scores(number) for tie in part] for part in parts))
    main = max(range(len(parts)), key=lambda at: (weight(node, shares[at]), -at))
    for at, part in enumerate(parts):
        smaller = weight(node, shares[at])
        common = weight(node, shares[at] & shares[main])
        if at != main and common < _COMMON * smaller:
            for tie in part:
                yield tie.one, tie.two
    for tie in of_node[number]:
        if tie.other(number) in bridges:
            yield tie.one, tie.two


def _parts(number: int, of_node: dict[int, list[Tie]], bridges: Collection[int]) -> list[list[Tie]]:
    """A wording's ties, grouped by whether the other ends are tied among themselves.

    Other bridges do not connect: two splices of the same two texts must not make those one.
    """
    ties = sorted(of_node[number], key=lambda tie: tie.other(number))
    place = {tie.other(number): at for at, tie in enumerate(ties)}
    groups = Groups(len(ties))
    for tie in ties:
        for further in of_node[tie.other(number)]:
            end = further.other(tie.other(number))
            if end in place and end not in bridges and tie.other(number) not in bridges:
                groups.join(place[tie.other(number)], place[end])
    return [
        [ties[at] for at in group]
        for group in groups.groups()
        if len(group) > 1 or ties[group[0]].other(number) not in bridges
    ]
