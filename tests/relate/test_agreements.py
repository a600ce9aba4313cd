"""Agreements out of the acts that tell of them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from factbox.annotate.parse import Parser
from factbox.annotate.report import annotate
from factbox.read.text import read_text
from factbox.relate.story import relate_story
from factbox.types import Agreement


def _agreements(parser: Parser, text: str) -> tuple[Agreement, ...]:
    read = read_text(text.encode(), "report.txt", "report.txt")
    report = replace(read, published="2024-06-05", published_from="given")
    return relate_story("story-x", [report], [annotate(report, parser)]).agreements


def _news(parser: Parser, text: str) -> Agreement:
    (one,) = [one for one in _agreements(parser, text) if not one.background]
    return one


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Chad and Norway signed a water treaty in Oslo on Wednesday.", "signed"),
        ("Chad and Norway initialled a water treaty on Wednesday.", "initialled"),
        ("Chad and Norway are negotiating a water treaty, officials said.", "negotiated"),
        ("Chad and Norway reached a deal on water on Wednesday.", "announced"),
        ("Chad withdrew from a water treaty with Norway on Wednesday.", "withdrawn"),
        ("A water treaty between Chad and Norway entered into force on Wednesday.", "in force"),
        ("Chad and Norway extended their water treaty on Wednesday.", "extended"),
    ],
)
def test_the_act_tells_how_far_it_has_come(parser: Parser, text: str, status: str) -> None:
    found = _news(parser, text)
    assert found.parties == ("NOR", "TCD")
    assert found.status[-1].status == status


def test_acts_about_one_agreement_are_one_row(parser: Parser) -> None:
    found = _news(
        parser,
        "Chad and Norway initialled a water treaty in Oslo on Wednesday. "
        "Chad and Norway will sign the treaty in July, officials said.",
    )
    assert {at.status for at in found.status} == {"initialled", "planned"}


def test_who_signed_for_whom(parser: Parser) -> None:
    found = _news(
        parser,
        "Chad and Norway signed a water treaty in Oslo on Wednesday. "
        "Foreign Minister Erik Berg signed for Norway.",
    )
    assert [(one.name, one.signs_for) for one in found.signatories] == [("Erik Berg", "NOR")]


def test_there_is_no_agreement_of_one(parser: Parser) -> None:
    assert not _agreements(parser, "Chad signed a water treaty on Wednesday.")


def test_one_state_declares_an_emergency_alone(parser: Parser) -> None:
    alone = "Congress may reject the declaration on the border of Norway and Sweden, they said."
    jointly = "Norway and Sweden signed a joint declaration in Oslo on Monday."
    signed = "Norway and Sweden signed a declaration on water in Oslo on Monday."
    assert _agreements(parser, alone) == ()
    assert [one.parties for one in _agreements(parser, signed)] == [("NOR", "SWE")]
    assert [one.parties for one in _agreements(parser, jointly)] == [("NOR", "SWE")]


def test_a_movement_that_fights_its_state_is_a_party_of_its_own(parser: Parser) -> None:
    found = _news(
        parser, "The government of Chad and the Northern Liberation Front signed a truce on Monday."
    )
    assert found.parties == ("Northern Liberation Front", "TCD")


def test_who_signed_is_told_behind_by(parser: Parser) -> None:
    found = _news(
        parser,
        "Chad and Norway signed a water treaty on Wednesday. "
        "It was signed in Oslo by Ana Soto and Erik Berg.",
    )
    assert [one.name for one in found.signatories] == ["Ana Soto", "Erik Berg"]


def test_a_name_that_one_report_mentions_alone_is_no_agreement(parser: Parser) -> None:
    texts = (
        "Ruth Calder, the mayor of Alvora, recalled the Kyoto Protocol in a speech on Monday.\n",
        "Fishermen asked on Tuesday what had become of the Kyoto Protocol and of their harbour.\n",
    )
    reports = [read_text(one.encode(), f"{k}.txt", f"{k}.txt") for k, one in enumerate(texts)]
    reports.sort(key=lambda one: one.id)
    both = relate_story("story-x", reports, [annotate(one, parser) for one in reports])
    assert _agreements(parser, texts[0]) == ()
    assert [one.title for one in both.agreements] == ["Kyoto Protocol"]
