"""The entities that statements name, from their reports' mentions and references."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from factbox.relate.entities.index import EntityIndex
from factbox.relate.reading import Reading
from factbox.types import Entity, Kind, Mention, Reference, Statement


@dataclass(frozen=True, slots=True)
class Named:
    """The entities that a statement names or refers to, and which words of it name which.

    `kinds` holds the kind of each with its id, of a person with the last word of the name: two
    entities of one surname may be one person that was not recognised.
    """

    entities: frozenset[str] = frozenset()
    words: dict[str, str] = field(default_factory=dict)
    kinds: frozenset[tuple[Kind, str]] = frozenset()


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
        kinds: set[tuple[Kind, str]] = set()
        rows = self._rows[statement.report, statement.part]
        for row in rows[bisect_left(rows, statement.start, key=lambda row: row.start) :]:
            if row.start >= statement.end:
                break
            entity = self._index.of(row.id)
            if entity is not None:
                entities.add(f"@{entity.id}")
                words.update(dict.fromkeys(_plain(row.text), f"@{entity.id}"))
                kinds.add((entity.kind, _known_by(entity)))
        return Named(frozenset(entities), words, frozenset(kinds))


def _known_by(entity: Entity) -> str:
    return entity.name.split()[-1].casefold() if entity.kind == "person" else entity.id


def _plain(text: str) -> Iterable[str]:
    return text.lower().replace("’s", "").replace("'s", "").replace("-", " ").split()
