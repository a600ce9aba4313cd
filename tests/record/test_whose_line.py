"""Whether it is sure whose a main point is."""

from __future__ import annotations

import pytest

from factbox.annotate.parse import Parser
from factbox.annotate.report import annotate
from factbox.read.text import read_text
from factbox.record.support import Bearing
from factbox.record.whose_line import is_surely_of_several, voices_of_line
from factbox.relate.story import Related, relate_story
from factbox.types import Statement


def first_line(parser: Parser, text: str) -> tuple[Related, Statement]:
    report = read_text(f"ALVORA, June 5 — {text}\n".encode(), "a.txt", "a.txt")
    story = relate_story("story-x", [report], [annotate(report, parser)])
    return story, Bearing(story).held.rows[0]


@pytest.mark.parametrize(
    ("text", "sure"),
    [
        ("Mayor Ruth Calder shut the harbour on Tuesday after three cranes fell on a quay.", True),
        ("Mayor Ruth Calder told Reuters that three cranes fell on a quay of the harbour.", False),
        ("Three cranes fell on a quay of the harbour, ferrynews.com wrote on Tuesday.", False),
        ("“Three cranes fell on a quay of the harbour,” a spokesman said on Tuesday.", False),
        ("“Three cranes fell on a quay of the harbour,” Ruth Calder said on Tuesday.", True),
    ],
)
def test_what_is_credited_or_nobodys_is_not_surely_of_several(
    parser: Parser, text: str, sure: bool
) -> None:
    assert is_surely_of_several(*first_line(parser, text)) is sure


def test_one_mouth_is_one_voice_and_none_is_none(parser: Parser) -> None:
    story, said = first_line(
        parser, "“Three cranes fell,” a spokesman of the port said on Tuesday."
    )
    assert voices_of_line(story, said, (said, said)) == 1
    story, told = first_line(parser, "Three cranes fell on a quay of the harbour on Tuesday.")
    assert voices_of_line(story, told, (told,)) == 0
