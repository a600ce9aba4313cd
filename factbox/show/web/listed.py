"""Stories and hits of a search as the pages list them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from factbox.record.columns import ID, STORY, Table, TableRow, columns
from factbox.show.dates import readable
from factbox.show.visible import one_line, shortened
from factbox.show.web import addresses
from factbox.show.web.answers import Hit
from factbox.types import Story

HITS = Table(
    "hits",
    "what holds the words of a search",
    ID
    + STORY
    + columns(
        "kind text: report, claim or quote",
        "report text: id of the report",
        "title text: its headline",
        "text text: the words found, and some around them",
        "marks list: where the words stand in `text`",
    ),
)
_HEADS = {"report": "Reports", "claim": "Claims", "quote": "Quotes"}


@dataclass(frozen=True, slots=True)
class StoryItem:
    """A story in a list."""

    href: str
    title: str
    days: str
    counts: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class HitItem:
    """A hit: where it leads, what it is called, its words with those searched for marked."""

    href: str
    name: str
    pieces: tuple[tuple[str, bool], ...]


@dataclass(frozen=True, slots=True)
class HitGroup:
    """The hits of one kind; `more` where there may be others."""

    head: str
    rows: tuple[HitItem, ...]
    more: bool


def story_item(story: Story) -> StoryItem:
    """What a list says of a story."""
    counts = story.counts
    named = (
        ("report", counts.reports),
        ("publisher", counts.publishers),
        ("origin", counts.origins),
        ("voice", counts.voices),
    )
    return StoryItem(
        href=addresses.story(story.id),
        title=shortened(one_line(story.title.exact) or "(untitled)", 300),
        days=days_of(story),
        counts=tuple((name if count == 1 else f"{name}s", count) for name, count in named),
    )


def days_of(story: Story) -> str:
    """The days of a story's first and last report."""
    known = [readable(day) for day in (story.first, story.last) if day is not None]
    return " to ".join(dict.fromkeys(known)) or "day unknown"


def hit_groups(hits: Sequence[Hit], most: int) -> tuple[HitGroup, ...]:
    """The hits by kind, those of each in their order."""
    groups = ((kind, [hit for hit in hits if hit.kind == kind]) for kind in _HEADS)
    return tuple(
        HitGroup(_HEADS[kind], tuple(_hit(hit) for hit in rows), len(rows) >= most)
        for kind, rows in groups
        if rows
    )


def hit_rows(hits: Iterable[Hit]) -> Iterator[TableRow]:
    """The hits as a table."""
    for hit in hits:
        yield {
            "id": hit.id,
            "story": hit.story,
            "kind": hit.kind,
            "report": hit.report,
            "title": hit.title,
            "text": hit.text,
            "marks": [list(mark) for mark in hit.marks],
        }


def _hit(hit: Hit) -> HitItem:
    whole = hit.kind == "report"
    name = hit.title if whole and hit.title else hit.kind
    return HitItem(
        href=addresses.report(hit.story, hit.report) if whole else addresses.row(hit.id),
        name=shortened(one_line(name), 200),
        pieces=tuple(_pieces(hit)),
    )


def _pieces(hit: Hit) -> Iterator[tuple[str, bool]]:
    at = 0
    for start, end in hit.marks:
        yield _flat(hit.text[at:start]), False
        yield _flat(hit.text[start:end]), True
        at = end
    yield _flat(hit.text[at:]), False


def _flat(text: str) -> str:
    """`text` on one line, blanks at its ends kept."""
    inner = one_line(text)
    before = " " if text[:1].isspace() else ""
    after = " " if inner and text[-1:].isspace() else ""
    return f"{before}{inner}{after}"
