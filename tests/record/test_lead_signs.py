"""What speaks against a sentence opening a record."""

from __future__ import annotations

from dataclasses import replace

import pytest

from factbox.read.text import read_text
from factbox.record.lead_signs import LeadSigns, is_a_remark
from factbox.types import Report, Statement


def report(number: int, text: str) -> Report:
    return read_text(text.encode(), f"{number}.txt", f"{number}.txt")


def row(one: Report) -> Statement:
    return Statement(id="s-1", report=one.id, part="text", start=0, end=len(one.text), text=one.text, status="asserted", lemmas=(), events=())  # fmt: skip


@pytest.mark.parametrize(
    ("words", "remark"),
    [
        ("Mayor Ruth Calder shut the “old” harbour after three cranes fell.", False),
        ("A clerk said: “We have heard of the cranes but we cannot say more of them.”", True),
        ("Harbour clerk Per Lind said: ‘The first two cranes stood well enough.", True),
        ("Calder’s deputy, Lind’s brother, shut the harbour.", False),
    ],
)
def test_a_remark_opens_no_record(words: str, remark: bool) -> None:
    assert is_a_remark(words) is remark


@pytest.mark.parametrize(
    "words",
    [
        "Ruth Calder made the announcement in Alvora.",
        "Ruth Calder shut the harbour this morning.",
        "Ruth Calder shut the harbour on Monday.",
    ],
)
def test_what_the_line_does_not_tell_counts_against_it(words: str) -> None:
    first = report(0, words)
    others = [report(n, f"{n} cranes of Ruth Calder's harbour fell on Friday.") for n in (1, 2)]
    signs = LeadSigns.of([first, *others])
    assert signs.factor(row(first)) < 1.0
    assert signs.factor(row(others[0])) == 1.0


def test_a_line_that_hands_a_hoax_on_opens_no_record_of_deniers() -> None:
    tale = report(0, "A goat steered the ferry to Alvora.")
    deny = report(1, "The tale of the goat at the helm is a hoax, the harbour says.")
    signs = LeadSigns.of([tale, deny])
    assert signs.hands_on_a_hoax(row(tale))
    assert signs.may_be_a_hoax(row(tale))
    assert not signs.hands_on_a_hoax(row(deny))
    calm = replace(row(deny), text="The harbour sold the goat in May.")
    assert not signs.may_be_a_hoax(calm)
    assert signs.factor(row(tale)) < signs.factor(row(deny))
