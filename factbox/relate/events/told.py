"""What an event mention tells once the story has settled names and days.

A participant becomes somebody: an entity; else an office with its state ("the French foreign minister"
before anybody names her); else a state; else plain words ("senior officials"). A pronoun or a
"counterpart" that nobody settles is nobody, and agrees with anyone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property

from factbox.annotate.when.edtf import PRECISIONS, precision
from factbox.data.offices import group_of
from factbox.data.states import capital_code, code_of
from factbox.relate.entities.index import EntityIndex
from factbox.relate.events.families import family_of
from factbox.relate.reading import Reading
from factbox.types import Entity, EventMention, Mention, Participant, Reason, Reference, Role

_NOBODY = frozenset(
    [
        *("his", "her", "its", "their", "the", "a", "an", "one", "some", "both", "many", "other"),
        *("others", "two", "it", "he", "she", "they", "him", "them", "who", "we", "us", "i", "you"),
        *("country", "kingdom", "nation", "state", "republic", "counterpart", "counterparts"),
    ]
)
"""Words that, alone or last, leave open who is meant."""
_OPEN_HEADS = frozenset(
    ["counterpart", "counterparts", "country", "kingdom", "nation", "state", "republic"]
)
_SOME_OF = frozenset(["one", "some", "two", "three", "four", "several", "many", "most", "part"])
_ARTICLES = re.compile(r"^(?:the|a|an|his|her|its|their|some|several|many)\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Somebody:
    """Who a participant is: `key` tells persons and bodies apart, None for states and nobody."""

    participant: Participant
    key: str | None
    office: str | None
    code: str | None
    is_state: bool
    is_person: bool


@dataclass(frozen=True)
class Told:
    """One event mention, settled."""

    mention: EventMention
    family: str
    date: str | None
    day: str | None
    role: Role
    number: int
    actors: tuple[Somebody, ...]
    recipients: tuple[Somebody, ...]
    place: Entity | None
    thing: str | None
    implied: str | None = None

    @cached_property
    def keys(self) -> frozenset[str]:
        """The persons, bodies and groups that act."""
        return frozenset(one.key for one in self.actors if one.key)

    @cached_property
    def codes(self) -> frozenset[str]:
        """The states that act, or whose people act."""
        return frozenset(one.code for one in self.actors if one.code)

    @cached_property
    def whom(self) -> frozenset[str]:
        """The persons and bodies it is done to."""
        return frozenset(one.key for one in self.recipients if one.key)

    @cached_property
    def whom_codes(self) -> frozenset[str]:
        """The states it is done to, or whose people it is done to."""
        return frozenset(one.code for one in self.recipients if one.code)

    @cached_property
    def best_date(self) -> str | None:
        """The date by the words, else the one that the report implies."""
        return self.date or self.implied

    @cached_property
    def order(self) -> tuple[object, ...]:
        """Precisely dated and fully named mentions come first."""
        known = precision(self.date)
        fineness = -PRECISIONS.index(known) if known else 1
        place = (self.mention.report, self.mention.part, self.mention.trigger_start)
        return (fineness, -len(self.keys), -len(self.codes), *place)


def tellings(reading: Reading, index: EntityIndex) -> tuple[Told, ...]:
    """All event mentions of the story's reports, settled, in reading order."""
    found: list[Told] = []
    for annotation in reading.annotations:
        sentences = annotation.sentences
        for mention in annotation.event_mentions:
            place = (0, "body")
            for number, one in enumerate(sentences):
                if one.part == mention.part and one.start <= mention.trigger_start < one.end:
                    place = (number, one.role)
            found.append(_settled(mention, place, reading, index))
    return tuple(found)


def _settled(
    mention: EventMention, place: tuple[int, Role | str], reading: Reading, index: EntityIndex
) -> Told:
    number, role = place
    return Told(
        mention=mention,
        family=family_of(mention.type),
        date=reading.edtf(mention.when),
        day=reading.day(mention.report),
        role="headline" if role == "headline" else "caption" if role == "caption" else "body",
        number=number,
        actors=_everybody(mention.actors, reading, index),
        recipients=_everybody(mention.recipients, reading, index),
        place=index.of(mention.place) if mention.place else None,
        thing=_thing(mention.object),
    )


def _everybody(
    found: Iterable[Participant], reading: Reading, index: EntityIndex
) -> tuple[Somebody, ...]:
    return tuple(_somebody(one, reading, index) for one in found)


def _somebody(one: Participant, reading: Reading, index: EntityIndex) -> Somebody:
    entity = index.of(one.mention) if one.mention else None
    row = reading.row(one.mention) if one.mention else None
    settled = replace(one, entity=entity.id if entity else None)
    if entity is not None:
        state = _is_state(entity)
        code = one.code or entity.country
        if one.code is None and code is not None:
            detail = f"“{one.text}” {code}: the reports make {entity.name} of that state"
            settled = replace(settled, why=(Reason(feature="state", detail=detail), *one.why))
        settled = replace(settled, code=code)
        person = entity.kind == "person"
        return Somebody(settled, None if state else entity.id, None, code, state, person)
    if isinstance(row, Reference) and row.office:
        of = row.of or one.code
        office = f"{of}:{group_of(row.office)}"
        return Somebody(settled, office if of else None, office, of, False, True)
    if isinstance(row, Mention) and not code_of(row.name):
        return Somebody(settled, row.name.casefold(), None, one.code, False, row.kind == "person")
    if one.sector == "GOV" and one.code and (_names_state(one.text) or row is not None):
        return Somebody(settled, None, None, one.code, True, False)
    words = _ARTICLES.sub("", one.text).casefold()
    nobody = _is_nobody(one.text) or row is not None
    return Somebody(settled, None if nobody else f"words:{words}", None, one.code, False, False)


def _is_nobody(text: str) -> bool:
    """Whether words leave open who is meant: "he", "one of them", "his counterpart", "the kingdom"."""
    words = text.casefold().split()
    if not words or words[-1] in _OPEN_HEADS or all(word in _NOBODY for word in words):
        return True
    return len(words) > 1 and words[0] in _SOME_OF and words[1] == "of"


def _names_state(words: str) -> bool:
    return code_of(words) is not None or len(words.split()) <= 3


def _is_state(entity: Entity) -> bool:
    """Whether an entity is a state, or the capital that stands for its government."""
    if entity.kind != "place":
        return False
    return code_of(entity.name) is not None or capital_code(entity.name) is not None


def _thing(object_: Participant | None) -> str | None:
    """The words of the object in lower case without article; None for a pronoun."""
    if object_ is None or _is_nobody(object_.text):
        return None
    return _ARTICLES.sub("", object_.text).casefold()
