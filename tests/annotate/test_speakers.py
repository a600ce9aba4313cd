"""Whose words are in marks, where something beside them misleads: who stands nearer, or names a thing."""

from __future__ import annotations

import pytest

from factbox.annotate.parse import Parser
from factbox.annotate.report import annotate
from factbox.types import Annotation, Quote
from reports import make_report


def read(parser: Parser, text: str) -> Annotation:
    return annotate(make_report(text), parser)


def quoted(parser: Parser, text: str, words: str) -> Quote:
    (found,) = [one for one in read(parser, text).quotes if one.text.startswith(words)]
    return found


def named(parser: Parser, text: str, words: str) -> str | None:
    """Whom the report takes for the speaker of quoted words, by name."""
    found = read(parser, text)
    (quote,) = [one for one in found.quotes if one.text.startswith(words)]
    rows = {one.id: one.text for one in found.mentions}
    rows |= {one.id: rows.get(one.antecedent or "", "") for one in found.references}
    return rows.get(quote.speaker or "")


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        (
            "ALVORA — A spokesman for the ferry line said the boats “are as safe as houses”.\n\n"
            "Marine engineer Peter Lind questioned whether the hulls were sound. “There is rust in every "
            "one of the beams that I saw,” he said.\n",
            "There is rust",
            "Peter Lind",
        ),
        (
            "ALVORA — “We will find the boat and tow it home before the storm,” says harbour guard commander, "
            "James Calder.\n",
            "We will find",
            "James Calder",
        ),
        (
            "ALVORA — The blunt form of it came from Mayor Ruth Calder, who emerged Tuesday from a meeting with "
            "Governor Peter Lind to assert: “This pier is rotten. The beams are gone.”\n",
            "This pier is rotten",
            "Ruth Calder",
        ),
        (
            "ALVORA — “The old pier will not last the winter,” aides said Ruth Calder told the council.\n",
            "The old pier",
            "Ruth Calder",
        ),
        (
            "ALVORA — Ruth Calder says she is sad because “trained divers from three harbours” concluded that "
            "the beams were rotten.\n",
            "trained divers",
            "Ruth Calder",
        ),
    ],
)  # fmt: skip
def test_the_nearest_who_may_speak(parser: Parser, text: str, words: str, speaker: str) -> None:
    assert named(parser, text, words) == speaker


def test_a_report_of_three_is_no_one_persons(parser: Parser) -> None:
    text = (
        "ALVORA — “The tide has taken a third of the beams since March,” reads the report by economist James "
        "Calder, diver Ruth Lind and captain Peter Dahl.\n"
    )
    one = quoted(parser, text, "The tide")
    assert one.speaker is None
    assert one.speaker_text == "economist James Calder, diver Ruth Lind and captain Peter Dahl"


@pytest.mark.parametrize(
    ("text", "words", "told"),
    [
        (
            "ALVORA — A crowd carried a banner with dockers and nurses that read “No boat should leave without "
            "its crew,” and sang.\n",
            "No boat",
            "a banner",
        ),
        (
            "ALVORA — “Nobody ever asked the pilots about the tide at all,” said Ruth Calder.\n\nWhen he was "
            "asked by a reporter where the boats were, Peter Lind left.\n",
            "Nobody ever",
            "Ruth Calder",
        ),
    ],
)  # fmt: skip
def test_the_words_for_who_speaks(parser: Parser, text: str, words: str, told: str) -> None:
    assert (quoted(parser, text, words).speaker_text or "").startswith(told)


def test_what_a_passive_tells_of_is_nobodys_words(parser: Parser) -> None:
    text = "ALVORA — The “night crossing fees” were first reported in May by the Alvora Tribune.\n"
    assert quoted(parser, text, "night crossing").speaker is None


def test_the_name_of_a_video_is_no_quotation(parser: Parser) -> None:
    text = "ALVORA — Ruth Calder tweeted a link to a video called “Behind the beams of the old pier” on Monday.\n"
    assert not read(parser, text).quotes


def test_words_that_somebody_is_hoped_to_say_are_hardly_said(parser: Parser) -> None:
    text = "ALVORA — Ruth Calder wrote: I hope Alvora says, “Thank you for forty years at the helm of this boat.”\n"
    (one,) = [one for one in read(parser, text).quotes if one.text.startswith("Thank you")]
    assert next(why.score for why in one.why if why.feature == "speaker") == 0.2


def test_straight_marks_inside_curly_ones_belong_to_the_words(parser: Parser) -> None:
    text = 'ALVORA — Ruth Calder said: “The council played a "ghost ship" game with the pilots of this town.”\n'
    assert quoted(parser, text, "The council").text.endswith("of this town.")


def test_a_question_is_not_his_who_answers(parser: Parser) -> None:
    text = "ALVORA — Asked again and again, “Is that boat yours?” Lind replied, “I will not speak of the boat.”\n"
    assert quoted(parser, text, "Is that boat").speaker_text is None
    assert quoted(parser, text, "I will not").speaker_text == "Lind"


def test_who_spoke_before_does_not_say_what_is_said_after(parser: Parser) -> None:
    text = (
        "ALVORA — Harbour Watch took aim at Peter Lind, saying on Sunday after Ruth Calder’s announcement that "
        "the pilot made “false and reckless claims in the harbour office.”\n"
    )
    assert quoted(parser, text, "false and").speaker_text != "Ruth Calder"


def test_a_line_of_a_transcript_is_not_theirs_who_speak_next(parser: Parser) -> None:
    text = (
        "ALVORA — They spoke on Sunday.\n\n“LIND: Well, the boat is older than the pier.\n\n“But the truth is "
        "that nobody has looked at the beams.\n\n“CALDER: Do you think that it floats?”\n"
    )
    assert quoted(parser, text, "But the truth").speaker_text == "LIND"
