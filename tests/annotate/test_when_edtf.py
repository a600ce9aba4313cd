"""What EDTF dates cover, and how they compare."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factbox.annotate.when.edtf import (
    bounds,
    contains,
    day_of,
    day_text,
    days_apart,
    earlier,
    order,
    overlaps,
    precision,
    week_text,
)

DAYS = st.dates(date(1200, 1, 1), date(2200, 12, 31))


@pytest.mark.parametrize(
    ("edtf", "first", "last", "how"),
    [
        ("2019-03-06", date(2019, 3, 6), date(2019, 3, 6), "day"),
        ("2019-03-06T19:30", date(2019, 3, 6), date(2019, 3, 6), "time"),
        ("2019-03-06T19:30:10Z", date(2019, 3, 6), date(2019, 3, 6), "time"),
        ("2020-02", date(2020, 2, 1), date(2020, 2, 29), "month"),
        ("2020", date(2020, 1, 1), date(2020, 12, 31), "year"),
        ("199X", date(1990, 1, 1), date(1999, 12, 31), "decade"),
        ("18XX", date(1800, 1, 1), date(1899, 12, 31), "century"),
        ("2021-W47", date(2021, 11, 22), date(2021, 11, 28), "week"),
        ("2021-22", date(2021, 6, 1), date(2021, 8, 31), "season"),
        ("2021-24", date(2021, 12, 1), date(2022, 2, 28), "season"),
        ("2021-35", date(2021, 7, 1), date(2021, 9, 30), "quarter"),
        ("2021-41", date(2021, 7, 1), date(2021, 12, 31), "half"),
        ("2020-05/2020-06", date(2020, 5, 1), date(2020, 6, 30), "month"),
        ("2020/..", date(2020, 1, 1), date.max, "year"),
        ("2020?", date(2020, 1, 1), date(2020, 12, 31), "year"),
    ],
)
def test_covers(edtf: str, first: date, last: date, how: str) -> None:
    assert bounds(edtf) == (first, last)
    assert precision(edtf) == how


@pytest.mark.parametrize(
    "edtf", [None, "", "soon", "2021-13", "2021-02-30", "2021-W54", "2/1", "0000"]
)
def test_no_date_is_no_error(edtf: str | None) -> None:
    assert bounds(edtf) is None
    assert precision(edtf) is None
    assert not contains(edtf, "2020")
    assert not overlaps("2020", edtf)
    assert not earlier(edtf, "2020")
    assert days_apart(edtf, "2020") is None
    assert order(edtf) > order("2999")


def test_comparing() -> None:
    assert contains("2020", "2020-12")
    assert not contains("2020-12", "2020")
    assert overlaps("2020-12", "2020-12-31/2021-01-02")
    assert not overlaps("2020", "2021")
    assert earlier("2020", "2021-01-01")
    assert not earlier("2020", "2020-12-31")
    assert days_apart("2020-12-30", "2021-01") == 2
    assert days_apart("2021", "2021-05") == 0
    some = ["2021", "2020-12", "2020-12-03", "2020", None]
    assert sorted(some, key=order) == ["2020", "2020-12", "2020-12-03", "2021", None]


@given(DAYS)
def test_a_day_is_in_its_week_month_and_year(day: date) -> None:
    text = day_text(day)
    assert day_of(text) == day
    for wider in (week_text(day), text[:7], text[:4], f"{text[:3]}X", f"{text[:2]}XX"):
        assert contains(wider, text)
        assert day_of(wider) is None


@given(DAYS, DAYS)
def test_exactly_one_order_holds(one: date, other: date) -> None:
    first, second = day_text(one), day_text(other)
    assert [earlier(first, second), overlaps(first, second), earlier(second, first)].count(
        True
    ) == 1


@given(st.text(max_size=30))
def test_any_text_is_read_without_error(text: str) -> None:
    span = bounds(text)
    assert span is None or span[0] <= span[1]
