"""Two texts laid side by side, sentence by sentence, with the copied words of both marked.

A sentence stands beside the sentences of the other report that it shares most words with. Where
the order differs, the left report's is kept, and the numbers of the sentences show it. What stands
in one report only fills the rows between. Every word of both reports is shown once.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from factbox.show.pair.edits import Place, edits, telling
from factbox.show.pair.painting import Painted, Piece, Tally, Traced, painted
from factbox.show.pair.passages import Shared
from factbox.show.pair.rows import Pairing, rows_of
from factbox.show.pair.units import places_of
from factbox.show.visible import one_line
from factbox.types import Report, Sentence

_LONGEST = 4
"""Words that an edit may have on a side to be listed as put for others; a longer one is a recast."""
_TRACE = 0.25
"""The share of the shorter side of a passage that must be the same words for it to be marked."""
_LEAST = 0.2
"""The share of the shorter of two sentences that must be the same for them to stand together."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A sentence, or a line that is none; `number` counts from 1 in its report."""

    number: int
    start: int
    end: int
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Swap:
    """Words of the left report, and the words that stand in their place in the right."""

    left: str
    right: str


@dataclass(frozen=True, slots=True)
class Beside:
    """A row: sentences of the left, of the right, and which words were put for which."""

    left: tuple[Unit, ...]
    right: tuple[Unit, ...]
    swaps: tuple[Swap, ...] = ()


@dataclass(frozen=True, slots=True)
class SideBySide:
    """The rows, and how many words of each text are marked."""

    rows: tuple[Beside, ...]
    left: Tally
    right: Tally


def side_by_side(
    one: Report,
    two: Report,
    shared: Sequence[Shared],
    sentences: Mapping[str, Sequence[Sentence]],
) -> SideBySide:
    """`one` on the left and `two` on the right; `sentences` by report."""
    traced = tuple(_traced(one, two, shared))
    ours = places_of(one, sentences.get(one.id, ()))
    theirs = places_of(two, sentences.get(two.id, ()))
    left, right = painted(one, two, traced, (ours, theirs))
    swaps = _swaps(one.text, two.text, ours, traced)
    rows = tuple(
        Beside(
            left=tuple(_unit(left, ours, at) for at in row.left),
            right=tuple(_unit(right, theirs, at) for at in row.right),
            swaps=tuple(dict.fromkeys(swap for at in row.left for swap in swaps.get(at, ()))),
        )
        for row in rows_of(len(ours), len(theirs), _pairings(ours, theirs, traced))
    )
    return SideBySide(rows, left.tally(), right.tally())


def _traced(one: Report, two: Report, shared: Sequence[Shared]) -> Iterator[Traced]:
    """The edits of each passage; one that hardly a word of was left in is not marked."""
    for passage in shared:
        here = (passage.start, passage.end)
        there = (passage.other_start, passage.other_end)
        found = edits(one.text, here, two.text, there)
        same = sum(edit.end - edit.start for edit in found if edit.same)
        if same >= _TRACE * min(_length(here), _length(there)):
            yield from (Traced(passage.kind == "quotation", edit) for edit in found)


def _unit(text: Painted, places: Sequence[Place], at: int) -> Unit:
    start, end = places[at]
    return Unit(at + 1, start, end, text.pieces(start, end))


def _pairings(
    ours: Sequence[Place], theirs: Sequence[Place], traced: Sequence[Traced]
) -> tuple[Pairing, ...]:
    """Which sentences share words, and how many characters."""
    found: dict[tuple[int, int], int] = {}
    starts, other_starts = [start for start, _ in ours], [start for start, _ in theirs]
    for row in traced:
        edit = row.edit
        shift = edit.other_start - edit.start
        for at in _touched(starts, edit.start, edit.end) if edit.same else ():
            start, end = max(ours[at][0], edit.start), min(ours[at][1], edit.end)
            for other in _touched(other_starts, start + shift, end + shift):
                first, last = theirs[other]
                length = min(last, end + shift) - max(first, start + shift)
                found[at, other] = found.get((at, other), 0) + max(0, length)
    return tuple(
        Pairing(at, other, length)
        for (at, other), length in sorted(found.items())
        if length and length >= _LEAST * min(_length(ours[at]), _length(theirs[other]))
    )


def _length(place: Place) -> int:
    return place[1] - place[0]


def _touched(starts: Sequence[int], start: int, end: int) -> range:
    """The sentences that `start:end` may reach into."""
    return range(max(0, bisect_right(starts, start) - 1), bisect_right(starts, max(start, end - 1)))


def _swaps(
    left: str, right: str, places: Sequence[Place], traced: Sequence[Traced]
) -> Mapping[int, Sequence[Swap]]:
    """Short changes by the left sentence that they stand in."""
    starts = [start for start, _ in places]
    found: dict[int, list[Swap]] = {}
    for row in traced:
        edit = row.edit
        swap = _swap(left[edit.start : edit.end], right[edit.other_start : edit.other_end])
        if row.is_swap and swap is not None:
            found.setdefault(bisect_right(starts, edit.start) - 1, []).append(swap)
    return found


def _swap(left: str, right: str) -> Swap | None:
    """A short change without the words that both begin or end with; nothing for one that says little."""
    ours, theirs = one_line(left).split(), one_line(right).split()
    while ours and theirs and ours[0].casefold() == theirs[0].casefold():
        ours, theirs = ours[1:], theirs[1:]
    while ours and theirs and ours[-1].casefold() == theirs[-1].casefold():
        ours, theirs = ours[:-1], theirs[:-1]
    if not ours or not theirs or max(len(ours), len(theirs)) > _LONGEST:
        return None
    swap = Swap(" ".join(ours), " ".join(theirs))
    return swap if telling(swap.left) or telling(swap.right) else None
