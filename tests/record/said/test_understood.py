"""Quotations that say nothing to who has nothing else before them are not shown alone."""

from __future__ import annotations

import pytest

from factbox.record.said.understood import is_courtesy, is_told_by, is_understood


@pytest.mark.parametrize(
    "said",
    [
        "Tell me then.",
        "That is not so.",
        "No, I don't think so.",
        "I don't know who they were.",
        "I may once they ask,",
        "I have no paper that mentions those boats,",
        "As Per Lind said, 'Let it sail,'",
        "we should refuse the change and keep the habits.",
        "who are you?",
        "Well, I don't see how that's possible for a harbour of boats,",
        "Those two things would keep the ferry sailing for many long years at little cost to sailors,",
        "And the quay will be dredged,",
        "At that point, we were able to bring nine sailors to the old hospital,",
        "Unfortunately, they had left the island,",
        "We certainly did not change it.",
    ],
)
def test_what_leans_or_is_empty_is_not_understood(said: str) -> None:
    assert not is_understood(said)


@pytest.mark.parametrize(
    "said",
    [
        "The pier will be shut until the harbour is dredged,",
        "It is a pity to sell a cutter that has sailed round the horn",
        "No matter how the tide runs, the ferry will land here,",
        "He rowed to the wreck and pulled the sailors out,",
        "Per Lind owes two years of rent,",
        "The boats are gone. We will find those boats.",
    ],
)
def test_what_tells_something_is_understood(said: str) -> None:
    assert is_understood(said)


def test_few_words_that_several_report_are_news() -> None:
    assert not is_understood("We are well,")
    assert is_understood("We are well,", shared=True)
    assert not is_understood("That is not so.", shared=True)


def test_a_sentence_tells_of_what_it_is_said() -> None:
    said = ["No, it is not."]
    asked = (
        "Asked whether the old lighthouse was unsafe after the flood, Lind said: “No, it is not.”"
    )
    assert is_told_by(asked, said, "Per Lind")
    assert not is_told_by("“No, it is not.” Mr. Lind added on Monday.", said, "Per Lind")


def test_thanks_alone_are_a_courtesy() -> None:
    assert is_courtesy("Thank you all, and I hope to see you on Friday.")
    assert not is_courtesy(
        "Thanks to the new quay, boats from four islands can land in winter and sell their fish in Alvora."
    )
