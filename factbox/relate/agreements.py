"""Agreements: who agreed with whom on what, who signed, where and when, and how far it has come.

- An agreement is found where an event signs, initials, ratifies, extends, suspends, leaves or denounces
  one, or brokers or declares a ceasefire: one frame for each such event, whose mentions the story has
  joined across reports, so that "will sign" of one day and "signed" of the next are one path.
- Parties are the states that act, or whose officials act. Who signs is a person that acts and stands for
  a state.
- What it is called and what it is about: `agreement_words`.
- A named agreement that reports only mention ("the Oslo Accords") is a frame of its own. What was signed
  more than a month before the story is background.
- A declaration is one where it is signed, joint, or has a name: one state declares an emergency alone.
- Where fewer than two parties are known and nobody signs, nothing is shown: there is no agreement of one;
  nor is a name that only one origin mentions and of whose parties it tells nothing, nor one that two headlines
  have run into ("BusinessHarbour Accord").
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from factbox.annotate.when.edtf import days_apart, earlier, order
from factbox.data.states import capital_code, code_of
from factbox.ids import group_id
from factbox.relate.agreement_frames import joined
from factbox.relate.agreement_parties import parties_of, sentences_of, signatories_of
from factbox.relate.agreement_words import kind_of, nouns, says, title_of, topics_of
from factbox.relate.counting import Sources
from factbox.relate.entities.index import EntityIndex
from factbox.relate.reading import Reading
from factbox.types import (
    Agreement,
    AgreementStatus,
    Entity,
    Event,
    EventMention,
    Evidence,
    Mention,
    Reason,
    StatusAt,
)

_ACTS: dict[str, AgreementStatus] = {
    "sign": "signed",
    "initial": "initialled",
    "ratify": "ratified",
    "extend": "extended",
    "suspend": "suspended",
    "adopt": "signed",
    "agree": "announced",
    "ceasefire": "announced",
    "broker ceasefire": "announced",
    "broker": "announced",
    "enter into force": "in force",
    "negotiate agreement": "negotiated",
    "leave agreement": "withdrawn",
    "reject agreement": "rejected",
}
_NEED_OBJECT = frozenset({"agree", "broker", "extend", "suspend", "adopt"})
"""Acts that are about an agreement only where their object is one."""
_JOINTLY = frozenset({"joint", "common", "shared", "final", "bilateral", "trilateral"})
_SIGNED = frozenset({"signed", "initialled", "ratified", "extended"})
_OPEN: dict[str, AgreementStatus] = {
    "planned": "planned",
    "possible": "planned",
    "conditional": "planned",
    "demanded": "planned",
    "denied": "denied",
    "negated": "rejected",
}
_BACKGROUND_DAYS = 30
_GLUED = re.compile(r"\b[A-Z][a-z]{3,}[A-Z]")
"""Words run together: "BusinessHarbour"; "McDonald" and "DeLorean" are none."""


def find_agreements(
    story: str,
    reading: Reading,
    index: EntityIndex,
    events: Sequence[Event],
    sources: Sources,
) -> tuple[Agreement, ...]:
    """The agreements of a story: those of its news first, then by date and id."""
    last = max((day for one in reading.days if (day := one.published)), default=None, key=order)
    found = [
        frame
        for event in events
        if event.type in _ACTS and (frame := _of_event(story, event, reading, index, sources, last))
    ]
    found = joined(found, reading, sources)
    told = {mention for frame in found for mention in frame.mentions}
    named = _named(story, reading, index, sources, told)
    return tuple(
        sorted((*found, *named), key=lambda one: (one.background, order(one.date), one.id))
    )


def _of_event(
    story: str,
    event: Event,
    reading: Reading,
    index: EntityIndex,
    sources: Sources,
    last: str | None,
) -> Agreement | None:
    mentions = [row for one in event.mentions if isinstance(row := reading.row(one), EventMention)]
    if event.type in _NEED_OBJECT and not any(_is_agreement(one) for one in mentions):
        return None
    parties = parties_of(event, mentions, reading, index)
    if len(parties) < 2 or event.status in ("possible", "conditional", "demanded"):
        return None
    sentences = sentences_of(mentions, reading)
    kind = kind_of(mentions, sentences)
    signed = _ACTS[event.type] in _SIGNED
    if not signed and all(_of_one(one) for one in mentions):
        return None
    return Agreement(
        id=group_id("ag", event.mentions),
        story=story,
        type=kind,
        title=title_of(kind, mentions),
        parties=parties,
        signatories=signatories_of(event, mentions, reading, index) if signed else (),
        date=event.date,
        place=event.place,
        topics=topics_of(mentions, reading),
        status=_path(event, mentions, reading),
        mentions=tuple(sorted(event.mentions)),
        evidence=_evidence(event, mentions, reading),
        background=_is_background(event, last),
        counts=sources.counts(mentions, ()) if event.counts.reports == 0 else event.counts,
        why=(
            Reason(feature="act", detail=f"“{event.title.exact}” tells “{event.type}”"),
            *event.why,
        ),
    )


def _is_agreement(mention: EventMention) -> bool:
    thing = mention.object
    return thing is not None and any(says(thing.text, forms) for _, forms in nouns())


def _of_one(mention: EventMention) -> bool:
    """Whether what is meant is a declaration that is neither joint nor has a name of its own."""
    words = mention.object.text.split() if mention.object is not None else []
    return "declaration" in words and not _JOINTLY & {word.casefold() for word in words}


def _path(event: Event, mentions: Sequence[EventMention], reading: Reading) -> tuple[StatusAt, ...]:
    """How far it had come by each report's day; one row a status, from the first day that gives it."""
    rows: dict[AgreementStatus, list[EventMention]] = {}
    for mention in mentions:
        reached = _OPEN.get(mention.status, _ACTS.get(mention.type, _ACTS[event.type]))
        rows.setdefault(reached, []).append(mention)
    path = [_status_at(status, rows[status], event, reading) for status in rows]
    return tuple(sorted(path, key=lambda at: (at.status != "planned", order(at.date), at.status)))


