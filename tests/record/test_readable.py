"""Which words can be put before a reader by themselves."""

from __future__ import annotations

import pytest

from factbox.record.readable import is_readable, speaker_of
from factbox.types import Evidence, Saying


@pytest.mark.parametrize(
    ("words", "readable"),
    [
        ("The ferry left Alvora at noon.", True),
        ("“The ferry never left,” the harbour master said.", True),
        ("Of the mayor, Ruiz said, “I want him to do well.", False),
        ('Ruiz said the mayor "has no plan (for the harbour.)', False),
        ("He left at noon.", False),
        ("and the ferry left at noon", False),
        ("The full letter can be read below:", False),
        ("Ruiz said of the ferry: “I want it to sail. ...", False),
        ("H/T Alvora Courier", False),
        ("The ferry will be steered by Lind or by former Capt.", False),
        ("Ruiz told a reporter in an interview for the Courier.", False),
        ("Ruiz told a reporter in an interview that the ferry leaks.", True),
        ("The letter (seen below) was sent in May.", False),
    ],
)
def test_lines_that_lean_on_nothing(words: str, readable: bool) -> None:
    assert is_readable(words) is readable


def _words(start: int, end: int) -> Evidence:
    return Evidence(report="r-1", part="text", start=start, end=end, exact="x" * (end - start))


def test_whose_words_a_line_is() -> None:
    saying = Saying(quote="q-1", speaker="e-1", name="Ruiz", via=None, evidence=_words(100, 200))
    assert speaker_of(_words(120, 180), [saying]) is saying
    assert speaker_of(_words(0, 110), [saying]) is None
    assert speaker_of(_words(90, 210), [saying], share=0.9) is None
