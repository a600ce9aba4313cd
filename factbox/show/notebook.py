"""A record and a list of stories as a notebook shows them: small tables, words always as text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from factbox.show.dates import readable
from factbox.show.layout import lay_out
from factbox.show.sheet import Line
from factbox.show.visible import one_line, shortened
from factbox.show.words import number
from factbox.types import Record, Story

_LINES, _STORIES, _WIDTH = 8, 20, 300


def record_html(record: Record) -> str:
    """The title, the four counts, what several origins say, where reports differ, the reports."""
    sheet = lay_out(record)
    parts = [
        f"<h3>{_text(sheet.title)}</h3><p>{_text(sheet.days)}. {_text(sheet.counts)}.</p>",
        _table(sheet.happened_head, [_cells(line) for line in sheet.happened]),
        _table(
            "Where reports differ",
            [(one.kind, one.about, _sides(one.sides)) for one in sheet.differ],
        ),
        _table(
            "Reports",
            [(one.letter, one.name, one.title, f"origin {one.origin}") for one in sheet.reports],
        ),
    ]
    return "".join(parts)


def stories_html(stories: Sequence[Story]) -> str:
    """The first stories with their days and the four counts."""
    rows = [
        (
            one_line(one.title.exact),
            " to ".join(dict.fromkeys(readable(day) for day in (one.first, one.last) if day)),
            number(one.counts.reports, "report"),
            number(one.counts.publishers, "publisher"),
            number(one.counts.origins, "origin"),
            number(one.counts.voices, "voice"),
        )
        for one in stories[:_STORIES]
    ]
    head = number(len(stories), "story", "stories")
    more = f"<p>The first {_STORIES} are shown.</p>" if len(stories) > _STORIES else ""
    return _rows(head, rows) + more


def _cells(line: Line) -> tuple[str, ...]:
    letters = " ".join(dict.fromkeys(one.letter for one in line.cites[:_LINES]))
    return line.text, letters, line.support


def _sides(sides: Iterable[Line]) -> str:
    return " / ".join(f"{one.text} ({one.support})" for one in sides)


def _table(head: str, rows: Sequence[Sequence[str]]) -> str:
    """A table of the first rows; nothing for none."""
    left = len(rows) - _LINES
    more = f"<p>and {left:,} more</p>" if left > 0 else ""
    return _rows(head, rows[:_LINES]) + more if rows else ""


def _rows(head: str, rows: Sequence[Sequence[str]]) -> str:
    body = "".join(
        "<tr>"
        + "".join(f'<td style="text-align:left">{_text(cell)}</td>' for cell in row)
        + "</tr>"
        for row in rows
    )
    return f"<h4>{_text(head)}</h4><table>{body}</table>"


def _text(words: str) -> str:
    return escape(shortened(words, _WIDTH))
