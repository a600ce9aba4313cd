"""Which state and sector a participant has, and the words that say so."""

from __future__ import annotations

import pytest

from factbox.annotate.parse import Parser
from factbox.annotate.report import annotate
from factbox.types import EventMention, Participant
from reports import make_report


def _event(parser: Parser, text: str, kind: str) -> EventMention:
    found = annotate(make_report(text), parser).event_mentions
    return next(one for one in found if one.type == kind)


def _actor(parser: Parser, text: str, kind: str) -> Participant:
    return _event(parser, text, kind).actors[0]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Rebels in Chad attacked a convoy on Monday.", "TCD"),
        ("A group based in Chad attacked a convoy on Monday.", "TCD"),
        ("Fighters loyal to Chad's former ruler attacked a convoy on Monday.", "TCD"),
        ("Students throughout Chad attacked a convoy on Monday.", "TCD"),
        ("Rebels in the Chadian province of Ennedi attacked a convoy on Monday.", "TCD"),
    ],
)
def test_words_beside_a_noun_say_its_state(parser: Parser, text: str, code: str) -> None:
    assert _actor(parser, text, "attack").code == code


def test_two_states_beside_a_noun_leave_it_open(parser: Parser) -> None:
    for where in ("in", "of"):
        text = f"Rebels {where} Chad and Mali attacked a convoy on Monday."
        assert _actor(parser, text, "attack").code is None


def test_who_acts_for_a_body_of_several_states_is_of_none(parser: Parser) -> None:
    one = _actor(parser, "UN officials condemned the attack on Monday.", "condemn")
    assert (one.code, one.sector) == (None, "IGO")


def test_the_state_of_a_noun_that_is_not_named_with_it_is_not_guessed(parser: Parser) -> None:
    text = "The prime minister accused Chad of spying."
    assert _actor(parser, text, "accuse").code is None


def test_every_code_and_sector_has_a_reason(parser: Parser) -> None:
    text = "Chadian rebels attacked Mali's army and UN troops near Kidal on Monday."
    event = _event(parser, text, "attack")
    for one in (*event.actors, *event.recipients):
        told = {reason.feature for reason in one.why}
        assert told == {
            name for name, value in (("state", one.code), ("sector", one.sector)) if value
        }
        assert all(one.text in reason.detail for reason in one.why)


def test_the_reason_names_the_words(parser: Parser) -> None:
    one = _actor(parser, "Chadian rebels attacked a convoy on Monday.", "attack")
    assert any("“Chadian” names its people" in reason.detail for reason in one.why)


def test_they_who_announce_are_they_who_act(parser: Parser) -> None:
    one = _actor(parser, "Chadian rebels said they would free two nurses.", "release")
    assert one.code == "TCD"


def test_a_place_that_an_order_holds_for_is_whom_it_is_over(parser: Parser) -> None:
    event = _event(parser, "Chad imposed a curfew in Mao on Monday.", "impose curfew")
    assert [one.text for one in event.recipients] == ["Mao"]


def test_what_nobody_known_does_is_not_told(parser: Parser) -> None:
    for text in ("He invited his colleagues to lunch.", "Her brother blames himself."):
        assert annotate(make_report(text), parser).event_mentions == ()


def test_two_states_in_a_quarter_final_do_not_confer(parser: Parser) -> None:
    text = "Chad will meet Mali in the quarter-final on Friday."
    assert annotate(make_report(text), parser).event_mentions == ()


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Chechen fighters attacked a convoy on Monday.", "RUS"),
        ("Bosnian Serb leaders attacked a convoy on Monday.", "BIH"),
    ],
)
def test_a_people_within_a_state_is_of_it(parser: Parser, text: str, code: str) -> None:
    assert [one.code for one in _event(parser, text, "attack").actors] == [code]


def test_who_is_of_no_named_state_is_of_where_it_happened(parser: Parser) -> None:
    event = _event(parser, "Protesters clashed with police in Oslo on Monday.", "riot")
    everybody = (*event.actors, *event.recipients)
    assert [(one.text, one.code) for one in everybody] == [("Protesters", "NOR"), ("police", "NOR")]
    assert all("nothing else places them" in one.why[-1].detail for one in everybody)


def test_whose_plan_is_turned_down(parser: Parser) -> None:
    text = "Chad rejected a plan drawn up by Mali on Monday."
    event = _event(parser, text, "reject")
    assert [one.code for one in event.recipients] == ["MLI"]
