"""Standing text: words that an outlet, or the whole trade, repeats whatever the report is about.

A foot, a line about the author, a notice, a paragraph of background that stands under every report
on a matter says nothing of the event, and that two reports share it says nothing of who copied
whom. It is learnt from the box: a line or sentence that stands, word for word, in several reports
that have nothing else to do with each other is standing text. Reports of one event do have to do
with each other, and so do copies of one text, however many outlets ran it: they do not count.

- A piece is a sentence of eight words or more, or a line of three or more; no quotation, no question.
- Two reports are unrelated where, every piece that stands in both left aside, most of each is left
  and what is left shares few rare words.
- Four unrelated reports of one outlet make a piece that outlet's standing text; five of any outlets
  make it the trade's.

All is a function of the set of reports. Of a piece that very many hold, those with the least ids
are looked at. A new report concerns only the pieces it holds and the reports that hold them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from factbox import limits
from factbox.ids import row_id
from factbox.relate.pieces import SENTENCE_WORDS, Piece, may_recur, pieces_of
from factbox.relate.rare_words import rareness
from factbox.relate.word_codes import words_of
from factbox.types import Furniture, Reason, Report

OF_OUTLET = 4
"""Unrelated reports of one outlet that make a piece its standing text."""
OF_ALL = 5
"""Unrelated reports of any outlets that make a piece the trade's."""
UNRELATED = 0.15
"""Cosine of the rare words of two reports under which they have nothing to do with each other."""
_LEFT = 0.5
_LEAST_LEFT = 60
_KEPT = 1024
_NO_PIECE = frozenset('"“”„«»‟?')


@dataclass(frozen=True, slots=True)
class Holder:
    """A report as it is held against others: its words, and the piece that each stands in."""

    report: str
    outlet: str | None
    codes: NDArray[np.uint64]
    weights: NDArray[np.float64]
    pieces: NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class _Rest:
    """Distinct words, by code, and how rare each is."""

    codes: NDArray[np.uint64]
    weights: NDArray[np.float64]


def holder(report: Report) -> Holder:
    """What of a report tells whether it has to do with another."""
    words = words_of([report.text])
    pieces = pieces_of(report.text)
    keys = np.array([piece.key for piece in pieces], dtype=np.int64)
    each = np.repeat(keys, [piece.words for piece in pieces]) if pieces else keys
    return Holder(report.id, report.source, words.codes, rareness(words.codes), each)


def candidate_pieces(report: Report) -> tuple[Piece, ...]:
    """The pieces of a report that might be standing text."""
    taken = [*report.furniture, report.headline, report.dateline, report.byline, report.credit_span]
    spans = [(span.start, span.end) for span in taken if span is not None]
    return tuple(
        piece
        for piece in pieces_of(report.text)
        if _may_stand(report.text, piece)
        and not any(start < piece.end and piece.start < end for start, end in spans)
    )


class Ledger:
    """Which pieces are standing text, told from the reports that hold them.

    `load` gives the words of a report; what was found of two reports is kept as long as the ledger.
    """

    def __init__(self, load: Callable[[str], Holder]) -> None:
        self._load = lru_cache(maxsize=_KEPT)(load)
        self._unrelated = lru_cache(maxsize=_KEPT * 64)(self._are_unrelated)
        self.why = lru_cache(maxsize=_KEPT)(self._why)

    def _why(self, reports: tuple[str, ...]) -> Reason | None:
        """Why a piece that these reports hold is standing text; None where it is not."""
        reports = tuple(sorted(reports))[: limits.KEY_HOLDERS.number]
        if len(reports) < OF_OUTLET:
            return None
        outlets = {report: self._load(report).outlet for report in reports}
        for outlet in sorted({outlet for outlet in outlets.values() if outlet}):
            own = [report for report in reports if outlets[report] == outlet]
            found = self._apart(own, OF_OUTLET)
            if len(found) == OF_OUTLET:
                return _reason(f"{OF_OUTLET} reports of {outlet}")
        found = self._apart(reports, OF_ALL)
        return _reason(f"{OF_ALL} reports") if len(found) == OF_ALL else None

    def _apart(self, reports: Sequence[str], wanted: int) -> list[str]:
        """Up to `wanted` of the reports, the least ids first, none of which has to do with another."""
        found: list[str] = []
        for number, report in enumerate(reports):
            if len(found) + len(reports) - number < wanted:
                return found
            if all(self._unrelated(other, report) for other in found):
                found.append(report)
                if len(found) == wanted:
                    return found
        return found

    def _are_unrelated(self, one: str, two: str) -> bool:
        here, there = self._load(one), self._load(two)
        both = np.intersect1d(here.pieces, there.pieces)
        left, right = _left(here, both), _left(there, both)
        if left is None or right is None:
            return False
        _, at, to = np.intersect1d(left.codes, right.codes, return_indices=True)
        shared = float((left.weights[at] * right.weights[to]).sum())
        lengths = float(np.sqrt((left.weights**2).sum() * (right.weights**2).sum()))
        return round(shared / max(lengths, 1e-9), 6) < UNRELATED


