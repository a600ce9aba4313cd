"""What decides whether an event happened."""

from __future__ import annotations

import pytest

from factbox.annotate.parse import Parser
from factbox.annotate.report import annotate
from factbox.types import EventMention
from reports import make_report


def _events(parser: Parser, text: str) -> tuple[EventMention, ...]:
    return annotate(make_report(text), parser).event_mentions


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("Chad and Niger signed a water treaty on Monday.", "sign", "asserted"),
        ("Chad will sign a water treaty with Niger.", "sign", "planned"),
        ("The two ministers are expected to sign a treaty in Lima.", "sign", "planned"),
        ("Norway is set to open an embassy in Lima.", "open mission", "planned"),
        ("Chad has not signed the treaty with Niger.", "sign", "negated"),
        ("Chad refused to sign the treaty with Niger.", "sign", "negated"),
        ("Chad denied that it had signed a pact with Niger.", "sign", "denied"),
        ("Chad may recall its ambassador from Lima.", "recall envoy", "possible"),
        ("Rebels allegedly attacked a Norwegian convoy.", "attack", "alleged"),
        ("Chad was accused of bombing a Nigerien village.", "bomb", "alleged"),
        ("If Chad attacks Niger, the alliance will respond.", "attack", "conditional"),
        ("Norway urged Chad to release the sailors.", "release", "demanded"),
        ("Norway demanded that Chad release the sailors.", "release", "demanded"),
        ("Rebels attacked a Norwegian convoy, a court was told.", "attack", "asserted"),
        ("Chad told Niger that it was ending the water treaty.", "leave agreement", "ongoing"),
        ("Nigerien troops are attacking the port.", "attack", "ongoing"),
        ("Chad had severed relations with Niger.", "sever ties", "historical"),
        ("Chad severed relations with Niger in 1978.", "sever ties", "asserted"),
    ],
)
def test_the_words_decide(parser: Parser, text: str, kind: str, status: str) -> None:
    found = {event.type: event for event in _events(parser, text)}
    assert found[kind].status == status
    assert any(reason.feature == "status" and reason.detail for reason in found[kind].why)


def test_joined_verbs_share_a_modal(parser: Parser) -> None:
    events = _events(parser, "President Soto will meet King Harald and sign a treaty.")
    assert [(event.type, event.status) for event in events] == [
        ("meet", "planned"),
        ("sign", "planned"),
    ]


def test_a_clause_after_and_has_its_own_status(parser: Parser) -> None:
    events = _events(parser, "Chad did not sign the treaty, but Niger attacked the port.")
    assert {event.type: event.status for event in events} == {
        "sign": "negated",
        "attack": "asserted",
    }


def test_saying_is_no_event(parser: Parser) -> None:
    assert _events(parser, "The minister said that the weather was fine.") == ()
