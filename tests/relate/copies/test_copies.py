"""Whole small stories: who is one text with whom, which way, and how many origins there are."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from hypothesis import given, settings
from hypothesis import strategies as st
from told import FERRY, FERRY_OWN, FERRY_SPUN, ORCHARD, read, tell

from factbox.judgements import Judgement, Words
from factbox.relate.copies import compare
from factbox.types import Lineage, Report

STORY = "story-test"


def pair(rows: tuple[Lineage, ...], one: Report, two: Report) -> Lineage | None:
    """The row of two reports."""
    ends = {one.id, two.id}
    return next((row for row in rows if {row.report, row.from_report} == ends), None)


def test_an_exact_copy_is_a_star_and_one_origin() -> None:
    reports = [tell(FERRY, f"{n}.txt") for n in range(5)]
    copies, lineage, origins = compare(STORY, read(reports))
    assert [len(origin.reports) for origin in origins] == [5]
    assert len(lineage) == 4
    assert {row.kind for row in lineage} == {"verbatim"}
    assert {row.share for row in lineage} == {1.0}
    assert len(copies) == 4


def test_a_rewrite_is_one_text_and_an_independent_report_is_not() -> None:
    original, spun, own = tell(FERRY, "a"), tell(FERRY_SPUN, "b"), tell(FERRY_OWN, "c")
    _, lineage, origins = compare(STORY, read([original, spun, own]))
    found = pair(lineage, original, spun)
    assert found is not None
    assert found.kind == "rewrite"
    assert pair(lineage, original, own) is None
    assert sorted(len(origin.reports) for origin in origins) == [1, 2]


def test_the_later_report_rests_on_the_earlier() -> None:
    late = tell(FERRY, "a", published="2024-05-03")
    early = tell(FERRY_SPUN, "b", published="2024-05-02")
    row = pair(compare(STORY, read([late, early]))[1], late, early)
    assert row is not None
    assert (row.report, row.from_report, row.direction) == (late.id, early.id, "known")


def test_without_days_or_credit_the_direction_is_unknown() -> None:
    one, two = tell(FERRY, "a"), tell(FERRY_SPUN, "b")
    row = pair(compare(STORY, read([one, two]))[1], one, two)
    assert row is not None
    assert row.direction == "unknown"


def test_an_agency_does_not_take_from_an_uncredited_report() -> None:
    agency, other = tell(FERRY, "a", credit="AP"), tell(FERRY_SPUN, "b")
    row = pair(compare(STORY, read([agency, other]))[1], agency, other)
    assert row is not None
    assert (row.from_report, row.direction) == (agency.id, "known")


def test_an_agency_text_younger_than_its_rewrite_has_an_unseen_original() -> None:
    agency = tell(FERRY, "a", credit="AP", published="2024-05-03")
    other = tell(FERRY_SPUN, "b", published="2024-05-02")
    _, lineage, origins = compare(STORY, read([agency, other]))
    unseen = {row.from_report for row in lineage if row.from_report.startswith("u-")}
    assert len(unseen) == 1
    assert {row.report for row in lineage if row.from_report in unseen} == {agency.id, other.id}
    assert [origin.unseen for origin in origins] == [True]


def test_two_outlets_that_credit_one_agency_rest_on_its_unseen_text() -> None:
    reports = [tell(FERRY, "a", source="Bay News", credit="AP"),
               tell(FERRY, "b", source="Harbour Post", credit="AP")]  # fmt: skip
    _, lineage, origins = compare(STORY, read(reports))
    assert [origin.unseen for origin in origins] == [True]
    assert sum(row.from_report.startswith("u-") for row in lineage) == 2


def test_one_sentence_taken_is_a_passage_and_two_origins() -> None:
    source = tell(FERRY, "a", published="2024-05-02")
    taker = tell([*FERRY_OWN, FERRY[3]], "b", published="2024-05-03")
    copies, lineage, origins = compare(STORY, read([source, taker]))
    row = pair(lineage, source, taker)
    assert row is not None
    assert (row.kind, row.report) == ("passages", taker.id)
    assert [copy.text for copy in copies] == [FERRY[3]]
    assert len(origins) == 2


def test_a_shared_quotation_is_no_copy() -> None:
    said = "“We struck the bottom twice and then the engines fell silent,” the captain said."
    one, two = tell([*FERRY_OWN, said], "a"), tell([*ORCHARD, said], "b")
    copies, lineage, origins = compare(STORY, read([one, two]))
    assert [row.kind for row in lineage] == ["quotation"]
    assert {copy.kind for copy in copies} == {"quotation"}
    assert len(origins) == 2


def test_a_report_that_only_passes_on_joins_the_origin() -> None:
    source = tell(FERRY_OWN, "a", source="Bay Courier")
    relay = tell(
        ["A teacher named Marta Quill said the floor tilted, the Bay Courier reported."], "b"
    )
    _, lineage, origins = compare(STORY, read([source, relay]))
    row = pair(lineage, source, relay)
    assert row is not None
    assert row.kind == "credited"
    assert len(origins) == 1


def test_a_splice_does_not_make_its_two_sources_one() -> None:
    sources = [tell(FERRY, "a"), tell(ORCHARD, "b")]
    splice = tell([*FERRY[:4], *ORCHARD[:3]], "c")
    _, lineage, origins = compare(STORY, read([*sources, splice]))
    assert len(origins) == 2
    assert pair(lineage, sources[0], splice) is not None
    assert pair(lineage, sources[1], splice) is not None


def test_a_person_beats_the_numbers() -> None:
    one, two, own = tell(FERRY, "a"), tell(FERRY, "b"), tell(FERRY_OWN, "c")
    apart = Judgement(
        verdict="not the same", about="copy", a=Words(report=one.id), b=Words(report=two.id)
    )
    same = Judgement(verdict="same", about="copy", a=Words(report=one.id), b=Words(report=own.id))
    _, lineage, origins = compare(STORY, read([one, two, own]), [apart, same])
    assert pair(lineage, one, two) is None
    assert sorted(len(origin.reports) for origin in origins) == [1, 2]
    assert next(len(origin.reports) for origin in origins if two.id in origin.reports) == 1


POOL = (*FERRY, *FERRY_SPUN, *FERRY_OWN, *ORCHARD)
texts = st.lists(
    st.lists(st.sampled_from(POOL), min_size=1, max_size=8, unique=True), min_size=1, max_size=5
)


@settings(max_examples=40)
@given(told=texts, data=st.data())
def test_law_5_an_exact_copy_never_raises_origins(
    told: list[list[str]], data: st.DataObject
) -> None:
    reports = [tell(lines, f"{n}.txt") for n, lines in enumerate(told)]
    before = compare(STORY, read(reports))[2]
    copied = data.draw(st.sampled_from(told))
    after = compare(STORY, read([*reports, tell(copied, "copy.txt", source="Another")]))[2]
    assert len(after) <= len(before)


@settings(max_examples=25)
@given(told=texts, data=st.data())
def test_law_2_the_order_of_reports_changes_nothing(
    told: list[list[str]], data: st.DataObject
) -> None:
    reports = [tell(lines, f"{n}.txt") for n, lines in enumerate(told)]
    turned = data.draw(st.permutations(reports))
    assert compare(STORY, read(reports)) == compare(STORY, read(turned))


@settings(max_examples=25)
@given(told=texts)
def test_law_1_the_words_of_a_copy_are_the_reports_words(told: list[list[str]]) -> None:
    reports = [tell(lines, f"{n}.txt") for n, lines in enumerate(told)]
    by_id = {report.id: report for report in reports}
    copies, lineage, origins = compare(STORY, read(reports))
    for row in copies:
        assert by_id[row.report].text[row.start : row.end] == row.text
        assert 0 <= row.from_start < row.from_end <= len(by_id[row.from_report].text)
    assert sorted(report for origin in origins for report in origin.reports) == sorted(by_id)
    assert len({row.id for row in copies}) == len(copies)
    assert len({row.id for row in lineage}) == len(lineage)


def test_many_identical_reports_are_cheap() -> None:
    reports = [tell(FERRY, f"{n}.txt") for n in range(2000)]
    _, lineage, origins = compare(STORY, read(reports))
    assert len(origins) == 1
    assert len(lineage) == 1999
