"""Which words of a sentence match another sentence, where only a part of it does.

A reporter who puts an own beginning before a copied half has written that beginning: it is left
out. So it is at the end, and in between. What is left out must be long (four words that carry
meaning), must hardly occur in the other text around there, and the rest must match closely; a
rewritten sentence, whose matches are spread over all of it, is taken whole.
"""

from __future__ import annotations

import itertools
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import LCSseq

from factbox.data.background import word_rate
from factbox.relate.copies.wordings import Unit

COMMON = 1e-3
"""Words of this rate and above carry no meaning by themselves: anybody writes them."""
_LEAST_OWN = 4
_OCCURS = 0.34
_CLOSE = 0.7
_LIGHT = 0.25
_ROOT = 5


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words `first` to `last` of a sentence that match words `there` to `there_last` of another."""

    first: int
    last: int
    there: int
    there_last: int


def content(stems: Sequence[str]) -> list[str]:
    """The words that carry meaning."""
    return [word for word in stems if word_rate(word) < COMMON]


def matching_stretches(unit: Unit, other: Unit, around: Sequence[Unit]) -> tuple[Stretch, ...]:
    """The parts of `unit` that match `other`; empty where all of it does, near or loosely.

    `around` are the neighbours of `other`, which a merged sentence may go on in.
    """
    pairs = _aligned(unit.stems, other.stems)
    first, last = _densest(unit.stems, frozenset(here for here, _ in pairs))
    inside = [(here, there) for here, there in pairs if first <= here < last]
    if not inside or not _closely(unit.stems[first:last], {here - first for here, _ in inside}):
        return ()
    used = {there for _, there in inside}
    rest = [word for at, word in enumerate(other.stems) if at not in used]
    known = frozenset(_root(word) for word in rest).union(
        _root(word) for one in around for word in one.stems
    )
    start = first if _own(unit.stems[:first], known) else 0
    end = last if _own(unit.stems[last:], known) else len(unit.stems)
    whole = Stretch(
        start,
        end,
        inside[0][1] if start else 0,
        inside[-1][1] + 1 if end < len(unit.stems) else len(other.stems),
    )
    parts = tuple(_without_gaps(unit, whole, inside, known))
    return () if (start, end) == (0, len(unit.stems)) and len(parts) == 1 else parts


def _without_gaps(
    unit: Unit, whole: Stretch, inside: Sequence[tuple[int, int]], known: Collection[str]
) -> Iterator[Stretch]:
    """A stretch without what its author put in between."""
    start, there = whole.first, whole.there
    for (here, before), (after, beyond) in itertools.pairwise(inside):
        if after - here > _LEAST_OWN and _own(unit.stems[here + 1 : after], known):
            yield Stretch(start, here + 1, there, before + 1)
            start, there = after, beyond
    yield Stretch(start, whole.last, there, max(there + 1, whole.there_last))


def _aligned(here: Sequence[str], there: Sequence[str]) -> list[tuple[int, int]]:
    """Words in the same order in both, by their places."""
    return [
        (block.a + offset, block.b + offset)
        for block in LCSseq.editops(here, there).as_matching_blocks()
        for offset in range(block.size)
    ]


def _densest(stems: Sequence[str], matched: Collection[int]) -> tuple[int, int]:
    """The stretch in which matching words outweigh the others most."""
    best, found = 0.0, (0, 0)
    total, start = 0.0, 0
    for at, word in enumerate(stems):
        weight = 1.0 if word_rate(word) < COMMON else _LIGHT
        total += weight if at in matched else -weight
        if total <= 0:
            total, start = 0.0, at + 1
        elif total > best:
            best, found = total, (start, at + 1)
    return found


def _closely(stems: Sequence[str], matched: Collection[int]) -> bool:
    heavy = [at for at, word in enumerate(stems) if word_rate(word) < COMMON]
    return len(heavy) >= _LEAST_OWN and sum(at in matched for at in heavy) >= _CLOSE * len(heavy)


def _own(stems: Sequence[str], known: Collection[str]) -> bool:
    heavy = content(stems)
    return len(heavy) >= _LEAST_OWN and sum(
        _root(word) in known for word in heavy
    ) <= _OCCURS * len(heavy)


def _root(word: str) -> str:
    return word[:_ROOT]
