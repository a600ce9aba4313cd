"""The words in which a report gives an office. All sentences are ours."""

from __future__ import annotations

import pytest

from factbox.annotate.mentions import find_mentions
from factbox.annotate.parse import Parser
from factbox.types import Mention
from reports import make_report


def _found(parser: Parser, text: str) -> dict[str, Mention]:
    return {row.name: row for row in find_mentions(parser.parse(make_report(text)))}


@pytest.mark.parametrize(
    ("text", "name", "words"),
    [
        ("The plan of special counsel Rosa Ibarra was read.", "Rosa Ibarra", "special counsel"),
        ("Harbour Board Chairman Luis Rojas left.", "Luis Rojas", "Harbour Board Chairman"),
        ("Erik Dahl, the acting police chief of Bergen, spoke.", "Erik Dahl", "acting police chief of Bergen"),
        ("They met former Oslo mayor Anna Lind on Monday.", "Anna Lind", "former Oslo mayor"),
        ("Norway's attorney general, Karl Moen, filed a suit.", "Karl Moen", "Norway's attorney general"),
        ("The suit was read by Attorney General Karl Moen.", "Karl Moen", "Attorney General"),
        ("They met fellow Peruvian senator Ana Quispe.", "Ana Quispe", "Peruvian senator"),
    ],
)  # fmt: skip
def test_the_whole_phrase_is_the_office(parser: Parser, text: str, name: str, words: str) -> None:
    row = _found(parser, text)[name]
    assert row.office is not None
    assert row.office_words == words


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("More than any other candidate, Mr. Rojas walked the pier.", "Rojas"),
        ("He named his rival for mayor, Rosa Ibarra, a friend.", "Rosa Ibarra"),
        ("Ministers Luis Rojas and Ana Quispe met.", "Ana Quispe"),
    ],
)
def test_where_the_words_are_unsure_there_are_none(parser: Parser, text: str, name: str) -> None:
    assert _found(parser, text)[name].office_words is None


def test_an_office_does_not_go_on_over_a_semicolon(parser: Parser) -> None:
    text = (
        "They heard Ola Brekk, the secretary of the Treasury; and Karl Moen, the Treasury inspector "
        "who read the letters."
    )
    assert _found(parser, text)["Karl Moen"].office is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("They met Anna Brekk, chair of the Bergen, Vestland, branch of the club.\n", "Anna Brekk"),
        ("Of Tore Moen, a former Brekk campaign adviser, Mr. Brekk wrote little.\n", "Brekk"),
    ],
)
def test_a_cut_office_and_that_of_a_namesake_are_none(parser: Parser, text: str, name: str) -> None:
    assert _found(parser, text)[name].office is None


def test_what_a_verb_does_is_no_part_of_a_title(parser: Parser) -> None:
    row = _found(parser, "The trial of committing perjury Commissioner Brekk awaits is near.\n")
    assert row["Brekk"].office_words in (None, "Commissioner")


def test_a_name_ends_with_junior(parser: Parser) -> None:
    found = _found(parser, "He drove for Senator Tore P. Brekk Jr. Reaching the pier took long.\n")
    assert "Tore P. Brekk Jr." in found


def test_now_is_no_part_of_an_office(parser: Parser) -> None:
    found = _found(parser, "On Monday Anna Brekk, now the defence minister, said no.\n")
    assert found["Anna Brekk"].office_words == "defence minister"


def test_an_office_before_and_is_not_that_of_who_stands_behind_it(parser: Parser) -> None:
    text = "The pier was opened by Anna Brekk, a former foreign minister, and Thomas Moen, on Monday.\n"
    found = _found(parser, text)
    assert found["Anna Brekk"].office_words in (None, "former foreign minister")
    assert found["Thomas Moen"].office is None
