"""What was said in another year stands in the sentence that says so, or is left to whoever asks for all."""

from __future__ import annotations

from dataclasses import replace

from factbox.annotate.parse import Parser
from factbox.annotate.report import annotate
from factbox.read.text import read_text
from factbox.record.said.sayings import sayings
from factbox.relate.story import relate_story
from factbox.types import Saying

NOW = "ALVORA, June 5 — “The pier will be mended before the winter storms come,” Ruth Calder said.\n\n"


def said(parser: Parser, text: str, words: str) -> Saying:
    report = replace(
        read_text(text.encode(), "a.txt", "a.txt"), published="2024-06-05", published_from="given"
    )
    rows = sayings(relate_story("story-x", [report], [annotate(report, parser)]))
    (found,) = [row for row in rows if row.evidence.exact.startswith(words)]
    return found


def test_what_is_said_now_stands_alone(parser: Parser) -> None:
    one = said(parser, NOW, "The pier will")
    assert not one.minor
    assert one.within is None


def test_what_was_said_in_another_year_stands_in_its_sentence(parser: Parser) -> None:
    text = (
        NOW + "“Nobody shall ever pay a fee for this pier in Alvora,” Ruth Calder wrote in 2014.\n"
    )
    one = said(parser, text, "Nobody shall")
    assert one.within is not None
    assert one.within.exact.endswith("in 2014.")


def test_a_year_that_the_words_themselves_speak_of_is_no_day_of_theirs(parser: Parser) -> None:
    text = NOW + "“The pier of 1998 was built by the boat builders of Alvora,” Ruth Calder said.\n"
    assert said(parser, text, "The pier of").within is None


def test_what_goes_on_from_another_year_is_minor(parser: Parser) -> None:
    text = NOW + (
        "In an October 2012 interview with the Tribune, Ruth Calder said the fees were “a plain theft of money”.\n\n"
        "“I have a job to do here that is bigger than the pier,” Calder said.\n"
    )
    assert said(parser, text, "I have a job").minor
