"""Two copies of one text, and the likely moment of a report that gives only its day."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from told import FERRY, ORCHARD, read, tell

from factbox.relate.copies import compare
from factbox.relate.copies.siblings import common_parent
from factbox.relate.copies.standing import Standing, bounds, earlier
from factbox.relate.copies.ties import Tie
from factbox.relate.copies.wordings import Wording, wordings

WHOLE, FIRST, SECOND = 0, 1, 2


def made(length: int) -> Wording:
    report = tell([f"The mason laid stone number {at} of the wall." for at in range(length)], "a")
    return wordings(read([report]), [report.id], ())[0]


def texts() -> tuple[Wording, ...]:
    return tuple(made(length) for length in (10, 8, 6))


def ties(shared: dict[int, float]) -> dict[tuple[int, int], Tie]:
    """All of FIRST stands in WHOLE; of it SECOND has what is `shared`."""
    every = dict.fromkeys(range(8), 1.0)
    return {
        (WHOLE, FIRST): Tie(WHOLE, FIRST, 1.0, (every, every)),
        (WHOLE, SECOND): Tie(
            WHOLE, SECOND, 1.0, (dict.fromkeys(range(6), 1.0), dict.fromkeys(range(6), 1.0))
        ),
        (FIRST, SECOND): Tie(FIRST, SECOND, 1.0, (shared, shared)),
    }


KNOWN = {FIRST: [WHOLE, SECOND], SECOND: [WHOLE]}


def test_two_copies_of_one_text_rest_on_it_and_not_on_each_other() -> None:
    shared = dict.fromkeys(range(4), 1.0)
    assert common_parent(texts(), ties(shared), (FIRST, SECOND), KNOWN) == WHOLE


def test_a_copy_of_a_copy_has_nothing_that_its_parent_has_not() -> None:
    shared = dict.fromkeys(range(8), 1.0)
    assert common_parent(texts(), ties(shared), (FIRST, SECOND), KNOWN) is None


def test_nobody_is_a_sibling_without_a_text_that_both_rest_on() -> None:
    shared = dict.fromkeys(range(4), 1.0)
    assert common_parent(texts(), ties(shared), (FIRST, SECOND), {FIRST: [SECOND]}) is None


def standing(day: str | None) -> Standing:
    return Standing("r", *bounds(day), day, None, None, agency_own=False)


def test_a_day_is_taken_for_its_noon_where_nothing_else_tells() -> None:
    assert standing("2020-03-04T09:00").likely < standing("2020-03-04").likely
    assert standing("2020-03-04").likely < standing("2020-03-04T17:00").likely
    assert standing(None).likely > standing("2020-03-04").likely


def test_a_day_that_is_worked_out_bars_nothing() -> None:
    first, later = standing("2020-03-04"), standing("2020-03-05")
    assert earlier(first, later)
    assert not earlier(replace(first, solved=True), later)
    assert not earlier(first, replace(later, solved=True))


def test_a_month_without_a_thirty_first_has_a_likely_day() -> None:
    assert standing("2019-02").likely.startswith("2019-02")


def test_a_footer_run_on_to_a_broken_end_does_not_make_the_whole_the_copy() -> None:
    broken = [*FERRY, "A spokesman for the yard, who had been with"]
    footed = [*FERRY, "A spokesman for the yard, who had been with Get our letter."]
    one, two = tell(broken, "a"), tell(footed, "b")
    rows = compare("story-test", read([one, two]))[1]
    assert not [row for row in rows if row.direction == "known" and row.report == one.id]


def test_the_reason_names_the_text_that_both_rest_on() -> None:
    whole = tell([*FERRY, *ORCHARD], "a", published="2020-03-01")
    one = tell([*FERRY, *ORCHARD[:1]], "b", published="2020-03-02")
    two = tell([*FERRY[:3], *ORCHARD], "c", published="2020-03-03")
    rows = compare("story-test", read([whole, one, two]))[1]
    row = next(row for row in rows if {row.report, row.from_report} == {one.id, two.id})
    assert row.direction == "unknown"
    assert any(reason.feature == "siblings" for reason in row.why)
    assert all(row.direction == "known" for row in rows if row.from_report == whole.id)