def _status_at(
    status: AgreementStatus, mentions: Sequence[EventMention], event: Event, reading: Reading
) -> StatusAt:
    ordered = sorted(mentions, key=lambda one: (order(reading.day(one.report)), one.id))
    day = next((day[:10] for one in ordered if (day := reading.day(one.report))), None)
    done = status not in ("planned", "denied", "rejected")
    return StatusAt(
        status=status,
        date=event.date if done and event.date else day,
        reports=tuple(sorted({one.report for one in ordered})),
        evidence=tuple(reading.evidence(one) for one in ordered),
    )


def _evidence(
    event: Event, mentions: Sequence[EventMention], reading: Reading
) -> tuple[Evidence, ...]:
    rest = [reading.evidence(one) for one in sorted(mentions, key=lambda one: one.id)]
    return (event.title, *(one for one in rest if one != event.title))


def _is_background(event: Event, last: str | None) -> bool:
    """Whether it lies more than a month before the story, or was done at no day that is told."""
    if event.date is None:
        return event.status in ("asserted", "historical")
    apart = days_apart(event.date, (last or "")[:10])
    return earlier(event.date, (last or "")[:10]) and (apart or 0) > _BACKGROUND_DAYS


def _named(
    story: str, reading: Reading, index: EntityIndex, sources: Sources, told: set[str]
) -> list[Agreement]:
    """Agreements that reports name without telling of their making."""
    names: dict[str, tuple[Entity, list[Mention]]] = {}
    for annotation in reading.annotations:
        for mention in annotation.mentions:
            entity = index.of(mention.id)
            if entity is not None and entity.kind == "agreement":
                names.setdefault(entity.id, (entity, []))[1].append(mention)
    found = (
        _of_name(story, entity, mentions, reading, sources)
        for entity, mentions in (names[key] for key in sorted(names))
        if not _GLUED.search(entity.name)
    )
    return [one for one in found if len(one.parties) > 1 or one.counts.origins > 1]


def _of_name(
    story: str, entity: Entity, mentions: Sequence[Mention], reading: Reading, sources: Sources
) -> Agreement:
    kind = next((k for k, forms in nouns() if says(entity.name, forms)), "agreement")
    parties = _named_with(mentions, reading)
    return Agreement(
        id=group_id("ag", (mention.id for mention in mentions)),
        story=story,
        type=kind,
        title=entity.name,
        parties=parties,
        signatories=(),
        date=None,
        place=None,
        topics=(),
        status=(),
        mentions=tuple(sorted(mention.id for mention in mentions)),
        evidence=tuple(reading.evidence(one) for one in mentions),
        background=True,
        counts=sources.counts(mentions),
        why=(Reason(feature="name", detail=f"reports name “{entity.name}”"),),
    )


def _named_with(mentions: Sequence[Mention], reading: Reading) -> tuple[str, ...]:
    """The states that sign or restore ties in a sentence that names the agreement."""
    found: set[str] = set()
    for mention in mentions:
        annotation = reading.annotation(mention.report)
        inside = next(
            (
                one
                for one in annotation.sentences
                if one.part == mention.part and one.start <= mention.start < one.end
            ),
            None,
        )
        for event in annotation.event_mentions:
            near = inside is not None and inside.start <= event.trigger_start < inside.end
            if near and event.part == mention.part and event.type in ("sign", "normalise ties"):
                found |= {who.code for who in event.actors if who.code and _is_state(who.text)}
    return tuple(sorted(found))


def _is_state(words: str) -> bool:
    return code_of(words) is not None or capital_code(words) is not None
