"""Who stands on another side of a difference than a line: such a report does not bear the line out."""

from __future__ import annotations

from collections.abc import Sequence

from factbox.types import Disagreement, Side, Statement


def opposing(line: Statement, differences: Sequence[Disagreement]) -> frozenset[str]:
    """The reports on the other sides of the differences that a line's words stand on one side of."""
    found: set[str] = set()
    for one in differences:
        own = [side for side in one.sides if _holds(side, line)]
        if own:
            alike = {report for side in own for report in side.reports}
            found |= {report for side in one.sides for report in side.reports} - alike
    return frozenset(found)


def _holds(side: Side, line: Statement) -> bool:
    return any(
        (one.report, one.part) == (line.report, line.part)
        and one.start < line.end
        and line.start < one.end
        for one in side.evidence
    )
