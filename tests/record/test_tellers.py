"""Which reports stand on the sides of a difference: all that give the value of the same thing."""

from __future__ import annotations

from factbox.annotate.parse import Parser
from factbox.types import Disagreement
from tests.record.test_shown_lines import record

TEXTS = (
    "Ferry sinks\n\nALVORA, June 5 — The ferry Norrick sank off Alvora on Tuesday with 40 sailors aboard, the harbour master said.\n",
    "Sinking\n\nBERGEN, June 5 — The ferry Norrick sank off Alvora on Tuesday with 60 sailors aboard, the harbour master said.\n",
    "Norrick lost\n\nTARTU, June 5 — Nobody was hurt. Aboard the ferry Norrick, which sank off Alvora, were 60 sailors.\n",
    "Bakers\n\nLISBOA, June 5 — Bakers of the old town sold 60 plum cakes to the crowd at the fair.\n",
)


def conflict(parser: Parser) -> Disagreement:
    (found,) = [one for one in record(parser, *TEXTS).disagreements if one.kind == "conflict"]
    return found


def test_a_third_report_with_the_value_stands_on_its_side(parser: Parser) -> None:
    sides = {side.value: len(side.reports) for side in conflict(parser).sides}
    assert sides == {"40 sailors": 1, "60 sailors": 2}


def test_no_report_stands_on_two_sides(parser: Parser) -> None:
    reports = [report for side in conflict(parser).sides for report in side.reports]
    assert len(reports) == len(set(reports))
