"""The tables hold the columns of the design, and rows have exactly their table's columns."""

from __future__ import annotations

import pytest
from invented import REPORTS, related

from factbox.record.assemble import assemble
from factbox.record.rows import rows_of
from factbox.record.tables import TABLES, Column, table_named
from factbox.types import MadeBy

MADE = MadeBy(factbox="0", stages=(("read", "1"),), model="none", judgements=0)
DESIGN = {
    "reports": "id external_id locator title source credit dateline published published_from lang text",
    "furniture": "report start end text kind",
    "sentences": "report start end text",
    "mentions": "report start end text kind entity",
    "times": "report start end text kind edtf anchor",
    "quotes": "report start end text direct cue speaker_text speaker via",
    "event_mentions": "report start end text trigger_start trigger_end plover mode cameo quad status "
    "actors recipients place date date_from attributed_to via event",
    "statements": "report start end text attributed_to status claim",
    "lineage": "report from_report kind direction share probability why",
    "copies": "report start end text from_report from_start from_end kind score why",
    "origins": "story reports unseen why",
    "stories": "title reports first last counts",
    "entities": "name kind country names roles reports",
    "events": "story date plover status actors recipients place mentions reports publishers origins voices",
    "agreements": "story type title parties signatories date place topics status mentions",
    "claims": "story text kind statements reports publishers origins voices",
    "disagreements": "story about kind sides why",
    "relations": "a b from to state quad events",
}


@pytest.fixture(scope="module")
def rows():
    made = related()
    return rows_of(made, assemble(made, MADE))


@pytest.mark.parametrize("name", DESIGN)
def test_a_table_has_the_columns_of_the_design(name: str) -> None:
    table = table_named(name)
    assert table is not None
    assert set(DESIGN[name].split()) <= set(table.names)
    assert table.names[0] == "id"
    assert len(set(table.names)) == len(table.names)


def test_all_tables_are_those_of_the_design() -> None:
    assert [table.name for table in TABLES] == list(DESIGN)


def test_columns_say_what_they_mean() -> None:
    assert Column("id", "text", "content id of the row") in TABLES[0].columns
    assert all(column.means for table in TABLES for column in table.columns)


def test_rows_have_exactly_the_columns_of_their_table(rows) -> None:
    for table in TABLES:
        for row in rows[table.name]:
            assert set(row) == set(table.names), table.name
    assert all(rows[name] for name in ("reports", "mentions", "events", "claims", "disagreements"))


def test_law_1_words_shown_equal_the_report(rows) -> None:
    sources = {report.id: {"text": report.text, "title": report.title} for report in REPORTS}
    checked = 0
    for table in TABLES:
        if not {"report", "part", "start", "end", "text"} <= set(table.names):
            continue
        for row in rows[table.name]:
            assert sources[row["report"]][row["part"]][row["start"] : row["end"]] == row["text"]
            checked += 1
    assert checked > 40


def test_settled_values_are_joined(rows) -> None:
    names = {row["id"]: row["name"] for row in rows["entities"]}
    lund = next(row for row in rows["mentions"] if row["text"] == "Kari Lund")
    assert names[lund["entity"]] == "Kari Lund"
    assert names[rows["quotes"][0]["speaker"]] == "Kari Lund"
    assert rows["quotes"][0]["speaker_name"] == "Kari Lund"
    assert {row["edtf"] for row in rows["times"]} == {"2024-05-03"}
    assert all(
        row["date"] == "2024-05-03" and row["date_from"] == "words"
        for row in rows["event_mentions"]
    )
    assert {row["event"] for row in rows["event_mentions"]} == {rows["events"][0]["id"]}
    claims = {one for row in rows["claims"] for one in row["statements"]}
    assert {row["id"] for row in rows["statements"] if row["claim"]} == claims


def test_signatories_and_roles_are_exported_by_their_names(rows) -> None:
    assert rows["agreements"][0]["signatories"] == [{"name": "Kari Lund", "for": "NOR"}]
    role = next(row for row in rows["entities"] if row["name"] == "Kari Lund")["roles"][0]
    assert role == {
        "office": "fisheries minister",
        "of": "NOR",
        "from": "2024-05-03",
        "to": "2024-05-03",
    }
