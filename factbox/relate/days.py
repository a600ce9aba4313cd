"""The day of each report of a story, and what its time expressions mean on that day.

A day that is given is taken as it is. Else the dateline's day, with the year from a whole date, a
notice or the story's other reports. Else the day is solved: each day around the dates that the
story's reports tell is scored, and the best one taken:

- it cannot lie before a date that the report tells as past, nor after one it tells as ahead;
- news is published on the day it tells of: a weekday told as past in the first sentences is best
  the day itself, next best the day before;
- the weekdays of the report should fall on days that the story's reports tell with their date;
- it should lie near the dates that the report, or else the story, tells.

Reports with dates of their own are solved first; the days found help to place the others. With no
date in the story to hold on to, or with nothing in the report that says which of the days it was,
the day stays unknown.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from factbox.annotate.when import read_against
from factbox.annotate.when.edtf import day_of, day_text
from factbox.relate.day_clues import Clues, Dated, Weekday, clues
from factbox.relate.reading import Reading
from factbox.types import Reason, Report, ReportDay, SettledTime, When

WINDOW_DAYS = 7
"""A report is looked for so many days around the dates it may belong to."""

BACKGROUND_DAYS = 31
"""A date so much older than the story's latest is background, not news."""

_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@dataclass(frozen=True, slots=True)
class Anchor:
    """A day that a report tells as news, or was published on, and the words for it."""

    day: date
    report: str
    words: str


@dataclass(frozen=True, slots=True)
class Scored:
    """A day on which a report may have been published, and what speaks for it."""

    day: date
    score: float
    why: tuple[Reason, ...]


def solve_days(reading: Reading) -> tuple[tuple[ReportDay, ...], tuple[SettledTime, ...]]:
    """The day of every report, in the order of `reading`, and every time expression settled."""
    found = {report.id: clues(reading, report) for report in reading.reports}
    year = _StoryYear(reading, tuple(found.values()))
    solved: dict[str, ReportDay] = {}
    for report in reading.reports:
        stated = _stated(report, found[report.id], year)
        if stated is not None:
            solved[report.id] = stated
    _solve_rest(reading, found, year, solved)
    days = tuple(
        solved.get(report.id) or ReportDay(report=report.id, published=None, published_from=None)
        for report in reading.reports
    )
    return days, tuple(_settled(reading, days))


class _StoryYear:
    """In which year a day of the month lies that is told without one."""

    def __init__(self, reading: Reading, every: Sequence[Clues]) -> None:
        given = [day for report in reading.reports if (day := day_of(report.published))]
        whole = [
            day
            for one in every
            for told in one.dates
            if told.year and told.direction != ">" and (day := told.in_year(told.year))
        ]
        notices = [one.notice_year for one in every if one.notice_year]
        self._given = sorted(given)
        self._latest = max([*given, *whole], default=None)
        self._notice = max(notices, default=None)
        self._last_year = max((year for one in every for year in one.years), default=None)

    def place(self, told: Dated, own: Clues) -> tuple[date, str] | None:
        """The day that `told` is, and where its year comes from."""
        if told.year is not None:
            day = told.in_year(told.year)
            return (day, "words") if day else None
        if own.notice_year and (day := told.in_year(own.notice_year)):
            return day, "the notice"
        near = self._given[-1] if self._given else self._latest
        if near is not None and (day := _nearest(told, near)):
            return day, "the story"
        if self._notice and (day := told.in_year(self._notice)):
            return day, "the story"
        if self._last_year and told.weekday:
            return self._by_weekday(told, self._last_year)
        return None

    def _by_weekday(self, told: Dated, last: int) -> tuple[date, str] | None:
        """The first year from the latest one told in which the weekday fits, if it is close."""
        fitting = [day for year in range(last, last + 3) if (day := told.in_year(year))]
        return (fitting[0], "the weekday") if fitting else None


def _nearest(told: Dated, near: date) -> date | None:
    """The day of the month nearest to `near`, if less than half a year off."""
    every = [day for year in range(near.year - 1, near.year + 2) if (day := told.in_year(year))]
    best = min(every, key=lambda day: (abs((day - near).days), day), default=None)
    return best if best and abs((best - near).days) <= 183 else None


