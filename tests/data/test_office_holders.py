"""Which state an office holder, a place or an international body is of."""

from __future__ import annotations

import pytest

from factbox.data.international import international_sector
from factbox.data.office_holders import state_of_holder, state_of_leader, state_of_place
from factbox.data.peoples_within import state_of_people


@pytest.mark.parametrize(
    ("name", "state"),
    [("Nicolas Sarkozy", "FRA"), ("Carlos Menem", "ARG"), ("Sarkozy", None), ("", None)],
)
def test_first_and_last_name_say_the_state(name: str, state: str | None) -> None:
    assert state_of_holder(name) == state


def test_accents_and_hyphens_do_not_matter() -> None:
    assert state_of_holder("Nicolás Sarkozy") == "FRA"
    assert state_of_holder("Omar al-Bashir") == state_of_holder("Omar Hassan Al Bashir") == "SDN"


def test_a_last_name_that_two_states_share_is_nobodys() -> None:
    assert state_of_leader("Khan") is None
    assert state_of_leader("Mugabe") == "ZWE"


def test_a_province_lies_in_its_state() -> None:
    assert state_of_place("Helmand") == "AFG"
    assert state_of_place("Nowhere") is None


@pytest.mark.parametrize(
    ("name", "sector"),
    [
        ("the United Nations", "IGO"),
        ("WHO", "IGO"),
        ("who", None),
        ("Amnesty International", "NGO"),
    ],
)
def test_bodies_of_no_one_state(name: str, sector: str | None) -> None:
    assert international_sector(name) == sector


@pytest.mark.parametrize(
    ("words", "state"),
    [
        ("Chechens", "RUS"),
        ("Bosnian Serb", "BIH"),
        ("Turkish Cypriot", "CYP"),
        ("chechen", None),
        ("Norwegian", None),
    ],
)
def test_a_people_within_a_state(words: str, state: str | None) -> None:
    assert state_of_people(words) == state
