"""A post that reporters paste without marks is somebody's words, and links no two of them."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from told import FERRY, FERRY_OWN, ORCHARD, read, tell

from factbox.relate.copies import compare
from factbox.relate.copies.pasted import with_pasted
from factbox.relate.copies.wordings import Wording, wordings
from factbox.types import Report

POST = (
    "I once wrote to the harbour master about the paint that keeps peeling off my old boathouse.",
    "To my surprise a clerk called me the next day and promised that I would get new paint.",
)
QUOTED = tuple(f"“{line}”" for line in POST)


def nodes(*reports: Report) -> dict[str, Wording]:
    reading = read(reports)
    found = wordings(reading, [report.id for report in reports], ())
    return {node.id: node for node in with_pasted(found)}


def test_a_post_that_another_report_quotes_is_quoted_here_too() -> None:
    pasted, quoting = tell([*FERRY, *POST], "a"), tell([*ORCHARD, *QUOTED], "b")
    found = nodes(pasted, quoting)[pasted.id].units
    assert [unit.pasted for unit in found] == [False] * len(FERRY) + [True] * len(POST)
    assert all(all(unit.quoted) and not unit.own for unit in found if unit.pasted)


def test_nothing_is_pasted_where_nobody_puts_it_in_marks() -> None:
    one, two = tell([*FERRY, *POST], "a"), tell([*ORCHARD, *POST], "b")
    assert not any(unit.pasted for node in nodes(one, two).values() for unit in node.units)


def test_an_author_who_says_i_throughout_has_pasted_nothing() -> None:
    column, quoting = tell(POST, "a"), tell([*ORCHARD, *QUOTED], "b")
    assert not any(unit.pasted for unit in nodes(column, quoting)[column.id].units)


def test_a_pasted_post_is_a_common_voice_and_no_copy() -> None:
    reports = [
        tell([*FERRY, *POST], "a"),
        tell([*FERRY_OWN, *POST], "b"),
        tell([*ORCHARD, *QUOTED], "c"),
    ]
    _, lineage, origins = compare("story-test", read(reports))
    assert {row.kind for row in lineage} == {"quotation"}
    assert len(origins) == 3
