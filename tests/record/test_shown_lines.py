"""The lines that a reader sees first: whole, said once, and whose they are."""

from __future__ import annotations

from dataclasses import replace

import pytest

from factbox.annotate.parse import Parser
from factbox.annotate.report import annotate
from factbox.read.text import read_text
from factbox.record.assemble import assemble
from factbox.record.elsewhere import Elsewhere
from factbox.record.support import Bearing
from factbox.relate.story import relate_story
from factbox.types import MadeBy, Origin, Record, Statement

MADE_BY = MadeBy(factbox="test", stages=(), model="test", judgements=0)


def related(parser: Parser, *texts: str):
    """A story of reports of one day."""
    reports = []
    for number, text in enumerate(texts):
        name = f"{number}.txt"
        read = read_text(text.encode(), name, name)
        reports.append(replace(read, published="2024-06-05", published_from="given"))
    reports.sort(key=lambda one: one.id)
    return relate_story("story-x", reports, [annotate(one, parser) for one in reports])


def record(parser: Parser, *texts: str) -> Record:
    return assemble(related(parser, *texts), MADE_BY)


HARBOUR = (
    "Alvora harbour shut\n\n"
    "ALVORA, June 5 — The mayor of Alvora shut the harbour on Tuesday after a crane fell on a quay.\n\n"
    "“The harbour will stay shut until every crane is safe,” Mayor Ruth Calder told reporters.\n\n"
    "Forty ships lay at anchor outside, and the fish market stood empty.\n"
)
QUAY = (
    "Mayor closes port\n\n"
    "ALVORA, June 5 — After a crane fell on a quay, the mayor of Alvora shut the harbour on Tuesday.\n\n"
    "Mayor Ruth Calder said: “The harbour will stay shut until every crane is safe.”\n\n"
    "Dockers sang in the rain, and nobody could say who owned the crane.\n"
)


def test_a_quotation_stands_once_with_all_its_reports(parser: Parser) -> None:
    found = [
        one for one in record(parser, HARBOUR, QUAY).quotes if "every crane" in one.evidence.exact
    ]
    (one,) = found
    assert one.name == "Ruth Calder"
    assert len({one.evidence.report, *(words.report for words in one.again)}) == 2


def test_what_is_shown_first_is_whole_and_no_headline(parser: Parser) -> None:
    made = record(parser, HARBOUR, QUAY)
    assert made.main
    titles = {"Alvora harbour shut", "Mayor closes port"}
    for one in made.main:
        assert one.text.exact not in titles
        assert one.text == one.evidence[0]


def test_what_others_tell_in_other_words_is_not_only_in_one(parser: Parser) -> None:
    story = related(parser, HARBOUR, QUAY)
    own = tuple(
        Origin(id=f"o-{one.id}", story=story.id, reports=(one.id,), unseen=False)
        for one in story.reading.reports
    )
    apart = replace(story, origins=own)
    elsewhere = Elsewhere(apart, Bearing(apart))
    rows = [row for one in story.reading.annotations for row in one.statements]

    def told(words: str) -> bool:
        row: Statement = next(one for one in rows if words in one.text)
        return elsewhere.tells(row)

    assert told("shut the harbour on Tuesday")
    assert not told("Dockers sang")
    assert not told("fish market")


PRONOUN = (
    "ALVORA, June 5 — Mayor Ruth Calder met fishermen in the town hall for most of the morning.\n\n"
    "She resigned on Tuesday.\n"
)
NAMED = "LISBOA, June 5 — The summit of Tuesday ended early, and the {} attack in Alvora was on every mind.\n"


def test_a_line_says_whom_its_pronoun_stands_for(parser: Parser) -> None:
    rows = [one for one in record(parser, PRONOUN).timeline if "resigned" in one.text]
    assert [one.who for one in rows] == ["Ruth Calder"]


@pytest.mark.parametrize("day", ["May 3", "May"])
def test_a_happening_that_is_only_named_has_no_line_of_its_own(parser: Parser, day: str) -> None:
    found = record(parser, NAMED.format(day)).timeline
    assert not [one.text for one in found if one.date.startswith("2024-05")]
