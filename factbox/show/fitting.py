"""A sheet cut to what a page has room for, and what was left out of each section.

A record of five thousand reports has more lines than anybody reads and than a browser should lay
out. Each section keeps its first lines, as many as its room holds (room is counted in bytes of the
page, so that a few very long lines fill it as many short ones do); a line keeps the words of its
first reports and the number of the others. Whatever is left out is counted, and the page says so.
"""

from __future__ import annotations

import html
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from factbox import limits
from factbox.show.layout_lineage import folded
from factbox.show.letters import in_order
from factbox.show.sheet import (
    AgreementCard,
    Branch,
    Cited,
    Fold,
    Line,
    Lineages,
    Point,
    ReportLine,
    Sheet,
    Speaker,
    Twig,
    Who,
)
from factbox.show.visible import shortened

T = TypeVar("T")
_LINE, _LETTER, _PASSAGE, _CARD = 420, 260, 190, 700
"""Bytes of markup that stand around a line, a letter, the words behind it, and a card."""
_TITLE = 300
_WHO_LETTERS = 12
_FOLD_LETTERS = 40


@dataclass(frozen=True, slots=True)
class Room:
    """How much a page shows: lines and bytes of a section, letters of a line, passages of a letter."""

    lines: int
    bytes: int
    letters: int
    passages: int


@dataclass(frozen=True, slots=True)
class Left:
    """A section that was cut: how many of its lines are shown, and of how many."""

    section: str
    shown: int
    total: int


@dataclass(frozen=True, slots=True)
class TreeRow:
    """A line of a tree: a report, or many that hang alike."""

    twig: Twig | None = None
    fold: Fold | None = None


@dataclass(frozen=True, slots=True)
class Tree:
    """An origin and the lines of its tree."""

    number: int
    reports: int
    rows: tuple[TreeRow, ...]


@dataclass(frozen=True, slots=True)
class Fitted:
    """The sheet cut to its room, the trees of its origins, and the sections that were cut."""

    sheet: Sheet
    trees: tuple[Tree, ...]
    left: tuple[Left, ...]


MAILED = Room(limits.PAGE_LINES.number, limits.PAGE_SECTION_BYTES.number, letters=8, passages=4)
SERVED = Room(limits.SERVED_LINES.number, limits.SERVED_SECTION_BYTES.number, letters=8, passages=2)


def fitted(sheet: Sheet, room: Room) -> Fitted:
    """The sheet as far as there is room for it."""
    cutter = Cutter(room)
    trees = tuple(cutter.trees(sheet.lineages))
    cut = replace(
        sheet,
        title=shortened(sheet.title, _TITLE),
        lead=tuple(map(cutter.line, sheet.lead)),
        happened=cutter.lines("happened", sheet.happened),
        agreements=cutter.agreements(sheet.agreements),
        timeline=cutter.lines("timeline", sheet.timeline),
        differ=cutter.section("differ", sheet.differ, cutter.point, _weight_of_point),
        people=cutter.whos("people", sheet.people),
        bodies=cutter.whos("bodies", sheet.bodies),
        places=cutter.whos("places", sheet.places),
        said=cutter.said(sheet.said),
        only_in_one=cutter.lines("only_in_one", sheet.only_in_one),
        relations=cutter.lines("relations", sheet.relations),
        reports=cutter.section("reports", sheet.reports, _titled, _weight_of_report),
        lineages=cutter.alone(sheet.lineages),
    )
    return Fitted(cut, trees, tuple(cutter.left))


