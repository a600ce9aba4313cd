"""Event mentions of several reports joined into happenings."""

from __future__ import annotations

from dataclasses import replace

import pytest

from factbox.annotate.parse import Parser
from factbox.annotate.report import annotate
from factbox.relate.agreements import find_agreements
from factbox.relate.counting import Sources
from factbox.relate.days import solve_days
from factbox.relate.entities import resolve_entities
from factbox.relate.entities.index import EntityIndex
from factbox.relate.events import join_events
from factbox.relate.reading import Reading
from factbox.relate.relations import relations_over_time
from factbox.types import Agreement, Event, Relation, Report
from reports import make_report

MONDAY, TUESDAY, WEDNESDAY = "2023-05-08", "2023-05-09", "2023-05-10"


def _read(parser: Parser, *reports: Report) -> tuple[Reading, EntityIndex, Sources]:
    ordered = tuple(sorted(reports, key=lambda report: report.id))
    reading = Reading(ordered, tuple(annotate(report, parser) for report in ordered))
    days, times = solve_days(reading)
    reading = replace(reading, days=days, times=times)
    index = EntityIndex(resolve_entities(reading, (), ()), reading)
    return reading, index, Sources(reading, (), (), ())


def _events(parser: Parser, *reports: Report) -> tuple[Event, ...]:
    reading, index, sources = _read(parser, *reports)
    return join_events("story-x", reading, index, sources)


def _related(
    parser: Parser, *reports: Report
) -> tuple[tuple[Agreement, ...], tuple[Relation, ...]]:
    reading, index, sources = _read(parser, *reports)
    events = join_events("story-x", reading, index, sources)
    agreements = find_agreements("story-x", reading, index, events, sources)
    return agreements, relations_over_time(reading, index, events)


PLANNED = make_report(
    "Norway’s President Ana Soto will sign a fishing treaty with Chad in Geneva on Wednesday.",
    name="plan",
    published=MONDAY,
)
DONE = make_report(
    "Norwegian President Ana Soto and Chad’s President Omar Deby signed a fishing treaty in Geneva "
    "on Wednesday.",
    name="done",
    published=WEDNESDAY,
)
OTHER = make_report(
    "Norwegian President Ana Soto signed a treaty with Peru in Lima on May 2.",
    name="other",
    published=WEDNESDAY,
)


def test_planned_then_done_is_one_event(parser: Parser) -> None:
    (event,) = [one for one in _events(parser, PLANNED, DONE) if one.type == "sign"]
    assert (event.status, event.date, event.date_from) == ("asserted", WEDNESDAY, "words")
    assert [(at.status, at.date) for at in event.statuses] == [
        ("planned", MONDAY),
        ("asserted", WEDNESDAY),
    ]
    assert event.counts.reports == 2


def test_another_day_and_partner_is_another_event(parser: Parser) -> None:
    events = [one for one in _events(parser, DONE, OTHER) if one.type == "sign"]
    assert sorted(one.date or "" for one in events) == ["2023-05-02", WEDNESDAY]


def test_the_order_of_reports_changes_nothing(parser: Parser) -> None:
    assert _events(parser, PLANNED, DONE, OTHER) == _events(parser, OTHER, DONE, PLANNED)


def test_undated_news_takes_the_day_of_its_report(parser: Parser) -> None:
    report = make_report("Ana Soto laid a wreath in Oslo.", name="w", published=TUESDAY)
    (event,) = [one for one in _events(parser, report) if one.type == "lay a wreath"]
    assert (event.date, event.date_from) == (TUESDAY, "report")


def test_undated_background_has_no_day(parser: Parser) -> None:
    text = "Ana Soto spoke in Oslo. " * 6 + "Chad recently severed relations with Niger."
    report = make_report(text, name="b", published=TUESDAY)
    (event,) = [one for one in _events(parser, report) if one.type == "sever ties"]
    assert event.date is None


def test_a_denial_stays_a_denial(parser: Parser) -> None:
    report = make_report(
        "Chad denied that it had signed a pact with Niger.", name="d", published=TUESDAY
    )
    (event,) = [one for one in _events(parser, report) if one.type == "sign"]
    assert event.status == "denied"


def test_an_agreement_has_parties_signatories_day_place_and_path(parser: Parser) -> None:
    agreements, _ = _related(parser, PLANNED, DONE)
    (treaty,) = [one for one in agreements if not one.background]
    assert treaty.type == "treaty"
    assert treaty.parties == ("NOR", "TCD")
    assert {one.name for one in treaty.signatories} == {"Ana Soto", "Omar Deby"}
    assert treaty.date == WEDNESDAY
    assert [at.status for at in treaty.status] == ["planned", "signed"]


