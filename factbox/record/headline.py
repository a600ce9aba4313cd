"""The story's own row: its title, its days, its four counts.

The title is a report's own headline: the one that says most of what the independent reports share,
preferring the latest day and what is told as done. A line above a text that no report gives as its
headline may be a strapline ("Looks like he used up his nine lives!", "The video comes after ..."): it is a
title only where it names somebody, asks and exclaims nothing, and can be read alone. Where no report has
a headline, or half of the reports call false what theirs say, a sentence of the lead that others tell stands in, or one near the top of a report.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from factbox.annotate.when.edtf import order
from factbox.record.centrality import Centrality
from factbox.record.lead import stands_alone
from factbox.record.lead_signs import LeadSigns, speaks_of_the_untold
from factbox.record.standing import Standing
from factbox.record.sure_alone import joins_on
from factbox.record.voices import voices_of
from factbox.types import Counts, Evidence, Reason, Row, Sentence, Story

if TYPE_CHECKING:
    from factbox.relate.story import Related

_LONGEST = 120
"""Characters of a title for a report in which no sentence was found."""
_TOP = 3
"""Sentences of a report of which one may be the title."""
_QUOTED = "\"“‘'"


def story_row(related: Related, lead: Evidence | None = None) -> Story:
    """The row of `stories` for these reports; `lead` is the sentence that tells best what several do."""
    reports = tuple(report.id for report in related.reading.reports)
    days = sorted((day for day in map(related.reading.day, reports) if day is not None), key=order)
    title, why = _title(related, lead)
    return Story(
        id=related.id,
        title=title,
        reports=reports,
        first=days[0][:10] if days else None,
        last=days[-1][:10] if days else None,
        counts=_counts(related),
        why=(Reason(feature="title", detail=why),),
    )


def _counts(related: Related) -> Counts:
    """Publishers by owner; origins are those of the story; voices all who are given as a source."""
    reports = related.reading.reports
    return Counts(
        reports=len(reports),
        publishers=len({related.sources.publisher_of(report.id) for report in reports}),
        origins=len(related.origins),
        voices=len(voices_of(related)),
    )


def _title(related: Related, lead: Evidence | None) -> tuple[Evidence, str]:
    central, standing = Centrality(related), Standing.of(related)
    rows = [row for one in related.reading.annotations for row in one.sentences]
    first = {one.report: one.sentences[:8] for one in related.reading.annotations}
    signs = LeadSigns.of(related.reading.reports)
    heads = [
        row
        for row in rows
        if row.role == "headline"
        and row in first[row.report]
        and _is_a_title(related, row)
        and (row.part == "title" or not signs.hands_on_a_hoax(row))
    ]
    if not heads and lead is not None:
        return (
            lead,
            "the sentence that tells best what several report, since no report has a headline",
        )
    body = _near_the_top(related, signs)
    best = max(
        heads or body or rows, key=lambda row: _rank(related, central, standing, row), default=None
    )
    if best is None:
        return _first_words(related), "no sentence was found; its first words"
    why = "headline" if heads else "sentence, since no report has a headline,"
    return related.reading.evidence(best), f"the {why} that says most of what is shared"


def _is_a_title(related: Related, row: Sentence) -> bool:
    """Whether a headline is given as one, or a line above a text tells by itself whom it is about."""
    if row.part == "title":
        return True
    if row.text[:1] in _QUOTED or row.text.rstrip()[-1:] in "?!" or speaks_of_the_untold(row.text):
        return False
    return any(
        one.part == row.part and row.start <= one.start < row.end
        for one in related.reading.annotation(row.report).mentions
    )


def _near_the_top(related: Related, signs: LeadSigns) -> list[Sentence]:
    """Sentences of running text that can be read alone, from the first few of each report; where half of the
    reports call a tale false, those that say so, wherever they stand."""
    every = [
        [row for row in one.sentences if row.role == "body"] for one in related.reading.annotations
    ]
    tops = [row for rows in every for row in rows[:_TOP] if stands_alone(row.text)]
    if not tops or not all(map(signs.hands_on_a_hoax, tops)):
        return [row for row in tops if not signs.hands_on_a_hoax(row)]
    doubting = (row for rows in every for row in rows if not signs.hands_on_a_hoax(row))
    return [row for row in doubting if stands_alone(row.text) and not joins_on(row.text)] or tops


def _first_words(related: Related) -> Evidence:
    report = related.reading.reports[0]
    end = len(report.text.rstrip()[:_LONGEST])
    words = Row(id="", report=report.id, part="text", start=0, end=end, text=report.text[:end])
    return related.reading.evidence(words)


def _rank(
    related: Related, central: Centrality, standing: Standing, row: Sentence
) -> tuple[float, str, int, str]:
    rows = central.statements.get(row.id, ())
    known = standing.freshness(related, row.report) * standing.certainty(rows)
    score = central.score(central.lemmas(row)) * known * math.sqrt(standing.support(rows))
    return round(score, 6), related.reading.day(row.report) or "", -row.start, row.id
