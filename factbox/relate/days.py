"""The day of each report of a story, and what its time expressions mean on that day.

A day that is given is taken as it is. Else the dateline's day, with the year from a whole date, a
notice or the story's other reports. Else the day is solved: each day around the dates that the
story's reports tell as news, or were published on, is scored by `day_scores`, and the best taken.
It cannot lie before a date that the report tells as past, nor after one it tells as ahead. Where
days are stated, dates far from them are background; where none is, dates of a year before the
latest that the story tells as past are.

Reports with dates of their own are solved first; the days found help to place the others. With no
date in the story to hold on to, or with nothing in the report that says which of the days it was,
the day stays unknown.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from factbox.annotate.when import read_against
from factbox.annotate.when.edtf import day_of, day_text
from factbox.relate.day_clues import Clues, Dated, clues
from factbox.relate.day_scores import Anchor, Scored, score
from factbox.relate.reading import Reading
from factbox.types import Reason, Report, ReportDay, SettledTime, When

WINDOW_DAYS = 7
"""A report is looked for so many days around the dates it may belong to."""

NEWS_DAYS = 14
"""A date so much farther from the story's days is background, not news."""

_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


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
        self._last_year = max((year for one in every for year in one.past_years), default=None)

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
    firm = _published(solved.values())
    fresh = {report: tuple(_fresh(own, year)) for report, own in found.items()}
    last_year = max((one for own in found.values() for one in own.past_years), default=None)
    news = _news([anchor for some in fresh.values() for anchor in some], firm, last_year)
    having = {anchor.report for anchor in news}
    waiting = [report.id for report in reading.reports if report.id not in solved]
    for with_own in (True, False):
        anchors = (*_published(solved.values()), *news)
        for report in waiting:
            if (report in having) != with_own:
                continue
            own_news = tuple(anchor for anchor in news if anchor.report == report)
            best = _best(found[report], own_news, anchors, year)
            if best is not None:
                solved[report] = _solved(report, best)


def _published(days: Iterable[ReportDay]) -> tuple[Anchor, ...]:
    return tuple(
        Anchor(day, one.report, f"report of {day_text(day)}", published=True)
        for one in sorted(days, key=lambda one: one.report)
        if (day := day_of(one.published and one.published[:10]))
    )


def _fresh(own: Clues, year: _StoryYear) -> Iterable[Anchor]:
    """The fresh dates of a report that a day can be found for."""
    for told in own.fresh():
        if placed := year.place(told, own):
            yield Anchor(placed[0], own.report, told.words)


def _news(
    anchors: Sequence[Anchor], firm: Sequence[Anchor], last_year: int | None
) -> tuple[Anchor, ...]:
    """Without what is background: far from the stated days, or older than what the story tells."""
    latest = max((anchor.day for anchor in anchors), default=None)

    def is_news(anchor: Anchor) -> bool:
        if firm:
            return any(abs((anchor.day - one.day).days) <= NEWS_DAYS for one in firm)
        stale = last_year is not None and anchor.day.year < last_year
        return not stale and latest is not None and (latest - anchor.day).days <= NEWS_DAYS

    return tuple(sorted(filter(is_news, anchors), key=lambda one: (one.day, one.report, one.words)))


def _best(
    own: Clues, own_news: Sequence[Anchor], anchors: Sequence[Anchor], year: _StoryYear
) -> Scored | None:
    """The best day for a report; None where nothing tells one day from another."""
    first, last = _limits(own, year)
    candidates = sorted(
        {
            anchor.day + timedelta(days=shift)
            for anchor in own_news or anchors
            for shift in range(-WINDOW_DAYS, WINDOW_DAYS + 1)
        }
    )
    scored = [
        found
        for day in candidates
        if first <= day <= last and (found := score(day, own, anchors)) is not None
    ]
    return max(scored, key=lambda one: (one.score, -one.day.toordinal()), default=None)


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
