"""What speakers are called who are nobody in the story's list of names."""

from __future__ import annotations

import pytest

from factbox.record.said.unnamed import holds_name, is_known, is_somebody, is_told, says_whose
from factbox.types import Entity, Spelling


@pytest.mark.parametrize("words", ["former judge Ana Ruiz", "Forum user plimsoll", "Ruiz and Dahl"])
def test_words_may_hold_a_name(words: str) -> None:
    assert holds_name(words)


@pytest.mark.parametrize("words", ["a guard on the pier", "The Korean source", "Officials", "he"])
def test_words_may_hold_none(words: str) -> None:
    assert not holds_name(words)


@pytest.mark.parametrize("words", ["a guard", "an official at the port", "the young teacher"])
def test_people_are_somebody(words: str) -> None:
    assert is_somebody(None, words)


@pytest.mark.parametrize("words", ["the statement", "investigations", "the truth of this", None])
def test_things_are_nobody(words: str | None) -> None:
    assert not is_somebody(None, words)


def test_whom_the_story_knows_is_somebody() -> None:
    assert is_somebody("e-1", None)


def test_a_thing_of_somebody_named_is_nobody() -> None:
    assert not is_somebody(None, "Ms. Calder’s regret")
    assert is_somebody(None, "Calder’s spokeswoman")


@pytest.mark.parametrize("words", ["a guard on the pier", "a spokesman for Kelvo", "dockers at the gate"])  # fmt: skip
def test_words_that_tell_who_speaks_are_told(words: str) -> None:
    assert is_told(words)


@pytest.mark.parametrize("words", ["the aide", "their spokesman", "a spokesman", "one person", ""])
def test_words_that_lean_on_what_stood_before_are_not_told(words: str) -> None:
    assert not is_told(words)


def body(name: str, *reports: str, long: str | None = None) -> Entity:
    spelled = (name, *((long,) if long else ()))
    names = tuple(Spelling(name=one, count=1, reports=reports) for one in spelled)
    return Entity(
        id="e-1",
        name=name,
        kind="organization",
        country=None,
        names=names,
        offices=(),
        reports=reports,
        mentions=(),
    )


def test_an_abbreviation_of_one_report_tells_nobody_who_speaks() -> None:
    assert not is_known(body("K&B", "r-1"))
    assert is_known(body("K&B", "r-1", "r-2"))
    assert is_known(body("KBA", "r-1", long="Kelvo Boat Association"))
    assert is_known(body("NATO", "r-1"))
    assert is_known(body("Kelvo", "r-1"))


@pytest.mark.parametrize(
    "words", ["a Kelvo spokesman", "a guard for Calder", "one of Ms. Calder’s aides", "officials in Alvora"]
)  # fmt: skip
def test_words_may_say_to_whom_somebody_belongs(words: str) -> None:
    assert says_whose(words)


@pytest.mark.parametrize(
    "words", ["a guard on the pier", "Kelvo teaching", "a meeting with Mayor Calder", "Kelvo", "Lind mentioning boats"]
)  # fmt: skip
def test_words_for_nobodys_person_or_for_a_thing_do_not(words: str) -> None:
    assert not says_whose(words)
