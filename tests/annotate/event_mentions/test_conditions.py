"""Conditions, hearsay and what is said to be untrue."""

from __future__ import annotations

import pytest

from factbox.annotate.parse import Parser
from factbox.annotate.report import annotate
from factbox.types import EventMention
from reports import make_report


def _events(parser: Parser, text: str) -> dict[str, EventMention]:
    rows = annotate(make_report(text), parser).event_mentions
    return {row.type: row for row in rows}


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("Norway will release the sailors if Chad lifts the blockade.", "release", "conditional"),
        (
            "Norway will not sign the treaty unless Chad withdraws its troops.",
            "withdraw",
            "conditional",
        ),
        (
            "Norway will release the sailors as long as Chad observes the truce.",
            "release",
            "conditional",
        ),
        ("Norway will arrest the minister tomorrow.", "arrest", "planned"),
        ("Chad is said to have kidnapped two sailors.", "abduct", "alleged"),
        ("Chad kidnapped two sailors, according to unconfirmed reports.", "abduct", "alleged"),
        ("Norway rejected reports that it had bombed the port.", "bomb", "denied"),
        ("It is not true that Norway bombed the port.", "bomb", "denied"),
        ("Norway left the talks without signing the treaty.", "sign", "negated"),
        ("Nigerien troops were shelling the port.", "bomb", "ongoing"),
    ],
)
def test_the_words_around_decide(parser: Parser, text: str, kind: str, status: str) -> None:
    event = _events(parser, text)[kind]
    assert event.status == status
    assert any(reason.feature == "status" and reason.detail for reason in event.why)


def test_what_is_done_in_doing_something_else_is_done(parser: Parser) -> None:
    events = _events(parser, "Norway wrote to congratulate Chad on its election.")
    assert events["congratulate"].status == "asserted"
