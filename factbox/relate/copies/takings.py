"""What each wording took from each other: the passages of every pair, before they are shown.

A sentence that two texts of its own family could have given counts with the one that is nearer to
the whole report, unless another explains it plainly better. A passage that a report has from its
own family is not counted again as taken from outside.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from operator import itemgetter

import numpy as np

from factbox.relate.copies.alignment import Alignment
from factbox.relate.copies.candidates import LONG_RUN, quotation_partners
from factbox.relate.copies.common_voice import only_a_common_voice
from factbox.relate.copies.comparison import Comparison
from factbox.relate.copies.direction import Direction
from factbox.relate.copies.passages import (
    Passage,
    joined,
    overlap,
    passages_between,
    passages_of_one_text,
    quoted_alike,
)
from factbox.relate.copies.pieces import proven
from factbox.relate.copies.runs import common_runs
from factbox.relate.copies.siblings import common_parent
from factbox.relate.copies.thirds import only_by_a_third, rests_on
from factbox.relate.copies.ties import PLAINLY_BETTER, Pair
from factbox.relate.copies.verdict import Verdict
from factbox.relate.copies.wordings import Wording
from factbox.types import Reason

SIBLINGS = "siblings"
"""The name of the reason that two texts rest on a third, not on each other."""

_LINE = 60
_NEARLY = 0.72


@dataclass(frozen=True, slots=True)
class Taking:
    """Wording `child` holds `passages` that stand in `parent`, both by number.

    `shown` are those of the passages that are shown as coming from `parent`, not another. `told` is
    whether two reports of their own share passages, and not just a line that may be chance; `voice`
    whether what they share to the letter is somebody's words.
    """

    child: int
    parent: int
    direction: Direction
    verdict: Verdict | None
    passages: tuple[Passage, ...]
    shown: tuple[Passage, ...]
    told: bool = False
    voice: bool = False

    @property
    def plain(self) -> bool:
        """Whether a line or more is nearly the same: that says more than a credit does."""
        return self.told and any(
            one.end - one.start >= _LINE and one.score >= _NEARLY for one in self.passages
        )

    def share(self, story: Comparison) -> float:
        """The share of the child's running text that stands in the parent."""
        return share(story.nodes[self.child], self.passages)

    def verbatim(self, story: Comparison) -> bool:
        """Whether most unquoted words of what was taken stand in long runs, letter for letter."""
        node, other = story.nodes[self.child], story.nodes[self.parent]
        here = node.words
        exact = sum(
            not word.quoted
            for run in common_runs(node, other, LONG_RUN)
            for word in here[run.here : run.here + run.length]
        )
        own = [(word.start, word.end) for word in here if not word.quoted]
        inside = np.zeros(len(own), dtype=bool)
        for one in self.passages:
            first = bisect_right(own, one.start, key=itemgetter(1))
            inside[first : bisect_left(own, one.end, key=itemgetter(0))] = True
        taken = int(inside.sum())
        return 2 * exact > max(1, taken)


def share(text: Wording, passages: Iterable[Passage]) -> float:
    """The share of a text's running characters that lie in `passages`."""
    body = [unit.sentence for unit in text.units if unit.sentence.role == "body"]
    total = sum(one.end - one.start for one in body)
    spans = sorted((one.start, one.end) for one in passages)
    taken = sum(overlap(spans, one.start, one.end) for one in body)
    return round(taken / total, 6) if total else 0.0


def takings_of_one_text(story: Comparison) -> tuple[Taking, ...]:
    """What wordings that are one text have from each other; every such pair once."""
    found: dict[int, list[Taking]] = {}
    for (one, two), pair in story.align_all(story.ties):
        way = story.direction(one, two)
        child, parent = (one, two) if way.child == 0 else (two, one)
        passages = passages_of_one_text(pair if child == one else pair.turned())
        verdict = story.verdicts[(one, two)]
        taking = Taking(child, parent, way, verdict, passages, ())
        found.setdefault(child, []).append(taking)
    known = {
        child: [one.parent for one in takings if one.direction.known]
        for child, takings in found.items()
    }
    return tuple(
        taking
        for child in sorted(found)
        for taking in _shared_out(story, [_of_siblings(story, one, known) for one in found[child]])
    )


def _of_siblings(story: Comparison, taking: Taking, known: Mapping[int, Sequence[int]]) -> Taking:
    """A taking, its direction left open where both texts rest on a third."""
    if not taking.direction.known:
        return taking
    third = common_parent(story.nodes, story.ties, (taking.child, taking.parent), known)
    if third is None:
        return taking
    whose = story.standings[third].source or story.nodes[third].id
    detail = f"both rest on the report of {whose}, which has more of what the first has"
    why = (Reason(feature=SIBLINGS, detail=detail), *taking.direction.why)
    return replace(taking, direction=replace(taking.direction, known=False, why=why))


def takings_between(story: Comparison, within: Sequence[Taking]) -> tuple[Taking, ...]:
    """What wordings of different families have from each other; shown from each family once."""
    found: dict[tuple[int, int], list[Taking]] = {}
    for taking in _without_thirds(story, list(_all_between(story, within))):
        found.setdefault((taking.child, story.family[taking.parent]), []).append(taking)
    takings: list[Taking] = []
    for key in sorted(found):
        first, *others = sorted(found[key], key=lambda taking: _order(story, taking))
        takings.extend((first, *(replace(one, shown=()) for one in others)))
    return tuple(takings)


