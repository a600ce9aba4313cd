"""What people decided about copies, by report: one text, or not; or not these words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from factbox.judgements import Judgement, Words, standing
from factbox.relate.reading import Reading

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Judged:
    """`same` and `apart` hold pairs of report ids, the lesser first; `words` single denied passages."""

    same: frozenset[Pair]
    apart: frozenset[Pair]
    words: tuple[tuple[Words, Pair], ...]

    @property
    def alone(self) -> frozenset[str]:
        """The reports that were told apart from another."""
        return frozenset(report for pair in self.apart for report in pair)

    def denies(self, report: str, other: str, start: int, end: int) -> bool:
        """Whether a person said that these words of `report` do not come from `other`."""
        pair = (min(report, other), max(report, other))
        return any(
            said == pair
            and words.report == report
            and (words.start or 0) < end
            and start < (end if words.end is None else words.end)
            for words, said in self.words
        )


def judged(reading: Reading, judgements: Sequence[Judgement]) -> Judged:
    """The standing judgements about copies that concern two reports of this story."""
    known = {report.external_id: report.id for report in reading.reports}
    known.update((report.id, report.id) for report in reading.reports)
    same: set[Pair] = set()
    apart: set[Pair] = set()
    words: list[tuple[Words, Pair]] = []
    for judgement in standing(judgements, "copy"):
        pair = _pair(judgement, known)
        if pair is None:
            continue
        if judgement.verdict == "same":
            same.add(pair)
        elif judgement.verdict == "not the same" and _whole(judgement):
            apart.add(pair)
        elif judgement.verdict == "not the same":
            words.extend((_known(one, known), pair) for one in _ends(judgement))
    return Judged(frozenset(same - apart), frozenset(apart), tuple(words))


def _ends(judgement: Judgement) -> tuple[Words, ...]:
    return tuple(words for words in (judgement.a, judgement.b) if words and words.start is not None)


def _known(words: Words, known: dict[str, str]) -> Words:
    return Words(report=known[words.report], part=words.part, start=words.start, end=words.end)


def _whole(judgement: Judgement) -> bool:
    return not _ends(judgement)


def _pair(judgement: Judgement, known: dict[str, str]) -> Pair | None:
    if judgement.b is None:
        return None
    one, two = known.get(judgement.a.report), known.get(judgement.b.report)
    if one is None or two is None or one == two:
        return None
    return (min(one, two), max(one, two))
