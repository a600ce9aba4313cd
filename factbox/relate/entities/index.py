"""From a mention or reference to its entity: the one look-up that later stages use."""

from __future__ import annotations

from collections.abc import Iterable

from factbox.annotate.mentions.votes import form
from factbox.relate.reading import Reading
from factbox.types import Entity


class EntityIndex:
    """The entities of a story by row, by id and by name."""

    def __init__(self, entities: Iterable[Entity], reading: Reading) -> None:
        self.entities = tuple(entities)
        self._by_id = {one.id: one for one in self.entities}
        self._by_row = {row: one for one in self.entities for row in one.mentions}
        self._antecedents = {
            row.id: row.antecedent
            for annotation in reading.annotations
            for row in annotation.references
            if row.antecedent
        }
        self._by_name: dict[str, Entity] = {}
        for one in self.entities:
            for name in (one.name, *(spelling.name for spelling in one.names)):
                self._by_name.setdefault(form(name), one)

    def of(self, row_id: str | None) -> Entity | None:
        """The entity of a mention, or of what a reference stands for; None where it is open."""
        if row_id is None:
            return None
        found = self._by_row.get(row_id)
        return found or self._by_row.get(self._antecedents.get(row_id, ""))

    def get(self, entity_id: str) -> Entity | None:
        """The entity with this id, also where the id is that of another of its mentions."""
        found = self._by_id.get(entity_id)
        return found or self._by_row.get("m" + entity_id.removeprefix("e"))

    def named(self, name: str) -> Entity | None:
        """The entity with this spelling, the most reported where two share it."""
        return self._by_name.get(form(name))
