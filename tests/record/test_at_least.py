"""How many reports at least tell a line: surely reached, and never more than there are."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from factbox.record.support.at_least import at_least


def test_nobody_tells_what_nobody_is_likely_to_tell() -> None:
    assert at_least([]) == 0
    assert at_least([(0.9, 1)]) == 0
    assert at_least([(0.96, 1)]) == 1


def test_of_many_likely_ones_most_are_counted() -> None:
    assert at_least([(0.9, 1)] * 10) == 7
    assert at_least([(1.0, 1)] * 10) == 10


def test_reports_with_the_same_words_stand_or_fall_together() -> None:
    assert at_least([(0.9, 10)]) == 0
    assert at_least([(0.96, 10)]) == 10


@given(st.lists(st.tuples(st.floats(0, 1), st.integers(1, 4)), max_size=12))
def test_the_count_is_within_the_reports(chances: list[tuple[float, int]]) -> None:
    assert 0 <= at_least(chances) <= sum(count for _, count in chances)
