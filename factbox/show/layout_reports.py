"""How the reports of a record are listed: each with its names, its day and its origin."""

from __future__ import annotations

from factbox.show.dates import readable
from factbox.show.layout_lineage import origins_in_order
from factbox.show.letters import Letters, card_name
from factbox.show.sheet import ReportLine
from factbox.show.visible import one_line
from factbox.show.words import day_from, in_others, is_solved
from factbox.types import Record, ReportCard


def report_lines(record: Record, letters: Letters) -> tuple[ReportLine, ...]:
    """A line a report, by letter."""
    numbers = {origin.id: place for place, origin in enumerate(origins_in_order(record), 1)}
    return tuple(
        ReportLine(
            letter=letters.letters[card.report],
            report=card.report,
            name=card_name(card),
            title=one_line(card.title or ""),
            facts=_facts(card),
            only_here=card.only_here,
            told=f"; {in_others(card.only_here)}" if len(record.reports) > 1 else "",
            origin=numbers.get(card.origin, 0),
            url=card.url,
        )
        for card in record.reports
    )


def _facts(card: ReportCard) -> tuple[str, ...]:
    found: list[str] = []
    if card.published and is_solved(card.published_from):
        found.append(f"day not stated, perhaps {readable(card.published)} ({day_from('solved')})")
    elif card.published:
        how = day_from(card.published_from)
        found.append(readable(card.published) + (f" ({how})" if how else ""))
    elif card.dateline and any(sign.isdigit() for sign in card.dateline):
        found.append(f"year not known (dateline “{one_line(card.dateline).rstrip(' -–—')}”)")
    else:
        found.append("day not known")
    if card.source is None:
        found.append("publisher not stated")
    elif card.credit and card.credit != card.source:
        found.append(f"credited to {one_line(card.credit)}")
    if card.external_id and card.source:
        found.append(one_line(card.external_id))
    return tuple(found)
