"""Whose words a row's words are, and the four numbers."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import pytest
from told import FERRY, FERRY_OWN, ORCHARD, read, tell

from factbox.relate.copies import compare
from factbox.relate.counting import Sources, relayed_from
from factbox.relate.publishers import outlet_told, publisher_name
from factbox.types import Quote, Report, Row, Statement


def sources(*reports: Report) -> Sources:
    reading = read(reports)
    return Sources(reading, *compare("story-test", reading))


def row(report: Report, words: str) -> Row:
    start = report.text.index(words)
    end = start + len(words)
    return Row(id="x", report=report.id, part="text", start=start, end=end, text=words)


def test_one_text_on_many_sites_has_one_origin() -> None:
    reports = [tell(FERRY, f"{n}", source=f"Outlet {n}") for n in range(4)]
    counts = sources(*reports).counts(
        [row(report, FERRY[1]) for report in reports], ["coast guard"]
    )
    assert (counts.reports, counts.publishers, counts.origins, counts.voices) == (4, 4, 1, 1)


def test_a_taken_passage_counts_with_the_report_it_came_from() -> None:
    source = tell(FERRY, "a", published="2024-05-02")
    taker = tell([*FERRY_OWN, FERRY[3]], "b", published="2024-05-03")
    found = sources(source, taker)
    assert found.origin_of(row(taker, FERRY[3])) == found.origin_of(row(source, FERRY[3]))
    assert found.origin_of(row(taker, FERRY_OWN[0])) != found.origin_of(row(source, FERRY[0]))


def test_a_taken_passage_counts_once_where_nobody_can_tell_who_took_it() -> None:
    one, two = tell(FERRY, "a"), tell([*FERRY_OWN, FERRY[3]], "b")
    assert sources(one, two).counts([row(one, FERRY[3]), row(two, FERRY[3])]).origins == 1


def test_ten_reporters_quoting_one_spokesman_are_origins() -> None:
    said = "“We struck the bottom twice and then the engines fell silent,” the captain said."
    one, two = tell([*FERRY_OWN, said], "a"), tell([*ORCHARD, said], "b")
    counts = sources(one, two).counts([row(one, said), row(two, said)], ["captain"])
    assert (counts.origins, counts.voices) == (2, 1)


def test_relayed_words_count_with_their_source() -> None:
    relay, agency = tell(ORCHARD, "a"), tell(FERRY, "b", credit="AFP")
    words = row(relay, ORCHARD[0])
    assert sources(relay).origin_of(words, "AFP") == "via:AFP"
    both = sources(relay, agency)
    assert both.origin_of(words, "Agence France-Presse") == both.origin_of(row(agency, FERRY[0]))
    assert both.origin_of(row(agency, FERRY[0]), "AFP") == both.origin_of(row(agency, FERRY[0]))


def test_rows_carry_via() -> None:
    relay = tell(ORCHARD, "a")
    plain = row(relay, ORCHARD[1])
    quote = Quote(
        id="q", report=relay.id, part="text", start=plain.start, end=plain.end, text=plain.text,
        direct=True, via="Reuters",
    )  # fmt: skip
    assert sources(relay).counts([plain, quote]).origins == 2


def test_an_unknown_publisher_counts_as_its_own() -> None:
    one, two = tell(FERRY, "a"), tell(ORCHARD, "b")
    assert sources(one, two).counts([row(one, FERRY[0]), row(two, ORCHARD[0])]).publishers == 2


def test_one_publisher_however_written() -> None:
    assert publisher_name("The Bay Courier") == publisher_name("bay  courier")
    assert publisher_name("The Associated Press") == publisher_name("AP")


def test_what_an_outlet_is_said_to_report_counts_with_that_outlet() -> None:
    one, two = tell(ORCHARD, "a"), tell(FERRY_OWN, "b")
    places = [row(one, ORCHARD[1]), row(two, FERRY_OWN[0])]
    rows = [
        Statement(
            id=place.report, report=place.report, part="text", start=place.start, end=place.end,
            text=place.text, status="asserted", attributed_to="Reuters",
        )
        for place in places
    ]  # fmt: skip
    assert sources(one, two).counts(rows).origins == 1
    named = [replace(one, attributed_to="the mayor") for one in rows]
    assert sources(one, two).counts(named).origins == 2


def test_words_of_one_who_spoke_to_an_agency_are_relayed_from_it() -> None:
    assert outlet_told("a guard who spoke with the Associated Press on Friday") == "AP"
    assert outlet_told("a guard told Reuters.") == "Reuters"
    assert outlet_told("a guard told the associates of the press officer") is None
    said = "Two crates were opened, said a porter who spoke with the Associated Press."
    one, two = tell([*FERRY, said], "a"), tell([*ORCHARD, said], "b")
    assert relayed_from(row(one, said)) == "AP"
    assert sources(one, two).counts([row(one, said), row(two, said)]).origins == 1


@pytest.mark.parametrize(
    ("words", "outlet"),
    [
        ("As reported by 9to5Mac, the shop opens at noon.", "9to5Mac"),
        ("A baker tells ferrynews.com that the oven is cold.", "ferrynews.com"),
        ("The bridge is shut, according to The Verge.", "Verge"),
        ("The bridge is shut, according to the mayor.", None),
        ("A baker told the St. Anne choir to wait.", None),
    ],
)
def test_words_credited_to_an_outlet_are_relayed_from_it(words: str, outlet: str | None) -> None:
    assert outlet_told(words) == outlet


def test_reports_that_credit_one_site_are_one_origin_of_what_they_credit_to_it() -> None:
    said = "A baker tells ferrynews.com that the oven has been cold since Monday."
    one, two = tell([*FERRY, said], "a"), tell([*ORCHARD, said.replace("has been", "was")], "b")
    words = [row(one, said), row(two, said.replace("has been", "was"))]
    assert sources(one, two).counts(words).origins == 1


def test_the_reports_of_a_line_are_counted_beside_where_its_words_come_from() -> None:
    said = "A guard told Reuters that two crates were opened."
    one, two = tell([*FERRY, said], "a"), tell([*ORCHARD, said], "b")
    words = [row(one, said), row(two, said)]
    found = sources(one, two)
    assert (found.counts(words).origins, found.reporting(words)) == (1, 2)


def test_an_outlet_that_goes_by_letters_is_the_outlet() -> None:
    assert publisher_name("nyt") == publisher_name("The New York Times") == "new york times"
    paper, relay = tell(FERRY, "a", source="nyt"), tell(ORCHARD, "b", source="Harbour Post")
    found = sources(paper, relay)
    words = row(relay, ORCHARD[0])
    assert found.origin_of(words, "The New York Times") == found.origin_of(row(paper, FERRY[0]))
