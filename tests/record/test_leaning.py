"""Lines that cannot be read alone, and lines cut to what others bear out."""

from __future__ import annotations

from dataclasses import replace

import pytest

from factbox.annotate.parse import Parser
from factbox.annotate.report import annotate
from factbox.read.text import read_text
from factbox.record.cuts import shorter
from factbox.record.leaning import Leaning, is_furniture, start_of
from factbox.relate.story import relate_story
from factbox.types import EventMention


def leaning(parser: Parser, *sentences: str) -> list[tuple[bool, str | None]]:
    """Whether each sentence of a report leans on what is not there, and whom its pronouns mean."""
    text = "ALVORA, June 5 — " + "\n\n".join(sentences) + "\n"
    read = replace(read_text(text.encode(), "a.txt", "a.txt"), published="2024-06-05")
    story = relate_story("story-x", [read], [annotate(read, parser)])
    found = Leaning(story)
    rows = story.reading.annotations[0].statements
    return [(found.leans(row), found.who(row)) for row in rows]


@pytest.mark.parametrize(
    "words",
    [
        "By releasing them, the harbour office had shown goodwill to all of the sailors.",
        "The man, who mended nets for a living, told the court about the storm.",
        "The newspaper cited two sailors without names in its report on the storm.",
        "That tradition appears to carry on with the new mayor of Alvora.",
        "One is a former sailor with ties to the harbour office in Alvora.",
    ],
)
def test_words_that_lean_on_others_are_known(parser: Parser, words: str) -> None:
    assert leaning(parser, words)[0][0]


@pytest.mark.parametrize(
    "words",
    [
        "Mayor Ruth Calder shut the harbour, and she sent her deputy to the quay.",
        "The council of Alvora closed the fish market after the storm.",
        "The harbour stayed shut for three days after the storm.",
    ],
)
def test_words_that_stand_alone_are_known(parser: Parser, words: str) -> None:
    assert not leaning(parser, words)[0][0]


def test_whom_he_stands_for_is_told(parser: Parser) -> None:
    rows = leaning(
        parser,
        "Mayor Ruth Calder met fishermen in the town hall for most of the morning.",
        "She resigned on Tuesday and left Alvora by the evening ferry.",
    )
    assert rows[1] == (False, "Ruth Calder")


def test_labels_and_datelines_are_no_part_of_a_line() -> None:
    assert is_furniture("RelatedStorm in Alvora: the pictures of the day")
    assert is_furniture("Follow the Alvora Post on Twitter.")
    assert not is_furniture("Ruth Calder shut the harbour on Tuesday.")
    text = "ALVORA, June 5 (NPA) — Ruth Calder shut the harbour."
    assert text[start_of(text) :] == "Ruth Calder shut the harbour."
    assert start_of("Ruth Calder shut the harbour — for good.") == 0


def cut(parser: Parser, words: str) -> list[str]:
    read = read_text(f"{words}\n".encode(), "a.txt", "a.txt")
    story = relate_story("story-x", [read], [annotate(read, parser)])
    row = story.reading.annotations[0].statements[0]
    events = [story.reading.row(one) for one in row.events]
    told = [one for one in events if isinstance(one, EventMention)]
    return [one.text for one in shorter(row, told)]


def test_a_sentence_is_cut_before_a_clause_that_hangs_on_it(parser: Parser) -> None:
    found = cut(parser, "Ruth Calder closed the harbour of Alvora on Tuesday, after a crane fell on a quay.")  # fmt: skip
    assert "Ruth Calder closed the harbour of Alvora on Tuesday" in found


@pytest.mark.parametrize(
    "words",
    [
        "Ruth Calder shut the harbour of Alvora on Tuesday, the deputy mayor said in the town hall.",
        "The harbour of Alvora will be shut on Tuesday, unless the crane is mended.",
        "“We shut the harbour of Alvora on Tuesday, after a crane fell on a quay,” she said.",
    ],
)
def test_who_says_so_and_on_what_condition_is_never_cut_off(parser: Parser, words: str) -> None:
    assert cut(parser, words) == []


def test_lines_of_little_use_alone_are_more_open_than_news(parser: Parser) -> None:
    news = (
        "Mayor Ruth Calder of Alvora told the council on Tuesday that the harbour would stay shut."
    )
    little = [
        "The other winch failed again.",
        "Asked whether she knew, she fired back at the time.",
    ]
    text = "ALVORA, June 5 — " + "\n\n".join([news, *little]) + "\n"
    read = replace(read_text(text.encode(), "a.txt", "a.txt"), published="2024-06-05")
    story = relate_story("story-x", [read], [annotate(read, parser)])
    found = Leaning(story)
    open_ = [found.openness(row) for row in story.reading.annotations[0].statements]
    assert open_[0] < 0.3
    assert all(one > 0.6 for one in open_[1:])
    assert open_ == [found.openness(row) for row in story.reading.annotations[0].statements]
