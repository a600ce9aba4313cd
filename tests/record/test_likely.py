"""How likely a report says a line."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from factbox.record.support.likely import likely
from factbox.relate.meaning import Likeness

shares = st.floats(0, 1)


def test_all_of_a_line_is_said_and_nothing_of_it_is_not() -> None:
    all_of_it = likely(1.0, 1.0, Likeness(1.0, 1.0, None))
    nothing = likely(0.0, 0.0, Likeness(0.0, 0.0, None))
    assert all_of_it.says > 0.95
    assert nothing.tells < 0.05


def test_other_words_of_the_same_meaning_count() -> None:
    meant, strange = (likely(0.3, 0.4, Likeness(at, at, None)) for at in (0.8, 0.1))
    assert meant.tells > 0.8 > 0.4 > strange.tells


def test_words_alone_decide_where_no_meaning_is_known() -> None:
    assert likely(0.9, 0.9, None).says > 0.9
    assert likely(0.1, 0.1, None).tells < 0.4


@given(shares, shares, shares, shares, st.booleans())
def test_what_is_said_is_told(share: float, beside: float, whole: float, words: float, meant: bool) -> None:  # fmt: skip
    found = likely(share, beside, Likeness(whole, words, None) if meant else None)
    assert 0.0 <= found.says <= found.tells <= 1.0
