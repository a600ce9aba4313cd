"""What stands around a story: what became of it, its neighbours, and why they are not the same."""

from __future__ import annotations

from collections.abc import Iterator

from factbox.box import Beside, Box, Explanation
from factbox.record.tables import ENTITIES, STORIES
from factbox.show.visible import one_line, visible
from factbox.show.words import of_country


def around(box: Box, found: Explanation) -> str:
    """The lines that `explain` adds to a story, and to an entity of several; nothing for other rows."""
    if found.table.name == ENTITIES.name:
        return "".join(f"{line}\n" for line in _over(box, str(found.row["id"])))
    if found.table.name != STORIES.name:
        return ""
    return "".join(f"{line}\n" for line in (*_history(box, found.story), *_apart(box, found.story)))


def neighbours(box: Box, story: str) -> tuple[str, ...]:
    """The lines that `show` adds: what to read next."""
    return tuple(map(_line, box.beside(story)))


def _over(box: Box, entity: str) -> Iterator[str]:
    """An entity in the stories of the box: its offices with their days, and where it is called what."""
    found = box.over_stories(entity)
    if len(found.stories) < 2:
        return
    yield f"{found.whole.id}: one in {len(found.stories)} stories"
    for held in found.whole.offices:
        days = "/".join(day for day in dict.fromkeys((held.first, held.last)) if day)
        yield one_line(f"office: {held.office}{of_country(held.of)}  {days}".rstrip())
    for spelt in found.whole.names:
        yield one_line(f"spelt: {spelt.name}  {spelt.count} times, {len(spelt.reports)} reports")
    for one in found.stories:
        yield one_line(f"in {one.story.id}: {one.name}  {one.entity}  {one.story.title.exact}")
    for quote in found.said:
        yield one_line(f"said in {quote.story}: {quote.row['text']}")


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