def _left(one: Holder, both: NDArray[np.int64]) -> _Rest | None:
    """The distinct rare words outside the pieces `both`; None where too little is left to say."""
    own = ~np.isin(one.pieces, both)
    if own.sum() < max(_LEAST_LEFT, _LEFT * len(own)):
        return None
    codes, first = np.unique(one.codes[own], return_index=True)
    weights = one.weights[own][first]
    return _Rest(codes[weights > 0], weights[weights > 0])


def standing_text(report: Report, ledger: Mapping[int, Reason]) -> tuple[Furniture, ...]:
    """The standing text of a report, by what the ledger says of its pieces.

    Pieces on end are one; scraps between two of them, where an abbreviation cut a sentence, belong
    to them.
    """
    found: list[tuple[int, int, Reason]] = []
    for piece in candidate_pieces(report):
        why = ledger.get(piece.key)
        if why is None:
            continue
        if found and _joins(report.text, found[-1][1], piece.start):
            found[-1] = (found[-1][0], piece.end, found[-1][2])
        else:
            found.append((piece.start, piece.end, why))
    return tuple(_furniture(report, *one) for one in found)


def with_standing(report: Report, rows: Sequence[Furniture]) -> Report:
    """A report with its standing text among its furniture."""
    if not rows:
        return report
    every = sorted((*report.furniture, *rows), key=lambda row: (row.start, row.end, row.id))
    return replace(report, furniture=tuple(every))


def learnt(reports: Sequence[Report]) -> tuple[Report, ...]:
    """The reports with the standing text that they tell of each other, as a box would learn it."""
    ledger = learn(reports)
    return tuple(with_standing(report, standing_text(report, ledger)) for report in reports)


def learn(reports: Sequence[Report]) -> dict[int, Reason]:
    """The ledger of a set of reports that is held in memory: key of a piece -> why it is standing."""
    by_id = {report.id: report for report in reports}
    held: dict[int, list[str]] = {}
    for report in sorted(by_id):
        keys = {piece.key for piece in pieces_of(by_id[report].text) if may_recur(piece)}
        for key in sorted(keys):
            held.setdefault(key, []).append(report)
    ledger = Ledger(lambda report: holder(by_id[report]))
    found = {key: ledger.why(tuple(reports)) for key, reports in held.items()}
    return {key: why for key, why in found.items() if why is not None}


def _may_stand(text: str, piece: Piece) -> bool:
    return may_recur(piece) and _NO_PIECE.isdisjoint(text[piece.start : piece.end])


def _joins(text: str, end: int, start: int) -> bool:
    """Whether what stands between two standing pieces is a scrap of their line."""
    between = text[end:start]
    return "\n" not in between and len(between.split()) < SENTENCE_WORDS


def _furniture(report: Report, start: int, end: int, why: Reason) -> Furniture:
    return Furniture(
        id=row_id("f", report.id, "text", start, end),
        report=report.id,
        part="text",
        start=start,
        end=end,
        text=report.text[start:end],
        kind="standing",
        why=(why,),
    )


def _reason(which: str) -> Reason:
    """Which reports they are is left open, so that one more of them does not change what is said."""
    told = f"stands word for word in {which} that have nothing else in common"
    return Reason(feature="standing text", detail=told)
