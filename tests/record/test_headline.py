"""The title of a story: a headline that tells it, or the sentence that does."""

from __future__ import annotations

import pytest

from factbox.annotate.parse import Parser
from tests.record.test_shown_lines import record

NEWS = (
    "ALVORA, June 5 — Mayor Ruth Calder closed Alvora Harbour on Tuesday after three cranes fell in a storm.\n\n"
    "Forty ships lay at anchor, and the fish market of Norrick stood empty on Wednesday.\n"
)


def test_a_headline_that_names_somebody_is_the_title(parser: Parser) -> None:
    made = record(parser, f"Mayor Ruth Calder closes Alvora Harbour\n\n{NEWS}")
    assert made.story.title.exact == "Mayor Ruth Calder closes Alvora Harbour"


@pytest.mark.parametrize(
    "line", ["Looks like they had used up all luck!", "Who counts the cranes?"]
)
def test_a_strapline_gives_way_to_the_sentence_that_tells_the_story(
    parser: Parser, line: str
) -> None:
    made = record(parser, f"{line}\n\n{NEWS}")
    assert made.story.title.exact.startswith("Mayor Ruth Calder closed Alvora Harbour")