class Cutter:
    """Cuts sections one after the other, and notes what it leaves out."""

    def __init__(self, room: Room) -> None:
        self._room = room
        self.left: list[Left] = []

    def section(
        self,
        name: str,
        items: Sequence[T],
        cut: Callable[[T], T],
        weigh: Callable[[T], int],
    ) -> tuple[T, ...]:
        """The first items, each cut, as far as they fit; the first always."""
        found: list[T] = []
        used = 0
        for one in map(cut, items[: self._room.lines]):
            used += weigh(one)
            if found and used > self._room.bytes:
                break
            found.append(one)
        if len(found) < len(items):
            self.left.append(Left(name, len(found), len(items)))
        return tuple(found)

    def lines(self, name: str, lines: Sequence[Line]) -> tuple[Line, ...]:
        return self.section(name, lines, self.line, _weight)

    def whos(self, name: str, whos: Sequence[Who]) -> tuple[Who, ...]:
        return self.section(name, whos, self._who, _weight_of_who)

    def agreements(self, cards: Sequence[AgreementCard]) -> tuple[AgreementCard, ...]:
        return self.section("agreements", cards, self._agreement, _weight_of_agreement)

    def said(self, speakers: Sequence[Speaker]) -> tuple[Speaker, ...]:
        """Speakers with what they say; what is left out is counted in quotations."""
        all_, self_left = sum(len(one.lines) for one in speakers), len(self.left)
        kept = self.section("said", speakers, self._speaker, _weight_of_speaker)
        del self.left[self_left:]
        shown = sum(len(one.lines) for one in kept)
        if shown < all_:
            self.left.append(Left("said", shown, all_))
        return kept

    def trees(self, found: Lineages) -> Iterator[Tree]:
        """The trees of as many origins as fit; what is left out is counted in reports."""
        room = self._room.lines
        shown = 0
        for branch in found.branches:
            rows = tuple(_tree_row(row) for row in list(folded(branch.twigs))[: max(0, room)])
            room -= len(rows)
            shown += sum(_reports_of(row) for row in rows)
            if rows:
                yield Tree(branch.number, branch.reports, rows)
        total = sum(_reports_in(branch) for branch in found.branches)
        if shown < total:
            self.left.append(Left("lineage", shown, total))

    def alone(self, found: Lineages) -> Lineages:
        kept = self.section("alone", found.alone, lambda one: one, lambda _: _LETTER)
        return replace(found, branches=(), alone=kept)

    def point(self, one: Point) -> Point:
        return replace(one, sides=tuple(map(self.line, one.sides)), why=one.why[:6])

    def line(self, one: Line) -> Line:
        cites, more = self._cites(one.cites)
        partly, others = self._cites(one.partly)
        kept = replace(one, cites=cites, more=one.more + more)
        return replace(kept, partly=partly, partly_more=one.partly_more + others)

    def _cites(self, cites: Sequence[Cited]) -> tuple[tuple[Cited, ...], int]:
        """The words of the first letters, and how many letters have no room."""
        letters = in_order(one.letter for one in cites)
        kept = dict.fromkeys(letters[: self._room.letters], self._room.passages)
        found = []
        for one in cites:
            if kept.get(one.letter):
                kept[one.letter] -= 1
                found.append(one)
        return tuple(found), max(0, len(letters) - self._room.letters)

    def _agreement(self, one: AgreementCard) -> AgreementCard:
        cites, more = self._cites(one.cites)
        steps = tuple(map(self.line, one.steps))
        return replace(one, cites=cites, more=more, steps=steps)

    def _speaker(self, one: Speaker) -> Speaker:
        return replace(one, lines=tuple(map(self.line, one.lines[: self._room.lines])))

    def _who(self, one: Who) -> Who:
        return replace(
            one,
            offices=tuple(map(self.line, one.offices[:4])),
            spellings=one.spellings[:8],
            letters=one.letters[:_WHO_LETTERS],
            more=max(0, len(one.letters) - _WHO_LETTERS),
        )


def _titled(one: ReportLine) -> ReportLine:
    return replace(one, title=shortened(one.title, _TITLE))


def _tree_row(row: Twig | Fold) -> TreeRow:
    if isinstance(row, Twig):
        return TreeRow(twig=row)
    more = max(0, len(row.letters) - _FOLD_LETTERS)
    return TreeRow(fold=replace(row, letters=row.letters[:_FOLD_LETTERS], more=more))


def _reports_of(row: TreeRow) -> int:
    if row.fold is not None:
        return len(row.fold.letters) + row.fold.more
    return int(row.twig is not None and bool(row.twig.letter))


def _reports_in(branch: Branch) -> int:
    return sum(1 for twig in branch.twigs if twig.letter)


def _bytes(*texts: str) -> int:
    return sum(len(html.escape(text).encode("utf-8", "replace")) for text in texts)


def _cited(cites: Sequence[Cited]) -> int:
    letters = len({one.letter for one in cites})
    words = sum(_bytes(one.prefix, one.exact, one.suffix) + _PASSAGE for one in cites)
    return _LETTER * letters + words


def _weight(one: Line) -> int:
    words = _bytes(one.text, one.label, one.note, one.support)
    return _LINE + words + _cited(one.cites) + _cited(one.partly)


def _weight_of_agreement(one: AgreementCard) -> int:
    fields = sum(_bytes(name, value) + 40 for name, value in one.fields)
    return _CARD + fields + _bytes(one.title) + _cited(one.cites) + sum(map(_weight, one.steps))


def _weight_of_point(one: Point) -> int:
    return _CARD + _bytes(one.about, one.meaning, *one.why) + sum(map(_weight, one.sides))


def _weight_of_who(one: Who) -> int:
    return _LINE + _bytes(one.name, *one.spellings) + sum(map(_weight, one.offices))


def _weight_of_speaker(one: Speaker) -> int:
    return _LINE + _bytes(one.name) + sum(map(_weight, one.lines))


def _weight_of_report(one: ReportLine) -> int:
    return _CARD + _bytes(one.name, one.title, *one.facts, one.url or "")
