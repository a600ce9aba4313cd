"""What is known of a sentence beside its words: how new, how sure, how well supported it is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factbox.annotate.when.edtf import bounds
from factbox.types import Claim, Event, Statement

if TYPE_CHECKING:
    from factbox.relate.story import Related

_CERTAIN = {"planned": 0.5, "possible": 0.4, "conditional": 0.4, "demanded": 0.5, "alleged": 0.7}
_DAY = 0.12
_MOST_DAYS = 10


@dataclass(frozen=True, slots=True)
class Standing:
    """The claims and events of a story by their members, its origins and its last day."""

    claims: Mapping[str, Claim]
    events: Mapping[str, Event]
    origins: int
    last: int | None

    @classmethod
    def of(cls, related: Related) -> Standing:
        days = [bounds(related.reading.day(report.id)) for report in related.reading.reports]
        return cls(
            claims={row: claim for claim in related.claims for row in claim.statements},
            events={row: event for event in related.events for row in event.mentions},
            origins=len(related.origins) or 1,
            last=max((day[1].toordinal() for day in days if day), default=None),
        )

    def factor(self, related: Related, report: str, rows: Sequence[Statement]) -> float:
        """All three together: 1 for a new, certain sentence that only its own origin has."""
        return self.freshness(related, report) * self.certainty(rows) * self.support(rows)

    def freshness(self, related: Related, report: str) -> float:
        """1 for the last day of the story, a little less for each day before."""
        day = bounds(related.reading.day(report))
        if day is None or self.last is None:
            return 0.9
        return 1 / (1 + _DAY * min(_MOST_DAYS, self.last - day[1].toordinal()))

    def certainty(self, rows: Sequence[Statement]) -> float:
        """Less for what is told as planned, possible or alleged."""
        return min((_CERTAIN.get(row.status, 1.0) for row in rows), default=1.0)

    def support(self, rows: Sequence[Statement]) -> float:
        """Up to twice as much for what all origins say."""
        claims = [self.claims[row.id].counts.origins for row in rows if row.id in self.claims]
        events = [self.events[one].counts.origins for one in self._mentions(rows)]
        most = min(self.origins, max((*claims, *events), default=1))
        return 1 + (most - 1) / max(1, self.origins - 1)

    def events_of(self, rows: Sequence[Statement]) -> frozenset[str]:
        """The happenings that the statements tell."""
        return frozenset(self.events[one].id for one in self._mentions(rows))

    def _mentions(self, rows: Sequence[Statement]) -> list[str]:
        return [one for row in rows for one in row.events if one in self.events]