def test_one_side_alone_makes_no_agreement(parser: Parser) -> None:
    report = make_report("Ana Soto signed an agreement.", name="s", published=TUESDAY)
    assert _related(parser, report)[0] == ()


@pytest.mark.parametrize("first", [True, False])
def test_relations_are_intervals_in_time_order(parser: Parser, first: bool) -> None:
    texts = (
        "Norway severed relations with Chad in 1988.",
        "Norway and Chad restored diplomatic relations in 2003.",
    )
    text = " ".join(texts if first else reversed(texts))
    _, relations = _related(parser, make_report(text, name="r", published=TUESDAY))
    assert [(one.first, one.last, one.state) for one in relations] == [
        ("1988", "2003", "relations severed"),
        ("2003", None, "normalised relations"),
    ]


@pytest.mark.parametrize(
    ("text", "states"),
    [
        ("The Norwegian army bombed Chad on 3 May 2024.", ["attack"]),
        ("The Norwegian army bombed camps in Chad on 3 May 2024.", []),
    ],
)
def test_force_within_a_state_is_not_used_against_it(
    parser: Parser, text: str, states: list[str]
) -> None:
    _, relations = _related(parser, make_report(text, name="r", published=TUESDAY))
    assert [one.state for one in relations] == states


def test_a_signing_by_nobody_is_the_one_that_is_named(parser: Parser) -> None:
    unnamed = make_report(
        "The lake was calm.",
        title="Fireworks over the lake as the river treaty is signed",
        name="u",
        published=WEDNESDAY,
    )
    events = [one for one in _events(parser, DONE, unnamed) if one.type == "sign"]
    assert [one.counts.reports for one in events] == [2]


def test_where_two_were_signed_a_signing_by_nobody_stays_alone(parser: Parser) -> None:
    other = make_report(
        "Peru and Finland signed a trade pact in Lima on Wednesday.", name="o", published=WEDNESDAY
    )
    unnamed = make_report(
        "The lake was calm.",
        title="Fireworks over the lake as the river treaty is signed",
        name="u",
        published=WEDNESDAY,
    )
    events = [one for one in _events(parser, DONE, other, unnamed) if one.type == "sign"]
    assert len(events) == 3


def test_an_agreement_is_about_what_its_noun_says(parser: Parser) -> None:
    text = (
        "Norway and Chad signed an agreement on trade at the water’s edge in Geneva on Wednesday."
    )
    ((agreement,), _) = _related(parser, make_report(text, name="a", published=WEDNESDAY))
    assert agreement.topics == ("trade",)
    assert agreement.title == "agreement on trade"


def test_an_act_of_words_that_one_report_tells_has_no_day(parser: Parser) -> None:
    text = "Norway’s President Ana Soto praised Chad’s President Omar Deby."
    (event,) = _events(parser, make_report(text, name="p", published=WEDNESDAY))
    assert event.date is None
    assert event.why[0].feature == "minor act"


def test_an_event_says_why_it_has_its_codes_date_and_place(parser: Parser) -> None:
    (event,) = [one for one in _events(parser, DONE) if one.type == "sign"]
    told = {reason.feature: reason.detail for reason in event.why}
    assert "“signed” tells “sign”" in told["trigger"]
    assert {"status", "actor's state", "actor's sector"} <= set(told)
    assert told["date"] == f"{WEDNESDAY}: “Wednesday”, in a report of {WEDNESDAY}"
    assert told["place"].startswith("Geneva")


def test_a_day_that_no_words_give_is_said_to_be_the_reports(parser: Parser) -> None:
    report = make_report("Norway expelled two envoys of Chad.", published=TUESDAY)
    (event,) = _events(parser, report)
    assert event.date == TUESDAY
    assert any("no words date it" in one.detail for one in event.why if one.feature == "date")


@pytest.mark.parametrize(
    ("text", "states"),
    [
        ("Norway's army bombed a Chadian port on Monday.", ["attack"]),
        ("A Norwegian gunman attacked a Chadian bus on Monday.", []),
        ("Norway lifted its sanctions on Chad on Monday.", ["sanctions lifted"]),
    ],
)
def test_force_between_states_is_that_of_a_state(
    parser: Parser, text: str, states: list[str]
) -> None:
    _, relations = _related(parser, make_report(text, published=TUESDAY))
    assert [one.state for one in relations] == states
