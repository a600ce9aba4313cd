"""What the CAMEO dictionaries make of sentences."""

from __future__ import annotations

import pytest

from factbox.annotate.dictionary_codes import find_codings
from factbox.annotate.parse import Parser
from factbox.annotate.report import annotate
from factbox.types import Dyad
from reports import make_report


def _dyads(parser: Parser, text: str, published: str | None = None) -> list[Dyad]:
    parsed = parser.parse(make_report(text, published=published))
    return [dyad for coding in find_codings(parsed) for dyad in coding.dyads]


def _codes(parser: Parser, text: str, published: str | None = None) -> list[tuple[str, str, str]]:
    return [(one.source, one.target, one.cameo) for one in _dyads(parser, text, published)]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Norway attacked Chad on Sunday.", [("NOR", "TCD", "190")]),
        ("Chad was attacked by Norway.", [("NOR", "TCD", "190")]),
        ("Chad was attacked.", []),
        ("Norwegian rebels attacked soldiers in Chad.", [("NORREB", "TCDMIL", "190")]),
        ("Norway wants to help Chad.", [("NOR", "TCD", "033")]),
        ("Norway asked Kenya to help Chad.", [("NOR", "KEN", "023")]),
        ("Norway wants Kenya to attack Chad.", [("NOR", "KEN", "021")]),
        ("Norway said that Chad had attacked Kenya.", [("NOR", "TCD", "112")]),
        ("Norway said it attacked Chad.", [("NOR", "TCD", "015")]),
        ("Norway said it would help Chad.", [("NOR", "TCD", "033")]),
        ("There were two Kenyan soldiers killed by Norway.", [("NOR", "KENMIL", "190")]),
        ("The treaty rests in Oslo.", []),
        ("Norway never attacked Chad.", []),
        ("Norway did not attack Chad.", []),
    ],
)
def test_acts_are_coded(parser: Parser, text: str, codes: list[tuple[str, str, str]]) -> None:
    assert _codes(parser, text) == codes


def test_joined_nouns_are_actors_of_their_own(parser: Parser) -> None:
    found = _codes(parser, "Norway and the government of Kenya attacked Chad.")
    assert found == [("NOR", "TCD", "190"), ("KENGOV", "TCD", "190")]


def test_those_who_act_together_are_each_others_targets(parser: Parser) -> None:
    found = {(one[0], one[1]) for one in _codes(parser, "Norway and Chad signed a treaty.")}
    assert found == {("NOR", "TCD"), ("TCD", "NOR")}


def test_a_pattern_is_named_with_its_line(parser: Parser) -> None:
    (dyad,) = _dyads(parser, "Norway imposed sanctions on Chad.")
    assert dyad.cameo == "163"
    assert "SANCTION" in dyad.by
    assert "line" in dyad.by


def test_an_office_is_held_for_a_time(parser: Parser) -> None:
    text = "George W. Bush attacked Chad."
    assert _codes(parser, text, "2004-05-01") == [("USAGOV", "TCD", "190")]
    assert _codes(parser, text, "2014-05-01") == [("USAELI", "TCD", "190")]


@pytest.mark.parametrize(
    "text", ["Norway denied that it attacked Chad.", "No Norwegian soldiers attacked Chad."]
)
def test_what_is_denied_is_no_act(parser: Parser, text: str) -> None:
    found = annotate(make_report(text), parser)
    assert all(one.cameo != "190" for row in found.codings for one in row.dyads)


def test_an_event_mention_takes_the_finer_code_and_the_reason(parser: Parser) -> None:
    found = annotate(make_report("Norway imposed sanctions on Chad."), parser)
    (event,) = found.event_mentions
    assert event.cameo == "163"
    assert any(one.feature == "dictionary" and "NOR → TCD 163" in one.detail for one in event.why)
    assert found.codings[0].dyads[0].mention == event.id


def test_the_span_is_the_sentence(parser: Parser) -> None:
    text = "It rained. Norway attacked Chad. It rained."
    parsed = parser.parse(make_report(text))
    (coding,) = find_codings(parsed)
    assert text[coding.start : coding.end] == coding.text == "Norway attacked Chad."
    dyad = coding.dyads[0]
    assert text[dyad.verb_start : dyad.verb_end] == "attacked"


@pytest.mark.parametrize("text", ["of " * 400, "and Norway " * 400, "to help " * 300, "(" * 500])
def test_no_text_is_too_deep(parser: Parser, text: str) -> None:
    parsed = parser.parse(make_report("Norway attacked " + text))
    assert len(find_codings(parsed)) <= 1


def test_a_verb_that_only_the_dictionary_knows_is_told(parser: Parser) -> None:
    found = annotate(make_report("Norway approved the extradition of a man to Chad."), parser)
    (event,) = found.event_mentions
    assert (event.lemma, event.plover, event.cameo) == ("approve", "COOPERATE", "063")
    assert [one.code for one in event.actors] == ["NOR"]
    assert found.codings[0].dyads[0].mention == event.id


def test_nothing_is_proposed_where_our_own_rows_tell_an_act(parser: Parser) -> None:
    text = "Norway attacked Chad after it approved the extradition of a man to Kenya."
    found = annotate(make_report(text), parser)
    assert [one.lemma for one in found.event_mentions if one.plover] == ["attack"]
