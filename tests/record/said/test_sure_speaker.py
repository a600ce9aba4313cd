"""Words whose speaker is not surely told are left to whoever asks for all."""

from __future__ import annotations

import pytest

from factbox.annotate.parse import Parser
from factbox.types import Saying
from tests.record.said.test_sayings import said

HEAD = "ALVORA, June 5 — The harbour council met on Tuesday to talk about the old pier.\n\n"
BESIDE = (
    "Ruth Calder, the mayor, opened the meeting.\n\n"
    "“The pier will be mended before the winter storms,” she said.\n"
)
FAR = (
    "Ruth Calder, the mayor, opened the meeting.\n\n"
    "“We have spent all the money from the spring,” she said.\n\n"
    "“The fares to the islands are far too low,” she said.\n\n"
    "“The pier will be mended before the winter storms,” she said.\n"
)
OTHER = (
    "Martha Orr, the engineer, spoke first. Orr had gone under the deck in May. Orr found rot.\n\n"
    "Orr said the piles were worse. Orr put the cost at two million.\n\n"
    "Anna Lind thanked Martha Orr for the work.\n\n"
    "“The pier will be mended before the winter storms,” she said.\n"
)
BY_NAME = "“The pier will be mended before the winter storms,” Ruth Calder said.\n"


def shown(parser: Parser, text: str) -> Saying:
    rows = said(parser, HEAD + text)
    return next(one for one in rows if one.evidence.exact.startswith("The pier will"))


@pytest.mark.parametrize("text", [BESIDE, BY_NAME])
def test_who_is_named_beside_the_words_is_sure(parser: Parser, text: str) -> None:
    one = shown(parser, text)
    assert one.name == "Ruth Calder"
    assert not one.minor


@pytest.mark.parametrize("text", [FAR, OTHER])
def test_she_is_not_sure_far_from_the_name_or_beside_who_is_named_more(
    parser: Parser, text: str
) -> None:
    one = shown(parser, text)
    assert one.name is not None
    assert one.minor


def test_she_is_sure_far_from_the_name_where_the_report_is_about_her(parser: Parser) -> None:
    about = "Calder was born in Alvora. Calder has led the council since 2019.\n\n"
    one = shown(parser, about + FAR)
    assert one.name == "Ruth Calder"
    assert not one.minor


@pytest.mark.parametrize(
    "text",
    [
        "The pier will be mended before the winter storms, ‘at any cost,’ Calder said.",
        "The pier will be mended, Calder said, before the winter storms.",
    ],
)
def test_words_that_tell_of_their_speaker_are_not_sure(parser: Parser, text: str) -> None:
    rows = said(parser, HEAD + f"Ruth Calder spoke last. “{text}”\n\n" + BY_NAME)
    assert all(one.minor for one in rows if "Calder said" in one.evidence.exact)


def test_an_outlet_does_not_speak(parser: Parser) -> None:
    text = "“The pier will be mended before the winter storms,” the Washington Post said.\n"
    assert shown(parser, text).minor


def test_words_behind_a_noun_are_the_reports_own(parser: Parser) -> None:
    text = (
        "Hours before Ruth Calder’s announcement, the guild praised its plan as “the pier will be mended "
        "before the winter storms and paid for by all”.\n"
    )
    rows = said(parser, HEAD + text)
    assert not any(one.name == "Ruth Calder" and not one.minor for one in rows)
