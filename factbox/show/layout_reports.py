"""How the reports of a record are listed: each with its names, its day and its origin."""

from __future__ import annotations

import re

from factbox.data.agencies import agency_named, means_agencies
from factbox.show.dates import readable
from factbox.show.layout_lineage import origins_in_order
from factbox.show.letters import Letters, card_name
from factbox.show.sheet import ReportLine
from factbox.show.visible import one_line
from factbox.show.words import day_from, in_others, is_solved
from factbox.types import Record, ReportCard

_DAY = re.compile(
    r"\d{1,2}[/.]\d{1,2}|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? \d|"
    r"\d (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)", re.IGNORECASE
)  # fmt: skip
"""A day in a dateline, the year of which may not be known."""


_POINTER = re.compile(
    r"(?:updated?|related|see also|also read|read (?:more|also|this)|more)\s*[:–—-]", re.IGNORECASE
)
"""How a line opens that may lead to another story."""


_PRONOUN = re.compile(
    r"\b(?:he|she|it|they|him|them|his|her|its|their|this|that|these|those)\b", re.IGNORECASE
)
_NAME = re.compile(r"(?<=.)\b[A-Z]|\d")


def report_lines(record: Record, letters: Letters) -> tuple[ReportLine, ...]:
    """A line a report, by letter."""
    numbers = {origin.id: place for place, origin in enumerate(origins_in_order(record), 1)}
    return tuple(
        ReportLine(
            letter=letters.letters[card.report],
            report=card.report,
            name=card_name(card),
            title=_title(card),
            facts=_facts(card),
            only_here=card.only_here,
            told=f"; {in_others(card.only_here)}" if len(record.reports) > 1 else "",
            origin=numbers.get(card.origin, 0),
            url=card.url,
        )
        for card in record.reports
    )


def _title(card: ReportCard) -> str:
    """The head of a report; none where it may be a link to another story, or names nothing and points at what
    stands below it ("What a day it was for him")."""
    title = one_line(card.title or "")
    points = _PRONOUN.search(title) and not _NAME.search(title)
    return "" if points or _POINTER.match(title) else title


def _facts(card: ReportCard) -> tuple[str, ...]:
    found: list[str] = []
    if card.published and is_solved(card.published_from):
        found.append("day not stated")
    elif card.published:
        how = day_from(card.published_from)
        found.append(readable(card.published) + (f" ({how})" if how else ""))
    elif card.dateline and _DAY.search(card.dateline):
        found.append(f"year not known (dateline “{one_line(card.dateline).rstrip(' -–—')}”)")
    else:
        found.append("day not known")
    if card.source is None:
        if card.credit is None or _is_agency(card.credit):
            found.append("publisher not stated")
    elif card.credit and card.credit != card.source:
        found.append(f"credited to {one_line(card.credit)}")
    if card.external_id and card.source:
        found.append(one_line(card.external_id))
    return tuple(found)


def _is_agency(credit: str) -> bool:
    """Whether a credit names an agency, which does not say who put the report out."""
    return agency_named(credit) is not None or means_agencies(credit)
