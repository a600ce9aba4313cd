"""How somebody appeared, to several reporters."""

from __future__ import annotations

import pytest
from small import Name, Small, same_words

DAY = "2024-03-13"
COUNCIL = Small(
    texts=(
        ("The Harbor Council appeared closely split on the ferry toll on Monday.", DAY),
        ("The Harbor Council seems ready to scrap the ferry toll for good.", DAY),
    ),
    names=(Name("Harbor Council", "organization"),),
)


def test_two_impressions_of_one_body_are_wording() -> None:
    (found,) = COUNCIL.differences()
    assert (found.kind, found.about) == ("wording", "how the Harbor Council appeared")
    assert {side.value for side in found.sides} == {"closely split", "ready to scrap"}


@pytest.mark.parametrize(
    "second",
    [
        "The Harbor Council seemed deeply split over the ferry toll.",
        "The Harbor Council seems ready to hire a choir for its party.",
        "The ferry toll seems ready to be scrapped.",
    ],
)
def test_like_words_and_other_matters_are_none(second: str) -> None:
    assert same_words(COUNCIL, texts=(COUNCIL.texts[0], (second, DAY))).differences() == ()
