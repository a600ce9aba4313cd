"""Words of a quotation that stand for somebody or something that is not in it."""

from __future__ import annotations

import pytest

from factbox.record.said.open_words import (
    leaves_out,
    open_object,
    open_person,
    open_plural,
    open_several,
    open_subject,
)

KNOWN = {"per": {"he"}, "lind": {"he"}, "ruth": {"she"}, "calder": {"she"}}


@pytest.mark.parametrize(
    ("said", "pronoun"),
    [
        ("She was sent away for what she had done", "She"),
        ("I would not sell her the boat", "her"),
        ("Per Lind knows she is right", "she"),
        ("Per Lind knows he is right", None),
        ("The captain lost his boat", None),
        ("Whoever steers should know where he is", None),
        ("We will mend the pier", None),
    ],
)
def test_who_is_not_told_of(said: str, pronoun: str | None) -> None:
    found = open_person(said, KNOWN)
    assert (found.text if found else None) == pronoun


@pytest.mark.parametrize(
    "said", ["They sank the ferry at noon", "But it was the tide", "It will be rough"]
)
def test_the_first_clause_is_about_what_is_not_there(said: str) -> None:
    assert open_subject(said)


@pytest.mark.parametrize(
    "said",
    ["It is a pity to sell the ferry", "It’s clear that the pier is rotten", "The ferry sank"],
)
def test_it_may_open_what_follows(said: str) -> None:
    assert not open_subject(said)


def test_it_is_known_where_a_thing_stands_before() -> None:
    assert open_object("We need to keep it that way")
    assert not open_object("We built the pier and we will mend it")
    assert not open_object("Nobody made it to the shore")


@pytest.mark.parametrize(
    ("said", "left_out"),
    [
        ("I would if I could", True),
        ("I am surprised that she didn’t.", True),
        ("I would mend the pier", False),
        ("She did not mend it.", False),
    ],
)
def test_words_that_leave_out_what_they_are_about(said: str, left_out: bool) -> None:
    assert leaves_out(said) is left_out


def test_they_are_known_where_several_stand_before() -> None:
    assert open_plural("I am glad because they told you")
    assert open_plural("Do they know how deep the harbour is?")
    assert not open_plural("The sailors know that they will be paid")
    assert not open_plural("The council said that the boats are theirs")


def test_what_the_report_explains_is_known() -> None:
    assert not open_plural("If they [the sailors] are not paid the boats stay in")
    assert not open_subject("They [the sailors] will stay in")
    assert open_person("I saw her (Calder) on the pier", {}) is None


@pytest.mark.parametrize(
    ("sentence", "is_open"),
    [
        ("For the most part, Kelvo says, they will leave the harbour.", True),
        ("The pilots said they will leave the harbour.", False),
        ("Kelvo and Lind said they will leave the harbour.", False),
        ("Kelvo will leave the harbour.", False),
    ],
)
def test_they_in_a_sentence_may_be_open(sentence: str, is_open: bool) -> None:
    assert open_several(sentence) is is_open


def test_an_it_after_a_verb_alone_is_open() -> None:
    assert open_object("I personally went through it as a mate and the longest it took was a day")
