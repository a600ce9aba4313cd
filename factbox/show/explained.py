"""Which of a report's links tell something: those that no stronger link explains.

Where twelve reports quote one page, each has the same words in common with every other, and a reader
needs to be told once where they are from. The passages of a record name one source for each stretch of
words; a link is told where the passages that name its report are no crumbs beside those of the
strongest link, quotations aside. Of links that are unsure, and of shared quotations, the likeliest is
told, and only where no passage is.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from factbox.types import Lineage, Record

_CRUMBS = 0.4
"""Share of the strongest link's characters below which another link is explained by the others."""


@dataclass(frozen=True, slots=True)
class Explained:
    """How many characters of a report its passages say are from which other."""

    taken: Mapping[tuple[str, str], int]

    @classmethod
    def of(cls, record: Record) -> Explained:
        taken: dict[tuple[str, str], int] = {}
        for one in record.copies:
            if one.kind != "quotation":
                pair = (one.report, one.from_report)
                taken[pair] = taken.get(pair, 0) + one.end - one.start
        return cls(taken)

    def worth_telling(self, by: Lineage | None, beside: Sequence[Lineage]) -> Iterator[Lineage]:
        """The links beside a report's parent that add to it and to one another."""
        sure = [pair for pair in beside if pair.kind not in ("unsure", "quotation")]
        most = max(map(self._size, [*([by] if by else []), *sure]), default=0)
        told = [pair for pair in sure if self._size(pair) >= _CRUMBS * most]
        yield from told
        if told or by is not None:
            return
        for kind in ("unsure", "quotation"):
            pairs = [pair for pair in beside if pair.kind == kind]
            yield from sorted(pairs, key=lambda pair: (-pair.probability, pair.from_report))[:1]

    def _size(self, pair: Lineage) -> int:
        return self.taken.get((pair.report, pair.from_report), 0)
