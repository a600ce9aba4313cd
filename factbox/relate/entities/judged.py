"""What people decided about entities, found again by its words.

"Not the same" keeps two names apart against any score; "same" joins them against any veto; "name"
gives the entity a name; "hide" leaves it out. A judgement whose words no row stands at is passed
over: the report is not in this story.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from factbox.judgements import Judgement, Words, standing
from factbox.relate.reading import Reading
from factbox.types import Mention, Reference


@dataclass(frozen=True, slots=True)
class Judged:
    """Pairs and single mentions that judgements name, by mention id."""

    same: tuple[tuple[str, str], ...]
    apart: tuple[tuple[str, str], ...]
    names: tuple[tuple[str, str], ...]
    hidden: frozenset[str]

    @property
    def single(self) -> frozenset[str]:
        """Mentions that must not be lumped with others of their name before they are told apart."""
        return frozenset(one for pair in self.apart for one in pair[1:])


def judged(reading: Reading, judgements: Sequence[Judgement]) -> Judged:
    """The judgements about entities of this story."""
    about = standing(judgements, "entity")
    return Judged(
        same=tuple(_pairs(reading, about, "same")),
        apart=tuple(_pairs(reading, about, "not the same")),
        names=tuple(
            (found, one.name)
            for one in about
            if one.verdict == "name" and one.name and (found := _mention_at(reading, one.a))
        ),
        hidden=frozenset(
            found
            for one in about
            if one.verdict == "hide" and (found := _mention_at(reading, one.a))
        ),
    )


def _pairs(reading: Reading, about: Iterable[Judgement], verdict: str) -> Iterator[tuple[str, str]]:
    for one in about:
        if one.verdict == verdict and one.b is not None:
            a, b = _mention_at(reading, one.a), _mention_at(reading, one.b)
            if a is not None and b is not None and a != b:
                yield a, b


def _mention_at(reading: Reading, words: Words) -> str | None:
    """The mention that stands at these words, or that a reference there stands for."""
    reports = {report.id for report in reading.reports}
    if words.report not in reports or words.start is None or words.end is None:
        return None
    annotation = reading.annotation(words.report)
    rows: list[Mention | Reference] = [*annotation.mentions, *annotation.references]
    at = [
        row
        for row in rows
        if row.part == words.part and row.start < words.end and words.start < row.end
    ]
    best = max(
        at,
        key=lambda row: min(row.end, words.end or 0) - max(row.start, words.start or 0),
        default=None,
    )
    return best.antecedent if isinstance(best, Reference) else best.id if best else None
