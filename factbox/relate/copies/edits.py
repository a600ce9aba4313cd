"""Where a sentence of one report says it in other words than the sentence that it matches.

Words stand in the place of other words, or were put in or taken out in the middle. Where sentences
hardly match, or much differs on end, nothing can be said of single words.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from rapidfuzz.distance import LCSseq

from factbox.relate.copies.alignment import Alignment
from factbox.relate.copies.marking import Match

_LIKE = 0.15
_LONGEST = 4
"""Where more words than this differ on end, whole clauses do, and no word stands for another."""

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Edit:
    """The stems `here` in a sentence of one report stand where `there` stand in the other.

    The pairs are of stems side by side, of these and the one before and after: they show how small
    words are put. Words may have been put in or taken out: then one side is empty.
    """

    here: tuple[str, ...]
    there: tuple[str, ...]
    here_pairs: tuple[Pair, ...]
    there_pairs: tuple[Pair, ...]

    @property
    def replaced(self) -> bool:
        """Whether words stand for words."""
        return bool(self.here and self.there)

    def turned(self) -> Edit:
        """The same, seen from the other side."""
        return Edit(self.there, self.here, self.there_pairs, self.here_pairs)


def edits(pair: Alignment, matches: Iterable[Match]) -> tuple[Edit, ...]:
    """What differs inside the matching sentences of a pair, left to right."""
    return tuple(
        edit
        for match in matches
        if match.score >= _LIKE
        for edit in _between(pair.a.units[match.unit].stems, pair.b.units[match.at].stems)
    )


def _between(here: tuple[str, ...], there: tuple[str, ...]) -> Iterator[Edit]:
    """What differs between two sentences, their ends aside: sentences are not always cut alike."""
    if here == there:
        return
    i = j = 0
    for block in LCSseq.editops(here, there).as_matching_blocks():
        left, right = here[i : block.a], there[j : block.b]
        inside = i and j and block.size
        if 0 < max(len(left), len(right)) <= _LONGEST and (inside or (left and right)):
            yield Edit(left, right, _pairs(here, i, block.a), _pairs(there, j, block.b))
        i, j = block.a + block.size, block.b + block.size


def _pairs(stems: tuple[str, ...], start: int, end: int) -> tuple[Pair, ...]:
    return tuple(itertools.pairwise(stems[max(0, start - 1) : end + 1]))
