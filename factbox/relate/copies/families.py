"""Families: the wordings that are one text, and so one origin.

One text joins all who ran or rewrote it. A report spliced from two texts that have nothing to do
with each other joins only the one that the larger part of it comes from, and does not make the two
one; a report that holds the whole of both is what both were cut from. A brief cut from a report is
weak evidence: what it shares with a text that the whole report does not share is what any brief of
the event would say. Nor does a paragraph that very many ran, each in a report that is mostly its own,
make them one. Reports that a person has
told apart are never in one family, whatever else joins them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

from factbox.relate.copies.groups import Groups
from factbox.relate.copies.splicing import bridges, lesser_parts
from factbox.relate.copies.ties import Pair, Tie, by_end, contained, weight
from factbox.relate.copies.wordings import Wording

Rank = tuple[bool, float, int, int]

_PART_OF = 0.9
_LONGER = 1.25
_MOSTLY = 0.5
_MOST_OF_IT = 0.8
_VERY_MANY = 8


def families(
    nodes: Sequence[Wording],
    ties: Sequence[Tie],
    apart: Collection[Pair],
    alike: Callable[[Sequence[int], Sequence[int]], bool] = lambda ones, others: True,
) -> tuple[tuple[int, ...], ...]:
    """The families, each with its wordings by number; sorted.

    A retelling joins two families only if their members are `alike`: chains of resemblance would
    else make one text of all that tell of the same facts.
    """
    between = bridges(nodes, ties)
    dropped = {*lesser_parts(nodes, ties, between), *_by_a_part(nodes, ties, between)}
    dropped.update(_by_what_all_ran(nodes, ties))
    joined = Groups(len(nodes), apart)
    for tie in sorted(ties, key=_rank):
        if (tie.one, tie.two) in dropped and not tie.decided:
            continue
        if tie.retold and not alike(joined.members(tie.one), joined.members(tie.two)):
            continue
        joined.join(tie.one, tie.two)
    return joined.groups()


def _by_a_part(
    nodes: Sequence[Wording], ties: Sequence[Tie], between: Collection[int]
) -> Iterator[Pair]:
    """Ties of a part to a text that is not one with any whole that the part stands in.

    Unless most of that text stands in the part, and it is no such part itself.
    """
    of_node = by_end(ties)
    wholes = {number: _wholes(nodes, number, of_node[number]) for number in of_node}
    for tie in ties:
        lone = [
            number not in between and _alone(number, tie, of_node, wholes[number])
            for number in (tie.one, tie.two)
        ]
        if all(lone) or any(
            alone and contained(nodes, tie, other) < _MOSTLY
            for alone, other in zip(lone, (tie.two, tie.one), strict=True)
        ):
            yield tie.one, tie.two


def _by_what_all_ran(nodes: Sequence[Wording], ties: Sequence[Tie]) -> Iterator[Pair]:
    """Ties by less than half of both texts, where one has as little in common with very many."""
    little = [
        tie
        for tie in ties
        if max(contained(nodes, tie, number) for number in (tie.one, tie.two)) < _MOSTLY
    ]
    ran = Counter(
        (number, unit) for tie in little for number in (tie.one, tie.two) for unit in tie.of(number)
    )
    for tie in little:
        if any(_ran_by_many(nodes[number], number, tie, ran) for number in (tie.one, tie.two)):
            yield tie.one, tie.two


def _ran_by_many(node: Wording, number: int, tie: Tie, ran: Mapping[Pair, int]) -> bool:
    shared = tie.of(number)
    common = [unit for unit in shared if ran[number, unit] >= _VERY_MANY]
    return bool(common) and weight(node, common) >= _MOST_OF_IT * weight(node, shared)


def _wholes(nodes: Sequence[Wording], number: int, ties: Sequence[Tie]) -> dict[int, Rank]:
    """The longer wordings that one is plainly part of, each with the rank of their tie."""
    length = weight(nodes[number], range(len(nodes[number].units)))
    return {
        whole: _rank(tie)
        for tie, whole in ((one, one.other(number)) for one in ties)
        if contained(nodes, tie, number) >= _PART_OF
        and weight(nodes[whole], range(len(nodes[whole].units))) >= _LONGER * length
    }


def _alone(
    number: int, tie: Tie, of_node: Mapping[int, Sequence[Tie]], wholes: Mapping[int, Rank]
) -> bool:
    """Whether a wording is plainly part of longer ones, and none of them is tied to the other."""
    other, own = tie.other(number), _rank(tie)
    if not wholes or min(wholes.values()) >= own:
        return False
    beside = (one.other(other) for one in of_node[other])
    return not any(end in wholes and wholes[end] < own for end in beside)


def _rank(tie: Tie) -> Rank:
    """Ties as they are joined: the plainest first."""
    return tie.retold, -tie.probability, tie.one, tie.two
