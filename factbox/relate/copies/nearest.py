"""Of a report that is one text with others, the one that most of its words stand in.

Reports of one text need not be compared two by two: A is the same as B, B as C. Where most of what C shares
stands in A, and nothing says that C took it from B, C is shown under A.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factbox.relate.copies.comparison import Comparison
from factbox.relate.copies.direction import Direction
from factbox.relate.copies.in_common import share_in_common
from factbox.relate.copies.passages import passages_of_one_text
from factbox.relate.copies.takings import Taking
from factbox.types import Reason

_MORE = 0.05
"""By how much more of its words have to stand in the other."""
_MOST = 24
"""Wordings of a text beyond which its nearest are not looked for: the pairs grow with their square."""


def nearer(story: Comparison, within: Sequence[Taking]) -> Iterator[Taking]:
    """What each wording of open direction shares with the nearest of its text, where it has no tie to that."""
    takings: dict[int, list[Taking]] = {}
    for one in within:
        takings.setdefault(one.child, []).append(one)
    for child, found in sorted(takings.items()):
        others = set(story.families[story.family[child]]) - {child}
        tied = {one.parent for one in found} & others
        if not tied or len(others) > _MOST or any(one.direction.known for one in found):
            continue
        above = {one.child for one in within if one.parent == child}
        shares = {other: _share(story, child, other) for other in sorted(others - above)}
        best = min(shares, key=lambda other: (-shares[other], other))
        if best not in tied and shares[best] >= max(shares[one] for one in tied) + _MORE:
            yield _taking(story, child, best, found[0])


def _share(story: Comparison, child: int, other: int) -> float:
    return share_in_common(story.nodes[child], story.nodes[other])


def _taking(story: Comparison, child: int, parent: int, tied: Taking) -> Taking:
    detail = "both are of one text; of all its reports most of the words of the first stand in the second"
    way = Direction(0, False, False, (Reason(feature="nearest", detail=detail),))
    passages = passages_of_one_text(story.align(child, parent))
    return Taking(child, parent, way, tied.verdict, passages, ())
