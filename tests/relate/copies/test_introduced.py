"""What a report introduces as another's words is not its own, and tells who took from whom."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from told import FERRY, FERRY_OWN, ORCHARD, read, tell

from factbox.relate.copies import compare
from factbox.relate.copies.introduced import introduced, introduces
from factbox.relate.copies.wordings import Wording, wordings
from factbox.types import Lineage, Report

FROM = "Here is what the Marrow Courier’s article on the stranding has to say:"
PART = " ".join(FERRY[:4])


def nodes(*reports: Report) -> list[Wording]:
    found = wordings(read(reports), [one.id for one in reports], ())
    return sorted(found, key=lambda node: [one.id for one in reports].index(node.id))


def linked(*reports: Report) -> list[Lineage]:
    return [row for row in compare("story-test", read(reports))[1] if row.kind != "quotation"]


def test_the_paragraphs_behind_the_colon_may_be_anothers() -> None:
    (node,) = nodes(tell([ORCHARD[0], FROM, PART, ORCHARD[1]], "a"))
    assert 1 not in introduced(node)
    assert {2, 3} <= introduced(node)


def test_a_colon_that_names_no_piece_introduces_nothing() -> None:
    (node,) = nodes(tell([ORCHARD[0], "The growers want three things:", PART], "a"))
    assert not introduced(node)


def test_who_introduces_what_the_other_tells_as_its_own_took_it() -> None:
    taker, giver = tell([*ORCHARD, FROM, PART], "taker"), tell([*FERRY_OWN, PART], "giver")
    one, two = nodes(taker, giver)
    assert introduces(one, two)
    assert not introduces(two, one)
    (row,) = linked(taker, giver)
    assert (row.report, row.from_report, row.direction) == (taker.id, giver.id, "known")


def test_what_both_introduce_links_neither_to_the_other() -> None:
    one = tell([*ORCHARD, FROM, PART], "one")
    two = tell([*FERRY_OWN, "From the Courier’s article:", PART], "two")
    assert linked(one, two) == []
    apart = tell([*ORCHARD, "Much else went on:", PART], "one")
    assert linked(apart, tell([*FERRY_OWN, PART], "two")) != []
