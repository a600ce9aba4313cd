"""Given names speak against a pronoun only where they are borne by one gender all but always."""

from __future__ import annotations

import pytest

from factbox.data.given_gender import gender_of
from factbox.data.word_lists import word_list


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("Thomas Lind", "he"),
        ("Martha O. Lind", "she"),
        ("Robin Lind", None),
        ("Thomas", None),
        ("Lind", None),
    ],
)
def test_a_given_name_tells(name: str, told: str | None) -> None:
    assert gender_of(name) == told


def test_no_name_is_in_both_lists() -> None:
    assert not word_list("given_names_he") & word_list("given_names_she")
