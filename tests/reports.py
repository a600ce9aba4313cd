"""Reports for tests, made in one line. All sentences in tests are ours."""

from __future__ import annotations

from factbox.ids import report_id
from factbox.types import Furniture, Report, Span


def make_report(
    text: str,
    *,
    name: str = "a.txt",
    title: str | None = None,
    headline: Span | None = None,
    published: str | None = None,
    source: str | None = None,
    credit: str | None = None,
    dateline: Span | None = None,
    furniture: tuple[Furniture, ...] = (),
    lang: str | None = "en",
) -> Report:
    """A report that says `text`; everything else is as given or not stated."""
    return Report(
        id=report_id(text, name),
        external_id=name,
        locator=name,
        title=title,
        headline=headline,
        source=source,
        url=None,
        lang=lang,
        published=published,
        published_from="given" if published else None,
        credit=credit,
        credit_span=None,
        dateline=dateline,
        byline=None,
        text=text,
        furniture=furniture,
    )