def _stated(report: Report, own: Clues, year: _StoryYear) -> ReportDay | None:
    """The day that is given, or that the dateline tells."""
    if report.published:
        return ReportDay(
            report=report.id, published=report.published, published_from=report.published_from
        )
    if own.dateline is None:
        return None
    placed = year.place(own.dateline, own)
    if placed is None:
        return None
    day, source = placed
    how = "dateline" if source == "words" else f"dateline, year from {source}"
    why = (
        Reason(feature="dateline", detail=f"the dateline says \u201c{own.dateline.words}\u201d"),
    )
    return ReportDay(report=report.id, published=day_text(day), published_from=how, why=why)


def _solve_rest(
    reading: Reading, found: dict[str, Clues], year: _StoryYear, solved: dict[str, ReportDay]
) -> None:
    """Solve the reports without a stated day; those with dates of their own first."""
    told = {report: tuple(_anchors(own, year)) for report, own in found.items()}
    waiting = [report.id for report in reading.reports if report.id not in solved]
    waiting.sort(key=lambda report: (not told[report], report))
    for with_own in (True, False):
        settled = [
            Anchor(day, one.report, f"published {one.published}")
            for one in solved.values()
            if (day := day_of(one.published))
        ]
        every = _recent([*settled, *(anchor for some in told.values() for anchor in some)])
        for report in waiting:
            if bool(told[report]) == with_own:
                best = _best(found[report], told[report], every, year)
                if best is not None:
                    solved[report] = _solved(report, best)


def _anchors(own: Clues, year: _StoryYear) -> Iterable[Anchor]:
    """The fresh dates of a report."""
    placed = [
        (told, place[0])
        for told in own.dates
        if told.direction != ">" and not told.of_file_picture and (place := year.place(told, own))
    ]
    past = {one.number for one in own.weekdays if one.direction in ("<", "")}
    certain = [(told, day) for told, day in placed if told.weekday]
    likely = [
        (told, day)
        for told, day in placed
        if not told.weekday and (told.in_lead or day.isoweekday() in past)
    ]
    latest = max((day for _, day in placed), default=None)
    for told, day in [*certain, *(one for one in likely if one[1] == latest)]:
        yield Anchor(day, own.report, told.words)


def _recent(anchors: Sequence[Anchor]) -> tuple[Anchor, ...]:
    """Without what is background by its date."""
    latest = max((anchor.day for anchor in anchors), default=None)
    return tuple(
        sorted(
            (one for one in anchors if latest and (latest - one.day).days <= BACKGROUND_DAYS),
            key=lambda one: (one.day, one.report, one.words),
        )
    )


def _best(
    own: Clues, told: Sequence[Anchor], every: Sequence[Anchor], year: _StoryYear
) -> Scored | None:
    """The best day for a report; None where nothing tells one day from another."""
    near = _recent(told) or tuple(every)
    bounds = _limits(own, year)
    candidates = sorted(
        {
            anchor.day + timedelta(days=shift)
            for anchor in near
            for shift in range(-WINDOW_DAYS, WINDOW_DAYS + 1)
        }
    )
    scored = [_score(day, own, near, every) for day in candidates if bounds[0] <= day <= bounds[1]]
    telling = [one for one in scored if any(why.feature == "news of the day" for why in one.why)]
    return max(telling, key=lambda one: (one.score, -one.day.toordinal()), default=None)


def _limits(own: Clues, year: _StoryYear) -> tuple[date, date]:
    """No earlier than what is told as past, no later than what is told as ahead."""
    first, last = date.min, date.max
    for told in own.dates:
        placed = year.place(told, own)
        if placed is None:
            continue
        if told.direction == ">":
            last = min(last, placed[0])
        elif told.direction == "<" or told.in_caption:
            first = max(first, placed[0])
    return (first, last) if first <= last else (first, date.max)


