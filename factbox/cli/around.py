"""What stands around a story: what became of it, its neighbours, and why they are not the same."""

from __future__ import annotations

from collections.abc import Iterator

from factbox.box import Beside, Box, Explanation
from factbox.record.tables import STORIES
from factbox.show.visible import one_line, visible


def around(box: Box, found: Explanation) -> str:
    """The lines that `explain` adds to a story; nothing for other rows."""
    if found.table.name != STORIES.name:
        return ""
    return "".join(f"{line}\n" for line in (*_history(box, found.story), *_apart(box, found.story)))


def neighbours(box: Box, story: str) -> tuple[str, ...]:
    """The lines that `show` adds: what to read next."""
    return tuple(map(_line, box.beside(story)))


def _history(box: Box, story: str) -> Iterator[str]:
    for one in box.changes(story):
        before = f" from {', '.join(one.before)}" if one.change in ("merged", "split") else ""
        before = f", before {one.before[0]}" if one.change == "renamed" else before
        added = f", {one.added} reports came in" if one.added else ""
        yield f"history: {one.change}{before}{added}"


def _apart(box: Box, story: str) -> Iterator[str]:
    for one in box.beside(story):
        yield _line(one)
        yield f"  {visible(box.apart(story, one.story.id).detail)}"


def _line(one: Beside) -> str:
    title = one_line(one.story.title.exact)
    return f"{one.neighbour.kind}: {one.story.id}  {title}"
