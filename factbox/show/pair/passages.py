"""The words that two reports share, as the record's copies tell them.

The record names one report for each copied passage: the one that it was most likely taken from.
Where two reports took the same passage from a third, or one took it through another, their own
pair has no row. So a passage is followed from row to row, over at most three rows, and what a
shorter way has told is not told again.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from factbox.data.background import word_spans
from factbox.show.pair.edits import Place
from factbox.types import Copy, Sentence

Kind = Literal["verbatim", "rewrite", "quotation"]
_MOST_ROWS = 3
_FEWEST = 12
"""A shorter rest of a passage, in characters, tells nothing."""
_LOOSER: Mapping[Kind, int] = {"verbatim": 0, "quotation": 1, "rewrite": 2}


@dataclass(frozen=True, slots=True)
class Shared:
    """`start:end` of one report stands in the other at `other_start:other_end`.

    `through` are the reports between the two, where the record tells it of them.
    """

    start: int
    end: int
    other_start: int
    other_end: int
    kind: Kind
    through: tuple[str, ...] = ()


Texts = Callable[[str], str]
Rows = Mapping[str, Sequence[Shared]]
"""Copies of one report, read from its side, by the report that they lead to."""


@dataclass(frozen=True, slots=True)
class Passages:
    """The copies of a record by the reports that they join, each from both sides.

    `text` gives the text of a report by its id: of those that a passage is followed through.
    """

    rows: Mapping[str, Rows]
    text: Texts

    @classmethod
    def of(cls, copies: Sequence[Copy], text: Texts) -> Passages:
        found: dict[str, dict[str, list[Shared]]] = {}
        for one in copies:
            if one.part != "text":
                continue
            there = Shared(one.start, one.end, one.from_start, one.from_end, one.kind)
            back = Shared(one.from_start, one.from_end, one.start, one.end, one.kind)
            found.setdefault(one.report, {}).setdefault(one.from_report, []).append(there)
            found.setdefault(one.from_report, {}).setdefault(one.report, []).append(back)
        return cls(found, text)

    def shared(self, left: str, right: str) -> tuple[Shared, ...]:
        """What `left` shares with `right`, by place in `left`; no character of `left` twice."""
        away = self._distances(right)
        found: list[Shared] = []
        reached: Rows = self.rows.get(left, {})
        for rows_left in reversed(range(_MOST_ROWS)):
            for passage in reached.get(right, ()):
                if not _told(found, passage):
                    found.append(passage)
            onward: dict[str, list[Shared]] = {}
            for report, passages in reached.items():
                if report != right and report != left and away.get(report, 9) <= rows_left:
                    near = [one for one in self.rows[report] if away.get(one, 9) < rows_left]
                    for further in near:
                        joined = self._joined(left, passages, report, further)
                        onward.setdefault(further, []).extend(joined)
            reached = onward
        return tuple(sorted(found, key=lambda one: (one.start, one.end, one.other_start)))

    def _joined(
        self, left: str, passages: Sequence[Shared], report: str, further: str
    ) -> Iterator[Shared]:
        """What of passages of `left` that lead to `report` goes on to another."""
        for one in passages:
            for two in self.rows[report][further] if further not in one.through else ():
                start, end = max(one.other_start, two.start), min(one.other_end, two.end)
                if end - start >= _FEWEST:
                    back = Shared(
                        one.other_start, one.other_end, one.start, one.end, one.kind, one.through
                    )
                    first = _mapped(back, (start, end), self.text(report), self.text(left))
                    last = _mapped(two, (start, end), self.text(report), self.text(further))
                    kind = max(one.kind, two.kind, key=lambda kind: _LOOSER[kind])
                    yield Shared(*first, *last, kind, (*one.through, report))

    def _distances(self, report: str) -> dict[str, int]:
        """How many rows lie between a report and the others, as far as is followed."""
        away = {report: 0}
        queue = deque([report])
        while queue and away[queue[0]] < _MOST_ROWS:
            here = queue.popleft()
            for further in self.rows.get(here, {}):
                if further not in away:
                    away[further] = away[here] + 1
                    queue.append(further)
        return away


def same_headlines(ours: Sequence[Sentence], theirs: Sequence[Sentence]) -> tuple[Shared, ...]:
    """Headlines that both texts have, word for word; copies are told of running text only."""
    there = {one.text: one for one in reversed(theirs) if _is_headline(one)}
    return tuple(
        Shared(one.start, one.end, there[one.text].start, there[one.text].end, "verbatim")
        for one in ours
        if _is_headline(one) and one.text in there
    )


def _is_headline(one: Sentence) -> bool:
    return one.role == "headline" and one.part == "text" and len(one.text) >= _FEWEST


def _mapped(passage: Shared, place: Place, text: str, other: str) -> Place:
    """Where `place` of one side of a passage stands on its other side.

    Of copies to the letter that is known to the word; of others only the whole is.
    """
    start, end = place
    whole = (passage.other_start, passage.other_end)
    if (start, end) == (passage.start, passage.end) or passage.kind == "rewrite":
        return whole
    shift = passage.other_start - passage.start
    if text[start:end] == other[start + shift : end + shift]:
        return start + shift, end + shift
    ours = word_spans(text[passage.start : passage.end])
    theirs = word_spans(other[slice(*whole)])
    inside = [at for at, one in enumerate(ours) if _within(one, passage.start, place)]
    if len(ours) != len(theirs) or not inside:
        return whole
    return whole[0] + theirs[inside[0]][0], whole[0] + theirs[inside[-1]][1]


def _within(word: Place, offset: int, place: Place) -> bool:
    return place[0] <= offset + word[0] and offset + word[1] <= place[1]


def _told(found: Sequence[Shared], one: Shared) -> bool:
    """Whether most of a passage is told already.

    A reworded passage that came in several pieces by one way is told piece by piece.
    """
    others = [other for other in found if min(one.end, other.end) > max(one.start, other.start)]
    told = sum(min(one.end, other.end) - max(one.start, other.start) for other in others)
    return 2 * told >= one.end - one.start and not all(_next_piece(one, two) for two in others)


def _next_piece(one: Shared, other: Shared) -> bool:
    here = (one.start, one.end, one.through) == (other.start, other.end, other.through)
    return here and min(one.other_end, other.other_end) <= max(one.other_start, other.other_start)
