"""What one side says and another denies: one dispute, with all who tell it and all who deny it."""

from __future__ import annotations

from factbox.annotate.parse import Parser
from factbox.types import Disagreement
from tests.record.test_shown_lines import record

TEXTS = (
    "Mill accused\n\nALVORA, June 5 — The Norrick mill spilled acid into the Alvora river, fishermen said on Tuesday.\n",
    "Acid in river\n\nBERGEN, June 5 — Fishermen claim that the Norrick mill spilled acid into the Alvora river last week.\n",
    "Mill replies\n\nLISBOA, June 5 — Ruth Calder denied that the Norrick mill spilled acid into the Alvora river.\n",
    "No acid\n\nTARTU, June 5 — Amina Sow denied claims that the Norrick mill spilled acid into the Alvora river.\n",
)


def denials(parser: Parser, *texts: str) -> list[Disagreement]:
    return [one for one in record(parser, *texts).disagreements if one.kind == "denial"]


def test_what_several_deny_is_one_dispute_with_all_sides(parser: Parser) -> None:
    (found,) = denials(parser, *TEXTS)
    said, denied = found.sides
    assert said.value == "said"
    assert len(said.reports) == 2
    assert set(denied.value.removeprefix("denied by ").split(" and ")) == {
        "Ruth Calder",
        "Amina Sow",
    }
    assert len(denied.reports) == 2
    assert not set(said.reports) & set(denied.reports)


def test_what_nobody_tells_is_no_dispute(parser: Parser) -> None:
    assert denials(parser, *TEXTS[2:]) == []
