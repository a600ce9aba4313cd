"""What a reader sees first of what is said: whole remarks, once, under whom the story knows."""

from __future__ import annotations

from dataclasses import replace

from factbox.annotate.parse import Parser
from factbox.annotate.report import annotate
from factbox.read.text import read_text
from factbox.record.sayings import sayings
from factbox.relate.story import relate_story
from factbox.types import Saying


def said(parser: Parser, *texts: str) -> tuple[Saying, ...]:
    reports = []
    for number, text in enumerate(texts):
        read = read_text(text.encode(), f"{number}.txt", f"{number}.txt")
        reports.append(replace(read, published="2024-06-05", published_from="given"))
    reports.sort(key=lambda one: one.id)
    return sayings(relate_story("story-x", reports, [annotate(one, parser) for one in reports]))


PIER = (
    "ALVORA, June 5 — Mayor Ruth Calder of Alvora closed the pier on Tuesday.\n\n"
    "“If the pier is rotten,” Calder said, “then no boat will land here.”\n\n"
    "“We will mend it in May,” Calder said. “The money is there.”\n\n"
    "Calder said the odds of an early end to the work “could not be worse.”\n\n"
    "“Mayor Calder has lost her way,” according to Calder.\n"
)


def test_a_split_sentence_is_one_line_in_two_spans(parser: Parser) -> None:
    (one,) = [row for row in said(parser, PIER) if row.evidence.exact.startswith("If the pier")]
    assert [part.exact for part in one.parts] == ["then no boat will land here."]
    assert one.name == "Ruth Calder"


def test_what_is_said_in_one_go_is_one_line(parser: Parser) -> None:
    (one,) = [row for row in said(parser, PIER) if row.evidence.exact.startswith("We will")]
    assert [part.exact for part in one.parts] == ["The money is there."]


def test_a_few_words_stand_in_their_sentence(parser: Parser) -> None:
    (one,) = [row for row in said(parser, PIER) if row.evidence.exact.startswith("could not")]
    assert one.within is not None
    assert one.within.exact.startswith("Calder said the odds")
    assert not one.minor


def test_who_names_themselves_is_hardly_who_speaks(parser: Parser) -> None:
    (one,) = [row for row in said(parser, PIER) if row.evidence.exact.startswith("Mayor Calder")]
    assert one.minor


def test_what_nobody_is_said_to_say_is_minor(parser: Parser) -> None:
    text = "The pier was shut.\n\nOn a wall stood “nobody will ever close this old pier again”.\n"
    (one,) = said(parser, text)
    assert one.name is None
    assert one.minor


def test_every_span_reads_as_its_report(parser: Parser) -> None:
    for row in said(parser, PIER):
        for place in (row.evidence, *row.parts, *((row.within,) if row.within else ())):
            assert PIER[place.start : place.end] == place.exact
