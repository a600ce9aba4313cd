"""Whom an act reaches, who is meant by "it", and sentences of other topics."""

from __future__ import annotations

import pytest

from factbox.annotate.parse import Parser
from factbox.annotate.report import annotate
from factbox.types import EventMention
from reports import make_report


def _only(parser: Parser, text: str, kind: str) -> EventMention:
    (event,) = [
        row for row in annotate(make_report(text), parser).event_mentions if row.type == kind
    ]
    return event


def test_aid_reaches_the_state_named_further_on(parser: Parser) -> None:
    event = _only(parser, "Norway gave three million euros in aid for wells in Chad.", "aid")
    assert [who.code for who in event.recipients] == ["TCD"]


def test_the_actor_is_not_reached_by_its_own_act(parser: Parser) -> None:
    event = _only(parser, "Norway donated medicine from a store in Norway.", "aid")
    assert event.recipients == ()


def test_it_is_who_says_it_of_itself(parser: Parser) -> None:
    event = _only(parser, "Norway said it would release the sailors.", "release")
    assert [(who.text, who.code) for who in event.actors] == [("Norway", "NOR")]


def test_blame_goes_to_those_who_did_what_is_blamed(parser: Parser) -> None:
    event = _only(parser, "Norway condemned a raid by Chad.", "condemn")
    assert [who.code for who in event.recipients] == ["TCD"]


def test_a_group_has_its_state(parser: Parser) -> None:
    event = _only(parser, "Hamas released three hostages on Monday.", "release")
    assert [(who.code, who.sector) for who in event.actors] == [("PSE", "REB")]


def test_who_received_is_the_recipient(parser: Parser) -> None:
    event = _only(parser, "Chad received food aid from Norway.", "aid")
    assert [who.code for who in event.actors] == ["NOR"]
    assert [who.code for who in event.recipients] == ["TCD"]


@pytest.mark.parametrize(
    "text",
    [
        "Norway attacked Chad down the left and the striker beat the goalkeeper.",
        "The batsman attacked the bowler and the umpire warned him.",
        "The novel attacked its critics in the third chapter.",
    ],
)
def test_other_topics_tell_no_event(parser: Parser, text: str) -> None:
    assert not annotate(make_report(text), parser).event_mentions


def test_a_word_of_politics_outweighs_the_topic(parser: Parser) -> None:
    text = "Police arrested the striker of Chad at the stadium."
    assert _only(parser, text, "arrest").plover == "COERCE"
