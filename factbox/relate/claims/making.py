"""From a group of statements to a claim."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

import numpy as np

from factbox.ids import group_id
from factbox.relate.claims.circumstances import CIRCUMSTANCES
from factbox.relate.claims.comparing import Compared
from factbox.relate.claims.features import FEATURES
from factbox.relate.claims.pairs import Pairs
from factbox.relate.claims.statements import Judged
from factbox.relate.claims.tables import Matrix
from factbox.relate.counting import Sources
from factbox.relate.reading import Reading
from factbox.types import Claim, ClaimKind, Reason, Statement, Status

_STATUSES: tuple[Status, ...] = (
    "asserted",
    "ongoing",
    "historical",
    "planned",
    "denied",
    "negated",
    "alleged",
    "demanded",
    "possible",
    "conditional",
)


class Making:
    """Makes claims of groups of statements."""

    def __init__(self, story: str, reading: Reading, sources: Sources, compared: Compared) -> None:
        self._story = story
        self._reading = reading
        self._sources = sources
        self._compared = compared

    def claim(self, group: tuple[int, ...]) -> Claim:
        members = [self._compared.judged[k] for k in group]
        statements = [one.statement for one in members]
        voices = sorted({one.speaker.id for one in members if one.speaker is not None})
        ids = sorted(statement.id for statement in statements)
        return Claim(
            id=group_id("cl", ids),
            story=self._story,
            kind=_kind(members),
            text=self._reading.evidence(self._typical(group).statement),
            status=_status(statements),
            statements=tuple(ids),
            counts=self._sources.counts(statements, voices),
            why=self._why(group),
        )

    def _typical(self, group: tuple[int, ...]) -> Judged:
        """The statement most like the others; of equals one of the running text, then the first."""
        rows = [self._compared.row[k] for k in group]
        near = self._compared.scores[np.ix_(rows, rows)].sum(axis=1) if len(set(rows)) > 1 else None
        best = max(
            range(len(group)),
            key=lambda at: (
                round(float(near[at]), 6) if near is not None else 0.0,
                self._compared.judged[group[at]].statement.part == "text",
                -at,
            ),
        )
        return self._compared.judged[group[best]]

    def _why(self, group: tuple[int, ...]) -> tuple[Reason, ...]:
        """What the features saw, on average over the pairs of the group."""
        if len(group) < 2:
            return (Reason(feature="only", detail="no other statement says it"),)
        rows = sorted({self._compared.row[k] for k in group})
        if len(rows) < 2 or self._compared.pairs is None:
            return (Reason(feature="same words", detail="they say it in the same words"),)
        pairs = self._compared.pairs.only(rows)
        mean = _mean(self._compared.scores[np.ix_(rows, rows)])
        number = len(rows) * (len(rows) - 1) // 2
        total = Reason(feature="score", detail=f"mean over {number} pairs", score=mean)
        alike = [_reason(one.name, one.likeness, pairs) for one in FEATURES]
        beside = [_reason(name, seen, pairs) for name, seen in CIRCUMSTANCES]
        return (total, *alike, *(reason for reason in beside if reason.score))


def _reason(name: str, feature: Callable[[Pairs], Matrix], pairs: Pairs) -> Reason:
    words = (feature.__doc__ or "").strip()
    return Reason(feature=name, detail=words, score=_mean(feature(pairs)))


def _mean(seen: Matrix) -> float:
    """The mean over all pairs of two different rows."""
    return round(float(seen[np.triu_indices(len(seen), k=1)].mean()), 3)


def _kind(members: Sequence[Judged]) -> ClaimKind:
    half = len(members) / 2
    if sum(one.quoted for one in members) > half:
        return "quote"
    return "event" if sum(bool(one.statement.events) for one in members) > half else "statement"


def _status(statements: Sequence[Statement]) -> Status:
    """The commonest status; of equals the one that says most."""
    counted = Counter(statement.status for statement in statements)
    return max(_STATUSES, key=lambda status: (counted[status], -_STATUSES.index(status)))
