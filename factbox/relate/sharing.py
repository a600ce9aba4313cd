"""Which texts share fingerprints: pairs by shared keys, in time that grows with the keys.

Whether a text holds much of another is asked of the shorter one (containment), so that a paragraph
inside a long report counts. A key that more than `CAP` texts hold is common: a footer, a stock
sentence, a text that everyone ran. Through common keys a text meets only the first text that holds
them, and only if they are half of the shorter text; so a text that thousands ran is a star, and a
footer joins nobody. What is common hangs on the set of texts alone, and the first is the first given: texts
given in the order of their ids give the same pairs whatever order they were read in.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from factbox.relate.fingerprints import Fingerprints
from factbox.relate.word_codes import Places

CAP = 64
"""Texts that hold a key beyond which it is common."""
_MOSTLY = 0.5


@dataclass(frozen=True, slots=True)
class Pairs:
    """Pairs of texts that share keys: `one` < `two`, `shared` of the keys of the shorter text.

    `rare` counts the shared keys that are not common.
    """

    one: Places
    two: Places
    shared: Places
    rare: Places
    containment: NDArray[np.float64]

    def __len__(self) -> int:
        return len(self.one)


@dataclass(frozen=True, slots=True)
class _Held:
    """Texts by key: group `n` holds the texts from `first[n]` on, `sizes[n]` of them, in order."""

    texts: Places
    first: Places
    sizes: Places


def sharing(prints: Fingerprints, least: int = 1) -> Pairs:
    """The pairs of texts that share `least` keys that are not common, or half of the shorter text."""
    texts = prints.texts()
    held = _held_by_several(prints.keys, texts)
    ones, twos, rare = _paired(held)
    ids, at, shared = np.unique(ones << 32 | twos, return_inverse=True, return_counts=True)
    few = np.bincount(at, weights=rare, minlength=len(ids)).astype(np.int64)
    one, two = ids >> 32, ids & 0xFFFFFFFF
    sizes = np.diff(prints.first)
    share = np.round(shared / np.maximum(1, np.minimum(sizes[one], sizes[two])), 6)
    kept = (few >= least) | (share >= _MOSTLY)
    return Pairs(one[kept], two[kept], shared[kept], few[kept], share[kept])


def partners(holders: Mapping[int, Sequence[str]], report: str) -> tuple[tuple[str, int], ...]:
    """The reports that share rare keys with `report`, and how many, the most first.

    `holders` are those of each key of the report, as an index gives them: more than `CAP` of a key
    say that it is common.
    """
    shared = Counter(
        other
        for found in holders.values()
        if len(found) <= CAP
        for other in found
        if other != report
    )
    return tuple(sorted(shared.items(), key=lambda one: (-one[1], one[0])))


def _held_by_several(keys: NDArray[np.int64], texts: Places) -> _Held:
    """The texts of each key that more than one text holds."""
    order = np.argsort(keys)
    ranked = keys[order]
    equal = ranked[1:] == ranked[:-1]
    several = np.zeros(len(keys), dtype=bool)
    several[1:] |= equal
    several[:-1] |= equal
    order = order[several]
    order = order[np.lexsort((texts[order], keys[order]))]
    found, holders = keys[order], texts[order]
    fresh = np.ones(len(found), dtype=bool)
    fresh[1:] = (found[1:] != found[:-1]) | (holders[1:] != holders[:-1])
    found, holders = found[fresh], holders[fresh]
    _, first, sizes = np.unique(found, return_index=True, return_counts=True)
    return _Held(holders, first, sizes)


def _paired(held: _Held) -> tuple[Places, Places, NDArray[np.bool_]]:
    """Each text of a key with those before it, of a common key with the first; and which is rare."""
    start = np.repeat(held.first, held.sizes)
    rare = np.repeat(held.sizes <= CAP, held.sizes)
    before = np.arange(len(held.texts)) - start
    partners = np.where(rare, before, np.minimum(before, 1))
    later = np.repeat(np.arange(len(held.texts)), partners)
    offset = np.arange(len(later)) - np.repeat(np.cumsum(partners) - partners, partners)
    earlier = start[later] + offset
    return held.texts[earlier], held.texts[later], rare[later]
