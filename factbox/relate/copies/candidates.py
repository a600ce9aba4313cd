"""Which wordings are worth comparing: those that share word pairs outside quotations, or a long run.

Two reports that share no run of eight words and hardly a pair of words are not each other's copies,
and are not looked at again. Wordings that are nearly the same text (an agency's text with another
footer) are compared with one of them only: a thousand of them are a star, not half a million pairs.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from factbox.relate.copies.wordings import Wording, letters_code
from factbox.relate.fingerprints import runs
from factbox.relate.word_codes import mixed

Keys = NDArray[np.int64]

LONG_RUN = 8
"""Words on end that two authors hardly ever write alike."""
QUOTED_RUN = 5
"""Quoted words on end that make a shared quotation."""
_SHARED_PAIRS = 0.08
_SHARED_PAIRS_OF_MANY = 0.2
MANY = 60
"""Wordings of a story beyond which pairs that share little are not compared: planted copies all
share more than the second bound, a few natural ones less."""
_FLOOD = 12
"""Wordings nearly equal to one that stands before them, from which on they stand behind it."""
_NEARLY_ALL = 0.8
_COMMON = 60
_BANDS, _ROWS = 6, 3


@dataclass(frozen=True, slots=True)
class Candidates:
    """Pairs of wordings to compare, by number, the lesser first.

    `followers` are nearly equal to another wording and compared with that one only.
    """

    pairs: tuple[tuple[int, int], ...]
    followers: frozenset[int]

    def with_more(self, pairs: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
        """These pairs and more that have no follower in them, in order."""
        more = (pair for pair in pairs if self.followers.isdisjoint(pair))
        return sorted({*self.pairs, *more})


def candidates(nodes: Sequence[Wording], order: Sequence[int]) -> Candidates:
    """The pairs of `nodes` that share enough to be compared; the first in `order` lead the others."""
    long = [_own_runs(node, LONG_RUN) for node in nodes]
    followers = _of_floods(_followers(order, long))
    leaders = [number for number in range(len(nodes)) if number not in followers]
    pairs = [_own_runs(nodes[number], 2) for number in leaders]
    least = _SHARED_PAIRS_OF_MANY if len(nodes) > MANY else _SHARED_PAIRS
    held = [long[number] for number in leaders]
    if len(nodes) > MANY:
        pairs = _without_common(pairs)
        found = set(_with_first(order, long, frozenset(leaders)))
    else:
        found = set(_sharing(leaders, held, 0.0))
    found.update(_sharing(leaders, pairs, least))
    found.update((min(pair), max(pair)) for pair in followers.items())
    return Candidates(tuple(sorted(found)), frozenset(followers))


def _of_floods(followers: dict[int, int]) -> dict[int, int]:
    """The followers of those that many follow."""
    counts = Counter(followers.values())
    return {number: leader for number, leader in followers.items() if counts[leader] >= _FLOOD}


def quotation_partners(nodes: Sequence[Wording], rank: Sequence[int]) -> dict[int, set[int]]:
    """For each wording, those that were first (by `rank`) to hold a run of its quoted words."""
    first: dict[int, int] = {}
    held = [_quoted_runs(node).tolist() for node in nodes]
    for number in sorted(range(len(nodes)), key=lambda number: rank[number]):
        for gram in held[number]:
            first.setdefault(gram, number)
    return {
        number: {first[gram] for gram in grams if first[gram] != number}
        for number, grams in enumerate(held)
    }


def _own_runs(node: Wording, length: int) -> Keys:
    """The distinct runs of `length` stems on end outside quotations, as numbers."""
    stretches = [stretch for unit in node.units for stretch in unit.own]
    codes = [letters_code(word) for stretch in stretches for word in stretch]
    stretch_of = np.repeat(
        np.arange(len(stretches)), np.array([len(one) for one in stretches], dtype=np.int64)
    )
    return _distinct_runs(np.array(codes, dtype=np.uint64), stretch_of, length)


def _quoted_runs(node: Wording) -> Keys:
    """The distinct runs of quoted words."""
    quoted = np.array([word.quoted for word in node.words], dtype=bool)
    codes = np.array([word.code for word in node.words], dtype=np.uint64)
    return _distinct_runs(codes[quoted], np.cumsum(~quoted)[quoted], QUOTED_RUN)


def _distinct_runs(codes: NDArray[np.uint64], stretch_of: NDArray[np.int64], length: int) -> Keys:
    found = mixed(runs(codes, length)).view(np.int64)
    whole = stretch_of[: len(found)] == stretch_of[length - 1 :]
    return np.unique(found[whole])


def _without_common(
    sets: Sequence[Keys],
) -> list[Keys]:
    """The sets without grams that very many hold: a paragraph that all ran makes no two one text."""
    if not sets:
        return []
    every, counts = np.unique(np.concatenate(list(sets)), return_counts=True)
    common = every[counts > _COMMON]
    return [np.setdiff1d(one, common, assume_unique=True) for one in sets]


def _with_first(
    order: Sequence[int],
    held: Sequence[Keys],
    leaders: frozenset[int],
) -> Iterator[tuple[int, int]]:
    """Each wording with those that were first in `order` to hold one of its runs."""
    first: dict[int, int] = {}
    for number in order:
        if number not in leaders:
            continue
        mine = held[number].tolist()
        for other in sorted({first[run] for run in mine if run in first}):
            yield min(number, other), max(number, other)
        for run in mine:
            first.setdefault(run, number)


def _sharing(
    numbers: Sequence[int],
    sets: Sequence[Keys],
    least: float,
) -> Iterator[tuple[int, int]]:
    """Pairs whose shared grams are more than `least` of the smaller set."""
    if not numbers:
        return
    sizes = np.array([len(one) for one in sets], dtype=float)
    every, columns = np.unique(np.concatenate(list(sets)), return_inverse=True)
    starts = np.concatenate(([0], np.cumsum([len(one) for one in sets])))
    shape = (len(numbers), max(1, len(every)))
    matrix = csr_matrix((np.ones(len(columns)), columns, starts), shape=shape)
    shared = (matrix @ matrix.T).tocoo()
    upper = shared.row < shared.col
    rows, cols, counts = shared.row[upper], shared.col[upper], shared.data[upper]
    enough = counts > least * np.minimum(sizes[rows], sizes[cols])
    for row, col in zip(rows[enough].tolist(), cols[enough].tolist(), strict=True):
        one, two = numbers[row], numbers[col]
        yield min(one, two), max(one, two)


def _followers(order: Sequence[int], held: Sequence[Keys]) -> dict[int, int]:
    """Wordings that share nearly all long runs with one that stands before -> that one."""
    leaders: dict[tuple[int, ...], list[int]] = defaultdict(list)
    followers: dict[int, int] = {}
    for number in order:
        if len(held[number]) < _BANDS * _ROWS:
            continue
        bands = _bands(held[number])
        near = sorted({leader for band in bands for leader in leaders[band]})
        leader = next((one for one in near if _nearly_equal(held[number], held[one])), None)
        if leader is not None:
            followers[number] = leader
            continue
        for band in bands:
            leaders[band].append(number)
    return followers


def _bands(run: Keys) -> list[tuple[int, ...]]:
    """Least members of the set under several orders, a few together: equal for near-equal sets."""
    bands = []
    for band in range(_BANDS):
        least = []
        for row in range(_ROWS):
            salt = np.int64(0x9E3779B97F4A7C15 >> (2 + band * _ROWS + row))
            least.append(int(np.min((run ^ salt) * np.int64(0x5851F42D4C957F2D >> 1))))
        bands.append((band, *least))
    return bands


def _nearly_equal(
    one: Keys,
    two: Keys,
) -> bool:
    shared = len(np.intersect1d(one, two, assume_unique=True))
    return shared >= _NEARLY_ALL * max(len(one), len(two))
