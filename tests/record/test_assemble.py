"""The record chooses, orders and compares; every line of it points to words."""

from __future__ import annotations

from dataclasses import replace

import pytest
from invented import REPORTS, SIGNINGS, A, B, C, D, related

from factbox.judgements import Judgement, Words
from factbox.record.assemble import assemble
from factbox.record.cards import own_share
from factbox.record.lead import stands_alone
from factbox.record.lines import Lines
from factbox.record.timeline import timeline
from factbox.types import MadeBy, Record

MADE = MadeBy(factbox="0", stages=(), model="none", judgements=0)


@pytest.fixture(scope="module")
def record() -> Record:
    return assemble(related(), MADE)


def test_the_four_counts_are_those_of_the_story(record: Record) -> None:
    counts = record.counts
    assert (counts.reports, counts.publishers, counts.origins, counts.voices) == (4, 4, 3, 1)


def test_the_title_is_a_headline_that_tells_what_was_done(record: Record) -> None:
    assert record.story.title.exact == "Norway, Iceland sign herring accord"
    assert record.story.title.part == "title"
    assert (record.story.first, record.story.last) == ("2024-05-02", "2024-05-03")


def test_the_lead_tells_the_signing_and_not_the_plan(record: Record) -> None:
    assert "signed" in record.lead[0].exact
    assert all("will sign" not in one.exact for one in record.lead)


def test_law_1_evidence_is_the_words_in_their_place(record: Record) -> None:
    texts = {report.id: report for report in REPORTS}
    words = [
        *record.lead,
        *(one for row in record.timeline for one in row.evidence),
        *(one for row in record.claims for one in row.evidence),
        *(one for row in record.disagreements for side in row.sides for one in side.evidence),
        *(row.evidence for row in record.quotes),
    ]
    assert len(words) > 15
    for one in words:
        source = texts[one.report].title if one.part == "title" else texts[one.report].text
        assert source[one.start : one.end] == one.exact
        assert source[: one.start].endswith(one.prefix)
        assert source[one.end :].startswith(one.suffix)


def test_claims_that_more_origins_state_come_first(record: Record) -> None:
    assert [claim.counts.origins for claim in record.claims] == sorted(
        (claim.counts.origins for claim in record.claims), reverse=True
    )
    assert len(record.claims[0].evidence) == 2


def test_only_in_one_holds_no_claim_of_two_origins(record: Record) -> None:
    assert record.only_in_one
    assert all(claim.counts.origins == 1 for claim in record.only_in_one)
    assert any("Protesters" in claim.text.exact for claim in record.only_in_one)


def test_a_quotation_has_a_named_speaker(record: Record) -> None:
    assert [(one.name, one.evidence.exact) for one in record.quotes] == [
        ("Kari Lund", "We share one sea with Iceland,")
    ]


def test_own_share_leaves_out_what_was_taken() -> None:
    made = related()
    assert own_share(A, made.copies, made.lineage) == 1.0
    assert own_share(C, made.copies, made.lineage) == 1.0
    assert 0.1 < own_share(B, made.copies, made.lineage) < 0.35


def test_cards_stand_in_the_order_of_days(record: Record) -> None:
    assert [card.external_id for card in record.reports] == ["a.txt", "b.txt", "c.txt", "d.txt"]
    assert {card.origin for card in record.reports} == {one.id for one in record.origins}


def test_law_2_the_order_of_rows_changes_nothing(record: Record) -> None:
    made = related()
    turned = replace(
        made,
        entities=made.entities[::-1],
        claims=made.claims[::-1],
        origins=made.origins[::-1],
    )
    again = assemble(turned, MADE)
    assert again.lead == record.lead
    assert again.claims == record.claims
    assert again.timeline == record.timeline
    assert again.disagreements == record.disagreements
    assert again.only_in_one == record.only_in_one


def test_hidden_claims_are_in_no_part_of_the_record() -> None:
    words = "Protesters in three boats followed the ministers across the bay and shouted at the crew of the Norway ferry."
    start = D.text.index(words)
    hide = Judgement(
        verdict="hide",
        about="claim",
        a=Words(report=D.id, start=start, end=start + len(words), exact=words),
    )
    record = assemble(related(), MADE, (hide,))
    assert all(
        "Protesters" not in claim.text.exact for claim in (*record.claims, *record.only_in_one)
    )


def test_one_line_a_happening_and_no_day_twice(record: Record) -> None:
    assert [(row.date, row.status) for row in record.timeline] == [("2024-05-03", "asserted")]
    assert record.timeline[0].text.startswith(SIGNINGS[2].text)
    assert {one.report for one in record.timeline[0].evidence} == {C.id, D.id}


def test_the_timeline_orders_days_and_leaves_out_what_did_not_happen(record: Record) -> None:
    event = record.events[0]
    denied = replace(event, id="ev-3", status="denied")
    undated = replace(event, id="ev-4", date=None)
    story = replace(related(), events=(event, denied, undated))
    rows = timeline(story, [denied, undated], Lines(story, ()))
    assert [row.event for row in rows if row.event.startswith("ev-")] == []
    assert [row.date for row in timeline(story, [event, denied], Lines(story, ()))] == [
        "2024-05-03"
    ]


def test_two_events_in_the_same_words_are_one_line(record: Record) -> None:
    event = record.events[0]
    twin = replace(event, id="ev-9", type="meet")
    assert len(timeline(related(), [event, twin], Lines(related(), ()))) == 1


@pytest.mark.parametrize(
    ("sentence", "alone"),
    [
        ("The ministers signed the accord in Oslo on Friday after long talks.", True),
        ("He signed the accord in Oslo on Friday after two years of long talks.", False),
        ("Despite that, the ministers signed the accord in Oslo on Friday.", False),
        ("“We share one sea,” the minister said at the quay in Oslo on Friday.", False),
        ("Too short.", False),
        ("Will the ministers sign the accord in Oslo on Friday after long talks?", False),
    ],
)
def test_a_lead_sentence_can_be_read_alone(sentence: str, alone: bool) -> None:
    assert stands_alone(sentence) is alone


def test_a_story_of_one_report_has_a_record() -> None:
    made = related()
    single = replace(
        made,
        reading=replace(
            made.reading,
            reports=(D,),
            annotations=(made.reading.annotation(D.id),),
            days=tuple(day for day in made.reading.days if day.report == D.id),
        ),
        copies=(),
        lineage=(),
        origins=tuple(one for one in made.origins if one.reports == (D.id,)),
        entities=(),
        events=(),
        agreements=(),
        claims=tuple(
            one for one in made.claims if one.text.report == D.id and len(one.statements) == 1
        ),
    )
    record = assemble(single, MADE)
    assert record.counts.reports == 1
    assert record.disagreements == ()
    assert record.only_in_one == ()
    assert record.story.title.exact.startswith("Norway and Iceland signed")


def test_voices_are_speakers_and_not_parties(record: Record) -> None:
    assert record.counts.voices == 1
