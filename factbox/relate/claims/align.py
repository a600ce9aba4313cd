"""From statements to claims: the order of the steps."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from scipy import sparse

from factbox import limits
from factbox.ids import group_id
from factbox.judgements import Judgement, Words, standing
from factbox.relate.claims.facts import Facts, facts_of
from factbox.relate.claims.features import FEATURES, pairs_of, scores
from factbox.relate.claims.grouping import grouped
from factbox.relate.claims.vetoes import Judged, vetoed
from factbox.relate.claims.words import Matrix, words_of
from factbox.relate.counting import Sources
from factbox.relate.entities.index import EntityIndex
from factbox.relate.reading import Reading
from factbox.types import Claim, ClaimKind, EventMention, Reason, Statement, Status

FEWEST_WORDS = 3
"""Content words; what has fewer says nothing, unless it tells of an event or is quoted."""
MOST = 0.5
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


def align_claims(
    story: str,
    reading: Reading,
    index: EntityIndex,
    sources: Sources,
    judgements: Sequence[Judgement],
) -> tuple[Claim, ...]:
    """The claims of a story, those that most origins make first."""
    result = compared(reading, index, judgements)
    making = _Making(story, reading, sources, result)
    claims = [making.claim(group) for group in result.groups]
    return tuple(sorted(claims, key=_rank))


@dataclass(frozen=True)
class Compared:
    """The statements of a story, the scores of their pairs, and the groups made of them."""

    statements: tuple[Statement, ...]
    judged: tuple[Judged, ...]
    scores: Matrix
    seen: tuple[Matrix, ...]
    groups: tuple[tuple[int, ...], ...]


def compared(reading: Reading, index: EntityIndex, judgements: Sequence[Judgement]) -> Compared:
    """Compare all statements of `reading` and group those that say the same; hidden ones left out."""
    statements = _statements(reading)
    judged = tuple(_judged(reading, index, statement) for statement in statements)
    if not statements:
        return Compared((), (), np.zeros((0, 0)), (), ())
    decided = _Decided(statements, judgements)
    score, seen, other = _scores(reading, index, judged)
    groups = grouped(
        score,
        other,
        lambda i, j: decided.apart(i, j) or vetoed(judged[i], judged[j]) is not None,
        decided.same,
    )
    shown = tuple(group for group in groups if not decided.hidden(group))
    return Compared(tuple(statements), judged, score, seen, shown)


def _rank(claim: Claim) -> tuple[int, int, int, str]:
    return -claim.counts.origins, -claim.counts.reports, -len(claim.statements), claim.id


def _statements(reading: Reading) -> list[Statement]:
    """The statements that say something, in reading order, up to the limit."""
    found = [
        statement
        for annotation in reading.annotations
        for statement in annotation.statements
        if len(statement.lemmas) >= FEWEST_WORDS or statement.events or statement.source
    ]
    return found[: limits.CLAIM_STATEMENTS.number]


def _scores(
    reading: Reading, index: EntityIndex, judged: Sequence[Judged]
) -> tuple[Matrix, tuple[Matrix, ...], Matrix]:
    statements = [one.statement for one in judged]
    pairs = pairs_of(
        words_of(reading, index, statements),
        [statement.report for statement in statements],
        _columns([_fact_names(one.facts) for one in judged]),
        _columns([_event_names(reading, index, statement) for statement in statements]),
    )
    score, seen = scores(pairs)
    return score, seen, pairs.other


def _fact_names(facts: Facts) -> set[str]:
    return {*map(str, facts.numbers), *map(str, facts.years), *facts.orders}


def _event_names(reading: Reading, index: EntityIndex, statement: Statement) -> set[str]:
    """The kinds of happening that a statement tells, alone and with each party."""
    found: set[str] = set()
    for event in _events(reading, statement):
        found.add(event.type)
        for party in (*event.actors, *event.recipients):
            entity = index.of(party.mention)
            if entity is not None:
                found.add(f"{event.type} {entity.id}")
    return found


def _events(reading: Reading, statement: Statement) -> list[EventMention]:
    rows = [reading.row(row_id) for row_id in statement.events]
    return [row for row in rows if isinstance(row, EventMention)]


def _columns(rows: Sequence[set[str]]) -> sparse.csr_matrix:
    names = sorted({name for row in rows for name in row})
    place = {name: k for k, name in enumerate(names)}
    at = [place[name] for row in rows for name in sorted(row)]
    ends = np.cumsum([0, *(len(row) for row in rows)])
    return sparse.csr_matrix((np.ones(len(at)), at, ends), shape=(len(rows), max(1, len(names))))


def _judged(reading: Reading, index: EntityIndex, statement: Statement) -> Judged:
    entity = index.of(statement.source) if statement.source else None
    words = statement.attributed_to.lower() if statement.attributed_to else None
    quoted = sum(
        min(quote.end, statement.end) - max(quote.start, statement.start)
        for quote in reading.annotation(statement.report).quotes
        if quote.part == statement.part
        and quote.start < statement.end
        and statement.start < quote.end
    )
    return Judged(
        statement=statement,
        facts=facts_of(statement.text),
        happenings=frozenset(event.type for event in _events(reading, statement)),
        speaker=entity.id if entity is not None else words,
        quoted=quoted >= MOST * (statement.end - statement.start),
    )


class _Decided:
    """What a person decided of claims, as pairs of rows."""

    def __init__(self, statements: Sequence[Statement], judgements: Sequence[Judgement]) -> None:
        self.same: list[tuple[int, int]] = []
        self._apart: set[tuple[int, int]] = set()
        self._hidden: set[int] = set()
        for judgement in standing(judgements, "claim"):
            ours = _at(statements, judgement.a)
            theirs = _at(statements, judgement.b) if judgement.b is not None else []
            pairs = [(min(i, j), max(i, j)) for i in ours for j in theirs if i != j]
            if judgement.verdict == "same":
                self.same.extend(pairs)
            elif judgement.verdict == "not the same":
                self._apart.update(pairs)
            elif judgement.verdict == "hide":
                self._hidden.update(ours)

    def apart(self, i: int, j: int) -> bool:
        return (min(i, j), max(i, j)) in self._apart

    def hidden(self, group: Iterable[int]) -> bool:
        return any(i in self._hidden for i in group)


def _at(statements: Sequence[Statement], words: Words) -> list[int]:
    """The rows whose words a judgement names."""
    if words.start is None or words.end is None:
        return []
    return [
        k
        for k, row in enumerate(statements)
        if (row.report, row.part) == (words.report, words.part)
        and row.start < words.end
        and words.start < row.end
    ]


class _Making:
    """Makes claims of groups of rows."""

    def __init__(
        self,
        story: str,
        reading: Reading,
        sources: Sources,
        compared: Compared,
    ) -> None:
        self._story = story
        self._reading = reading
        self._sources = sources
        self._judged = compared.judged
        self._score, self._seen = compared.scores, compared.seen

    def claim(self, group: tuple[int, ...]) -> Claim:
        members = [self._judged[k] for k in group]
        statements = [one.statement for one in members]
        voices = sorted({one.speaker for one in members if one.speaker})
        ids = sorted(statement.id for statement in statements)
        return Claim(
            id=group_id("cl", ids),
            story=self._story,
            kind=_kind(members),
            text=self._reading.evidence(self._judged[self._typical(group)].statement),
            status=_status(statements),
            statements=tuple(ids),
            counts=self._sources.counts(statements, voices),
            why=self._why(group),
        )

    def _typical(self, group: tuple[int, ...]) -> int:
        """The row most like the others; of equals one of the running text, then the first."""
        return max(
            group,
            key=lambda k: (
                round(float(self._score[k, list(group)].sum() - self._score[k, k]), 6),
                self._judged[k].statement.part == "text",
                -k,
            ),
        )

    def _why(self, group: tuple[int, ...]) -> tuple[Reason, ...]:
        """What the features saw, on average over the pairs of the group."""
        if len(group) < 2:
            return (Reason(feature="only", detail="no other statement says it"),)
        rows, columns = np.triu_indices(len(group), k=1)
        first, second = np.array(group)[rows], np.array(group)[columns]
        reasons = [
            Reason(
                feature=feature.name,
                detail=(feature.likeness.__doc__ or "").strip(),
                score=round(float(seen[first, second].mean()), 3),
            )
            for feature, seen in zip(FEATURES, self._seen, strict=True)
        ]
        mean = round(float(self._score[first, second].mean()), 3)
        total = Reason(feature="score", detail=f"mean over {len(first)} pairs", score=mean)
        return (total, *reasons)


def _kind(members: Sequence[Judged]) -> ClaimKind:
    half = len(members) / 2
    if sum(one.quoted for one in members) > half:
        return "quote"
    return "event" if sum(bool(one.statement.events) for one in members) > half else "statement"


def _status(statements: Sequence[Statement]) -> Status:
    """The commonest status; of equals the one that says most."""
    counted = Counter(statement.status for statement in statements)
    return max(_STATUSES, key=lambda status: (counted[status], -_STATUSES.index(status)))
