"""Families: the wordings that are one text, and so one origin.

One text joins all who ran or rewrote it. A report spliced from two texts that have nothing to do
with each other joins only the one that the larger part of it comes from, and does not make the two
one; a report that holds the whole of both is what both were cut from. Reports that a person has
told apart are never in one family, whatever else joins them.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from factbox.relate.copies.wordings import Wording

Pair = tuple[int, int]

_PART = 0.12
_COMMON = 0.25
_CONTAINED = 0.8
_PLAIN = 0.35
_ENOUGH = 100
PLAINLY_BETTER = 0.15
"""How much more alike a sentence must be to another text to count with that one alone."""


@dataclass(frozen=True, slots=True)
class Tie:
    """Wordings `one` and `two` (the lesser first) are one text with this probability.

    `covered` holds which sentences of each were found in the other, and how alike they are there;
    `retold` is whether the facts tell it rather than the wording.
    """

    one: int
    two: int
    probability: float
    covered: tuple[Mapping[int, float], Mapping[int, float]]
    retold: bool = False

    def other(self, number: int) -> int:
        return self.two if number == self.one else self.one

    def scores(self, number: int) -> Mapping[int, float]:
        """Which sentences of wording `number` the other has, and how alike they are there."""
        return self.covered[0 if number == self.one else 1]

    def of(self, number: int) -> frozenset[int]:
        """Which sentences of wording `number` the other has."""
        return frozenset(self.scores(number))


def families(
    nodes: Sequence[Wording],
    ties: Sequence[Tie],
    apart: Collection[Pair],
    alike: Callable[[int, int], bool] = lambda one, two: True,
) -> tuple[tuple[int, ...], ...]:
    """The families, each with its wordings by number; sorted.

    A retelling joins two families only if most of their members are `alike`: chains of
    resemblance would else make one text of all that tell of the same facts.
    """
    dropped = set(_splices(nodes, ties))
    joined = Groups(len(nodes), apart)
    for tie in sorted(ties, key=lambda one: (one.retold, -one.probability, one.one, one.two)):
        if (tie.one, tie.two) in dropped:
            continue
        if tie.retold:
            pairs = list(itertools.product(joined.members(tie.one), joined.members(tie.two)))
            if 2 * sum(alike(*pair) for pair in pairs) <= len(pairs):
                continue
        joined.join(tie.one, tie.two)
    return joined.groups()


class Groups:
    """Numbers 0 to n - 1 in groups that are joined pair by pair, some kept apart for good."""

    def __init__(self, size: int, apart: Collection[Pair] = ()) -> None:
        self._leader = list(range(size))
        self._members = {number: [number] for number in range(size)}
        self._apart = frozenset(apart)

    def leader(self, number: int) -> int:
        """The least member of a number's group."""
        while self._leader[number] != number:
            self._leader[number] = self._leader[self._leader[number]]
            number = self._leader[number]
        return number

    def join(self, one: int, two: int) -> None:
        """Make the groups of two numbers one, unless that would join what is kept apart."""
        first, second = sorted((self.leader(one), self.leader(two)))
        if first == second or self._barred(first, second):
            return
        self._leader[second] = first
        self._members[first].extend(self._members.pop(second))

    def members(self, number: int) -> tuple[int, ...]:
        """The members of a number's group, the first hundred of them."""
        return tuple(self._members[self.leader(number)][:_ENOUGH])

    def groups(self) -> tuple[tuple[int, ...], ...]:
        """All groups, each sorted, by their least member."""
        return tuple(tuple(sorted(self._members[leader])) for leader in sorted(self._members))

    def _barred(self, first: int, second: int) -> bool:
        return bool(self._apart) and any(
            (min(a, b), max(a, b)) in self._apart
            for a in self._members[first]
            for b in self._members[second]
        )


def weight(node: Wording, numbers: Iterable[int]) -> int:
    """Characters outside quotations of some sentences of a wording."""
    return sum(node.units[number].weight for number in numbers)


def _splices(nodes: Sequence[Wording], ties: Sequence[Tie]) -> Iterator[Pair]:
    """The ties of a spliced report to the lesser of the texts that it was put together from."""
    of_node: dict[int, list[Tie]] = {}
    for tie in ties:
        of_node.setdefault(tie.one, []).append(tie)
        of_node.setdefault(tie.two, []).append(tie)
    bridges = frozenset(number for number in of_node if _bridges(nodes, number, of_node))
    for number in sorted(bridges):
        yield from _lesser(nodes, number, of_node, bridges)


def _bridges(nodes: Sequence[Wording], number: int, of_node: dict[int, list[Tie]]) -> bool:
    """Whether two texts that are not tied explain different parts of a wording, one only in part."""
    node = nodes[number]
    total = max(1, weight(node, range(len(node.units))))
    ends = {tie.other(number): tie for tie in of_node[number]}
    explained = {end: _explained(number, ends[end], of_node) for end in ends}
    for one, two in itertools.combinations(sorted(ends), 2):
        if any(tie.other(one) == two for tie in of_node[one]):
            continue
        shares = explained[one], explained[two]
        smaller = min(weight(node, share) for share in shares)
        common = weight(node, shares[0] & shares[1])
        if smaller >= _PART * total and common < _COMMON * smaller:
            partial = not all(_contained(nodes, ends[end], end) for end in (one, two))
            if partial:
                return True
    return False


def _explained(number: int, tie: Tie, of_node: dict[int, list[Tie]]) -> frozenset[int]:
    """The sentences of a wording that no other tie explains plainly better."""
    others = [other.scores(number) for other in of_node[number]]
    return frozenset(
        unit
        for unit, score in tie.scores(number).items()
        if score >= _PLAIN
        or all(other.get(unit, 0.0) <= score + PLAINLY_BETTER for other in others)
    )


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
    shares = [
        frozenset().union(*(_explained(number, tie, of_node) for tie in part)) for part in parts
    ]
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
            if end in place and not {end, tie.other(number)} & set(bridges):
                groups.join(place[tie.other(number)], place[end])
    return [
        [ties[at] for at in group]
        for group in groups.groups()
        if len(group) > 1 or ties[group[0]].other(number) not in bridges
    ]


def _contained(nodes: Sequence[Wording], tie: Tie, number: int) -> bool:
    """Whether nearly all of a wording was found in the other."""
    total = weight(nodes[number], range(len(nodes[number].units)))
    return weight(nodes[number], tie.of(number)) >= _CONTAINED * max(1, total)
