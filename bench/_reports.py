"""Labelled text as a report, of which nothing is known but what is given here."""

from __future__ import annotations

from factbox.ids import report_id
from factbox.types import Report


def report_of(
    text: str,
    name: str,
    title: str | None = None,
    source: str | None = None,
    published: str | None = None,
) -> Report:
    """A report that says `text`, with all fields empty that are not given."""
    return Report(
        id=report_id(text, name),
        external_id=name,
        locator=name,
        title=title,
        headline=None,
        source=source,
        url=None,
        lang="en",
        published=published,
        published_from="given" if published else None,
        credit=None,
        credit_span=None,
        dateline=None,
        byline=None,
        text=text,
    )
