"""Whom "he" or "she" in a quotation means: the one person of whom its report speaks right before.

Names are looked for in the sentences before the quotation, nearest first, outside the quoted words; not
the speaker, who would say "I", and nobody whose given name speaks against the pronoun. Where two may be
meant, nobody is named near, or the report speaks of others far more often than of who is named there, it
stays open.
"""

from __future__ import annotations

import sys
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from factbox.annotate.quotes.genders import GENDER
from factbox.data.given_gender import Gender, gender_of
from factbox.record.said.around import Around
from factbox.record.said.open_words import Known, Pronoun
from factbox.types import Entity, Evidence, Mention, Quote, Reference, Row

if TYPE_CHECKING:
    from factbox.relate.story import Related

_SPOKEN_OF = 2
"""Times that a report names somebody whom it speaks of, and does not only name in passing."""
_FARTHEST = 2
"""Sentences before the quotation's own in which the person may be named."""


@dataclass
class Meant:
    """The persons of a story by where their reports name them."""

    related: Related
    around: Around
    _genders: dict[str, Gender | None] = field(default_factory=dict)
    _rows: dict[str, dict[int, list[Mention]]] = field(default_factory=dict)

    def known(self) -> Known:
        """The words of all names of persons, with what the given names tell."""
        return known_persons(self.related.entities)

    def who(self, words: Evidence, speaker: str | None, pronoun: Pronoun) -> Entity | None:
        """The only person who may be meant in the nearest sentence that names one."""
        at = self.around.number(words)
        if at is None:
            return None
        rows = self.named(words.report)
        for number in range(at, max(-1, at - _FARTHEST - 1), -1):
            found = self._fitting(rows.get(number, ()), words.start, speaker, pronoun.gender)
            if found:
                one = next(iter(found.values()))
                spoken = len(found) == 1 and self._is_spoken_of(words.report, one, speaker, pronoun)
                return one if spoken else None
        return None

    def _is_spoken_of(
        self, report: str, person: Entity, speaker: str | None, pronoun: Pronoun
    ) -> bool:
        """Whether a report names a person more than once, and nobody else who fits twice as often."""
        rows = (row for found in self.named(report).values() for row in found)
        named = Counter(
            one.id for row in rows if (one := self.related.index.of(row.id)) is not None
        )
        others = (
            named[one.id]
            for one in self.related.entities
            if one.id in named and self.may_be(one, speaker, pronoun.gender)
        )
        return named[person.id] >= max(_SPOKEN_OF, max(others, default=0) / 2)

    def may_be(self, entity: Entity, speaker: str | None, gender: Gender) -> bool:
        """Whether an entity is a person whom "he" or "she" may be, and not the speaker."""
        person = entity.kind == "person" and entity.id != speaker
        return person and self._gender(entity) in (gender, None)

    def _fitting(
        self, rows: Sequence[Mention], end: int, speaker: str | None, gender: Gender
    ) -> dict[str, Entity]:
        found = {}
        for row in rows:
            entity = self.related.index.of(row.id)
            if entity is not None and row.start < end and self.may_be(entity, speaker, gender):
                found[entity.id] = entity
        sure = {key: one for key, one in found.items() if gender_of(one.name) == gender}
        return sure if len(sure) == 1 else found

    def _gender(self, person: Entity) -> Gender | None:
        """What a person's given name tells, else the pronouns that the reports have for them."""
        if person.id not in self._genders:
            rows = (self.related.reading.row(one) for one in person.mentions)
            words = (row.text.casefold() for row in rows if isinstance(row, Reference))
            said = Counter(GENDER[word] for word in words if word in GENDER)
            most = said.most_common(2)
            clear = len(most) == 1 or (len(most) > 1 and most[0][1] > most[1][1])
            told: Gender | None = ("he" if most[0][0] == "he" else "she") if clear else None
            self._genders[person.id] = gender_of(person.name) or told
        return self._genders[person.id]

    def named(self, report: str) -> dict[int, list[Mention]]:
        """The names of a report outside quoted words, by the number of their sentence."""
        if report not in self._rows:
            annotation = self.related.reading.annotation(report)
            found: dict[int, list[Mention]] = defaultdict(list)
            quoted = Quoted(annotation.quotes)
            for row in annotation.mentions:
                number = self.around.number(row)
                if number is not None and not quoted.holds(row):
                    found[number].append(row)
            self._rows[report] = dict(found)
        return self._rows[report]


class Quoted:
    """The quoted stretches of a report, which do not overlap."""

    def __init__(self, quotes: Sequence[Quote]) -> None:
        spans = [(one.part, one.start, one.end) for one in quotes if one.direct]
        self._spans = sorted(spans)

    def holds(self, row: Row) -> bool:
        """Whether a name, or a time, begins in quoted words."""
        at = bisect_right(self._spans, (row.part, row.start, sys.maxsize)) - 1
        if at < 0:
            return False
        part, _, end = self._spans[at]
        return part == row.part and row.start < end


def known_persons(entities: Sequence[Entity]) -> Known:
    """The words of all names of persons, with what the given names tell."""
    found: dict[str, set[Gender | None]] = defaultdict(set)
    for one in entities:
        if one.kind == "person":
            for word in one.name.casefold().split():
                found[word].add(gender_of(one.name))
    return found
