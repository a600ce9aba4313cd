"""The story's own row: its title, its days, its four counts.

The title is a report's own headline: the one that says most of what the independent reports share,
preferring the latest day and what is told as done. Where no report has a headline, the first
sentence of the lead report stands in.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factbox.annotate.when.edtf import order
from factbox.record.centrality import Centrality
from factbox.record.voices import voices_of
from factbox.types import Counts, Evidence, Reason, Sentence, Story

if TYPE_CHECKING:
    from factbox.relate.story import Related


def story_row(related: Related) -> Story:
    """The row of `stories` for these reports."""
    reports = tuple(report.id for report in related.reading.reports)
    days = sorted((day for day in map(related.reading.day, reports) if day is not None), key=order)
    title, why = _title(related)
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


def _title(related: Related) -> tuple[Evidence, str]:
    central = Centrality(related)
    heads = [
        row
        for one in related.reading.annotations
        for row in one.sentences[:8]
        if row.role == "headline"
    ]
    if heads:
        best = max(heads, key=lambda row: _rank(related, central, row))
        return related.reading.evidence(best), "the headline that says most of what is shared"
    first = [
        row for one in related.reading.annotations for row in one.sentences if row.role == "body"
    ]
    rows = first or [row for one in related.reading.annotations for row in one.sentences]
    if rows:
        best = max(rows, key=lambda row: _rank(related, central, row))
        return related.reading.evidence(best), "no report has a headline; its most typical sentence"
    report = related.reading.reports[0]
    end = len(report.text.rstrip()[:120])
    words = Sentence(
        id="",
        report=report.id,
        part="text",
        start=0,
        end=end,
        text=report.text[:end],
        paragraph=0,
        role="body",
    )
    return related.reading.evidence(words), "no sentence was found; its first words"


def _rank(related: Related, central: Centrality, row: Sentence) -> tuple[float, str, int, str]:
    rows = central.statements.get(row.id, ())
    done = 0.6 if any(one.status in ("planned", "possible", "conditional") for one in rows) else 1.0
    day = related.reading.day(row.report) or ""
    return round(central.score(central.lemmas(row)) * done, 6), day, -row.start, row.id
