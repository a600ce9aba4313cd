"""Each report as the record shows it: who, when, from whom, and how much of it is its own.

The share of own words is that part of the running text (furniture left out) that no passage taken
from another report covers. A shared quotation is a common voice and not a copy. Where the verdict
on a pair says more than its passages (a recast text), the verdict counts. What a text credited to an
agency shares with an unseen original is its own: the original is the agency's earlier text.

What a person is shown is simpler, so that it can be counted again: the share of a report's words that
stand word for word in no other (`only_here`).
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from factbox.relate.cited_outlets import cited_outlets
from factbox.relate.copies.in_common import OnlyHere
from factbox.types import Copy, Lineage, Report, ReportCard, ReportDay

if TYPE_CHECKING:
    from factbox.relate.story import Related

_TAKEN = ("verbatim", "rewrite", "passages")


def report_cards(related: Related) -> tuple[ReportCard, ...]:
    """One card a report, by the day it was published, then by name."""
    days = {day.report: day for day in reversed(related.reading.days)}
    origins = {report: one.id for one in reversed(related.origins) for report in one.reports}
    shares, only_here = _own_shares(related), OnlyHere.of(related.reading)
    cites = cited_outlets(related.reading)
    cards = [
        _card(
            report,
            days.get(report.id),
            origins.get(report.id, ""),
            (shares[report.id], only_here.share(report.id)),
            cites[report.id],
        )
        for report in related.reading.reports
    ]
    return tuple(
        sorted(cards, key=lambda card: (card.published or "9999", card.external_id, card.report))
    )


def _own_shares(related: Related) -> dict[str, float]:
    copies: dict[str, list[Copy]] = {}
    for copy in related.copies:
        copies.setdefault(copy.report, []).append(copy)
    pairs: dict[str, list[Lineage]] = {}
    for pair in related.lineage:
        pairs.setdefault(pair.report, []).append(pair)
    return {
        one.id: own_share(one, copies.get(one.id, ()), pairs.get(one.id, ()))
        for one in related.reading.reports
    }


def _card(
    report: Report,
    day: ReportDay | None,
    origin: str,
    own: tuple[float, float],
    cites: tuple[str, ...],
) -> ReportCard:
    headline = report.headline.text if report.headline else None
    return ReportCard(
        report=report.id,
        external_id=report.external_id,
        title=report.title if report.title is not None else headline,
        source=report.source,
        credit=report.credit,
        dateline=report.dateline.text if report.dateline else None,
        published=day.published if day else report.published,
        published_from=day.published_from if day else report.published_from,
        origin=origin,
        own_share=own[0],
        only_here=own[1],
        url=report.url,
        cites=cites,
    )


def own_share(report: Report, copies: Iterable[Copy], lineage: Iterable[Lineage]) -> float:
    """The share of a report's running text that rests on no other report, 0 to 1; `copies` and
    `lineage` are those of the story, or of the report alone."""
    body = _body(report)
    taken = _united(
        (copy.start, copy.end)
        for copy in copies
        if copy.report == report.id and copy.part == "text" and copy.kind != "quotation"
    )
    length = sum(end - start for start, end in body)
    if length == 0:
        return 1.0
    covered = sum(
        max(0, min(end, last) - max(start, first)) for start, end in body for first, last in taken
    )
    rests = max((pair.share for pair in lineage if _counts_against(pair, report)), default=0.0)
    return round(1.0 - min(1.0, max(covered / length, rests)), 6)


def _counts_against(pair: Lineage, report: Report) -> bool:
    """Whether a pair takes from a report's own share; an agency's earlier text is its own."""
    if pair.report != report.id or pair.kind not in _TAKEN:
        return False
    return not (pair.from_report.startswith("u-") and report.credit)


def _body(report: Report) -> list[tuple[int, int]]:
    """The running text: what is no furniture and not blank at its ends."""
    spans: list[tuple[int, int]] = []
    position = 0
    for start, end in _united((row.start, row.end) for row in report.furniture):
        spans.append((position, start))
        position = end
    spans.append((position, len(report.text)))
    return [span for span in (_trimmed(report.text, *span) for span in spans) if span[0] < span[1]]


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    words = text[start:end]
    first = start + len(words) - len(words.lstrip())
    return first, max(first, start + len(words.rstrip()))


def _united(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Spans in order, those that overlap made one."""
    found: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return found
