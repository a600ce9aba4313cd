"""Wordings that say more than a choice of words, and dates that slipped to another act."""

from __future__ import annotations

from dataclasses import replace

import pytest

from factbox.annotate.parse import Parser
from factbox.annotate.report import annotate
from factbox.read.text import read_text
from factbox.record.disagreements.moved_days import moved_days
from factbox.record.disagreements.sides import Basis
from factbox.record.disagreements.wordings import first_or_again, one_or_several, things_named
from factbox.relate.story import relate_story


def basis(parser: Parser, *texts: str) -> Basis:
    """A story of reports of one day, each with these words and some of its own."""
    reports = []
    for number, text in enumerate(texts):
        name = f"{number}.txt"
        read = read_text(text.encode(), name, name)
        reports.append(replace(read, published="2024-06-05", published_from="given"))
    reports.sort(key=lambda one: one.id)
    return Basis(relate_story("story-x", reports, [annotate(one, parser) for one in reports]))


CROWD = "Some forty people came, most of them shopkeepers from the streets around the harbour."
GOATS = "Goats slept on the steps through all the speeches, and nobody had the heart to move them."
ESTABLISHED = (
    "Chad and Norway established diplomatic relations last month, the ministry in Oslo announced."
)
RESTORED = (
    "After thirty silent years Norway and Chad reestablished ties last month. "
    "A choir of schoolchildren sang for the envoys, and a goat was given away."
)


def test_begun_by_one_and_begun_again_by_another_is_wording(parser: Parser) -> None:
    (found,) = first_or_again(basis(parser, ESTABLISHED, RESTORED))
    assert found.kind == "wording"
    assert {side.value for side in found.sides} == {"established", "reestablished"}


def test_who_uses_both_words_is_on_neither_side(parser: Parser) -> None:
    both = f"{RESTORED} {ESTABLISHED}"
    assert first_or_again(basis(parser, both, RESTORED)) == ()


@pytest.mark.parametrize(
    ("second", "shown"),
    [
        ("Envoys of Chad and of Norway will sign several deals on Friday.", True),
        ("Envoys of Chad and of Norway will sign an agreement on Friday.", False),
    ],
)
def test_one_agreement_or_several(parser: Parser, second: str, shown: bool) -> None:
    first = "Chad and Norway are to sign a memorandum on fishing in Oslo on Friday, officials said."
    found = one_or_several(basis(parser, f"{first} {CROWD}", f"{second} {GOATS}"))
    assert len(found) == shown
    assert all(one.kind == "wording" for one in found)


@pytest.mark.parametrize(
    ("second", "shown"),
    [
        ("Foreign Minister Erik Berg opened the Trade Mission of Norway with garden shears.", True),
        (
            "Foreign Minister Erik Berg opened the consular office of Norway with garden shears.",
            False,
        ),
        ("Foreign Minister Erik Berg opened the office with garden shears.", False),
    ],
)
def test_one_thing_by_several_names(parser: Parser, second: str, shown: bool) -> None:
    first = "Foreign Minister Erik Berg opened the Norwegian Consular Office in Chad last week."
    found = things_named(basis(parser, f"{first} {CROWD}", f"{second} {GOATS}"))
    assert len(found) == shown


LENT = (
    "In return for Chad releasing three sailors, the Norwegian government promised "
    "in March 2023 to recognize the sovereignty of Chad over the lake, a dry bed of mud and sand."
)
FOOT = " The two sides had talked about the island for nine years in a village near the border."


def test_a_date_beside_another_act_is_a_conflict(parser: Parser) -> None:
    slipped = LENT.replace(" in March 2023", "").replace("sailors,", "sailors in March 2023,")
    (found,) = moved_days(basis(parser, LENT + FOOT, slipped + FOOT))
    assert found.kind == "conflict"
    assert found.about == "what happened in March 2023"


def test_a_date_that_stays_with_its_act_is_none(parser: Parser) -> None:
    other = LENT.replace("a dry bed of mud and sand", "a dusty bed of sand")
    assert moved_days(basis(parser, LENT + FOOT, other + FOOT)) == ()
