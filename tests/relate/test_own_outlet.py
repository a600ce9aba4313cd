"""Which report is an outlet's own, by how the reports of a story name the outlet."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from told import FERRY, FERRY_OWN, ORCHARD, read, tell

from factbox.relate.copies import compare
from factbox.relate.counting import Sources
from factbox.relate.own_outlet import OwnOutlet, own_outlets
from factbox.relate.publishers import ways_named
from factbox.relate.reading import Reading
from factbox.types import Quote, Report

TOLD = "The pilot was asleep below deck, two sailors told the Bay Herald."
REPORTED = "The pilot slept through it all, the Bay Herald reported on Friday."
MARK = "The operator had no comment for this article."


def told_to(reports: tuple[Report, ...], outlet: str) -> Reading:
    """The reports, each with a quotation that was told to the outlet where it says so."""
    reading = read(reports)
    told = tuple(
        replace(one, quotes=(_quote(reading.report(one.report), outlet),))
        if f"told the {outlet}" in reading.report(one.report).text
        else one
        for one in reading.annotations
    )
    return replace(reading, annotations=told)


def _quote(report: Report, outlet: str) -> Quote:
    start = report.text.index("The pilot")
    return Quote(
        id="q", report=report.id, part="text", start=start, end=start + 9, text="The pilot",
        direct=False, via=outlet,
    )  # fmt: skip


def found(*reports: Report) -> tuple[OwnOutlet, ...]:
    return own_outlets(told_to(reports, "Bay Herald"))


OWN = tell([*FERRY, TOLD], "own")
RETELLING = tell([*ORCHARD, REPORTED], "retelling")


@pytest.mark.parametrize(
    ("sentence", "ways"),
    [
        (TOLD, {"told"}),
        (REPORTED, {"reported"}),
        ("In an interview with the Bay Herald he wept.", {"told"}),
        ("The pilot slept, according to the Bay Herald.", {"reported"}),
        ("A new report by the Bay Herald says so.", {"reported"}),
        ("She had bought the Bay Herald at the kiosk.", set()),
        ("He told the Bay Heralds of the sea.", set()),
    ],
)
def test_somebody_spoke_to_an_outlet_or_it_is_passed_on(sentence: str, ways: set[str]) -> None:
    assert ways_named(sentence, "Bay Herald") == ways


def test_the_one_that_only_tells_whom_somebody_spoke_to_is_likely_its_own() -> None:
    assert [(one.report, one.sure) for one in found(OWN, RETELLING)] == [(OWN.id, False)]


def test_the_marks_of_own_work_tell_two_apart() -> None:
    marked = tell([*FERRY, TOLD, MARK], "marked")
    other = tell([*FERRY_OWN, TOLD], "other")
    assert [(one.report, one.sure) for one in found(marked, other, RETELLING)] == [
        (marked.id, True)
    ]
    assert found(OWN, other, RETELLING) == ()


def test_nothing_is_known_where_nobody_passes_it_on_or_another_owns_it() -> None:
    assert found(OWN, tell(ORCHARD, "b")) == ()
    assert found(tell([*FERRY, TOLD], "a", source="Shore Gazette"), RETELLING) == ()
    assert found(OWN, RETELLING, tell(FERRY_OWN, "c", source="Bay Herald")) == ()


def test_who_says_told_us_is_another_house() -> None:
    assert found(tell([*FERRY, TOLD, "“Never,” the mate told us."], "a"), RETELLING) == ()


def test_an_outlet_by_two_names_is_one() -> None:
    two = told_to(
        (tell([*FERRY, TOLD, "He told Bay Herald News so."], "a"), RETELLING), "Bay Herald"
    )
    (first, *rest) = two.annotations
    more = tuple(
        replace(one, quotes=(*one.quotes, *(replace(q, via="Bay Herald News") for q in one.quotes)))
        for one in (first, *rest)
    )
    (own,) = own_outlets(replace(two, annotations=more))
    assert own.names == ("Bay Herald", "Bay Herald News")


def test_who_names_the_outlet_took_it_from_its_own_report() -> None:
    taker = tell([*FERRY_OWN, FERRY[3], FERRY[4], REPORTED], "taker")
    reading = told_to((OWN, taker), "Bay Herald")
    _, lineage, _ = compare("story-test", reading)
    (row,) = [one for one in lineage if one.report == taker.id]
    assert (row.from_report, row.direction) == (OWN.id, "known")
    assert "likely credit" in {reason.feature for reason in row.why}


def test_words_told_to_the_outlet_count_with_its_own_report() -> None:
    reading = told_to((OWN, RETELLING), "Bay Herald")
    sources = Sources(reading, *compare("story-test", reading))
    (quote,) = next(one.quotes for one in reading.annotations if one.report == OWN.id)
    elsewhere = replace(quote, report=RETELLING.id)
    assert sources.counts([quote, elsewhere]).origins == 1
