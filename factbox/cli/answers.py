"""What commands answer, printed: lists of stories, hits of a search, words in their place."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from factbox.record.story_rows import story_row
from factbox.record.tables import Value
from factbox.show.dates import readable
from factbox.show.visible import one_line, visible
from factbox.store.search import Hit
from factbox.types import Evidence, Story

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text


def put(text: str) -> None:
    """Write `text` to stdout as UTF-8 whatever the locale: the same bytes everywhere."""
    sys.stdout.flush()
    sys.stdout.buffer.write(text.encode("utf-8", "backslashreplace"))
    sys.stdout.buffer.flush()


def say(message: str) -> None:
    """Write a message to stderr."""
    sys.stderr.write(visible(message) + "\n")


def console() -> Console:
    """A console on stdout: in colour on a terminal, plain in a pipe."""
    from rich.console import Console

    return Console(highlight=False, markup=False, emoji=False, soft_wrap=False)


def as_json(value: Value) -> str:
    """`value` as indented JSON text."""
    return json.dumps(value, ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def stories_json(stories: Iterable[Story]) -> str:
    """The rows of the stories as a JSON list."""
    return as_json([story_row(story) for story in stories])


def stories_lines(stories: Sequence[Story]) -> str:
    """Two lines a story: its title, then its id, days and counts."""
    lines = []
    for story in stories:
        counts = story.counts
        days = _days(story.first, story.last)
        lines.append(
            f"{one_line(story.title.exact)}\n"
            f"  {story.id}  {days}  reports {counts.reports}, publishers {counts.publishers}, "
            f"origins {counts.origins}, voices {counts.voices}\n"
        )
    return "".join(lines)


def _days(first: str | None, last: str | None) -> str:
    known = [readable(day) for day in (first, last) if day is not None]
    return " to ".join(dict.fromkeys(known)) or "day unknown"


def hits_json(hits: Iterable[Hit]) -> str:
    """The hits as a JSON list; `marks` are where the words stand in `text`."""
    return as_json(
        [
            {
                "kind": hit.kind,
                "id": hit.id,
                "story": hit.story,
                "report": hit.report,
                "title": hit.title,
                "text": hit.text,
                "marks": [list(mark) for mark in hit.marks],
            }
            for hit in hits
        ]
    )


def print_hits(hits: Sequence[Hit], to: Console) -> None:
    """Each hit: what it is, its id, and the words found in their place."""
    from rich.text import Text

    for hit in hits:
        title = f"  {one_line(hit.title)}" if hit.title else ""
        to.print(Text(f"{hit.kind} {hit.id}{title}", style="bold"), soft_wrap=True)
        to.print(Text("  ").append_text(_marked(hit)))


def _marked(hit: Hit) -> Text:
    from rich.text import Text

    found, position = Text(), 0
    for start, end in hit.marks:
        found.append(_flat(hit.text[position:start]))
        found.append(f"[{_flat(hit.text[start:end])}]", style="bold")
        position = end
    return found.append(_flat(hit.text[position:]))


def print_words(words: Sequence[Evidence], to: Console, names: Mapping[str, str]) -> None:
    """The words that a row rests on, each in its place; `names` are those of their reports."""
    from rich.text import Text

    to.print(Text("words" if words else "words: it rests on other rows, not on words"))
    for one in words:
        name = one_line(names.get(one.report, one.report))
        place = f"  {name} {one.part} {one.start}-{one.end}: "
        text = Text(place, style="dim").append(_flat(one.prefix)).append("[", style="bold")
        text.append(_flat(one.exact), style="bold").append("]", style="bold")
        to.print(text.append(_flat(one.suffix)))


def _flat(text: str) -> str:
    """`text` on one line, blanks at its ends kept as one blank."""
    inner = one_line(text)
    before = " " if text[:1].isspace() and inner else ""
    after = " " if text[-1:].isspace() else ""
    return f"{before}{inner}{after}"
