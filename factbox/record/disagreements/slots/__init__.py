"""What differs between sentences that tell the same: numbers, days, names, plans, denials, scopes.

First the sentences of two reports that tell the same are found: copied ones, those of one claim
(`pairs.py`), and those that share enough in other words (`partners.py`). Then their slots are
compared: in one sentence with changed words place by place (`copied.py`), in others what is left
when all that both give is set aside (`retold.py`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice

from factbox import limits
from factbox.record.disagreements.sides import Basis
from factbox.record.disagreements.slots.answering import is_prose
from factbox.record.disagreements.slots.bags import bag_of
from factbox.record.disagreements.slots.copied import nearly_same, points_of, same_words
from factbox.record.disagreements.slots.exchanged import acts_of, exchanged_parties
from factbox.record.disagreements.slots.pairs import same_sentences
from factbox.record.disagreements.slots.partners import partners
from factbox.record.disagreements.slots.points import Point, differences
from factbox.record.disagreements.slots.ranges import ranges_apart
from factbox.record.disagreements.slots.retold import Telling, values_apart
from factbox.record.disagreements.slots.stands import stands_apart
from factbox.record.disagreements.slots.values import slots_of
from factbox.types import Annotation, Disagreement


def changed_words(basis: Basis) -> tuple[Disagreement, ...]:
    """One difference for each value that reports give otherwise in the same sentence."""
    points = [point for pair in basis.once(same_sentences) for point in points_of(basis, *pair)]
    spun = _spun(points)
    return differences(
        basis, (one for one in points if one.kind != "wording" or _reports(one) not in spun)
    )


_RECAST = 2


def _reports(point: Point) -> tuple[str, str]:
    return point.one.report, point.other.report


def _spun(points: Sequence[Point]) -> frozenset[tuple[str, str]]:
    """Pairs of reports with more changed quotations than a careless hand makes: a recast text."""
    changed = Counter(_reports(one) for one in points if one.kind == "wording")
    return frozenset(pair for pair, count in changed.items() if count > _RECAST)


def other_values(basis: Basis) -> tuple[Disagreement, ...]:
    """One difference for each value that sentences of other words give otherwise."""
    return differences(basis, _points(basis))


def _points(basis: Basis) -> Iterator[Point]:
    every = (told for one in basis.related.reading.annotations for told in _tellings(basis, one))
    tellings = list(islice(every, limits.CLAIM_STATEMENTS.number))
    sentences = [told.sentence for told in tellings]
    bags = [bag_of(told.sentence, told.slots) for told in tellings]
    acts = {one: acts_of(basis, one) for one in dict.fromkeys(row.report for row in sentences)}
    for pair in partners(sentences, bags):
        one, other = sentences[pair.one], sentences[pair.other]
        if not basis.near(one, other):
            continue
        if not same_words(one, other):
            yield from values_apart(basis, tellings[pair.one], tellings[pair.other], pair.close)
        yield from ranges_apart(basis, one, other)
        if pair.close:
            yield from exchanged_parties(one, other, (acts[one.report], acts[other.report]))
        if pair.mutual and pair.close and pair.much and not nearly_same(one, other):
            yield from stands_apart(basis, one, other)


def _tellings(basis: Basis, annotation: Annotation) -> Iterator[Telling]:
    """The sentences of a report's running text with their slots, without those of the dateline."""
    slots = {row.id: slots_of(basis, row) for row in annotation.sentences}
    every = tuple(slot for row in annotation.sentences for slot in slots[row.id])
    dateline = basis.related.reading.report(annotation.report).dateline
    for row in annotation.sentences:
        if row.part == "text" and row.role == "body" and is_prose(row):
            end = dateline.end if dateline else 0
            kept = tuple(one for one in slots[row.id] if one.row.start >= end)
            yield Telling(row, kept, every)
