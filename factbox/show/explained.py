"""Which of a report's links tell something: those that no stronger link explains.

Where twelve reports quote one page, each has the same words in common with every other, and a reader
needs to be told once where they are from. The passages of a record name one source for each stretch of
words; a link is told where the passages that name its report are no crumbs beside those of the strongest
link, quotations aside, and cannot be among the words that stand in the report's parent. That a report names
another's outlet as its source is told once, and no more of that origin. Of links that are unsure, and of
shared quotations, the likeliest is told, and only where no passage is: an unsure one that is less likely than
not only for words on end, a quotation of six words or more; the others are left to the tables.

Nor is a link told of two reports with nothing on end in common; one whose direction is open where both are
known to have taken from, or credit, one third: what they share is from there; and one of a few words here and
there, or of less than a fifth of the report's words, where nothing tells the direction (a tenth where something
does, unless it names the other as its source).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from factbox.show.words import credits_it, names_its_source, took
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
"""The same where something that anyone can check tells the direction."""
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
    origins: Mapping[str, str] = field(default_factory=dict)

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
        origins = {card.report: card.origin for card in record.reports}
        return cls(taken, longest, thirds, said, origins)

    def worth_telling(self, by: Lineage | None, beside: Sequence[Lineage]) -> Iterator[Lineage]:
        """The links beside a report's parent that add to it and to one another."""
        beside = [
            pair
            for pair in beside
            if not (self._is_doubtful(pair) or (by is not None and _may_be_in(pair, by)))
        ]
        sure = [pair for pair in beside if pair.kind not in ("unsure", "quotation")]
        most = max(map(self._size, [*([by] if by else []), *sure]), default=0)
        credits = {self._origin(pair): pair for pair in reversed(sure) if credits_it(pair)}
        told = [
            pair
            for pair in sure
            if pair is credits.get(self._origin(pair), pair)
            and (credits_it(pair) or (self._size(pair) >= _CRUMBS * most and not _is_small(pair)))
        ]
        yield from sorted(told, key=lambda pair: not credits_it(pair))
        if told or by is not None:
            return
        for kind in ("unsure", "quotation"):
            pairs = [pair for pair in beside if pair.kind == kind and self._is_told(pair)]
            yield from sorted(
                pairs, key=lambda pair: (-pair.probability, -pair.in_common, pair.from_report)
            )[:1]

    def _is_doubtful(self, pair: Lineage) -> bool:
        """Whether nobody can check a link: no words on end stand in both, so that even who names an outlet may
        mean another report of it."""
        if not (pair.in_common or pair.kind == "quotation"):
            return True
        return self._is_from_a_third(pair) or self._is_crumbs(pair)

    def _origin(self, pair: Lineage) -> str:
        return self.origins.get(pair.from_report, pair.from_report)

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


def _may_be_in(pair: Lineage, by: Lineage) -> bool:
    """Whether the words of a link may be among those that stand in the report's parent."""
    return not credits_it(pair) and pair.in_common + by.in_common > 1


def _is_small(pair: Lineage) -> bool:
    """Whether few words stand in both, and no credit says that they were taken."""
    least = _LEAST_KNOWN if took(pair) else _LEAST
    share = pair.in_common or pair.share
    return pair.kind != "credited" and not names_its_source(pair) and share < least
