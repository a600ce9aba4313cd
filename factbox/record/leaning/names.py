"""The names that stand in a line, by where they stand."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from factbox.types import Kind, Mention, Row

if TYPE_CHECKING:
    from factbox.relate.story import Related


class Names:
    """The names of each report, in order, for what stands before a place in a line."""

    def __init__(self, related: Related) -> None:
        self._related = related
        self._names: dict[str, list[Mention]] = {}

    def within(self, row: Row) -> list[Mention]:
        """The names in a row of the text."""
        if row.report not in self._names:
            found = self._related.reading.annotation(row.report).mentions
            self._names[row.report] = sorted(
                (one for one in found if one.part == "text"), key=lambda one: one.start
            )
        if row.part != "text":
            return []
        names = self._names[row.report]
        first = bisect_left(names, row.start, key=lambda one: one.start)
        last = bisect_left(names, row.end, key=lambda one: one.start)
        return names[first:last]

    def before(self, row: Row, length: int) -> list[Mention]:
        """The names in the first characters of a row."""
        return [one for one in self.within(row) if one.start < row.start + length]

    def kind(self, name: Mention) -> Kind:
        """What a name is, as the story has it."""
        entity = self._related.index.of(name.id)
        return entity.kind if entity else name.kind

    def persons(self, row: Row, length: int) -> list[Mention]:
        """The names of persons in the first characters of a row."""
        return [one for one in self.before(row, length) if self.kind(one) == "person"]
