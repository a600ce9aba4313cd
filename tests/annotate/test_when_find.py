"""Which words tell time, and what they mean before the day is known."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factbox.annotate.parse import Parser
from factbox.annotate.when import find_times, read_against
from factbox.annotate.when.find import find_in_words
from factbox.types import Span
from reports import make_report


def expressions(parser: Parser, text: str) -> list[tuple[str, str]]:
    """Words and expression of each find."""
    return [(row.text, row.expression) for row in find_times(parser.parse(make_report(text)))]


@pytest.mark.parametrize(
    ("words", "expression"),
    [
        ("May 4, 2017", "2017-05-04"),
        ("4 May 2017", "2017-05-04"),
        ("the 4th of May, 2017", "2017-05-04"),
        ("2017-05-04", "2017-05-04"),
        ("25/12/2017", "2017-12-25"),
        ("03/06/2017", "2017"),
        ("Thursday, May 4", "XXXX-05-04=4"),
        ("Thursday (May 4)", "XXXX-05-04=4"),
        ("Thurs., Sept. 7", "XXXX-09-07=4"),
        ("Sept. 7-9, 2017", "2017-09-07/2017-09-09"),
        ("March 2017", "2017-03"),
        ("early March 2017", "2017-03~start"),
        ("in 1987", "1987"),
        ("the 1980s", "198X"),
        ("the '80s", "198X"),
        ("the eighties", "198X"),
        ("the 17th century", "16XX"),
        ("from 2003 to 2009", "2003/2009"),
        ("between 2003 and 2009", "2003/2009"),
        ("from May to June 2017", "XXXX-05<@2017-06/2017-06"),
        ("Q3", None),
        ("the third quarter of 2017", "2017-35"),
        ("summer 2017", "2017-22"),
        ("last summer", "XXXX-22<<"),
        ("yesterday evening", "day-1TEV"),
        ("tonight", "day+0TNI"),
        ("last week", "week-1"),
        ("earlier this year", "year+0~before"),
        ("the end of the month", "month+0~end"),
        ("three years ago", "year-3"),
        ("years ago", "year-X"),
        ("November last year", "year-1.11"),
        ("Tuesday of next week", "week+1.2"),
        ("last December", "XXXX-12<<"),
        ("Friday at 8:30 p.m.", "XXXX-WXX-5T20:30"),
        ("noon on Friday", "XXXX-WXX-5T12:00"),
        ("two-day", "P2D"),
        ("12-year-old", "P12Y"),
        ("for decades", "PXDE"),
        ("two and a half years", "P2.5Y"),
        ("the past three weeks", "P3W"),
        ("every year", "R/P1Y"),
        ("each Monday", "R/XXXX-WXX-1"),
        ("twice a week", "R/P1W"),
        ("Christmas Eve", "XXXX-12-24"),
    ],
)
def test_forms(words: str, expression: str | None) -> None:
    found = [one.expression for one in find_in_words(words)]
    assert found == ([expression] if expression else [])


@pytest.mark.parametrize(
    "text",
    [
        "She may march, and he may not.",
        "Some 2000 people fled the town.",
        "The fund paid $1990 for it.",
        "One of the four spoke for a second time.",
        "After 9/11 the 7/11 shop closed.",
        "The Sunday Times printed it.",
        "Prices fell after the fall of the city.",
        "Theresa May and April Jones sang.",
        "A quarter of the voters stayed at home.",
    ],
)
def test_false_friends(parser: Parser, text: str) -> None:
    assert expressions(parser, text) == []


def test_a_weekday_and_its_date_are_one_span(parser: Parser) -> None:
    found = expressions(parser, "The envoy left for Oslo on Monday, Oct. 4, after a quarrel.")
    assert found == [("Monday, Oct. 4", "XXXX-10-04=1<")]


def test_earlier_on_a_day_is_one_span_unless_the_part_of_day_is_told(parser: Parser) -> None:
    assert expressions(parser, "Earlier on Monday, he spoke.")[0][0] == "Earlier on Monday"
    assert expressions(parser, "Earlier on Monday morning, he spoke.")[0][0] == "Monday morning"


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("The envoy landed in Oslo on Monday.", "<"),
        ("The envoy will land in Oslo on Monday.", ">"),
        ("The envoy is expected to land in Oslo on Monday.", ">"),
        ("The envoy planned to land in Oslo on Monday.", ">"),
        ("He will tour the port before leaving for home on Monday.", ">"),
        ("He toured the port before leaving for home on Monday.", "<"),
        ("Talks had begun on Monday.", "<"),
        ("The siege has gone on since Monday.", "<"),
        ("They gave him until Monday.", ">"),
        ("The vote is scheduled for Monday.", ">"),
    ],
)
def test_tense_gives_the_direction(parser: Parser, text: str, direction: str) -> None:
    assert expressions(parser, text) == [("Monday", f"XXXX-WXX-1{direction}")]


def test_later_is_told_from_the_date_before(parser: Parser) -> None:
    found = expressions(parser, "War broke out on June 3, 2015. Two weeks later it was over.")
    assert found[1] == ("Two weeks later", "week+2@2015-06-03<")
    assert expressions(parser, "Two weeks later it was over.")[0][1] == "week+2@?"


def test_the_dateline_tells_its_day(parser: Parser) -> None:
    text = "OSLO, Oct 4 (Agency) — The envoy spoke."
    line = Span(start=0, end=22, text=text[:22])
    row = find_times(parser.parse(make_report(text, dateline=line)))[0]
    assert (row.text, row.expression, row.kind) == ("Oct 4", "XXXX-10-04", "date")


def test_whole_dates_have_their_edtf_at_once(parser: Parser) -> None:
    rows = find_times(parser.parse(make_report("He left in May 2017 and came back on Friday.")))
    assert [row.edtf for row in rows] == ["2017-05", None]


def test_titles_are_read_first(parser: Parser) -> None:
    report = make_report("It opens on Friday.", title="Port closes in 2017")
    rows = find_times(parser.parse(report))
    assert [(row.part, row.text) for row in rows] == [("title", "2017"), ("text", "Friday")]


def test_spans_are_the_words(parser: Parser) -> None:
    report = make_report(
        "“On Monday”, he said, 3 ships left.\n\nBy 1987 — the “’80s” — it was over; twice a year, still."
    )
    rows = find_times(parser.parse(report))
    assert rows
    assert all(report.text[row.start : row.end] == row.text for row in rows)


def test_another_language_is_left_alone(parser: Parser) -> None:
    assert find_times(parser.parse(make_report("Am 4. Mai 2017 kam er.", lang="de"))) == ()


WORDS = st.lists(
    st.sampled_from(
        [
            "the",
            "of",
            "in",
            "on",
            "a",
            "two",
            "three",
            "May",
            "Monday",
            "Nov.",
            "3",
            "23",
            "2017",
            "2000",
            "last",
            "next",
            "year",
            "years",
            "week",
            "ago",
            "later",
            "early",
            "-",
            ",",
            "(",
            ")",
            "'",
            "s",
            "1990s",
            "quarter",
            "third",
            "noon",
            "8",
            "p.m.",
            "to",
            "from",
            "between",
            "and",
            "every",
            "day-old",
        ]
    ),
    max_size=25,
)


@given(WORDS)
def test_any_words_give_finds_in_order_and_apart(words: list[str]) -> None:
    text = " ".join(words)
    found = find_in_words(text)
    assert all(one.start < one.end <= len(text) for one in found)
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))


@pytest.mark.parametrize("unit", [" ", "a", "A", '"', "1", "-", "May ", "1 ", "the ", "2020-"])
def test_long_runs_give_finds_in_order_and_apart(unit: str) -> None:
    text = unit * (20_000 // len(unit))
    found = find_in_words(text)
    assert all(0 <= one.start < one.end <= len(text) for one in found)
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))


def test_a_day_is_the_date_in_the_brackets_behind_it() -> None:
    first, second = find_in_words("Yesterday (May 9) the council met.")
    assert first.expression == second.expression
    assert second.expression.startswith("XXXX-05-09")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They met on ٥ May ٢٠١٩.", [("٥ May ٢٠١٩", "2019-05-05<")]),
        ("It lasted ３ days.", [("３ days", "P3D")]),
    ],
)
def test_digits_of_every_script_are_read(
    parser: Parser, text: str, found: list[tuple[str, str]]
) -> None:
    assert expressions(parser, text) == found


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("Fares rose in the quarter ended Sept. 30.", "XXXX-09-30<<"),
        ("The strike is due to end on Thursday.", "XXXX-WXX-4>"),
        ("The strike had been due to end on Thursday.", "XXXX-WXX-4<"),
        ("Talks had been scheduled to open on Friday.", "XXXX-WXX-5<"),
        ("Fares rose in the third quarter from a year ago.", "year-1@XXXX-35<"),
        ("Fares rose in the third quarter. In the 2015 period they fell.", "2015-35"),
        ("Fares rose in the third quarter from the same period last year.", "year-1@XXXX-35<"),
        ("Fares rose from the same road last year.", "year-1"),
        ("Fares rose in the latest quarter.", "quarter-1"),
    ],
)
def test_what_is_over_and_what_is_compared(parser: Parser, text: str, last: str) -> None:
    assert expressions(parser, text)[-1][1] == last


def test_a_quarter_is_told_by_the_day_it_ended(parser: Parser) -> None:
    first = expressions(parser, "Fares rose in the quarter ended Sept. 30.")[0]
    assert first == ("the quarter", "quarter+0@day-45@XXXX-09-30<<")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The harbour is now closed.", [("now", "PRESENT_REF")]),
        ("The line currently carries freight.", [("currently", "PRESENT_REF")]),
        ("The mill recently changed hands.", [("recently", "PAST_REF")]),
        ("More recently, they hired a clerk.", [("More recently", "PAST_REF")]),
        ("Its current owner lives abroad.", [("current", "PRESENT_REF")]),
        ("The two have quarrelled in the past.", [("the past", "PAST_REF")]),
        ("They may merge in the near future.", [("the near future", "FUTURE_REF")]),
        ("The council will soon vote.", [("soon", "FUTURE_REF")]),
        ("The harbour will one day be closed.", [("one day", "FUTURE_REF")]),
        ("Sales were flat for the full year.", [("the full year", "year+0")]),
        ("Profit will rise this fiscal year.", [("this fiscal year", "year+0")]),
        ("They met mid-afternoon yesterday.", [("mid-afternoon yesterday", "day-1TAF")]),
    ],
)
def test_words_that_point_to_no_day(
    parser: Parser, text: str, found: list[tuple[str, str]]
) -> None:
    assert expressions(parser, text) == found


@pytest.mark.parametrize(
    "text",
    [
        "Now, let me be plain about the bridge.",
        "Now that the bridge is open, lorries cross it.",
        "Every now and then a lorry crosses it.",
        "He works for Harbour NOW, a charity.",
        "Lorries will cross as soon as it opens.",
        "She soon left the party.",
        "The future of the mill is open.",
        "He was a past master of the craft.",
        "They swam against the current.",
        "He had just now left.",
    ],
)
def test_the_same_words_where_they_tell_no_time(parser: Parser, text: str) -> None:
    assert expressions(parser, text) == []


def test_what_points_to_no_day_has_no_date(parser: Parser) -> None:
    rows = find_times(parser.parse(make_report("The ferry now leaves on May 4, 2017.")))
    assert [(row.kind, row.edtf) for row in rows] == [
        ("reference", None),
        ("date", "2017-05-04"),
    ]
    assert read_against("FUTURE_REF", "2020-01-01") is None


@pytest.mark.parametrize(
    ("text", "verb", "main"),
    [
        ("The council on Tuesday closed the bridge.", "closed", True),
        ("The council closed the bridge, which was built in 1987.", "built", False),
        ("Members began to read the charter aloud on Tuesday.", "read", True),
        ("Ruth Calder was re-elected to her post on Tuesday.", "elected", True),
        ("The council signed an accord on Tuesday that will close the bridge.", "signed", True),
        ("The council opposed the meeting of Tuesday.", None, False),
        ("The mayor spoke of the 1987 storm.", None, False),
    ],
)
def test_a_time_hangs_on_a_verb(parser: Parser, text: str, verb: str | None, main: bool) -> None:
    (row,) = find_times(parser.parse(make_report(text)))
    at = row.verb_start
    assert (text[at:].split()[0] if at is not None else None, row.main) == (verb, main)
