"""Stories of more statements than can be compared."""

from __future__ import annotations

import pytest

from factbox import limits
from factbox.judgements import Judgement, Words
from factbox.limits import Limit
from relate.claims.stated import FERRY, aligned, named


@pytest.fixture
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "CLAIM_STATEMENTS", Limit(4, "statements", "for this test"))


COPY = (
    "The ferry sank near the northern lighthouse before dawn.\nDivers found the bell of the ship."
)


@pytest.mark.usefixtures("few")
def test_every_statement_is_in_one_claim_beyond_the_limit_too() -> None:
    claims = aligned([*FERRY, COPY])
    members = [row for claim in claims for row in claim.statements]
    assert len(members) == len(set(members)) == 7


@pytest.mark.usefixtures("few")
def test_the_same_words_are_one_claim_beyond_the_limit_too() -> None:
    line = "Divers found the old bell of the ship."
    texts = [f"{line}\n{one}\nNumber {k} closed a harbour gate." for k, one in enumerate(FERRY)]
    claims = aligned(texts)
    first = next(claim for claim in claims if claim.text.exact == line)
    assert first.counts.reports == 3
    assert [reason.feature for reason in first.why] == ["same words"]


@pytest.mark.usefixtures("few")
def test_a_person_parts_even_the_same_words() -> None:
    texts = ["The ferry sank near the old lighthouse.", "The ferry sank near the old lighthouse"]
    more = ["Fishers rescued the whole crew.\nThe mayor opened a school.\nSnow fell on Monday."]
    a, b = (Words(report=named(text).id, start=0, end=len(text)) for text in texts)
    whole = aligned([*texts, *more])
    parted = aligned([*texts, *more], [Judgement(verdict="not the same", about="claim", a=a, b=b)])
    assert len(parted) == len(whole) + 1
