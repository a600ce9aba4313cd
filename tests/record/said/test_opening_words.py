"""Lines that are or begin with a quotation which speaks of what is not in it."""

from __future__ import annotations

import pytest

from factbox.record.said.opening_words import speaks_of_before

KNOWN = {"ruth": {"she"}, "calder": {"she"}}


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("“It would wreck the harbour,” Ms. Calder said.", False),
        ('"They knew it for weeks," the union said.', False),
        ("“Until then, the quay stays shut,” the mayor said.", False),
        ("He never saw the cranes.", True),
        ("That was the last straw.", True),
    ],
)
def test_it_speaks_of_what_stood_before(text: str, quoted: bool) -> None:
    assert speaks_of_before(text, quoted, KNOWN)


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("“It is time to open the harbour,” Ms. Calder said.", False),
        ("Calder lied, and she knows it.", True),
        ("“The quay is safe,” the mayor said.", False),
        ("It rained for days, and the union said “they knew”.", False),
    ],
)
def test_it_can_be_read_alone(text: str, quoted: bool) -> None:
    assert not speaks_of_before(text, quoted, KNOWN)
