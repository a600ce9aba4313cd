"""Whether two event mentions tell one happening: a visible list of small features.

A veto keeps them apart whatever else agrees; without a veto, at least one agreement must join them.
Each feature's docstring is what `factbox explain` prints.
"""

from __future__ import annotations

from collections.abc import Callable

from factbox.annotate.when.edtf import day_of, days_apart, earlier, overlaps
from factbox.data.states import code_of
from factbox.relate.events.told import Told
from factbox.types import Reason

Feature = Callable[[Told, Told], str | None]
"""What the feature saw, in words; None where it saw nothing."""

_NEAR_DAYS = 10
_STILL_PLANNED = 2
"""Days for which reports go on announcing what has happened."""
_RECIPROCAL = frozenset({"meeting", "sign", "ties", "have ties", "fighting"})
_ONCE = frozenset(
    {"ties", "break of ties", "have ties", "annex", "found", "declare war", "recognise"}
)
"""Acts that two states do so seldom that a date told once dates the others."""
_NEWSWORTHY = frozenset({"sign"})
"""Acts so seldom in one story that a telling without names means the one that others name."""
_SETTLED = frozenset({"asserted", "ongoing", "historical"})


def different_dates(one: Told, other: Told) -> str | None:
    """Their dates cannot both hold."""
    if one.date and other.date and not overlaps(one.date, other.date):
        return f"{one.date} and {other.date}"
    return None


def different_days(one: Told, other: Told) -> str | None:
    """One is dated by its words, the other belongs to the news of another day."""
    dated, undated = (one, other) if one.date else (other, one)
    if not dated.date or undated.date:
        return None
    if undated.implied:
        apart = days_apart(dated.date, undated.implied)
        return f"{dated.date} and the news of {undated.implied}" if apart and apart > 2 else None
    if undated.mention.status in _SETTLED and earlier(undated.day, dated.date):
        return f"told as done on {undated.day}, before {dated.date}"
    if undated.mention.status in ("planned", "possible") and undated.day:
        day = undated.day[:10]
        apart = days_apart(dated.date, day) or 0
        if apart > (_STILL_PLANNED if earlier(dated.date, day) else _NEAR_DAYS):
            return f"planned on {day}, while the other is dated {dated.date}"
    return None


def far_reports(one: Told, other: Told) -> str | None:
    """Both are undated and their reports are weeks apart."""
    if one.date or other.date or not one.day or not other.day:
        return None
    apart = days_apart(one.day[:10], other.day[:10])
    return f"{apart} days between the reports" if apart and apart > _NEAR_DAYS else None


def different_places(one: Told, other: Told) -> str | None:
    """They happened in different places."""
    first, second = one.place, other.place
    if first is None or second is None or first.id == second.id:
        return None
    if first.country and second.country and first.country != second.country:
        return f"{first.name} and {second.name}"
    if one.family == "journey" or first.name == second.name:
        return None
    cities = code_of(first.name) is None and code_of(second.name) is None
    return f"{first.name} and {second.name}" if cities and one.date != other.date else None


def different_actors(one: Told, other: Told) -> str | None:
    """Somebody acts in each who does not act in the other."""
    first, second = _unmatched(one, other), _unmatched(other, one)
    if first and second:
        return f"{min(first)} and {min(second)}"
    if one.keys and other.keys and not _shared(one, other):
        return f"{min(one.keys)} and {min(other.keys)}"
    return None


def different_states(one: Told, other: Told) -> str | None:
    """The states that act are not the same."""
    first, second = one.codes - other.codes, other.codes - one.codes
    if first and second:
        return f"{min(first)} and {min(second)}"
    several = min(len(one.codes), len(other.codes)) >= 2 and one.family in _RECIPROCAL
    if (first or second) and several and not _shared(one, other):
        return f"{', '.join(sorted(one.codes))} and {', '.join(sorted(other.codes))}"
    return None


def different_recipients(one: Told, other: Told) -> str | None:
    """It is done to different persons, bodies or states."""
    if one.whom and other.whom and not one.whom & other.whom:
        return f"{min(one.whom)} and {min(other.whom)}"
    if one.whom_codes and other.whom_codes and not one.whom_codes & other.whom_codes:
        return f"{min(one.whom_codes)} and {min(other.whom_codes)}"
    if (
        one.family == "journey"
        and bool(one.whom) != bool(other.whom)
        and one.recipients
        and other.recipients
    ):
        return "one goes to a country, the other to a body"
    return None


def different_things(one: Told, other: Told) -> str | None:
    """It is about different things: what was visited, opened, bought."""
    if one.family == "have ties":
        return None if one.thing == other.thing else f"“{one.thing}” and “{other.thing}”"
    if one.family in ("sign", "ties", "break of ties", "meeting", "ceasefire"):
        return None
    if bool(one.thing) != bool(other.thing) and one.mention.plover != other.mention.plover:
        return "only one of them has an object"
    if one.thing and other.thing and not _words(one.thing) & _words(other.thing):
        same_act = one.mention.type == other.mention.type and overlaps(one.date, other.date)
        return None if same_act else f"“{one.thing}” and “{other.thing}”"
    return None


def not_settled(one: Told, other: Told) -> str | None:
    """One of them is only wished for, only possible, or hangs on a condition."""
    loose = {"conditional", "demanded", "possible"}
    first, second = one.mention.status in loose, other.mention.status in loose
    return f"{one.mention.status} and {other.mention.status}" if first != second else None


def shared_persons(one: Told, other: Told) -> str | None:
    """The same persons or bodies act."""
    shared = _shared(one, other)
    if not shared:
        return None
    if one.family in _RECIPROCAL and _lone(one, other):
        return None
    return f"both with {min(shared)}"


