"""Small stories for the finders of differences: texts, the names, days and acts in them."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from invented import Index, Made, statements
from invented import sentences as sentences_of

from factbox.ids import group_id, row_id
from factbox.record.disagreements import find_disagreements
from factbox.relate.counting import Sources
from factbox.relate.reading import Reading
from factbox.types import (
    Annotation,
    Disagreement,
    Entity,
    EventMention,
    Mention,
    Origin,
    Participant,
    Quote,
    Report,
    ReportDay,
    Spelling,
    When,
)
from reports import make_report


@dataclass(frozen=True)
class Name:
    """Words that name something, in every text they stand in."""

    words: str
    kind: str = "person"
    country: str | None = None
    office: str | None = None


@dataclass(frozen=True)
class Act:
    """An act told by words: trigger within them, whose act, how it stands, to whom it is done."""

    words: str
    trigger: str
    lemma: str
    status: str
    actor: str
    done_to: str | None = None


@dataclass(frozen=True)
class Said:
    """Words in a mouth."""

    words: str
    speaker: str


@dataclass(frozen=True)
class Small:
    """A story: texts with their days, and what stands in them."""

    texts: tuple[tuple[str, str], ...]
    names: tuple[Name, ...] = ()
    days: tuple[tuple[str, str], ...] = ()
    acts: tuple[Act, ...] = ()
    said: tuple[Said, ...] = ()
    one_origin: bool = False

    def differences(self) -> tuple[Disagreement, ...]:
        """What the finders say of it."""
        return find_disagreements(self.related())

    def kinds(self) -> list[str]:
        return [one.kind for one in self.differences()]

    def related(self) -> Made:
        reports = tuple(
            make_report(text, name=f"{number}.txt", published=day)
            for number, (text, day) in enumerate(self.texts)
        )
        reading = Reading(
            tuple(sorted(reports, key=lambda one: one.id)),
            tuple(sorted((self.annotation(one) for one in reports), key=lambda one: one.report)),
            days=tuple(
                ReportDay(report=one.id, published=one.published, published_from="given")
                for one in reports
            ),
        )
        groups = [[one.id for one in reports]] if self.one_origin else [[one.id] for one in reports]
        origins = tuple(
            Origin(id=group_id("o", ids), story="story-s", reports=tuple(ids), unseen=False)
            for ids in groups
        )
        entities = self.entities(reading)
        return Made(
            id="story-s",
            reading=reading,
            origins=origins,
            sources=Sources(reading, (), (), origins),
            entities=entities,
            index=Index(entities),
        )

    def annotation(self, report: Report) -> Annotation:
        mentions = tuple(row for name in self.names for row in mentions_of(report, name))
        by_name = {row.name: row for row in mentions}
        return Annotation(
            report=report.id,
            sentences=sentences_of(report),
            mentions=mentions,
            times=tuple(
                When(**where, kind="date", expression=edtf, edtf=edtf)
                for words, edtf in self.days
                for where in found(report, "t", words)
            ),
            event_mentions=tuple(row for act in self.acts for row in acts_of(report, act, by_name)),
            quotes=tuple(
                Quote(**where, direct=True, speaker=by_name[one.speaker].id)
                for one in self.said
                for where in found(report, "q", one.words)
            ),
            statements=statements(report),
        )

    def entities(self, reading: Reading) -> tuple[Entity, ...]:
        rows: dict[str, list[Mention]] = {}
        for one in reading.annotations:
            for row in one.mentions:
                rows.setdefault(row.name, []).append(row)
        return tuple(
            Entity(
                id=group_id("e", [row.id for row in mentions]),
                name=name,
                kind=mentions[0].kind,
                country=mentions[0].country,
                names=(Spelling(name=name, count=len(mentions), reports=()),),
                offices=(),
                reports=tuple(sorted({row.report for row in mentions})),
                mentions=tuple(row.id for row in mentions),
            )
            for name, mentions in rows.items()
        )


def found(report: Report, prefix: str, words: str) -> list[dict[str, object]]:
    """The columns of a row for each place where `words` stand in a text."""
    return [
        {
            "id": row_id(prefix, report.id, "text", match.start(), match.end()),
            "report": report.id,
            "part": "text",
            "start": match.start(),
            "end": match.end(),
            "text": words,
        }
        for match in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", report.text)
    ]


def mentions_of(report: Report, name: Name) -> list[Mention]:
    return [
        Mention(
            **where,
            kind=name.kind,
            name=name.words,
            country=name.country,
            office=name.office,
            of=name.country if name.office else None,
        )
        for where in found(report, "m", name.words)
    ]


def acts_of(report: Report, act: Act, names: dict[str, Mention]) -> list[EventMention]:
    rows = []
    for where in found(report, "v", act.words):
        start = where["start"] + act.words.index(act.trigger)
        recipients = (party(names[act.done_to]),) if act.done_to else ()
        rows.append(
            EventMention(
                **where,
                trigger_start=start,
                trigger_end=start + len(act.trigger),
                lemma=act.lemma,
                type=act.lemma,
                plover=None,
                mode=None,
                cameo=None,
                quad=None,
                status=act.status,
                actors=(party(names[act.actor]),),
                recipients=recipients,
            )
        )
    return rows


def party(who: Mention) -> Participant:
    return Participant(
        start=who.start, end=who.end, text=who.text, mention=who.id, code=who.country
    )


def same_words(one: Small, **changes: object) -> Small:
    """A story like `one` with some fields changed."""
    return replace(one, **changes)
