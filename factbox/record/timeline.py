"""What happened when: one line a happening, in the words of a report.

A line needs a day (or a month, a year) that its own verb is told to have, by a time in its words
(`own_day.py`), and surely its own (`sure_day.py`), or as told next to a dated happening of the same
people. Planned things stand under the day they
were planned for, with their status. What is denied, only possible, demanded or hung on a condition
did not happen and has no line; nor has what somebody says in quotation marks, nor words that cannot
be read alone (`clause.py`, `leaning`). Beside the events of the ontology stand the dated sentences
of the news (`dated_news.py`). One happening has one line, the best supported: what of one day is told
by the same people, in much the same words or in statements of one claim is one; a headline gives
way to a sentence. What is only named ("Monday's vote") has none.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from factbox.annotate.when.edtf import bounds, contains, order
from factbox.record.dated_lines import DatedLines, Line
from factbox.record.dated_news import DatedNews, dated_news
from factbox.record.lines import Lines
from factbox.record.one_happening import one_happening, rank
from factbox.types import Event, TimelineRow

if TYPE_CHECKING:
    from factbox.relate.story import Related

SHOWN = ("asserted", "ongoing", "planned", "alleged", "historical")
_MOST_NEWS = 60
"""Claims whose dated statements are tried for a line."""
_OF_A_CLAIM = 3
"""Statements of one claim that are tried."""
_SAME_MEANING = 0.7
"""How near two lines of one day are that tell one happening."""
_NEAR_LINES = 40
"""Lines looked back at for a twin; a day of more lines than that is a dump, not a story."""


def timeline(related: Related, events: Sequence[Event], lines: Lines) -> tuple[TimelineRow, ...]:
    """Dated happenings by their first day; of equals the more precise, then the better known."""
    made = DatedLines(related, events, lines)
    found = sorted(_every(related, events, made), key=rank)
    kept = _each_once(found, lines)
    return tuple(sorted((line.row for line in kept), key=lambda row: order(row.date)))


def _every(related: Related, events: Sequence[Event], made: DatedLines) -> Iterator[Line]:
    best = sorted(
        events, key=lambda event: (-event.counts.origins, -event.counts.reports, event.id)
    )
    for event in best:
        if event.status in SHOWN and bounds(event.date) is not None:
            line = made.of_event(event)
            if line is not None:
                yield line
    for news in _most_told(related):
        line = made.of_news(news)
        if line is not None:
            yield line


def _most_told(related: Related) -> list[DatedNews]:
    """The dated statements that are tried for a line: those of the claims that most origins state."""
    claims = {row: one for one in related.claims for row in one.statements}
    by_claim: dict[str, list[DatedNews]] = {}
    for news in dated_news(related):
        claim = claims.get(news.row.id)
        if news.lead or (claim is not None and claim.counts.origins > 1):
            by_claim.setdefault(claim.id if claim else news.row.id, []).append(news)
    groups = sorted(
        by_claim.values(), key=lambda group: -(claims[group[0].row.id].counts.origins)
        if group[0].row.id in claims else 0,
    )  # fmt: skip
    return [news for group in groups[:_MOST_NEWS] for news in group[:_OF_A_CLAIM]]


def _each_once(found: Iterable[Line], lines: Lines) -> list[Line]:
    """The lines, best first, each happening once."""
    shown: list[Line] = []
    for line in found:
        if not any(_is_one(one, line, lines) for one in shown[-_NEAR_LINES:]):
            shown.append(line)
    return shown


def _is_one(shown: Line, line: Line, lines: Lines) -> bool:
    """Whether a line tells what one that is shown tells: by its words, or by its meaning, on one day
    or on days of which one holds the other."""
    if one_happening(shown, line):
        return True
    days = shown.row.date, line.row.date
    words = shown.row.evidence[0].exact, line.row.evidence[0].exact
    near = contains(*days) or contains(*reversed(days))
    return near and lines.bearing.likeness(*words) >= _SAME_MEANING
