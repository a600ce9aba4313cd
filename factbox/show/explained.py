"""Which of a report's links tell something: those that no stronger link explains.

Where twelve reports quote one page, each has the same words in common with every other, and a reader
needs to be told once where they are from. The passages of a record name one source for each stretch of
words; a link is told where the passages that name its report are no crumbs beside those of the
strongest link, quotations aside. Of links that are unsure, and of shared quotations, the likeliest is
told, and only where no passage is: an unsure one that is less likely than not only for words on end,
a quotation of six words or more; the others are left to the tables. Nor is a link told whose direction is open where both reports are known
to have taken from, or credit, one third: what they share is from there. Nor one of a few words here and there, or of less than a fifth of the report's words, where nothing tells
the direction (a tenth where something does, unless it names the other as its source).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from factbox.types import Lineage, Record

_RESTS = ("verbatim", "rewrite", "passages", "credited")
_LINE = 40
"""Characters of a passage that tells."""
_LIKELY = 0.5
"""How likely two unsure reports are one text, from which a reader is told."""
_ON_END = 150
"""Characters of a passage that is told though it is not sure that it was taken."""
_SAID = 6
"""Words of a shared quotation that is told: fewer may be said twice."""
_LEAST = 0.2
"""Share of a report's words that stand in one of another origin below which no link is told: so little
may come from a third."""
_LEAST_KNOWN = 0.1
"""The same where the direction is known."""
_CRUMBS = 0.4
"""Share of the strongest link's characters below which another link is explained by the others."""


@dataclass(frozen=True, slots=True)
class Explained:
    """How many characters of a report its passages say are from which other; and on whom each is known
    to rest."""

    taken: Mapping[tuple[str, str], int]
    longest: Mapping[tuple[str, str], int]
    rests: Mapping[str, frozenset[str]]
    said: Mapping[tuple[str, str], int]

    @classmethod
    def of(cls, record: Record) -> Explained:
        taken: dict[tuple[str, str], int] = {}
        longest: dict[tuple[str, str], int] = {}
        said: dict[tuple[str, str], int] = {}
        for one in record.copies:
            pair = (one.report, one.from_report)
            if one.kind == "quotation":
                said[pair] = max(said.get(pair, 0), len(one.text.split()))
            else:
                taken[pair] = taken.get(pair, 0) + one.end - one.start
                longest[pair] = max(longest.get(pair, 0), one.end - one.start)
        rests: dict[str, set[str]] = {}
        for row in record.lineage:
            if row.direction == "known" and row.kind in _RESTS:
                rests.setdefault(row.report, set()).add(row.from_report)
        thirds = {report: frozenset(found) for report, found in rests.items()}
        return cls(taken, longest, thirds, said)

    def worth_telling(self, by: Lineage | None, beside: Sequence[Lineage]) -> Iterator[Lineage]:
        """The links beside a report's parent that add to it and to one another."""
        beside = [
            pair for pair in beside if not (self._is_from_a_third(pair) or self._is_crumbs(pair))
        ]
        sure = [pair for pair in beside if pair.kind not in ("unsure", "quotation")]
        most = max(map(self._size, [*([by] if by else []), *sure]), default=0)
        told = [pair for pair in sure if self._size(pair) >= _CRUMBS * most and not _is_small(pair)]
        yield from told
        if told or by is not None:
            return
        for kind in ("unsure", "quotation"):
            pairs = [pair for pair in beside if pair.kind == kind and self._is_told(pair)]
            yield from sorted(
                pairs, key=lambda pair: (-pair.probability, -pair.in_common, pair.from_report)
            )[:1]

    def _is_told(self, pair: Lineage) -> bool:
        """Whether an unsure link is likely or rests on a long passage, a quotation long enough."""
        between = (pair.report, pair.from_report)
        if pair.kind == "quotation":
            return self.said.get(between, 0) >= _SAID
        return pair.probability >= _LIKELY or self.longest.get(between, 0) >= _ON_END

    def _is_from_a_third(self, pair: Lineage) -> bool:
        thirds = self.rests.get(pair.report, frozenset()) & self.rests.get(
            pair.from_report, frozenset()
        )
        return pair.direction != "known" and bool(thirds - {pair.report, pair.from_report})

    def _is_crumbs(self, pair: Lineage) -> bool:
        """Whether no passage of an open link is as long as a line; one that is not shown at all is not judged."""
        longest = self.longest.get((pair.report, pair.from_report), _LINE)
        return pair.kind == "passages" and pair.direction != "known" and longest < _LINE

    def _size(self, pair: Lineage) -> int:
        return self.taken.get((pair.report, pair.from_report), 0)


def _is_small(pair: Lineage) -> bool:
    """Whether few words stand in both, and no credit says that they were taken."""
    least = _LEAST_KNOWN if pair.direction == "known" else _LEAST
    credited = any(one.feature == "credit" for one in pair.why)
    share = pair.in_common or pair.share
    return pair.kind == "passages" and not credited and share < least
