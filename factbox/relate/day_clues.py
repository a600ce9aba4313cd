"""What a report says about the day it was published: dates, weekdays, the notice at its foot.

- A dateline's day ("PARIS, Nov 25 (Agency)") is the day itself; its year may have to come from
  elsewhere.
- A whole date that is told as past sets a day before which the report cannot have been published.
  A date that is told as ahead is never the report's day.
- A date that is told as past is *fresh*, part of the news itself, where it stands in one of the
  first sentences (with its year only in the very first: news of the week needs no year), or in a caption with its weekday or on a weekday that the first sentences tell.
  Dates of file pictures are never fresh.
- A weekday told as past is the report's day or one of the six before, one told as ahead one of the
  six behind.
- The year of a notice ("Copyright 2021") is the report's year.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from factbox.relate.reading import Reading
from factbox.types import Report, Sentence, When

LEAD_SENTENCES = 4
"""So many sentences of the body are where news says when it happened."""

_NOTICE_YEAR = re.compile(r"(?:copyright|\(c\)|\u00a9)\D{0,20}((?:19|20)\d\d)", re.IGNORECASE)
_WEEKDAY = re.compile(r"XXXX-WXX-(?P<weekday>[1-7])(?P<direction>[<>]{0,2})")
_YEARLESS = re.compile(
    r"XXXX-(?P<month>\d\d)-(?P<day>\d\d)(?:=(?P<weekday>[1-7]))?(?P<direction>[<>]?)"
)
_WHOLE = re.compile(r"(?P<date>\d{4}-\d\d-\d\d)(?P<direction>[<>]?)")
_PAST_YEAR = re.compile(r"(\d{4})(?:-\d\d){0,2}<")
_FILE_PICTURE = re.compile(r"\bFILE\b|\bfile (?:photo|picture|image)\b|\barchive\b|\barchive photo")


@dataclass(frozen=True, slots=True)
class Weekday:
    """A weekday that a report tells without a date. `direction` is `<`, `>` or open."""

    number: int
    direction: str
    in_lead: bool
    words: str


@dataclass(frozen=True, slots=True)
class Dated:
    """A day of the month that a report tells; `year` is None where it is not told."""

    year: int | None
    month: int
    day: int
    weekday: int | None
    direction: str
    in_lead: bool
    in_first: bool
    in_caption: bool
    of_file_picture: bool
    words: str

    def is_fresh(self, lead: frozenset[int]) -> bool:
        """Whether the date belongs to the news; `lead` are the weekdays of the first sentences."""
        if self.direction == ">" or self.of_file_picture:
            return False
        if self.in_caption:
            return self.weekday is not None or self._weekday_in_year() in lead
        told_at_once = self.in_first if self.year and not self.weekday else self.in_lead
        return told_at_once and self.direction == "<"

    def _weekday_in_year(self) -> int | None:
        day = self.in_year(self.year) if self.year else None
        return day.isoweekday() if day else None

    def in_year(self, year: int) -> date | None:
        """The day in `year`; None where there is none, or the told weekday does not fit."""
        try:
            found = date(year, self.month, self.day)
        except ValueError:
            return None
        return found if self.weekday in (None, found.isoweekday()) else None


@dataclass(frozen=True, slots=True)
class Clues:
    """All that one report says about its own day."""

    report: str
    dateline: Dated | None
    weekdays: tuple[Weekday, ...]
    dates: tuple[Dated, ...]
    notice_year: int | None
    past_years: tuple[int, ...]

    def fresh(self) -> tuple[Dated, ...]:
        """The dates that belong to the news."""
        lead = frozenset(
            one.number for one in self.weekdays if one.in_lead and one.direction != ">"
        )
        return tuple(told for told in self.dates if told.is_fresh(lead))


def clues(reading: Reading, report: Report) -> Clues:
    """What `report` says about the day it was published."""
    annotation = reading.annotation(report.id)
    lead = _lead(annotation.sentences)
    dateline: Dated | None = None
    weekdays: list[Weekday] = []
    dates: list[Dated] = []
    for when in annotation.times:
        sentence = _sentence(annotation.sentences, when)
        in_lead = sentence is not None and sentence.id in lead
        weekday = _WEEKDAY.match(when.expression)
        if weekday and not when.expression.partition("/")[2]:
            weekdays.append(
                Weekday(int(weekday["weekday"]), weekday["direction"], in_lead, when.text)
            )
        dated = _dated(when, sentence, lead)
        if dated is not None and _in_dateline(report, when):
            dateline = dated
        elif dated is not None:
            dates.append(dated)
    years = {year for when in annotation.times if (year := _past_year(when))}
    return Clues(
        report.id,
        dateline,
        tuple(weekdays),
        tuple(dates),
        _notice_year(report),
        tuple(sorted(years)),
    )


def _lead(sentences: tuple[Sentence, ...]) -> tuple[str, ...]:
    """The ids of the first sentences of the body, then of the headline."""
    body = [one.id for one in sentences if one.role == "body"][:LEAD_SENTENCES]
    return (*body, *(one.id for one in sentences if one.role == "headline"))


def _sentence(sentences: tuple[Sentence, ...], when: When) -> Sentence | None:
    return next(
        (
            one
            for one in sentences
            if one.part == when.part and one.start <= when.start and when.end <= one.end
        ),
        None,
    )


def _in_dateline(report: Report, when: When) -> bool:
    span = report.dateline
    return bool(span and when.part == "text" and span.start <= when.start and when.end <= span.end)


def _dated(when: When, sentence: Sentence | None, lead: tuple[str, ...]) -> Dated | None:
    whole, yearless = _WHOLE.match(when.expression), _YEARLESS.match(when.expression)
    form = whole or yearless
    if form is None or "/" in when.expression or "@" in when.expression:
        return None
    day = date.fromisoformat(whole["date"]) if whole else None
    caption = sentence is not None and sentence.role == "caption"
    return Dated(
        year=day.year if day else None,
        month=day.month if day else int(form["month"]),
        day=day.day if day else int(form["day"]),
        weekday=int(yearless["weekday"]) if yearless and yearless["weekday"] else None,
        direction=form["direction"],
        in_lead=sentence is not None and sentence.id in lead,
        in_first=sentence is not None and sentence.id in lead[:1],
        in_caption=caption,
        of_file_picture=bool(caption and sentence and _FILE_PICTURE.search(sentence.text)),
        words=when.text,
    )


def _past_year(when: When) -> int | None:
    """The year of a date that is told as past."""
    found = _PAST_YEAR.match(when.expression)
    return int(found[1]) if found else None


def _notice_year(report: Report) -> int | None:
    """The year in a copyright notice at the foot."""
    for piece in report.furniture:
        found = _NOTICE_YEAR.search(piece.text)
        if found and piece.kind != "caption":
            return int(found[1])
    return None
