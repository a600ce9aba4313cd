"""What differs between sentences that tell the same: numbers, days, names, plans, denials, scopes.

First the sentences of two reports that tell the same are found (`pairs.py`), then their slots are
compared: in one sentence with changed words place by place (`copied.py`).
"""

from __future__ import annotations

from factbox.record.disagreements.sides import Basis
from factbox.record.disagreements.slots.copied import points_of
from factbox.record.disagreements.slots.pairs import same_sentences
from factbox.record.disagreements.slots.points import differences
from factbox.types import Disagreement


def changed_words(basis: Basis) -> tuple[Disagreement, ...]:
    """One difference for each value that reports give otherwise in the same sentence."""
    points = (
        point for one, other in same_sentences(basis) for point in points_of(basis, one, other)
    )
    return differences(basis, points)
