"""The day of an event that no words date, from where the report tells it.

News tells what just happened without a date. An undated event gets a day only where it belongs to the
news: it is asserted in the simple past, nothing else in its clause dates it, and it stands in the
headline or the lead, or one of its persons acts there. A clause that describes a noun ("the states that
made peace") and one with "recently" or "earlier" look back. The day is that of the event told just before
with the same person, where that has one within the week; else the report's own. Where the report's
day is not known there is none.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from factbox.annotate.when.edtf import day_of, day_text, days_apart, earlier
from factbox.relate.events.told import Told
from factbox.relate.reading import Reading
from factbox.types import Part

LEAD_SENTENCES = 4
_SENTENCES_BACK = 4
_WEEK = 7
_BEFORE_THE_NEWS = re.compile(
    r"\b(?:recently|previously|earlier|once|formerly|originally|initially|already|ago|long"
    r"|(?:days|weeks|months|years|hours) (?:later|before|after))\b",
    re.IGNORECASE,
)
_PERFECT = re.compile(r"(?:\bha(?:s|ve|d)|[’']ve)\s+(?:\w+\s+){0,2}$")
_PLANNING = frozenset({"sign", "agree", "promise", "request"})
_NEAR_CHARACTERS = 60
_STATES_NOT_EVENTS = frozenset({"have ties"})


def with_implied_days(tellings: Sequence[Told], reading: Reading) -> tuple[Told, ...]:
    """The tellings, those of the news layer with the day that their report implies."""
    plans: dict[tuple[str, Part, int], list[Told]] = defaultdict(list)
    for told in tellings:
        if _is_overtaken(told):
            plans[_sentence(told)].append(told)
    tellings = [_moved(told, plans[_sentence(told)]) for told in tellings]
    by_report: dict[str, list[Told]] = {}
    for told in tellings:
        by_report.setdefault(told.mention.report, []).append(told)
    return tuple(
        replace(told, implied=_implied(told, by_report[told.mention.report], reading))
        for told in tellings
    )


def _sentence(told: Told) -> tuple[str, Part, int]:
    return told.mention.report, told.mention.part, told.number


def _moved(told: Told, plans: Sequence[Told]) -> Told:
    """ "Signed a pact to open the border in 1998": a past date is that of the signing.

    Where a plan bears a date that was over before the report, the date belongs to the act that made
    the plan, and the plan has none. `plans` are such plans of the same sentence.
    """
    if _is_overtaken(told):
        return replace(told, date=None)
    if told.date is not None or told.mention.status != "asserted":
        return told
    governed = [one for one in plans if _governs(told, one)]
    return replace(told, date=governed[0].date) if governed else told


def _is_overtaken(told: Told) -> bool:
    apart = days_apart(told.date, (told.day or "")[:10])
    over = earlier(told.date, (told.day or "")[:10])
    return told.mention.status == "planned" and over and (apart or 0) > _WEEK


def _governs(act: Told, plan: Told) -> bool:
    """Whether the plan of the same sentence is told just behind the act."""
    gap = plan.mention.trigger_start - act.mention.trigger_end
    return act.family in _PLANNING and 0 < gap < _NEAR_CHARACTERS


def _implied(told: Told, report: Sequence[Told], reading: Reading) -> str | None:
    if told.date is not None or told.mention.when is not None:
        return None
    if told.mention.status == "planned":
        return _planned_for(told, reading)
    if not _is_news(told, report, reading):
        return None
    day = day_of((told.day or "")[:10])
    if day is None:
        return None
    for other in reversed([one for one in report if _just_before(one, told)]):
        if other.keys & told.keys and day_of(other.date) is not None:
            apart = days_apart(other.date, day_text(day))
            if apart is not None and apart <= _WEEK:
                return other.date
    return day_text(day)


def _planned_for(told: Told, reading: Reading) -> str | None:
    """ "Will visit the museum before leaving on Friday": about that day, and so qualified."""
    days = {
        day_text(day)
        for when in reading.annotation(told.mention.report).times
        if when.part == told.mention.part
        and told.mention.trigger_end <= when.start
        and when.end <= told.mention.end
        and (day := day_of((reading.edtf(when.id) or "")[:10])) is not None
    }
    today = day_of((told.day or "")[:10])
    if len(days) != 1 or today is None:
        return None
    named = min(days)
    apart = days_apart(named, day_text(today))
    near = apart is not None and apart <= _WEEK and named >= day_text(today)
    return f"{named}~" if near else None


def _just_before(one: Told, told: Told) -> bool:
    return (
        one.role == "body"
        and one.mention.part == told.mention.part
        and 0 <= told.number - one.number <= _SENTENCES_BACK
        and one.mention.trigger_start < told.mention.trigger_start
        and one.mention.status == "asserted"
    )


def _is_news(told: Told, report: Sequence[Told], reading: Reading) -> bool:
    mention = told.mention
    if mention.status != "asserted" or mention.type in _STATES_NOT_EVENTS or told.role == "caption":
        return False
    if mention.start == mention.trigger_start or _BEFORE_THE_NEWS.search(mention.text):
        return False
    if any(reason.feature == "told in passing" for reason in mention.why):
        return False
    if _is_quoted(told, reading):
        return False
    leads = [one for one in report if _in_lead(one, reading)]
    if told.role == "headline":
        return True
    lead = _in_lead(told, reading)
    if _is_perfect(told, reading) and not lead:
        return False
    if _dated_otherwise(told, reading):
        return False
    people = {one.key for other in leads for one in other.actors if one.is_person and one.key}
    return lead or any(one.is_person and one.key in people for one in told.actors)


def _is_quoted(told: Told, reading: Reading) -> bool:
    """What somebody tells in a quotation happened when the speaker means, not when he speaks."""
    mention = told.mention
    return any(
        one.part == mention.part and one.start <= mention.trigger_start < one.end
        for one in reading.annotation(mention.report).quotes
        if one.direct and not one.scare
    )


def _in_lead(told: Told, reading: Reading) -> bool:
    """Whether it stands in the headline or one of the first sentences of the body."""
    if told.role != "body":
        return told.role == "headline"
    sentences = reading.annotation(told.mention.report).sentences
    before = sum(1 for one in sentences[: told.number] if one.role == "body")
    return before < LEAD_SENTENCES


def _is_perfect(told: Told, reading: Reading) -> bool:
    """ "has walked back": true today, done at no day we know."""
    report = reading.report(told.mention.report)
    text = (report.title or "") if told.mention.part == "title" else report.text
    start = told.mention.trigger_start
    return bool(_PERFECT.search(text[max(told.mention.start, start - 40) : start]))


def _dated_otherwise(told: Told, reading: Reading) -> bool:
    """Whether the clause holds a date of another time ("in 2000", "last year")."""
    mention = told.mention
    for when in reading.annotation(mention.report).times:
        inside = mention.start <= when.start and when.end <= mention.end
        if when.part != mention.part or not inside or when.kind not in ("date", "time"):
            continue
        apart = days_apart(reading.edtf(when.id), (told.day or "")[:10])
        if apart is None or apart > _WEEK:
            return True
    return False
