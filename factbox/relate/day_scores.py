"""On which day was a report published: each day is scored by small features, each with its reason.

- News is published on the day it tells of: the weekday told as past in the first sentences is best
  the day itself, next best the day before. Without a weekday a fresh date of its own is that day.
- A weekday told as past is seldom five or six days back: by then news gives the date.
- The weekdays should fall on days that the story's reports tell with their date, or were published.
- The report should lie near what the story's dates tell.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from factbox.annotate.when import read_against
from factbox.annotate.when.edtf import day_of, day_text
from factbox.relate.day_clues import Clues, Weekday
from factbox.types import Reason

SAME_DAY, NEXT_DAY, TWO_DAYS = 3.0, 1.5, 0.5
LONG_AGO = {5: -0.5, 6: -1.0}
TOLD_ELSEWHERE = 1.0
PER_DAY = -0.3


@dataclass(frozen=True, slots=True)
class Anchor:
    """A day that a report tells as news, or was published on, and the words for it."""

    day: date
    report: str
    words: str
    published: bool = False


@dataclass(frozen=True, slots=True)
class Scored:
    """A day on which a report may have been published, and what speaks for it."""

    day: date
    score: float
    why: tuple[Reason, ...]


def score(day: date, own: Clues, anchors: Sequence[Anchor]) -> Scored | None:
    """What speaks for `day`; None where nothing in the report tells it from the days around it."""
    news = list(_news_of_the_day(day, own, anchors))
    if not news:
        return None
    why = (
        *news,
        *_long_ago(day, own.weekdays),
        *_told_elsewhere(day, own, anchors),
        *_near(day, own, anchors),
    )
    return Scored(day, round(sum(reason.score or 0.0 for reason in why), 6), why)


def _news_of_the_day(day: date, own: Clues, anchors: Sequence[Anchor]) -> Iterator[Reason]:
    """News is published on the day it tells of, or the day after."""
    weights = {0: SAME_DAY, 1: NEXT_DAY, 2: TWO_DAYS}
    lead = _news_weekdays(own)
    if lead:
        behind, latest = min(
            (((day.isoweekday() - one.number) % 7, one) for one in lead), key=lambda pair: pair[0]
        )
        detail = f"\u201c{latest.words}\u201d is {_behind(behind)}"
        yield Reason(feature="news of the day", detail=detail, score=weights.get(behind, 0.0))
        return
    fresh = [one for one in anchors if one.report == own.report and not one.published]
    latest_own = max(fresh, key=lambda one: one.day, default=None)
    if latest_own is not None:
        behind = (day - latest_own.day).days
        detail = f"its own \u201c{latest_own.words}\u201d is {_behind(behind)}"
        yield Reason(feature="news of the day", detail=detail, score=weights.get(behind, 0.0))


def _news_weekdays(own: Clues) -> tuple[Weekday, ...]:
    """Weekdays told as past in the lead; else those without tense there; else those told as past."""
    past = tuple(one for one in own.weekdays if one.direction == "<")
    lead = tuple(one for one in past if one.in_lead)
    undecided = tuple(one for one in own.weekdays if one.direction == "" and one.in_lead)
    return lead or undecided or past


def _behind(days: int) -> str:
    return {0: "that day", 1: "the day before"}.get(days, f"{days} days before")


def _long_ago(day: date, weekdays: Iterable[Weekday]) -> Iterator[Reason]:
    """A weekday told as past is seldom five or six days back."""
    seen: set[int] = set()
    for one in weekdays:
        behind = (day.isoweekday() - one.number) % 7
        if one.direction == "<" and behind in LONG_AGO and one.number not in seen:
            seen.add(one.number)
            detail = f"\u201c{one.words}\u201d would be {behind} days before"
            yield Reason(feature="long ago", detail=detail, score=LONG_AGO[behind])


def _told_elsewhere(day: date, own: Clues, anchors: Sequence[Anchor]) -> Iterator[Reason]:
    """A weekday falls on a day that the story tells with its date, or that a report is of."""
    known = {anchor.day: anchor for anchor in reversed(anchors)}
    seen: set[tuple[int, str]] = set()
    for one in own.weekdays:
        key = (one.number, one.direction)
        meant = day_of(read_against(f"XXXX-WXX-{one.number}{one.direction}", day_text(day)))
        if key in seen or meant not in known:
            continue
        seen.add(key)
        if one.direction != ">" or not known[meant].published:
            detail = f"\u201c{one.words}\u201d is the story\u2019s \u201c{known[meant].words}\u201d"
            yield Reason(feature="told elsewhere", detail=detail, score=TOLD_ELSEWHERE)


def _near(day: date, own: Clues, anchors: Sequence[Anchor]) -> Iterator[Reason]:
    """How far the day is from the nearest date of the story."""
    closest = min(
        anchors,
        key=lambda one: (abs((one.day - day).days), one.report != own.report, one.day),
    )
    distance = abs((closest.day - day).days)
    off = {0: "on", 1: "a day from"}.get(distance, f"{distance} days from")
    detail = f"{off} \u201c{closest.words}\u201d"
    yield Reason(feature="near", detail=detail, score=round(PER_DAY * distance, 6))
