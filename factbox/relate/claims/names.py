"""The entities that statements name, from their reports' mentions and references."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from rapidfuzz.distance import JaroWinkler

from factbox.data.nicknames import may_be_one
from factbox.relate.entities.index import EntityIndex
from factbox.relate.reading import Reading
from factbox.types import Entity, Kind, Mention, Reference, Statement

_SHORTEST = 3
"""Letters of a given name in full."""
_SPELT = 0.6
"""Likeness from which two given names may be two spellings of one."""


@dataclass(frozen=True, slots=True)
class Known:
    """An entity by its kind and id; a person by the last word of the name and the first, if any.

    Two entities of one surname may be one person that was not recognised, but not where both have a
    given name and these are two.
    """

    kind: Kind
    name: str
    given: str = ""

    def may_be(self, other: Known) -> bool:
        """Whether both may be one."""
        if (self.kind, self.name) != (other.kind, other.name):
            return False
        one, two = self.given, other.given
        if min(len(one), len(two)) < _SHORTEST or may_be_one(one, two):
            return True
        return JaroWinkler.similarity(one, two) >= _SPELT


@dataclass(frozen=True, slots=True)
class Named:
    """The entities that a statement names or refers to, and which words of it name which.

    `known` holds by what each is known.
    """

    entities: frozenset[str] = frozenset()
    words: dict[str, str] = field(default_factory=dict)
    known: frozenset[Known] = frozenset()


class Names:
    """The entities named in a statement, from the reports' mentions and references."""

    def __init__(self, reading: Reading, index: EntityIndex) -> None:
        self._index = index
        self._rows: dict[tuple[str, str], list[Mention | Reference]] = defaultdict(list)
        for annotation in reading.annotations:
            rows: list[Mention | Reference] = [*annotation.mentions, *annotation.references]
            for row in rows:
                self._rows[annotation.report, row.part].append(row)
        for named in self._rows.values():
            named.sort(key=lambda row: (row.start, row.end))

    def of(self, statement: Statement) -> Named:
        """The entities named between a statement's edges."""
        entities: set[str] = set()
        words: dict[str, str] = {}
        known: set[Known] = set()
        rows = self._rows[statement.report, statement.part]
        for row in rows[bisect_left(rows, statement.start, key=lambda row: row.start) :]:
            if row.start >= statement.end:
                break
            entity = self._index.of(row.id)
            if entity is not None:
                entities.add(f"@{entity.id}")
                words.update(dict.fromkeys(_plain(row.text), f"@{entity.id}"))
                known.add(known_by(entity))
        return Named(frozenset(entities), words, frozenset(known))


def known_by(entity: Entity) -> Known:
    """By what an entity is known."""
    if entity.kind != "person":
        return Known(entity.kind, entity.id)
    words = re.findall(r"\w+", folded(entity.name))
    return Known("person", words[-1] if words else "", words[0] if len(words) > 1 else "")


def folded(name: str) -> str:
    """A name in small letters without accents: "Sánchez" and "Sanchez" are one."""
    letters = unicodedata.normalize("NFKD", name.casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def _plain(text: str) -> Iterable[str]:
    return text.lower().replace("’s", "").replace("'s", "").replace("-", " ").split()
