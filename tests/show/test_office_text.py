"""How an office is written behind a name. All words are ours."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factbox.show.office_text import office_text, told_once
from factbox.types import Office


def _office(words: str | None, name: str, of: str | None = None) -> Office:
    return Office(office=name, of=of, first=None, last=None, words=words)


@pytest.mark.parametrize(
    ("words", "name", "of", "shown"),
    [
        ("Norway's Foreign Minister", "foreign minister", "NOR", "foreign minister of Norway"),
        ("Peruvian Defence Minister", "defense minister", "PER", "defense minister of Peru"),
        ("Rep.", "representative", None, "representative"),
        ("Maine Sen.", "senator", None, "Maine senator"),
        ("U.S. Rep.", "representative", "USA", "representative"),
        ("panel Chairman Rep.", "representative", None, "representative"),
        ("Roads Committee Rep.", "representative", None, "representative"),
        ("former mayor", "former mayor", None, "former mayor"),
        ("Former Peruvian President", "former president", "PER", "former president of Peru"),
        ("Special Envoy", "envoy", None, "Special Envoy"),
        ("harbour spokeswoman", "spokesperson", None, "harbour spokeswoman"),
        ("Finance inspector general", "finance minister", None, "Finance inspector general"),
        ("Then-Mayor", "former mayor", None, "then-Mayor"),
        ("then the head of the port", "former head of port", None, "then head of the port"),
        ("NHF president", "president of nhf", None, "NHF president"),
        ("north pier director", "director of pier", None, "north pier director"),
        ("Peruvian leader", "leader", "PER", "leader of Peru"),
        ("Controversial harbour sheriff", "sheriff", None, "harbour sheriff"),
        ("top NHF official", "official", None, "NHF official"),
        ("advice Attorney General", "attorney general", None, "attorney general"),
        ("candidate Maine Senator", "senator", None, "Maine Senator"),
        ("pier mate mayoral nominee", "candidate", None, "mayoral nominee"),
        ("Mayor Anna Lund and Sen.", "senator", None, "senator"),
        ("state Senate President", "president", None, "state Senate President"),
    ],
)
def test_an_office_is_shown_in_the_words_of_the_reports(
    words: str, name: str, of: str | None, shown: str
) -> None:
    assert office_text(_office(words, name, of)) == shown


@pytest.mark.parametrize(
    ("words", "name"),
    [(None, "mayor"), ("official", "official"), ("then-candidate", "former candidate")],
)
def test_what_is_unsure_or_says_nothing_is_not_shown(words: str | None, name: str) -> None:
    assert office_text(_office(words, name)) == ""


def test_an_office_within_a_longer_one_is_told_once() -> None:
    assert told_once(["chief", "Police chief", "police Chief", "mayor"]) == [1, 3]


def test_an_office_in_two_spellings_is_told_once() -> None:
    assert told_once(["NHF President", "president of the N.H.F."]) == [0]


@given(st.text(alphabet="abc XYZ-’'.", max_size=30))
def test_what_is_shown_is_on_one_line_and_without_blank_ends(words: str) -> None:
    shown = office_text(_office(words, "mayor"))
    assert shown == shown.strip()
    assert "\n" not in shown


@pytest.mark.parametrize("words", ["former mayor, and", "leaders - Peruvian mayor", "mayor,"])
def test_broken_words_are_not_shown(words: str) -> None:
    assert office_text(_office(words, "mayor")) == ""


def test_one_noun_of_two_bodies_is_told_once() -> None:
    assert told_once(["NHF chairman", "chairman of the Harbour Fund"]) == [0]
    assert told_once(["NHF chairman", "former chairman of the pier"]) == [0, 1]
    assert told_once(["president of Peru", "vice president"]) == [0, 1]


def test_a_ceo_is_a_chief_executive_once() -> None:
    assert told_once(["Kelvo CEO", "chief executive"]) == [0]
