"""The list of towns."""

from __future__ import annotations

import pytest

from factbox.data.towns import is_town


@pytest.mark.parametrize(
    ("name", "known"),
    [
        ("Mymensingh", True),
        ("ARBA MINCH", True),
        ("Köln", True),
        ("Tetouan", True),
        ("Mobile", False),
        ("", False),
    ],
)
def test_a_town_is_known_in_any_case(name: str, known: bool) -> None:
    assert is_town(name) is known