def _all_between(story: Comparison, within: Sequence[Taking]) -> Iterator[Taking]:
    known = _spans_of_each(within)
    apart = [
        (one, two)
        for (one, two), verdict in story.verdicts.items()
        if not verdict.same and story.family[one] != story.family[two] and not verdict.denied
    ]
    for numbers, pair in story.align_all(apart):
        verdict = story.verdicts[numbers]
        taking = _between(story, numbers, pair, verdict, known)
        if not (taking.passages or verdict.unsure):
            continue
        if not only_a_common_voice(pair.a, pair.b):
            yield taking
        elif taking.told:
            yield replace(taking, voice=True)


def _without_thirds(story: Comparison, takings: Sequence[Taking]) -> list[Taking]:
    """Without those that share only what both have from a third."""
    known = [(one.child, one.parent) for one in takings if one.told and one.direction.known]
    rests = rests_on(story, known)
    return [
        one
        for one in takings
        if not one.told
        or one.direction.known
        or not only_by_a_third(story, (one.child, one.parent), one.passages, rests)
    ]


def shared_quotations(story: Comparison, known: Sequence[Taking]) -> Iterator[Taking]:
    """The quotations that a wording shares with the one that had them first."""
    unknown = Direction(0, False, False, ())
    before = _spans_of_each(known)
    for child, partners in quotation_partners(story.nodes, story.ranks).items():
        spans = before.get(child, [])
        for parent in sorted(partners):
            if story.family[child] == story.family[parent] or _told_apart(story, child, parent):
                continue
            passages = _outside(quoted_alike(story.align(child, parent)), spans)
            if passages:
                spans = sorted([*spans, *((one.start, one.end) for one in passages)])
                yield Taking(child, parent, unknown, None, passages, passages)


def _told_apart(story: Comparison, one: int, two: int) -> bool:
    verdict = story.verdicts.get((min(one, two), max(one, two)))
    return verdict is not None and verdict.denied


def _between(
    story: Comparison,
    numbers: Pair,
    pair: Alignment,
    verdict: Verdict,
    known: Mapping[int, Sequence[tuple[int, int]]],
) -> Taking:
    way = story.direction(*numbers)
    child, parent = numbers if way.child == 0 else numbers[::-1]
    pair, takes = pair if way.child == 0 else pair.turned(), verdict.takes_passages
    found = joined(passages_between(pair, takes), pair.a, pair.b)
    shown = _outside(found, known.get(child, ()))
    told = (takes and bool(found)) or (bool(shown) and proven(pair))
    why = verdict.of_passages() if told else verdict
    return Taking(child, parent, way, why, found if takes else shown, shown, told)


def _shared_out(story: Comparison, takings: Sequence[Taking]) -> Iterator[Taking]:
    """Give each sentence of one child to the parent that explains it best."""
    child = story.nodes[takings[0].child]
    ranked = sorted(takings, key=lambda taking: _nearness(story, taking))
    giver: dict[int, tuple[float, int]] = {}
    for place, taking in enumerate(ranked):
        for passage in taking.passages:
            score = giver.get(passage.unit, (-1.0, -1))[0]
            if passage.score > score + PLAINLY_BETTER:
                giver[passage.unit] = (passage.score, place)
    for place, taking in enumerate(ranked):
        mine = [one for one in taking.passages if giver[one.unit][1] == place]
        shown = joined(mine, child, story.nodes[taking.parent])
        yield replace(taking, shown=shown)


def _nearness(story: Comparison, taking: Taking) -> tuple[float, int, str]:
    """Parents that share most, both ways, come first; of equals the earliest."""
    tie = story.ties[(min(taking.child, taking.parent), max(taking.child, taking.parent))]
    shares = [
        len(tie.of(number)) / max(1, len(story.nodes[number].units))
        for number in (taking.child, taking.parent)
    ]
    mutual = round(min(shares), 1) if taking.direction.known else -1.0
    return (-mutual, story.ranks[taking.parent], story.nodes[taking.parent].id)


def _order(story: Comparison, taking: Taking) -> tuple[float, float, int]:
    verdict = taking.verdict
    return (
        -taking.share(story),
        -(verdict.probability if verdict else 0.0),
        story.ranks[taking.parent],
    )


def _spans_of_each(takings: Iterable[Taking]) -> dict[int, list[tuple[int, int]]]:
    """Wording -> the passages shown of it, sorted."""
    found: dict[int, list[tuple[int, int]]] = {}
    for taking in takings:
        found.setdefault(taking.child, []).extend((one.start, one.end) for one in taking.shown)
    return {child: sorted(spans) for child, spans in found.items()}


def _outside(passages: Iterable[Passage], spans: Sequence[tuple[int, int]]) -> tuple[Passage, ...]:
    """The passages that mostly lie outside `spans`."""
    return tuple(
        one for one in passages if 2 * overlap(spans, one.start, one.end) < one.end - one.start
    )
