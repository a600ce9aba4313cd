"""Names that places of two states bear."""

from __future__ import annotations

import pytest

from factbox.data.homonyms import homonym


@pytest.mark.parametrize(
    ("name", "alike", "beside"),
    [
        ("Georgia", {"GEO", "USA"}, {"GEO", "USA"}),
        ("Córdoba", {"ARG", "ESP"}, {"MEX"}),
        ("cordoba", {"ARG", "ESP"}, {"COL"}),
        ("Washington", set[str](), {"USA", "GBR"}),
    ],
)
def test_the_states_of_a_name_are_known(name: str, alike: set[str], beside: set[str]) -> None:
    found = homonym(name)
    assert found is not None
    assert alike <= found.alike
    assert beside | alike <= found.beside


def test_a_name_of_one_place_is_none() -> None:
    assert homonym("Reykjavik") is None


def test_what_two_states_claim_is_one_place() -> None:
    assert homonym("Jerusalem") is None
