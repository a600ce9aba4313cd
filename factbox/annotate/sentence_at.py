"""Which sentence a place in a report stands in, found without looking at every sentence."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence

from factbox.types import Part, Sentence


class SentenceAt:
    """The sentences of one report by their place; sentences of one part do not overlap."""

    def __init__(self, sentences: Sequence[Sentence]) -> None:
        places: dict[Part, list[tuple[int, int, int]]] = defaultdict(list)
        for number, row in enumerate(sentences):
            places[row.part].append((row.start, row.end, number))
        self._places = {part: sorted(rows) for part, rows in places.items()}
        self._starts = {part: [row[0] for row in rows] for part, rows in self._places.items()}

    def number(self, part: Part, offset: int) -> int | None:
        """The number of the sentence that holds the character at `offset`, None where none does."""
        before = bisect_right(self._starts.get(part, []), offset)
        if before == 0:
            return None
        _, end, number = self._places[part][before - 1]
        return number if offset < end else None
