"""Who did what to whom, and what it rests on."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factbox.annotate.parse import Parser
from factbox.annotate.report import annotate
from factbox.types import Annotation, EventMention
from reports import make_report


def _annotation(parser: Parser, text: str) -> Annotation:
    return annotate(make_report(text), parser)


def _only(parser: Parser, text: str, kind: str) -> EventMention:
    (event,) = [one for one in _annotation(parser, text).event_mentions if one.type == kind]
    return event


def test_what_both_do_has_all_parties_as_actors(parser: Parser) -> None:
    event = _only(parser, "Norway and Chad signed a treaty in Geneva on Monday.", "sign")
    assert [who.code for who in event.actors] == ["NOR", "TCD"]
    assert event.recipients == ()
    assert event.object is not None
    assert event.object.text == "a treaty"
    assert (event.plover, event.quad, event.cameo) == ("SUPPORT", 1, "057")


def test_a_partner_after_with_is_an_actor(parser: Parser) -> None:
    event = _only(parser, "President Ana Soto met with Erik Berg in Oslo.", "meet")
    assert [who.text for who in event.actors] == ["Ana Soto", "Erik Berg"]


def test_the_passive_turns_round(parser: Parser) -> None:
    event = _only(parser, "Three Norwegian sailors were arrested by Chad.", "arrest")
    assert [who.code for who in event.actors] == ["TCD"]
    assert [who.text for who in event.recipients] == ["Three Norwegian sailors"]


def test_an_infinitive_takes_the_subject_of_its_governor(parser: Parser) -> None:
    event = _only(parser, "Norway is scheduled to host peace talks in Oslo.", "host")
    assert [who.code for who in event.actors] == ["NOR"]


def test_the_two_countries_are_the_two_last_named_together(parser: Parser) -> None:
    text = "Norway and Chad have long been rivals. The two countries signed a treaty on Monday."
    event = _only(parser, text, "sign")
    assert [who.code for who in event.actors] == ["NOR", "TCD"]
    assert {who.text for who in event.actors} == {"The two countries"}


def test_peoples_before_one_noun_are_two(parser: Parser) -> None:
    event = _only(parser, "The Norwegian and Chadian ministers met in Geneva.", "meet")
    assert [who.code for who in event.actors] == ["NOR", "TCD"]


def test_a_dated_noun_is_an_event(parser: Parser) -> None:
    annotation = _annotation(parser, "Trade grew after the founding of the republic in 1953.")
    (event,) = [one for one in annotation.event_mentions if one.type == "found"]
    times = {time.id: time.text for time in annotation.times}
    assert event.when is not None
    assert "1953" in times[event.when]


def test_an_idea_is_no_event(parser: Parser) -> None:
    assert not _annotation(parser, "Any visit would be welcome there.").event_mentions


def test_a_time_belongs_to_its_own_verb(parser: Parser) -> None:
    text = "Norway opened an embassy in Lima in 1990 and Chad closed its embassy in 2004."
    annotation = _annotation(parser, text)
    times = {time.id: time.text for time in annotation.times}
    dates = {one.type: times[one.when] for one in annotation.event_mentions if one.when}
    assert "1990" in dates["open mission"]
    assert "2004" in dates["close mission"]


def test_joined_verbs_share_an_earlier_time(parser: Parser) -> None:
    annotation = _annotation(parser, "On Monday, Ana Soto visited Oslo and met King Harald.")
    assert {one.type for one in annotation.event_mentions if one.when} == {"visit", "meet"}


def test_habits_are_no_events(parser: Parser) -> None:
    events = _annotation(parser, "Thousands visit the country every year.").event_mentions
    assert events == ()


def test_a_report_in_another_language_tells_no_events(parser: Parser) -> None:
    report = make_report("Norwegen und der Tschad unterzeichneten einen Vertrag.", lang="de")
    assert annotate(report, parser).event_mentions == ()


_PIECES = st.lists(
    st.sampled_from(
        [
            "Norway",
            "Chad",
            "the two",
            "Ana Soto",
            "signed",
            "will meet",
            "a treaty",
            "attacked",
            "on Monday",
            "in Oslo",
            "and",
            ",",
            "“",
            "”",
            "to visit",
            "was severed by",
            "ties",
            "visit",
            ".",
            "\n\n",
            "’s",
            "we",
            "(",
        ]
    ),
    max_size=14,
)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(pieces=_PIECES)
def test_law_1_words_equal_spans(parser: Parser, pieces: list[str]) -> None:
    text = " ".join(pieces)
    report = make_report(text)
    for event in annotate(report, parser).event_mentions:
        assert event.text == text[event.start : event.end]
        assert event.start <= event.trigger_start < event.trigger_end <= event.end
        for who in (*event.actors, *event.recipients, *([event.object] if event.object else [])):
            assert who.text == text[who.start : who.end]


def test_names_under_a_text_are_a_signing(parser: Parser) -> None:
    text = "Ana Soto and Erik Berg put their names to the text in Geneva."
    event = _only(parser, text, "sign")
    assert [who.text for who in event.actors] == ["Ana Soto", "Erik Berg"]
    assert event.object is not None
    assert event.object.text == "the text"
    assert event.place is not None


def test_ministers_of_two_states_act_for_both(parser: Parser) -> None:
    text = "The foreign ministers of Norway and Chad signed a pact on Monday."
    event = _only(parser, text, "sign")
    assert [(who.code, who.sector) for who in event.actors] == [("NOR", "GOV"), ("TCD", "GOV")]


def test_an_agreement_is_named_with_its_matter(parser: Parser) -> None:
    event = _only(parser, "Norway and Chad signed an agreement on river water on Monday.", "sign")
    assert event.object is not None
    assert event.object.text == "an agreement on river water"


def test_what_happens_at_an_event_happens_on_its_day(parser: Parser) -> None:
    annotation = _annotation(parser, "Nine people were injured in Sunday’s clashes in Oslo.")
    wound = next(one for one in annotation.event_mentions if one.type == "wound")
    assert [one.text for one in annotation.times if one.id == wound.when] == ["Sunday"]


def test_a_year_that_names_a_thing_dates_no_verb(parser: Parser) -> None:
    event = _only(parser, "Norway investigated fraud in the 2016 vote.", "investigate")
    assert event.when is None


def test_half_a_word_says_no_belonging(parser: Parser) -> None:
    event = _only(parser, "The Peru-backed rebels attacked the port.", "attack")
    assert [who.code for who in event.actors] == [None]


def test_the_second_to_do_it_did_it(parser: Parser) -> None:
    text = "Erik Berg became the second minister to resign this month."
    assert _only(parser, text, "resign").status == "asserted"


def test_what_has_to_be_done_is_not_done(parser: Parser) -> None:
    text = "The treaty still has to be ratified by the parliament of Norway."
    assert _only(parser, text, "ratify").status == "demanded"


def test_a_main_verb_without_a_subject_takes_the_name_before_it(parser: Parser) -> None:
    text = "On a visit to Peru, Chadian President Omar Deby voiced support for Norway."
    event = _only(parser, text, "back")
    assert [who.text for who in event.actors] == ["Omar Deby"]


def test_a_dateline_is_no_part_of_who_acts(parser: Parser) -> None:
    text = "OSLO (Agency) - Rebels arrested three Chadian officers on Monday."
    event = _only(parser, text, "arrest")
    assert [who.text for who in event.actors] == ["Rebels"]


def test_where_nobody_is_said_to_arrest_the_state_of_the_place_does(parser: Parser) -> None:
    event = _only(parser, "Two Norwegian sailors were arrested in Chad on Monday.", "arrest")
    assert [who.code for who in event.actors] == ["TCD"]


def test_up_to_is_a_number(parser: Parser) -> None:
    event = _only(parser, "Rebels kidnapped up to 16 Norwegian nurses on Monday.", "abduct")
    assert [who.code for who in event.recipients] == ["NOR"]
