"""Groups of numbers that are joined pair by pair, some kept apart for good."""

from __future__ import annotations

from collections.abc import Collection

from factbox.relate.copies.ties import Pair

_ENOUGH = 100


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
