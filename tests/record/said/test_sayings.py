"""What a reader sees first of what is said: whole remarks, once, under whom the story knows."""

from __future__ import annotations

from dataclasses import replace

from factbox.annotate.parse import Parser
from factbox.annotate.report import annotate
from factbox.read.text import read_text
from factbox.record.said.sayings import sayings
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
    "Calder said the odds of an early end to the work “could not be worse for sailors.”\n\n"
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


def test_a_sentence_is_not_shown_for_one_word(parser: Parser) -> None:
    text = PIER.replace("could not be worse for sailors", "could not have been worse")
    (one,) = [row for row in said(parser, text) if row.evidence.exact.startswith("could not")]
    assert one.minor


def test_words_that_tell_nothing_of_the_story_are_minor(parser: Parser) -> None:
    text = PIER + "\n“People love to talk and to grumble all day,” Calder said.\n"
    (one,) = [row for row in said(parser, text) if row.evidence.exact.startswith("People love")]
    assert one.minor


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


BESIDE = (
    "ALVORA, June 5 — Martha Orr, the engineer, checked the pier in May. Orr found no fault.\n\n"
    "The council had sent Orr to the pier. “She was paid for her report by the builders of the rotten pier,” "
    "Thomas Lind said.\n\n"
    "Thomas Lind asked the engineer whether the pier was safe. She said: “The beams are sound, "
    "and the deck was replaced in April.”\n\n"
    "“They were told by letter,” Lind said.\n"
)


def test_who_is_meant_is_told_beside_the_line(parser: Parser) -> None:
    (one,) = [row for row in said(parser, BESIDE) if row.evidence.exact.startswith("She was paid")]
    assert (one.name, one.who, one.minor) == ("Thomas Lind", "Martha Orr", False)


def test_a_man_is_no_she(parser: Parser) -> None:
    (one,) = [row for row in said(parser, BESIDE) if row.evidence.exact.startswith("The beams")]
    assert one.name != "Thomas Lind"


def test_who_they_are_that_nobody_tells_is_not_shown(parser: Parser) -> None:
    (one,) = [row for row in said(parser, BESIDE) if row.evidence.exact.startswith("They were")]
    assert one.minor


def test_a_piece_of_a_sentence_stands_in_it(parser: Parser) -> None:
    text = (
        "ALVORA, June 5 — Ruth Calder said the builders “will be asked for the money that was spent on "
        "the rotten beams of the old pier.”\n"
    )
    (one,) = said(parser, text)
    assert one.within is not None or one.minor


def test_an_answer_stands_behind_its_question(parser: Parser) -> None:
    text = (
        "ALVORA, June 5 — Ruth Calder spoke of the pier.\n\n"
        "Asked about the rotten beams, Calder said, “Two of three were replaced in April.”\n"
    )
    (one,) = said(parser, text)
    assert one.within is not None
    assert one.within.exact.startswith("Asked about")


def test_two_reports_may_call_one_nameless_speaker_differently(parser: Parser) -> None:
    words = "“The beams of the old pier were sawn through at night,” {} said.\n"
    one = "ALVORA, June 5 — The pier fell.\n\n" + words.format("the dock guard")
    other = "ALVORA, June 5 — A pier fell in Alvora.\n\n" + words.format("the harbour worker")
    more = "\n“The council knew of the danger in the spring of last year,” the dock guard said.\n"
    found = said(parser, one + more, other)
    assert len({row.words for row in found}) == 1
