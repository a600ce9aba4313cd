"""From the statements of a story to its claims."""

from __future__ import annotations

from collections.abc import Sequence

from factbox.judgements import Judgement
from factbox.relate.claims.comparing import compared
from factbox.relate.claims.making import Making
from factbox.relate.counting import Sources
from factbox.relate.entities.index import EntityIndex
from factbox.relate.reading import Reading
from factbox.types import Claim, Copy


def align_claims(
    story: str,
    reading: Reading,
    index: EntityIndex,
    sources: Sources,
    judgements: Sequence[Judgement],
    copies: Sequence[Copy] = (),
) -> tuple[Claim, ...]:
    """The claims of a story, those that most origins make first."""
    result = compared(reading, index, judgements, copies)
    making = Making(story, reading, sources, result)
    return tuple(sorted((making.claim(group) for group in result.groups), key=_rank))


def _rank(claim: Claim) -> tuple[int, int, int, str]:
    return -claim.counts.origins, -claim.counts.reports, -len(claim.statements), claim.id
