"""Which sentences of two texts stand in one row: each with the one that it shares most with."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Pairing:
    """Sentence `left` of one text and `right` of the other share `length` characters."""

    left: int
    right: int
    length: int


@dataclass(frozen=True, slots=True)
class Row:
    """Sentences of the left text and of the right, by number from 0, in order."""

    left: tuple[int, ...]
    right: tuple[int, ...]


def rows_of(left: int, right: int, pairings: Sequence[Pairing]) -> tuple[Row, ...]:
    """Every sentence in one row; `left` and `right` are how many there are.

    Rows follow the left text. What stands on the right only comes after what it follows there,
    beside what stands on the left only.
    """
    groups = _groups(left, right, pairings)
    rows: list[Row] = []
    for at in range(left):
        group = groups.get(at)
        if group is None:
            rows.append(Row((at,), ()))
        elif group.left[0] == at:
            rows.append(group)
    return tuple(_filled(rows, right))


def _groups(left: int, right: int, pairings: Sequence[Pairing]) -> dict[int, Row]:
    """The row of each left sentence that shares words."""
    leader = list(range(left + right))

    def root(one: int) -> int:
        while leader[one] != one:
            leader[one] = leader[leader[one]]
            one = leader[one]
        return one

    best: dict[int, Pairing] = {}
    for pair in sorted(pairings, key=lambda one: (-one.length, one.left, one.right)):
        best.setdefault(pair.left, pair)
        best.setdefault(left + pair.right, pair)
    for pair in best.values():
        leader[root(left + pair.right)] = root(pair.left)
    members: dict[int, list[int]] = {}
    for one in sorted(best):
        members.setdefault(root(one), []).append(one)
    return {
        one: Row(
            tuple(at for at in group if at < left), tuple(at - left for at in group if at >= left)
        )
        for group in members.values()
        for one in group
        if one < left
    }


def _filled(rows: Sequence[Row], right: int) -> Iterator[Row]:
    """Rows with the sentences that stand on the right only."""
    row_of = {at: number for number, row in enumerate(rows) for at in row.right}
    after: dict[int, list[int]] = {}
    last = -1
    for at in range(right):
        last = row_of.get(at, last)
        if at not in row_of:
            after.setdefault(last, []).append(at)
    waiting = deque(after.get(-1, ()))
    for number, row in enumerate(rows):
        if row.right:
            yield from (Row((), (at,)) for at in waiting)
            waiting.clear()
            yield row
        else:
            yield Row(row.left, (waiting.popleft(),) if waiting else ())
        waiting.extend(after.get(number, ()))
    yield from (Row((), (at,)) for at in waiting)
