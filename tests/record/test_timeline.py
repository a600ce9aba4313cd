"""What happened when: whole lines, each happening once, and only under the day of its own verb."""

from __future__ import annotations

from dataclasses import replace

import pytest

from factbox.annotate.parse import Parser
from factbox.annotate.report import annotate
from factbox.read.text import read_text
from factbox.record.assemble import assemble
from factbox.relate.story import relate_story
from factbox.types import MadeBy, TimelineRow

MADE_BY = MadeBy(factbox="test", stages=(), model="test", judgements=0)


def rows(parser: Parser, *texts: str) -> list[TimelineRow]:
    """The timeline of reports of Wednesday 5 June 2024."""
    reports = []
    for number, text in enumerate(texts):
        name = f"{number}.txt"
        read = read_text(f"Harbour news\n\n{text}\n".encode(), name, name)
        reports.append(replace(read, published="2024-06-05", published_from="given"))
    reports.sort(key=lambda one: one.id)
    related = relate_story("story-x", reports, [annotate(one, parser) for one in reports])
    return list(assemble(related, MADE_BY).timeline)


def told(parser: Parser, *texts: str) -> list[tuple[str, str]]:
    return [(row.date, row.text) for row in rows(parser, *texts)]


def test_what_no_event_tells_stands_with_its_day(parser: Parser) -> None:
    found = told(parser, "The council of Alvora on Tuesday repainted the old lighthouse in white.")
    assert found == [
        ("2024-06-04", "The council of Alvora on Tuesday repainted the old lighthouse in white.")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "A court in Alvora charged nine sailors with stealing letters in 2016.",
        "“We signed the treaty with Norway on Tuesday,” Mayor Ruth Calder said.",
        "Mayor Ruth Calder has invited the fishermen of Bergen to Alvora on Friday.",
        "Mayor Ruth Calder thanked sailors, who attacked a smuggler’s boat in 2019.",
        "The 40-year-old was arrested in Alvora on Tuesday.",
        "Nobody in Alvora signed the treaty on Tuesday.",
        "(Mayor Ruth Calder resigned in Alvora on Tuesday.)",
        "Fishermen of Alvora have kept a lighthouse since the town was founded in 1948.",
        "Nobody in Alvora spoke of the May 3 attack near the harbour.",
        "The harbour of Alvora has had a lighthouse since 1990.",
        "Ruth Calder said on Tuesday that the harbour was old.",
        "In a letter sent on Monday, Ruth Calder attacked the report of Tuesday on the harbour of Alvora.",
        "Sailors attacked a smuggler’s boat near Alvora later in the same year.",
        "Mayor Ruth Calder was asked in Alvora on Tuesday whether she had met the sailors.",
        "Ruth Calder repainted the lighthouse of Alvora on Tuesday, a day earlier than Lind.",
        "- Ruth Calder repainted the lighthouse of Alvora on Tuesday.",
        "Ruth Calder repainted a similar lighthouse in Alvora on Tuesday.",
    ],
)
def test_what_no_line_can_tell_has_none(parser: Parser, text: str) -> None:
    assert told(parser, text) == []


def test_a_clause_stands_without_the_word_that_ties_it(parser: Parser) -> None:
    text = "Trade with Norway fell after Iceland closed the border in 1990."
    assert ("1990", "Iceland closed the border in 1990") in told(parser, text)


def test_one_happening_has_one_line(parser: Parser) -> None:
    found = told(
        parser,
        "The mayor of Alvora, Ruth Calder, resigned on Tuesday after a quarrel over the harbour.",
        "Mayor Ruth Calder of Alvora resigned on Tuesday over the harbour quarrel, an aide said.",
        "Tuesday’s resignation of Ruth Calder followed a quarrel in Alvora.",
    )
    assert [day for day, _ in found] == ["2024-06-04"]


def test_a_line_names_only_reports_that_tell_it_as_done(parser: Parser) -> None:
    (row,) = rows(
        parser,
        "Mayor Ruth Calder signed a treaty with Norway in Alvora on Tuesday.",
        "Mayor Ruth Calder will sign a treaty with Norway in Alvora this summer, aides said.",
    )
    assert row.status == "asserted"
    assert len({one.report for one in row.evidence}) == 1


def test_what_is_ahead_is_planned(parser: Parser) -> None:
    found = rows(parser, "Mayor Ruth Calder will travel to Norway on Friday for talks on herring.")
    assert [(row.date, row.status) for row in found] == [("2024-06-07", "planned")]


def test_who_tells_it_without_the_day_has_no_letter(parser: Parser) -> None:
    first = "Mayor Ruth Calder signed a treaty with Norway in Alvora on Tuesday."
    second = "Mayor Ruth Calder signed a treaty with Norway in Alvora."
    (row,) = rows(parser, first, second)
    assert len({one.report for one in (*row.evidence, *row.partly)}) == 1
    (row,) = rows(parser, first, second.replace("Alvora.", "Alvora on Tuesday."))
    assert len({one.report for one in row.evidence}) == 2


def test_a_weekend_is_both_of_its_days(parser: Parser) -> None:
    found = told(
        parser, "The council of Alvora repainted the old lighthouse this weekend in white."
    )
    assert all("/" in day for day, _ in found)
