"""How a report is listed: its day as it states it, and who put it out."""

from __future__ import annotations

from dataclasses import replace

import pytest

from factbox.show.layout_reports import report_lines
from factbox.show.letters import Letters
from factbox.types import Record, ReportCard


def facts(record: Record, **stated: str | None) -> tuple[str, ...]:
    bare: dict[str, object] = dict.fromkeys(
        ["published", "published_from", "dateline", "source", "credit", "external_id"]
    )
    card: ReportCard = replace(record.reports[0], **{**bare, **stated})  # type: ignore[arg-type]
    made = replace(record, reports=(card,))
    return report_lines(made, Letters.of(made))[0].facts


def test_a_day_that_is_worked_out_is_not_told(record: Record) -> None:
    told = facts(record, published="2024-05-02", published_from="solved: Thursday, dateline")
    assert told[0] == "day not stated"
    told = facts(record, published="2024-05-02", published_from="page")
    assert told[0].startswith("2 May 2024")


@pytest.mark.parametrize(
    ("dateline", "told"),
    [
        ("LOFO, May 2 (NPA) -", "year not known (dateline “LOFO, May 2 (NPA)”)"),
        ("LOFO, 2 May", "year not known (dateline “LOFO, 2 May”)"),
        ("LOFO (WAVE 13)", "day not known"),
    ],
)
def test_only_a_day_in_a_dateline_lacks_its_year(record: Record, dateline: str, told: str) -> None:
    assert facts(record, dateline=dateline)[0] == told


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("Ferry runs aground off Lofo", True),
        ("What he did to this ferry", False),
        ("What he did to this ferry off Lofo", True),
        ("UPDATE: Another ferry has run aground", False),
        ("See also: ferries of the north", False),
        ("Harbour master found asleep", True),
    ],
)
def test_a_head_is_told_where_it_is_the_reports_own_and_says_of_what(
    record: Record, title: str, told: bool
) -> None:
    made = replace(record, reports=(replace(record.reports[0], title=title),))
    assert report_lines(made, Letters.of(made))[0].title == (title if told else "")


def test_a_credit_to_an_outlet_says_who_put_it_out(record: Record) -> None:
    assert "publisher not stated" in facts(record, credit="Reuters")
    assert "publisher not stated" not in facts(record, credit="Wave 13")
