"""Whether a line breaks off within a quotation."""

from __future__ import annotations

import pytest

from factbox.record.open_marks import breaks_off


@pytest.mark.parametrize(
    ("text", "off"),
    [
        ("The envoy said: 'We have lists.", True),
        ("The envoy said: “We have lists.", True),
        ('The envoy said: "We have lists.', True),
        ("We have lists.” the envoy said.", True),
        ("The envoy said: 'We have lists.'", False),
        ("The envoy said: “We have lists.”", False),
        ("The dockers' union said that its members' boats were safe.", False),
        ("The mayor called it 'a farce' and the harbour's end.", False),
        ("The harbour burned in the '90s.", False),
    ],
)
def test_a_quotation_that_is_not_closed_breaks_a_line_off(text: str, off: bool) -> None:
    assert breaks_off(text) is off
