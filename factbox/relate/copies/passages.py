"""From which character to which: rewritten sentences whole, words taken letter for letter exactly.

A long run of words that is no mere name was taken wherever it stands. Words inside quotation marks
in both reports are a shared quotation: somebody said them, perhaps to more than one reporter.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from factbox.relate.copies.alignment import Alignment
from factbox.relate.copies.candidates import LONG_RUN, QUOTED_RUN
from factbox.relate.copies.marking import (
    Match,
    taken_alone,
    taken_in_one_text,
    to_the_letter,
)
from factbox.relate.copies.pieces import telling_pieces
from factbox.relate.copies.runs import (
    Run,
    by_unit,
    common_runs,
    quoted_parts,
)
from factbox.relate.copies.stretches import Stretch, matching_stretches
from factbox.relate.copies.wordings import Wording

_GAP = 12
"""Words may be divided by so many signs and blanks; where more stand between, furniture does."""


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of a report, `start` to `end`, that stand in another from `from_start` to `from_end`.

    `unit` is the sentence they begin in, `score` how alike the two are, 0 to 1.
    """

    unit: int
    start: int
    end: int
    from_start: int
    from_end: int
    kind: Literal["verbatim", "rewrite", "quotation"]
    score: float


def passages_of_one_text(pair: Alignment) -> tuple[Passage, ...]:
    """The passages of `pair.a` that stand in `pair.b`, where both are one text; one a sentence."""
    exact = by_unit(common_runs(pair.a, pair.b, LONG_RUN), pair.a.words)
    found: list[Passage] = []
    matches = taken_in_one_text(pair)
    edited = to_the_letter(matches)
    for match in matches:
        found.extend(_of_match(pair, match, exact.get(match.unit, ()), edited=edited))
    marked = {match.unit for match in matches}
    rest = [run for unit in sorted(set(exact) - marked) for run in exact[unit]]
    found.extend(_from_run(run, pair, "verbatim") for run in rest if run.length >= QUOTED_RUN)
    return tuple(sorted(found, key=lambda one: (one.unit, one.start)))


def passages_between(pair: Alignment, taken: bool) -> tuple[Passage, ...]:
    """The passages of `pair.a` that stand in `pair.b`, where each is a report of its own.

    Where passages were found to be `taken`, sentences that resemble each other less and shorter
    runs count, too, and the quotations taken with them.
    """
    exact = by_unit(common_runs(pair.a, pair.b, LONG_RUN), pair.a.words)
    found: list[Passage] = []
    for match in taken_alone(pair, taken):
        found.extend(_of_match(pair, match, exact.get(match.unit, ()), edited=True))
    more = [_from_run(piece, pair, "verbatim") for piece in telling_pieces(pair, taken)]
    more += quoted_alike(pair) if taken else ()
    for passage in more:
        spans = sorted((one.start, one.end) for one in found)
        if not overlap(spans, passage.start, passage.end):
            found.append(passage)
    return tuple(sorted(found, key=lambda one: (one.start, one.end)))


def quoted_alike(pair: Alignment) -> tuple[Passage, ...]:
    """The quotations that both reports hold."""
    here, there = pair.a.words, pair.b.words
    found = [
        _from_run(piece, pair, "quotation")
        for run in common_runs(pair.a, pair.b, QUOTED_RUN)
        for piece in quoted_parts(run, here, there)
        if piece.length >= QUOTED_RUN
    ]
    return tuple(_with_its_sentence(pair, one) for one in found)


def _with_its_sentence(pair: Alignment, quotation: Passage) -> Passage:
    """A quotation with all of its sentence, where that is the same in both texts."""
    unit = pair.a.units[quotation.unit]
    for other in pair.b.units:
        if other.words == unit.words and other.sentence.start <= quotation.from_start:
            start, end = other.sentence.start, other.sentence.end
            if quotation.from_start < end and quotation.end <= unit.sentence.end:
                return replace(
                    quotation,
                    start=unit.sentence.start,
                    end=unit.sentence.end,
                    from_start=start,
                    from_end=end,
                )
    return quotation


def joined(passages: Iterable[Passage], text: Wording, other: Wording) -> tuple[Passage, ...]:
    """Verbatim passages that go on in both texts, as one."""
    result: list[Passage] = []
    for one in sorted(passages, key=lambda passage: (passage.start, passage.end)):
        before = result[-1] if result else None
        if before and before.kind == one.kind == "verbatim" and _goes_on(before, one, text, other):
            score = min(before.score, one.score)
            result[-1] = replace(before, end=one.end, from_end=one.from_end, score=score)
        else:
            result.append(one)
    return tuple(result)


def overlap(spans: Sequence[tuple[int, int]], start: int, end: int) -> int:
    """How many characters from `start` to `end` lie in `spans`, which are sorted."""
    total, position = 0, start
    for first, last in spans:
        if first >= end:
            break
        first, last = max(first, position), min(last, end)
        if first < last:
            total += last - first
            position = last
    return total


def _of_match(pair: Alignment, match: Match, runs: Sequence[Run], *, edited: bool) -> list[Passage]:
    """The words of one matched sentence that were taken: its exact runs, or all of it.

    Where sentences are `edited`, not rewritten, its own beginning and end are left out.
    """
    unit, other = pair.a.units[match.unit], pair.b.units[match.at]
    if unit.words == other.words or not edited:
        return [_of_part(pair, match, None)]
    near = (match.at - 1, match.at + 1)
    around = [pair.b.units[at] for at in near if 0 <= at < len(pair.b.units)]
    parts = matching_stretches(unit, other, around)
    return [_of_part(pair, match, part) for part in parts or (None,)]


def _of_part(pair: Alignment, match: Match, part: Stretch | None) -> Passage:
    unit, other = pair.a.units[match.unit], pair.b.units[match.at]
    start, end = unit.sentence.start, unit.sentence.end
    from_start, from_end = other.sentence.start, other.sentence.end
    if part is not None:
        start = unit.spans[part.first][0] if part.first else start
        end = unit.spans[part.last - 1][1] if part.last < len(unit.spans) else end
        from_start = other.spans[part.there][0] if part.there else from_start
        from_end = other.spans[part.there_last - 1][1]
    kind: Literal["verbatim", "rewrite"] = "verbatim" if unit.words == other.words else "rewrite"
    return Passage(match.unit, start, end, from_start, from_end, kind, match.score)


def _from_run(run: Run, pair: Alignment, kind: Literal["verbatim", "quotation"]) -> Passage:
    first, last = pair.a.words[run.here], pair.a.words[run.here + run.length - 1]
    there, there_last = pair.b.words[run.there], pair.b.words[run.there + run.length - 1]
    return Passage(first.unit, first.start, last.end, there.start, there_last.end, kind, 1.0)


def _goes_on(before: Passage, after: Passage, text: Wording, other: Wording) -> bool:
    """Whether nothing but signs and blanks stands between two passages, in either text."""
    return (
        0 <= after.start - before.end <= _GAP
        and 0 <= after.from_start - before.from_end <= _GAP
        and not _words_within(text, before.end, after.start)
        and not _words_within(other, before.from_end, after.from_start)
    )


def _words_within(text: Wording, start: int, end: int) -> int:
    first = bisect_left(text.words, start, key=lambda word: word.start)
    return bisect_left(text.words, end, key=lambda word: word.start) - first