def _score(day: date, own: Clues, near: Sequence[Anchor], every: Sequence[Anchor]) -> Scored:
    why: list[Reason] = []
    lead = _news_weekdays(own)
    why.extend(_news_of_the_day(day, lead, near, own))
    why.extend(_told_elsewhere(day, own.weekdays, every))
    distance = min(abs((anchor.day - day).days) for anchor in near)
    closest = min(near, key=lambda anchor: (abs((anchor.day - day).days), anchor.day))
    if distance <= WINDOW_DAYS:
        detail = f"{distance} days from \u201c{closest.words}\u201d"
        why.append(Reason(feature="near", detail=detail, score=round(-0.3 * distance, 6)))
    return Scored(day, round(sum(reason.score or 0.0 for reason in why), 6), tuple(why))


def _news_weekdays(own: Clues) -> tuple[Weekday, ...]:
    """Weekdays told as past in the lead; without one, those told as past anywhere."""
    past = tuple(one for one in own.weekdays if one.direction == "<")
    lead = tuple(one for one in past if one.in_lead)
    undecided = tuple(one for one in own.weekdays if one.direction == "" and one.in_lead)
    return lead or undecided or past


def _news_of_the_day(
    day: date, lead: Sequence[Weekday], near: Sequence[Anchor], own: Clues
) -> Iterable[Reason]:
    """News is published on the day it tells of, or the day after."""
    if lead:
        behind, latest = min(
            (((day.isoweekday() - one.number) % 7, one) for one in lead), key=lambda pair: pair[0]
        )
        scores = {0: 3.0, 1: 1.5, 2: 0.5}
        said = (
            f"\u201c{latest.words}\u201d is {'that day' if not behind else f'{behind} days before'}"
        )
        yield Reason(feature="news of the day", detail=said, score=scores.get(behind, 0.0))
        return
    fresh = [anchor for anchor in near if anchor.report == own.report]
    if fresh:
        behind = (day - max(anchor.day for anchor in fresh)).days
        said = f"{behind} days after its own \u201c{fresh[-1].words}\u201d"
        yield Reason(feature="news of the day", detail=said, score=2.0 if behind == 0 else 0.0)


def _told_elsewhere(
    day: date, weekdays: Sequence[Weekday], every: Sequence[Anchor]
) -> Iterable[Reason]:
    """The weekdays fall on days that the story tells with their date."""
    known = {anchor.day: anchor for anchor in reversed(every)}
    seen: set[tuple[int, str]] = set()
    for one in weekdays:
        if (one.number, one.direction) in seen:
            continue
        seen.add((one.number, one.direction))
        meant = day_of(read_against(f"XXXX-WXX-{one.number}{one.direction}", day_text(day)))
        if meant in known:
            detail = f"\u201c{one.words}\u201d is the story\u2019s \u201c{known[meant].words}\u201d"
            yield Reason(feature="told elsewhere", detail=detail, score=1.0)


def _solved(report: str, best: Scored) -> ReportDay:
    details = [
        reason.detail for reason in best.why if reason.feature != "near" and (reason.score or 0) > 0
    ]
    near = [reason.detail for reason in best.why if reason.feature == "near"]
    how = "; ".join(dict.fromkeys([*details[:2], *near][:2]))
    return ReportDay(
        report=report,
        published=day_text(best.day),
        published_from=f"solved: {_NAMES[best.day.weekday()]}, {how}",
        why=best.why,
    )


def _settled(reading: Reading, days: Sequence[ReportDay]) -> Iterable[SettledTime]:
    for day in days:
        for when in reading.annotation(day.report).times:
            yield _settle(when, day.published)


def _settle(when: When, published: str | None) -> SettledTime:
    if when.edtf is not None or published is None:
        return SettledTime(time=when.id, edtf=when.edtf, anchor=None)
    edtf = read_against(when.expression, published)
    if edtf is None:
        return SettledTime(time=when.id, edtf=None, anchor=None)
    detail = f"\u201c{when.text}\u201d ({when.expression}) on {published}"
    why = (Reason(feature="read against the report\u2019s day", detail=detail),)
    return SettledTime(time=when.id, edtf=edtf, anchor=published, why=why)
