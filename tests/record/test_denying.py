"""Reports that call false what others tell."""

from __future__ import annotations

from dataclasses import replace

import pytest

from factbox.read.text import read_text
from factbox.record.support.denying import denying

FAR = "The ferry left Alvora at noon and came back at night with forty sailors and a goat. " * 8


@pytest.mark.parametrize(
    ("text", "denies"),
    [
        ("The story of the goat at the helm is a hoax, the harbour says.", True),
        (FAR + "There is no truth to the tale, said the mate. Others called it satirical.", True),
        (FAR + "The mate debunked it.", False),
        (FAR + "The satirical magazine ran it; a satirical weekly did not.", False),
        (FAR, False),
    ],
)
def test_a_report_that_calls_it_false_at_its_top_or_twice_denies(text: str, denies: bool) -> None:
    report = read_text(text.encode(), "a.txt", "a.txt")
    assert denying([report]) == (frozenset([report.id]) if denies else frozenset())


def test_a_title_is_looked_at() -> None:
    report = replace(read_text(FAR.encode(), "a.txt", "a.txt"), title="FALSE: goat steers ferry")
    assert denying([report]) == frozenset([report.id])