def shared_states(one: Told, other: Told) -> str | None:
    """The same states act, and to the same end."""
    if not one.codes or one.codes != other.codes:
        return None
    partners = len(one.codes) >= 2 or (one.whom_codes and one.whom_codes & other.whom_codes)
    dated = overlaps(one.best_date, other.best_date)
    if partners and (dated or _near(one, other)):
        return f"both by {', '.join(sorted(one.codes))}"
    if (
        dated
        and day_of(one.best_date) == day_of(other.best_date)
        and not one.keys
        and not other.keys
    ):
        return f"both by {', '.join(sorted(one.codes))} at {one.best_date}"
    once = one.family in _ONCE
    settled = once and {one.mention.status, other.mention.status} <= _SETTLED
    dated_once = bool(one.date) != bool(other.date)
    if settled and partners and dated_once and one.mention.type == other.mention.type:
        return f"both by {', '.join(sorted(one.codes))}"
    return None


def same_date_and_thing(one: Told, other: Told) -> str | None:
    """The same type of event at the same date, and nobody named on one side."""
    if one.mention.type != other.mention.type or not one.date or one.date != other.date:
        return None
    if (one.keys or one.codes) and (other.keys or other.codes):
        return _same_side(one, other)
    return f"{one.mention.type} at {one.date}"


def same_day_and_place(one: Told, other: Told) -> str | None:
    """The same type of event on the same day in the same place, one side without actors."""
    if one.mention.type != other.mention.type or (one.keys and other.keys):
        return None
    same_day = day_of(one.best_date) is not None and one.best_date == other.best_date
    if same_day and one.place is not None and one.place == other.place:
        return f"{one.best_date} in {one.place.name}"
    return None


def nobody_named(one: Told, other: Told) -> str | None:
    """One of them tells the same act of the same days without saying who ("once the pact was signed")."""
    if one.family not in _NEWSWORTHY or one.mention.type != other.mention.type:
        return None
    if (one.keys or one.codes) and (other.keys or other.codes):
        return None
    first, second = one.best_date or one.day, other.best_date or other.day
    if not first or not second or (days_apart(first[:10], second[:10]) or 0) > _STILL_PLANNED:
        return None
    return f"{one.mention.type} by nobody who is named"


def same_words(one: Told, other: Told) -> str | None:
    """The same words for who and to whom."""
    first, second = _said(one), _said(other)
    if first and first == second and one.mention.type == other.mention.type:
        return first
    return None


TIMES: tuple[Feature, ...] = (different_dates, different_days, far_reports)
VETOES: tuple[Feature, ...] = (
    *TIMES,
    different_places,
    different_actors,
    different_states,
    different_recipients,
    different_things,
    not_settled,
)
AGREEMENTS: tuple[Feature, ...] = (
    shared_persons,
    shared_states,
    same_date_and_thing,
    same_day_and_place,
    same_words,
    nobody_named,
)


def vetoed(one: Told, other: Told) -> bool:
    """Whether any veto keeps the two apart."""
    return any(veto(one, other) is not None for veto in VETOES)


def agreements(one: Told, other: Told) -> tuple[Reason, ...]:
    """What the two share."""
    found = ((feature, feature(one, other)) for feature in AGREEMENTS)
    return tuple(
        Reason(feature=feature.__name__, detail=detail, score=1.0)
        for feature, detail in found
        if detail is not None
    )


def _shared(one: Told, other: Told) -> frozenset[str]:
    return one.keys & other.keys


def _unmatched(one: Told, other: Told) -> frozenset[str]:
    """The actors of one that are not the other's."""
    return one.keys - other.keys


def _lone(one: Told, other: Told) -> bool:
    """In what two do together one shared person is enough only if nothing speaks of another partner."""
    if len(one.keys) < 2 or len(other.keys) < 2:
        both = one.codes and other.codes and one.codes != other.codes
        strangers = len(one.keys | other.keys) > 2
        return bool(both and strangers)
    return len(_shared(one, other)) < 2


def _near(one: Told, other: Told) -> bool:
    if one.date and other.date:
        return overlaps(one.date, other.date)
    if one.family in _NEWSWORTHY and (one.date or other.date):
        dated, day = (one.date, other.day) if one.date else (other.date, one.day)
        apart = days_apart(dated, day[:10]) if dated and day else None
        return apart is not None and apart <= _STILL_PLANNED
    if not one.day or not other.day:
        return False
    return (days_apart(one.day[:10], other.day[:10]) or 0) <= _NEAR_DAYS and not (
        one.date or other.date
    )


def _same_side(one: Told, other: Told) -> str | None:
    if one.codes & other.codes:
        return f"{one.mention.type} at {one.date} by {min(one.codes & other.codes)}"
    return None


def _words(thing: str) -> frozenset[str]:
    return frozenset(word[:5] for word in thing.split() if len(word) > 3)


def tags(told: Told) -> frozenset[str]:
    """What two mentions must have in common, one at least, for any agreement to hold."""
    found = {*told.keys, *(f"state:{code}" for code in told.codes)}
    found |= {f"date:{day}" for day in (told.date, told.best_date) if day}
    if told.family in _NEWSWORTHY:
        found.add(f"act:{told.family}")
    said = _said(told)
    return frozenset(found | ({f"said:{said}"} if said else set()))


def _said(told: Told) -> str | None:
    actors = ", ".join(one.participant.text.casefold() for one in told.actors)
    recipients = ", ".join(one.participant.text.casefold() for one in told.recipients)
    return f"{actors} -> {recipients}" if actors and (recipients or told.thing) else None
