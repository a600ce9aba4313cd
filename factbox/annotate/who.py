"""Who stands at these words: the one lookup from offsets to mentions and references."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from factbox.types import Mention, Part, Reference

Named = Mention | Reference


class Who:
    """Mentions and references of one report by where they stand. Where two overlap the longer wins."""

    def __init__(self, mentions: Iterable[Mention], references: Iterable[Reference] = ()) -> None:
        rows: list[Named] = [*mentions, *references]
        self._by_id: dict[str, Named] = {row.id: row for row in rows}
        self._parts: dict[Part, list[Named]] = {"title": [], "text": []}
        for row in sorted(rows, key=lambda row: (row.start, row.end)):
            self._parts[row.part].append(row)
        self._starts = {part: [row.start for row in rows] for part, rows in self._parts.items()}
        self._longest = max((row.end - row.start for row in rows), default=0)

    def get(self, row_id: str) -> Named | None:
        """The mention or reference with this id."""
        return self._by_id.get(row_id)

    def inside(self, part: Part, start: int, end: int) -> tuple[Named, ...]:
        """All that overlap `start` to `end`, in text order."""
        starts = self._starts[part]
        first = bisect_left(starts, start - self._longest)
        last = bisect_right(starts, end)
        return tuple(
            row for row in self._parts[part][first:last] if row.start < end and start < row.end
        )

    def at(self, part: Part, start: int, end: int) -> Named | None:
        """The one that covers most of `start` to `end`; of equals the longer, then the first."""
        return max(
            self.inside(part, start, end),
            key=lambda row: (min(row.end, end) - max(row.start, start), row.end - row.start),
            default=None,
        )

    def mention(self, row: Named | None) -> Mention | None:
        """The mention that a row is or stands for."""
        if isinstance(row, Reference):
            row = self._by_id.get(row.antecedent) if row.antecedent else None
        return row if isinstance(row, Mention) else None
