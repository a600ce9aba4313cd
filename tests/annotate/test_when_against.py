"""What an expression means on a day."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factbox.annotate.when import read_against
from factbox.annotate.when.edtf import bounds, contains, day_text

WEDNESDAY = "2019-05-15"


@pytest.mark.parametrize(
    ("expression", "edtf"),
    [
        ("2018-06-03>", "2018-06-03"),
        ("199X~start", "199X"),
        ("XXXX-WXX-3<", "2019-05-15"),
        ("XXXX-WXX-3<<", "2019-05-08"),
        ("XXXX-WXX-3>", "2019-05-15"),
        ("XXXX-WXX-3>>", "2019-05-22"),
        ("XXXX-WXX-4<TEV", "2019-05-09"),
        ("XXXX-WXX-4>T20:10", "2019-05-16T20:10"),
        ("XXXX-WXX-5", "2019-05-17"),
        ("XXXX-WXX-WE<", "2019-05-11/2019-05-12"),
        ("XXXX-08<", "2018-08"),
        ("XXXX-08>", "2019-08"),
        ("XXXX-05<", "2019-05"),
        ("XXXX-05<<", "2018-05"),
        ("XXXX-35<", "2018-35"),
        ("XXXX-11-16<", "2018-11-16"),
        ("XXXX-06-16<", "2019-06-16"),
        ("XXXX-11-20=2", "2018-11-20"),
        ("day-1", "2019-05-14"),
        ("day-1TEV", "2019-05-14"),
        ("week+1", "2019-W21"),
        ("week+1.2", "2019-05-21"),
        ("month+0~end", "2019-05"),
        ("month-6", "2018-11"),
        ("year-3", "2016"),
        ("year-1.11", "2018-11"),
        ("quarter-1", "2019-33"),
        ("decade-1", "200X"),
        ("century+0", "20XX"),
        ("fortnight-1", "2019-W18"),
        ("week+2@2018-06-03", "2018-W24"),
        ("day+1@XXXX-WXX-2<", "2019-05-15"),
        ("year-1@XXXX-33<", "2018-33"),
        ("year+1@2012-06-03", "2013"),
        ("XXXX-05<@2010-06/2010-06", "2010-05/2010-06"),
        ("2010/2015", "2010/2015"),
        ("2010/..", "2010/.."),
    ],
)
def test_read_on_a_wednesday(expression: str, edtf: str) -> None:
    assert read_against(expression, WEDNESDAY) == edtf


@pytest.mark.parametrize(
    "expression",
    [
        "P2D",
        "PXY",
        "R/P1Y",
        "year-X",
        "day+1@?",
        "week+1@2018",
        "day+2@2018-06",
        "hour-3",
        "?",
        "",
        "x",
    ],
)
def test_what_cannot_be_told_is_not_told(expression: str) -> None:
    assert read_against(expression, WEDNESDAY) is None


def test_without_a_day_only_whole_dates_are_known() -> None:
    assert read_against("2018-06", None) == "2018-06"
    assert read_against("XXXX-06<", None) is None
    assert read_against("day+0", None) is None
    assert read_against("XXXX-06<@2018-08", None) == "2018-06"


def test_a_month_settles_what_holds_on_all_its_days() -> None:
    assert read_against("year-1", "2019-05") == "2018"
    assert read_against("month-1", "2019-05") == "2019-04"
    assert read_against("day-1", "2019-05") is None
    assert read_against("year-1", "2019-05-15T10:00:00Z") == "2018"


def test_a_wrong_weekday_does_not_move_the_day_by_years() -> None:
    assert read_against("XXXX-05-13=5<", WEDNESDAY) == "2019-05-13"


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.integers(1, 7))
def test_weekdays_fall_within_a_week_on_the_right_side(day: date, weekday: int) -> None:
    for direction, low, high in (("<", -6, 0), (">", 0, 6), ("<<", -7, -1), (">>", 1, 13)):
        found = bounds(read_against(f"XXXX-WXX-{weekday}{direction}", day_text(day)))
        assert found is not None
        assert found[0].isoweekday() == weekday
        assert low <= (found[0] - day).days <= high
        if direction == ">>":
            assert found[0].isocalendar()[:2] > day.isocalendar()[:2]


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)))
def test_this_unit_holds_the_day(day: date) -> None:
    for unit in ("day", "week", "month", "quarter", "half", "year", "decade", "century"):
        assert contains(read_against(f"{unit}+0", day_text(day)), day_text(day))


@given(
    st.text("X0123456789-/<>~T@WP.?=adykrwe+", max_size=25),
    st.sampled_from([None, "2020", WEDNESDAY]),
)
def test_any_expression_is_read_without_error(expression: str, day: str | None) -> None:
    found = read_against(expression, day)
    assert found is None or bounds(found) is not None
