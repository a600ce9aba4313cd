"""What the reports together say of one happening: status and its path, date, who, where, best words.

The status is what the reports leave it at: told as done by any of them, it is done, unless later
reports only deny or negate it; else the latest day's strongest status. The date is the most precise
of those that agree. States give way to the persons that act for them, where a report names these.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Literal

from factbox.annotate.when.edtf import PRECISIONS, day_of, order, precision
from factbox.data.states import code_of
from factbox.data.word_lists import word_list
from factbox.ids import group_id
from factbox.relate.counting import Sources
from factbox.relate.entities.index import EntityIndex
from factbox.relate.events.because import because, dated_by
from factbox.relate.events.groups import Group
from factbox.relate.events.told import Somebody, Told
from factbox.relate.reading import Reading
from factbox.types import Counts, Event, EventMention, Participant, Reason, Status, StatusAt

_RANK: tuple[Status, ...] = (
    "asserted",
    "historical",
    "ongoing",
    "alleged",
    "negated",
    "denied",
    "planned",
    "demanded",
    "conditional",
    "possible",
)
_SEVERAL = 2
_MINOR = Reason(
    feature="minor act",
    detail="an act of words that one origin tells and no words date: it gets no day",
)
_DONE = frozenset({"asserted", "historical"})
_UNDONE = frozenset({"negated", "denied"})


def event_of(
    story: str, one: Group, reading: Reading, index: EntityIndex, sources: Sources
) -> Event:
    """The event that a group of mentions tells."""
    mentions = [told.mention for told in one.all]
    date, date_from = _date(one.members)
    counts = sources.counts(mentions, voices(mentions, reading, index))
    minor = _is_minor(one.members, date_from, counts)
    date, date_from = (None, None) if minor else (date, date_from)
    status, statuses = _statuses(one.all, reading)
    ordered = sorted(one.members, key=_telling)
    best = ordered[0]
    actors = _participants(told.actors for told in ordered)
    recipients = _participants(told.recipients for told in ordered)
    acting = {who.entity for who in actors if who.entity}
    recipients = tuple(who for who in recipients if who.entity not in acting or not who.entity)
    why = (
        *((_MINOR,) if minor else ()),
        *because(best, one.members, (actors, recipients), reading),
    )
    return Event(
        id=group_id("ev", (told.mention.id for told in one.members)),
        story=story,
        type=best.mention.type,
        date=date,
        date_from=date_from,
        plover=best.mention.plover,
        mode=best.mention.mode,
        cameo=best.mention.cameo,
        quad=best.mention.quad,
        status=status,
        actors=actors,
        recipients=recipients,
        object=_object(one.members),
        place=_place(one.members),
        mentions=tuple(sorted({mention.id for mention in mentions})),
        title=reading.evidence(best.mention),
        statuses=statuses,
        counts=counts,
        why=(*why, *_dated(one.members, (date, date_from), reading), *_reasons(one.why)),
    )


def _dated(
    members: Sequence[Told], date: tuple[str | None, str | None], reading: Reading
) -> tuple[Reason, ...]:
    found = dated_by(members, date, reading)
    return (found,) if found is not None else ()


def voices(
    mentions: Iterable[EventMention], reading: Reading, index: EntityIndex
) -> tuple[str, ...]:
    """Who is said to say so: entities, else the words that name them."""
    found: set[str] = set()
    for mention in mentions:
        if mention.attributed_to is None:
            continue
        covering = [
            said
            for said in reading.annotation(mention.report).attributions
            if said.part == mention.part and said.start <= mention.trigger_start < said.end
        ]
        speech = min(covering, key=lambda said: (said.end - said.start, said.start), default=None)
        entity = index.of(speech.source) if speech is not None and speech.source else None
        found.add(entity.id if entity else mention.attributed_to.casefold())
    return tuple(sorted(found))


def _is_minor(members: Sequence[Told], date_from: str | None, counts: Counts) -> bool:
    """An act of words in one origin, out of the headline, that no words date: it keeps no day."""
    verbal = all(told.mention.type in word_list("minor_acts") for told in members)
    shown = any(told.role == "headline" for told in members)
    return verbal and date_from == "report" and counts.origins < _SEVERAL and not shown


def _telling(told: Told) -> tuple[object, ...]:
    """The mention that tells it best comes first: done, dated, with names, in the running text."""
    mention = told.mention
    known = precision(told.date)
    return (
        _RANK.index(mention.status),
        -PRECISIONS.index(known) if known else 1,
        -len([one for one in (*told.actors, *told.recipients) if one.key or one.code]),
        not _says_its_object(mention),
        told.place is None,
        ("body", "caption", "headline").index(told.role),
        mention.end - mention.start,
        mention.report,
        mention.part,
        mention.trigger_start,
    )


def _says_its_object(mention: EventMention) -> bool:
    """Whether what was signed, opened, ... stands in the words shown."""
    thing = mention.object
    return thing is None or (mention.start <= thing.start and thing.end <= mention.end)


def _date(
    members: Sequence[Told],
) -> tuple[str | None, Literal["words", "report"] | None]:
    """The most precise date by words; else the day that most reports imply."""
    by_words = [told for told in members if told.date]
    done = [told for told in by_words if told.mention.status in _DONE] or by_words
    if done:
        return min((told.date for told in done if told.date), key=_fineness), "words"
    implied = Counter(told.implied for told in members if told.implied)
    if not implied:
        return None, None
    most = max(implied.values())
    return min((day for day in implied if implied[day] == most), key=order), "report"


def _fineness(date: str) -> tuple[object, ...]:
    known = precision(date)
    day = day_of(date)
    return (
        -PRECISIONS.index(known) if known and day is None else -PRECISIONS.index("day"),
        order(date),
    )


def _statuses(members: Sequence[Told], reading: Reading) -> tuple[Status, tuple[StatusAt, ...]]:
    rows: dict[tuple[str, Status], list[Told]] = {}
    for told in members:
        rows.setdefault((told.day or "", told.mention.status), []).append(told)
    path = [
        StatusAt(
            status=status,
            date=day or None,
            reports=tuple(sorted({told.mention.report for told in rows[day, status]})),
            evidence=tuple(
                reading.evidence(told.mention)
                for told in sorted(rows[day, status], key=lambda told: told.mention.id)
            ),
        )
        for day, status in sorted(rows, key=lambda key: (order(key[0]), -_RANK.index(key[1])))
    ]
    return _left_at(path), tuple(path)


def _left_at(path: Sequence[StatusAt]) -> Status:
    last = path[-1].date
    latest = [at.status for at in path if at.date == last]
    everything = [at.status for at in path]
    if set(latest) <= _UNDONE or not set(everything) & {"asserted", "historical", "ongoing"}:
        return _strongest(latest)
    return _strongest(everything)


def _strongest(statuses: Iterable[str]) -> Status:
    found = set(statuses)
    return next(status for status in _RANK if status in found)


def _participants(tellings: Iterable[Sequence[Somebody]]) -> tuple[Participant, ...]:
    """Everybody once: persons before the states they act for, unknown words only if nobody else."""
    kept: dict[str, Somebody] = {}
    spoken_for: set[str] = set()
    rows = [one for told in tellings for one in told]
    for one in rows:
        if one.key is not None and not one.key.startswith("words:") and one.participant.entity:
            kept.setdefault(one.key, one)
            if one.code:
                spoken_for.add(one.code)
    for one in rows:
        code = one.code
        if one.is_state and code and code not in spoken_for:
            kept.setdefault(code, one)
            spoken_for.add(code)
    for one in rows:
        if one.key is not None and one.key not in kept and (one.code or "") not in spoken_for:
            kept[one.key] = one
            spoken_for.add(one.code or "")
    found = kept.values() or rows[:1]
    return tuple(one.participant for one in found)


def _object(members: Sequence[Told]) -> Participant | None:
    """The object in the words of the mention that tells it best."""
    ordered = sorted(members, key=_telling)
    telling = [told.mention.object for told in ordered if told.thing]
    return next((one for one in (*telling, ordered[0].mention.object) if one is not None), None)


def _place(members: Sequence[Told]) -> str | None:
    """The entity that most mentions name as the place; of equals the narrower, then the first id."""
    places = Counter(told.place.id for told in members if told.place is not None)
    named = {told.place.id: told.place for told in members if told.place is not None}
    wide = {place for place, entity in named.items() if _is_country(entity.name)}
    return min(places, key=lambda place: (place in wide, -places[place], place), default=None)


def _is_country(name: str) -> bool:
    return code_of(name) is not None


def _reasons(reasons: Iterable[Reason]) -> tuple[Reason, ...]:
    kept = {(reason.feature, reason.detail): reason for reason in reasons}
    return tuple(kept[key] for key in sorted(kept))
