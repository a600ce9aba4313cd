"""Lines that speak of what a sentence before told of, follow on it, or call a stranger by his surname."""

from __future__ import annotations

from dataclasses import replace

import pytest

from factbox.annotate.parse import Parser
from factbox.annotate.report import annotate
from factbox.read.text import read_text
from factbox.record.leaning import Leaning, is_furniture
from factbox.record.leaning.looking_back import follows_on
from factbox.relate.story import Related, relate_story
from factbox.types import Statement

TOP = (
    "Mayor Ruth Calder closed the harbour of Alvora on Tuesday.",
    "The gale had torn two boats from the quay.",
    "Nobody was hurt in the town.",
    "The ferry stayed at home for three days.",
    "Calder had a crane and an old winch brought to the quay in a lorry from Tessin.",
)


def story(parser: Parser, *texts: tuple[str, ...]) -> Related:
    reports = [
        replace(
            read_text(("\n\n".join(one) + "\n").encode(), f"{at}.txt", f"{at}.txt"),
            published="2024-06-05",
        )
        for at, one in enumerate(texts)
    ]
    return relate_story("story-x", reports, [annotate(one, parser) for one in reports])


def last(related: Related, words: str = "") -> Statement:
    """The last sentence, of those with some words in them, of a report as a line."""
    annotation = next(
        one
        for one in related.reading.annotations
        if any(words in row.text for row in one.sentences)
    )
    rows = (one for one in annotation.sentences if words in one.text)
    whole = max(rows, key=lambda one: one.start)
    row = next(one for one in annotation.statements if one.start >= whole.start)
    return replace(row, start=whole.start, end=whole.end, text=whole.text)


def leans(parser: Parser, words: str) -> bool:
    related = story(parser, (*TOP, words))
    return Leaning(related).leans(last(related))


@pytest.mark.parametrize(
    "words",
    [
        "Two sailors in Alvora said the winch was rusty from end to end.",
        "In March, Tessin sold the old winch.",
        "Calder said in Alvora on Friday that nobody had paid for the lorry.",
        "“Neighbours, that winch was never mine,” Calder told a court in Tessin.",
        "People in Alvora saw how the man stood there all night.",
        "Ruth Calder, who knows the quay of Alvora, praised the company.",
        "Calder made the remark at a dinner in Tessin with her neighbours.",
        "In 2007, when Calder ran a shop, the two sailed together to Tessin.",
    ],
)
def test_what_a_sentence_before_told_of_is_open(parser: Parser, words: str) -> None:
    assert leans(parser, words)


@pytest.mark.parametrize(
    "words",
    [
        "Two sailors in Alvora said the winch of a crane was rusty from end to end.",
        "Two sailors in Alvora bought a winch and said the winch was rusty.",
        "Calder said in Alvora on Friday that the police and the government would pay.",
        "Ruth Calder said the harbour would open on Friday.",
        "Ruth Calder shut the shop of the sailor Tom Lind in Tessin.",
        "In 2007 Ruth Calder met Tom Lind, and the two sailed together to Tessin.",
    ],
)
def test_what_the_line_or_the_story_explains_is_not(parser: Parser, words: str) -> None:
    assert not leans(parser, words)


def who(parser: Parser, before: str, words: str) -> tuple[bool, str | None]:
    related = story(parser, (*TOP, before, words))
    found, row = Leaning(related), last(related)
    return found.leans(row), found.who(row)


def test_who_is_known_is_told_whoever_else_stands_in_the_line(parser: Parser) -> None:
    found = who(
        parser,
        "Ruth Calder spoke in the town hall of Alvora.",
        "After the speech she thanked Tom Lind, a sailor.",
    )
    assert found == (False, "Ruth Calder")


def test_a_name_in_quoted_words_explains_no_pronoun(parser: Parser) -> None:
    found = who(
        parser,
        "Ruth Calder spoke in the town hall of Alvora.",
        "“People called Ruth Calder a fool,” she said in Tessin.",
    )
    assert found == (False, "Ruth Calder")


def test_who_acts_is_not_whom_he_acts_on(parser: Parser) -> None:
    leaning, told = who(parser, "Many had questions.", "Peter Moravec asked him about the harbour.")
    assert leaning
    assert told is None


def test_a_surname_that_one_report_has_names_nobody(parser: Parser) -> None:
    one = (*TOP, "Peter Moravec sells fish in Alvora.", "“We lost our boats,” Moravec said.")
    other = (*TOP, "The fish market in Alvora was closed, too.")
    both = (*TOP, "Peter Moravec came to the fish market in Alvora.")
    alone, shared = story(parser, one, other), story(parser, one, both)
    assert Leaning(alone).hangs(last(alone, "Moravec said"))
    assert not Leaning(shared).hangs(last(shared, "Moravec said"))


@pytest.mark.parametrize(
    ("words", "follows"),
    [
        ("Two hours later, Ruth Calder left the town hall.", True),
        ("The following month, Ruth Calder left the town hall.", True),
        ("The following month of June was dry.", False),
        ("Shortly afterward, Ruth Calder left Alvora.", True),
        ("Ruth Calder resigned and left Alvora shortly afterward.", False),
        ("After that speech, Ruth Calder left Alvora.", True),
        ("Ruth Calder then turned to the fishermen.", True),
        ("When the gale came, Ruth Calder then turned to the fishermen.", False),
        ("Ruth Calder replied:          ", True),
        ("Asked about the gale, Ruth Calder replied:          ", False),
        ("Ruth Calder replied to the fishermen in a letter.", False),
        ("Two days later than planned, the ferry sailed.", False),
        ("Three days after the gale the ferry sailed.", False),
    ],
)
def test_what_follows_on_a_sentence_before_is_known(words: str, follows: bool) -> None:
    assert follows_on(words) is follows


def test_who_wrote_it_and_where_readers_find_more_is_furniture() -> None:
    assert is_furniture("Tom Lind is a senior staff writer for the Alvora Post.")
    assert is_furniture("Readers can order the map of the harbour from the Post.")
    assert not is_furniture("Tom Lind was a reporter for the Alvora Post when he drowned.")
