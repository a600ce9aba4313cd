"""Dates, counts and letters in words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factbox.show.dates import readable
from factbox.show.letters import letter
from factbox.show.visible import one_line, shortened, visible
from factbox.show.words import is_solved, percent, rest_on, support
from factbox.types import Counts


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2021-11-24", "24 Nov 2021"),
        ("2021-11-24T19:30:00Z", "24 Nov 2021, 19:30"),
        ("2020-12", "Dec 2020"),
        ("2000", "2000"),
        ("199X", "the 1990s"),
        ("19XX", "the 1900s"),
        ("2021-23", "autumn of 2021"),
        ("2021-W47", "week of 22 Nov 2021"),
        ("2021-W60", "week 60 of 2021"),
        ("2000/2020-12", "2000 to Dec 2020"),
        ("../2020", "until 2020"),
        ("2020-12/..", "from Dec 2020"),
        ("2021?", "2021 (uncertain)"),
        (None, "no day"),
        ("nonsense", "nonsense"),
    ],
)
def test_dates_in_words(edtf: str | None, words: str) -> None:
    assert readable(edtf) == words


@given(st.text(alphabet="0123456789-/XWT:.?~% abc", max_size=20))
def test_no_date_is_an_error(edtf: str) -> None:
    assert isinstance(readable(edtf), str)


def test_letters_go_on_after_z() -> None:
    assert [letter(n) for n in (0, 1, 25, 26, 27, 701, 702)] == [
        "A",
        "B",
        "Z",
        "AA",
        "AB",
        "ZZ",
        "AAA",
    ]
    assert len({letter(n) for n in range(2000)}) == 2000


def test_the_four_numbers_in_words() -> None:
    assert rest_on(Counts(reports=1, publishers=1, origins=1, voices=0)) == (
        "1 report by 1 publisher rests on 1 origin; 0 voices"
    )
    assert support(Counts(reports=40, publishers=40, origins=1, voices=1), 3) == (
        "1 of 3 origins · 40 reports · 40 publishers · 1 voice"
    )
    assert support(Counts(reports=4, publishers=4, origins=4, voices=0), 3).startswith(
        "3 of 3 origins and 1 beyond"
    )


def test_shares_are_never_rounded_to_all_or_nothing() -> None:
    assert [percent(one) for one in (0.0, 0.001, 0.5, 0.999, 1.0)] == [
        "0 %", "under 1 %", "50 %", "over 99 %", "100 %",
    ]  # fmt: skip


@given(st.text())
def test_what_is_shown_holds_no_control_character(text: str) -> None:
    shown = one_line(text)
    assert not any(ord(one) < 32 or 127 <= ord(one) < 160 for one in shown)
    assert not set(shown) & set(
        "\u202a\u202b\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u2028"
    )


def test_the_unseen_is_named() -> None:
    assert visible("a\u202eb\x1b[31m") == "a⟨U+202E⟩b⟨U+001B⟩[31m"
    assert visible("line\nline\ttab") == "line\nline\ttab"
    assert one_line("  two\n lines ") == "two lines"


def test_shortening_ends_at_a_word() -> None:
    assert shortened("one two three four", 12) == "one two…"
    assert shortened("short", 12) == "short"
    assert len(shortened("x" * 500, 100)) == 100


def test_a_day_that_is_only_worked_out_is_told_as_such() -> None:
    assert is_solved("solved: Tuesday, a day of the week")
    assert not is_solved("dateline")
    assert not is_solved(None)
