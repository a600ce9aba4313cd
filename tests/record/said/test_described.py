"""An office stands for the one person of it whom the report quotes."""

from __future__ import annotations

from factbox.annotate.parse import Parser
from tests.record.said.test_sayings import said

ONE = (
    "ALVORA, June 5 — Senator Ruth Calder of Alvora said on Tuesday that the pier was lost.\n\n"
    "“The pier was built of rotten timber,” said Senator Ruth Calder.\n\n"
    "“No fisherman of this coast will forgive the builders,” the senator added.\n"
)
TWO = ONE + "\n“The timber came from the best yard in Alvora,” said Senator Per Dahl.\n"


def test_the_one_senator_is_the_senator(parser: Parser) -> None:
    (one,) = [row for row in said(parser, ONE) if row.evidence.exact.startswith("No fisherman")]
    assert one.name == "Ruth Calder"


def test_of_two_none_is_chosen_by_office(parser: Parser) -> None:
    (one,) = [row for row in said(parser, TWO) if row.evidence.exact.startswith("No fisherman")]
    assert one.name in ("Ruth Calder", None)
