"""Two reports that both say where they have it: what they share from there is no link between them.

Where two reports rest on one third report of the story, each by naming its outlet or by passages
that are known to come from it, and neither is known to rest on the other, then what stands in the
third, too, came from there. They are linked only if a plain line is left that the third has not.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from factbox.relate.copies.comparison import Comparison
from factbox.relate.copies.passages import Passage

_KNOWN = 0.25
"""How alike a sentence is at least to one of the third that tells the same."""
_LINE = 60
_NEARLY = 0.72


def rests_on(story: Comparison, known: Iterable[tuple[int, int]]) -> Mapping[int, frozenset[int]]:
    """Wording -> those it rests on: it names their outlet, or is among `known` (child, parent).

    A third that is an outlet's own only by a sentence that others quote may not be where the rest is from.
    """
    found: dict[int, set[int]] = {}
    for child, parent in (*story.naming.pairs(), *known):
        if not story.naming.by_quotation(parent):
            found.setdefault(child, set()).add(parent)
    return {child: frozenset(parents) for child, parents in found.items()}


def only_by_a_third(
    story: Comparison,
    pair: tuple[int, int],
    passages: Sequence[Passage],
    rests: Mapping[int, frozenset[int]],
) -> bool:
    """Whether all plain lines that a pair (child, parent) shares stand in a third that both rest on."""
    child, parent = pair
    thirds = rests.get(child, frozenset()) & rests.get(parent, frozenset()) - {child, parent}
    return any(not _left(story, child, third, passages) for third in sorted(thirds))


def _left(story: Comparison, child: int, third: int, passages: Sequence[Passage]) -> bool:
    """Whether a plain line is among the passages that the third has not."""
    best = story.align(child, third).full.max(axis=1, initial=0.0)
    return any(
        one.end - one.start >= _LINE
        and one.score >= _NEARLY
        and one.kind != "quotation"
        and best[one.unit] < _KNOWN
        for one in passages
    )
