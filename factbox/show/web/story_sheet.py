"""A story's page before it is written: everything it shows, cut to its room, and nothing else.

It is small however large the story is, so that a box may keep it beside the record of a large story
and the page need not read the record (`box.relating`).
"""

from __future__ import annotations

from dataclasses import dataclass

from factbox import limits
from factbox.show.fitting import SERVED, Fitted, fitted
from factbox.show.layout import lay_out
from factbox.show.sheet import To
from factbox.show.web.claims_table import ClaimsTable, claims_table
from factbox.show.web.drawn_lineage import Drawing, drawn_lineage
from factbox.show.web.drawn_time import TimeDrawing, drawn_time
from factbox.show.web.state_pairs import pairs_of
from factbox.types import Counts, Record


@dataclass(frozen=True, slots=True, kw_only=True)
class StorySheet:
    """A story's sheet and drawings; `counts` are those of the whole story."""

    story: str
    counts: Counts
    fitted: Fitted
    table: ClaimsTable
    time: TimeDrawing | None
    lineage: Drawing | None
    pairs: tuple[To, ...]


def story_sheet(record: Record) -> StorySheet:
    """What the page of a story shows."""
    sheet = lay_out(record)
    most, room = limits.SERVED_CLAIMS.number, limits.SERVED_TABLE_BYTES.number
    cut = fitted(sheet, SERVED)
    return StorySheet(
        story=record.story.id,
        counts=record.counts,
        fitted=cut,
        table=claims_table(record, most, room),
        time=drawn_time(record, sheet.reports, len(cut.sheet.timeline)),
        lineage=drawn_lineage(sheet.lineages, sheet.reports),
        pairs=tuple(pairs_of(record.relations)),
    )
