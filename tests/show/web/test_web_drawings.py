"""What is drawn and tabled: every report once, copies behind the first of their origin."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factbox import limits
from factbox.limits import Limit
from factbox.show.layout import lay_out
from factbox.show.layout_reports import report_lines
from factbox.show.letters import Letters
from factbox.show.relations import Period
from factbox.show.sheet import ReportLine
from factbox.show.web.claims_table import claim_rows, claims_table
from factbox.show.web.drawn_lineage import drawn_lineage
from factbox.show.web.drawn_pair import drawn_pair
from factbox.show.web.drawn_time import drawn_time
from factbox.types import Record

ROOM = 1_000_000


def test_the_lineage_draws_every_report_and_a_line_from_what_it_rests_on(record: Record) -> None:
    sheet = lay_out(record)
    drawing = drawn_lineage(sheet.lineages, sheet.reports)
    assert drawing is not None
    letters = [node.letter for node in drawing.nodes if node.letter]
    assert sorted(letters) == [line.letter for line in sheet.reports]
    assert len(drawing.edges) == sum(len(one.twigs) - 1 for one in sheet.lineages.branches)
    assert all(0 <= node.y <= drawing.height for node in drawing.nodes)
    copied = next(node for node in drawing.nodes if node.x > drawing.nodes[0].x)
    assert drawing.edges[0].path.endswith(f"V{copied.y}H{copied.x - 11}")


def test_reports_that_stand_alone_are_not_drawn(record: Record) -> None:
    alone = replace(lay_out(record).lineages, branches=())
    assert drawn_lineage(alone, ()) is None


def test_what_is_not_drawn_is_counted(record: Record, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "SERVED_DRAWN", Limit(2, "reports", "a test"))
    sheet = lay_out(record)
    drawing = drawn_lineage(sheet.lineages, sheet.reports)
    assert drawing is not None
    shown = sum(1 for node in drawing.nodes if node.letter)
    assert shown + drawing.left_out == len(sheet.reports)


def test_days_stand_in_order_with_what_happened_and_what_was_published(record: Record) -> None:
    reports = lay_out(record).reports
    drawing = drawn_time(record, reports, 400)
    assert drawing is not None
    places = [day.x for day in drawing.days]
    assert places == sorted(places)
    dated = [card for card in record.reports if card.published]
    assert len(drawing.reports) == len(dated)
    assert {one.line for one in drawing.events} <= {
        str(number) for number in range(1, len(record.timeline) + 1)
    }
    assert all(one.y < drawing.line for one in drawing.events)
    assert all(drawing.line < one.y < drawing.height for one in drawing.reports)


def test_one_day_is_not_drawn(record: Record) -> None:
    first = replace(record, timeline=(), reports=record.reports[:1])
    assert drawn_time(first, lay_out(record).reports, 400) is None


@given(st.lists(st.text(alphabet="0123456789-/.TX?~%W:", max_size=22), max_size=8))
def test_any_date_can_be_drawn(record: Record, dates: list[str]) -> None:
    rows = tuple(replace(record.timeline[0], date=date) for date in dates)
    drawing = drawn_time(replace(record, timeline=rows), _lines(record), 400)
    assert drawing is None or len(drawing.events) <= len(dates)


def _lines(record: Record) -> tuple[ReportLine, ...]:
    return report_lines(record, Letters.of(record))


def test_copies_are_folded_under_their_origin(record: Record) -> None:
    table = claims_table(record, 100, ROOM)
    assert len(table.columns) == len(record.origins)
    for claim, line in zip(
        sorted(record.claims, key=lambda one: (-one.counts.origins, -one.counts.reports)),
        table.lines,
        strict=True,
    ):
        said = {words.report for words in claim.evidence or (claim.text,)}
        assert sum(len(cell.markers) + cell.more for cell in line.cells) == len(said)
    for cell, column in zip(table.lines[0].cells, table.columns, strict=True):
        assert {one.letter for one in cell.markers} <= set(column.letters)


def test_many_origins_share_the_last_column(
    record: Record, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "SERVED_ORIGINS", Limit(2, "origins", "a test"))
    table = claims_table(record, 1, ROOM)
    assert [one.name for one in table.columns] == ["1", f"2 to {len(record.origins)}"]
    letters = [letter for one in table.columns for letter in one.letters]
    assert len(letters) == len(record.reports)
    assert table.left_out == len(record.claims) - 1


def test_law_1_the_table_of_claims_holds_the_words_of_the_reports(record: Record) -> None:
    from invented import REPORTS

    texts = {report.id: report for report in REPORTS}
    rows = list(claim_rows(record))
    assert rows
    for row in rows:
        report = texts[str(row["report"])]
        source = (report.title or "") if row["part"] == "title" else report.text
        assert source[int(str(row["start"])) : int(str(row["end"]))] == row["text"]


def test_cooperation_stands_above_the_line_and_conflict_below() -> None:
    periods = (Period("2018-05", 4, 0), Period("2018-06", 1, 2))
    drawing = drawn_pair(periods)
    assert drawing is not None
    first, second = drawing.columns
    assert first.below == 0
    assert first.above == 4 * second.above or first.above > second.below > second.above
    assert drawing.line > first.above
    assert drawing.height > drawing.line + second.below
    assert second.told == "Jun 2018: 1 of cooperation, 2 of conflict"


def test_nothing_dated_is_not_drawn_and_older_periods_are_counted() -> None:
    assert drawn_pair(()) is None
    drawing = drawn_pair(tuple(Period(str(1950 + year), 1, 1) for year in range(40)))
    assert drawing is not None
    assert len(drawing.columns) + drawing.left_out == 40
    assert drawing.columns[-1].label == "1989"
