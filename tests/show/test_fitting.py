"""What a page has room for: the first lines, whole ones, and every cut is counted."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from factbox.show.fitting import SERVED, Left, Room, fitted
from factbox.show.layout import lay_out
from factbox.show.sheet import Line
from factbox.types import Record

WIDE = Room(lines=1_000, bytes=10_000_000, letters=1_000, passages=1_000)


def test_with_room_for_all_nothing_is_left_out(record: Record) -> None:
    sheet = lay_out(record)
    cut = fitted(sheet, WIDE)
    assert cut.left == ()
    assert cut.sheet.happened == sheet.happened
    assert cut.sheet.timeline == sheet.timeline
    assert [one.letter for one in cut.sheet.reports] == [one.letter for one in sheet.reports]
    assert [tree.number for tree in cut.trees] == [one.number for one in sheet.lineages.branches]


@given(st.integers(1, 30), st.integers(1, 30), st.integers(0, 4_000))
def test_what_is_shown_and_what_is_left_is_all(
    record: Record, lines: int, room: int, characters: int
) -> None:
    sheet = lay_out(record)
    words = tuple(Line(text=f"{number} {'x' * characters}", cites=()) for number in range(lines))
    cut = fitted(replace(sheet, timeline=words), replace(SERVED, lines=room))
    shown = cut.sheet.timeline
    assert shown == words[: len(shown)]
    assert 1 <= len(shown) <= room
    left = [one for one in cut.left if one.section == "timeline"]
    assert left == ([Left("timeline", len(shown), lines)] if len(shown) < lines else [])
    assert sum(len(one.text) for one in shown[1:]) <= SERVED.bytes


def test_letters_without_room_are_counted(record: Record) -> None:
    sheet = lay_out(record)
    line = max(sheet.happened, key=lambda one: len({cite.letter for cite in one.cites}))
    letters = len({cite.letter for cite in line.cites})
    assert letters > 1
    cut = fitted(replace(sheet, happened=(line,)), replace(WIDE, letters=1, passages=1))
    shown = cut.sheet.happened[0]
    assert len(shown.cites) == 1
    assert shown.more == letters - 1
