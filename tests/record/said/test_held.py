"""The letters after a quotation name the reports that have all of its words; others have a part."""

from __future__ import annotations

from factbox.annotate.parse import Parser
from factbox.types import Saying
from tests.record.said.test_sayings import said

WHOLE = (
    "ALVORA, June 5 — Mayor Ruth Calder of Alvora closed the pier on Tuesday.\n\n"
    "“The old pier is rotten from end to end and nobody may set foot on it before winter,” Calder"
    " said.\n"
)
SCRAP = (
    "ALVORA, June 5 — Mayor Ruth Calder of Alvora spoke to the fishermen.\n\n"
    "Calder told them that the pier was “rotten from end to end” and would stay shut.\n"
)
UNMARKED = (
    "ALVORA, June 5 — A notice of Mayor Ruth Calder hangs at the quay:\n\n"
    "The old pier is rotten from end to end and nobody may set foot on it before the winter.\n"
)
DENIED = (
    "ALVORA, June 5 — Mayor Ruth Calder of Alvora was misquoted, her office said.\n\n"
    "“The old pier is not rotten from end to end and nobody may set foot on it before winter,” Calder"
    " said.\n"
)


def about_rot(rows: tuple[Saying, ...]) -> Saying:
    (one,) = [row for row in rows if row.evidence.exact.startswith("The old pier is rotten")]
    return one


def test_a_report_with_a_scrap_has_a_part(parser: Parser) -> None:
    one = about_rot(said(parser, WHOLE, SCRAP))
    assert not one.again
    assert [row.exact for row in one.partly] == ["rotten from end to end"]


def test_words_without_marks_count(parser: Parser) -> None:
    one = about_rot(said(parser, WHOLE, UNMARKED))
    assert [row.exact[:12] for row in one.again] == ["The old pier"]
    assert not one.partly


def test_each_report_is_whole_or_part_and_never_both(parser: Parser) -> None:
    for one in said(parser, WHOLE, SCRAP, UNMARKED, DENIED):
        whole = {one.evidence.report, *(row.report for row in one.again)}
        assert not whole & {row.report for row in one.partly}


def test_a_not_is_no_small_difference(parser: Parser) -> None:
    rows = said(parser, WHOLE, DENIED)
    (one,) = [row for row in rows if "not rotten" in row.evidence.exact]
    assert not one.again


def test_a_report_may_break_off_to_say_who_speaks(parser: Parser) -> None:
    broken = (
        "ALVORA, June 5 — The mayor was angry.\n\n“The old pier is rotten from end to end,” Mayor Ruth "
        "Calder of Alvora, who won her office in May, told the harbour board, “and nobody may set foot on it "
        "before the winter.”\n"
    )
    one = about_rot(said(parser, WHOLE, broken))
    assert len(one.again) == 1
    assert not one.partly


def test_initials_are_one_word(parser: Parser) -> None:
    one, other = (
        f"ALVORA, June 5 — “The {us} ships will leave the harbour of Alvora before the winter storms,” Mayor "
        "Ruth Calder said.\n"
        for us in ("U.S.", "US")
    )
    (row,) = said(parser, one, other)
    assert len(row.again) == 1


def test_small_words_may_lack(parser: Parser) -> None:
    full = "ALVORA — “We know of the leaks but we cannot confirm any of the other damage,” Ruth Calder said.\n"
    short = "ALVORA — Ruth Calder said: “We know of leaks. We cannot confirm any of the other damage.”\n"
    (one,) = [row for row in said(parser, full, short) if not row.minor]
    assert one.partly == ()
    assert len({row.report for row in (one.evidence, *one.again)}) == 2


def test_whom_it_was_said_to_is_told_where_all_reports_say_so(parser: Parser) -> None:
    told = "ALVORA — “The pier will be mended before the storms,” Ruth Calder told Reuters.\n"
    plain = "ALVORA — “The pier will be mended before the storms,” Ruth Calder said.\n"
    assert [row.via for row in said(parser, told)] == ["Reuters"]
    assert [row.via for row in said(parser, told, plain)] == [None]


def test_a_report_that_has_other_words_of_the_remark_has_no_part(parser: Parser) -> None:
    text = (
        "ALVORA, June 5 — Mayor Ruth Calder of Alvora spoke at the quay.\n\n"
        "Calder said of the harbour that “we built it, we will mend it and we will pay for it”.\n"
    )
    one = about_rot(said(parser, WHOLE, text))
    assert not one.partly
