"""The fact box of one story: every line with the words it rests on.

The record adds no finding of its own about a single report. It chooses, orders and compares what
`relate` found: which words tell the story best, what happened when, on which points the reports
differ, what only one of them has. What a person chose to hide is left out of all of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from factbox.judgements import Judgement
from factbox.record.cards import report_cards
from factbox.record.centrality import Centrality
from factbox.record.coded_acts import coded_acts
from factbox.record.disagreements import find_disagreements
from factbox.record.headline import story_row
from factbox.record.hidden import without_hidden
from factbox.record.lead import choose_lead, support_of
from factbox.record.lines import Lines
from factbox.record.main_points import main_points
from factbox.record.only_in_one import only_in_one
from factbox.record.said import sayings
from factbox.record.standing import Standing
from factbox.record.timeline import timeline
from factbox.record.who.named_by import with_all_reports
from factbox.record.who.who_matters import with_who_matters
from factbox.types import Claim, Event, Evidence, MadeBy, Record, Statement

if TYPE_CHECKING:
    from factbox.relate.story import Related


def assemble(related: Related, made_by: MadeBy, judgements: Sequence[Judgement] = ()) -> Record:
    """The record of one story. The order of reports changes nothing in it."""
    shown = without_hidden(related, judgements)
    claims = tuple(_with_words(shown, claim) for claim in shown.claims)
    events = tuple(_told_by(shown, event) for event in shown.events)
    differences = find_disagreements(shown)
    ranked, said = _by_support(shown, claims), sayings(shown)
    lines = Lines(shown, said, differences)
    led = choose_lead(shown, lines)
    points = main_points(shown, ranked, lines, led)
    support = tuple(support_of(shown, one) for one in led)
    lead = tuple(one.says[0] for one in support)
    story = story_row(shown, next((one.says[0] for one in support if one.at_least > 1), None))
    sides = (words for one in differences for side in one.sides for words in side.evidence)
    record = Record(
        story=story,
        counts=story.counts,
        lead=lead,
        lead_support=support,
        main=tuple(one.claim for one in points),
        claims=ranked,
        events=events,
        agreements=shown.agreements,
        timeline=timeline(shown, events, lines),
        disagreements=differences,
        entities=shown.entities,
        quotes=said,
        only_in_one=only_in_one(shown, claims, lines, (*lead, *sides)),
        relations=shown.relations,
        lineage=shown.lineage,
        origins=shown.origins,
        copies=shown.copies,
        reports=report_cards(shown),
        made_by=made_by,
        codings=coded_acts(shown),
    )
    who = with_who_matters(record, shown)
    return replace(record, entities=with_all_reports(who, shown.reading.reports))


def _by_support(related: Related, claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """What most origins say first; of equals what is most of what the story is about."""
    central, standing = Centrality(related), Standing.of(related)

    def weight(claim: Claim) -> float:
        rows = [
            row
            for one in claim.statements
            if isinstance(row := related.reading.row(one), Statement)
        ]
        lemmas = frozenset(lemma for row in rows[:1] for lemma in row.lemmas)
        return round(central.score(lemmas) * standing.factor(related, claim.text.report, rows), 6)

    return tuple(
        sorted(
            claims,
            key=lambda claim: (
                -claim.counts.origins,
                -weight(claim),
                -claim.counts.reports,
                claim.text.start,
                claim.id,
            ),
        )
    )


def _with_words(related: Related, claim: Claim) -> Claim:
    words = (related.reading.evidence(related.reading.row(one)) for one in claim.statements)
    return replace(claim, evidence=_first_then_others(claim.text, words))


def _told_by(related: Related, event: Event) -> Event:
    words = (related.reading.evidence(related.reading.row(one)) for one in event.mentions)
    return replace(event, evidence=_first_then_others(event.title, words))


def _first_then_others(first: Evidence, words: Iterable[Evidence]) -> tuple[Evidence, ...]:
    """The best words, then the others by report and place, none twice."""
    others = sorted(
        set(words) - {first}, key=lambda one: (one.report, one.part, one.start, one.end)
    )
    return (first, *others)
