"""What every page has around it: its style and script, its data, the word of its forms."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass

from factbox.show.rendering import asset, template
from factbox.show.visible import one_line

MEDIA = {"json": "application/json", "csv": "text/csv", "jsonl": "application/x-ndjson"}


@dataclass(frozen=True, slots=True)
class Data:
    """The same page as data."""

    name: str
    href: str
    media: str


@dataclass(frozen=True, slots=True)
class Frame:
    """Where a page is: the box's place, the page's own address, the word that its forms must hold."""

    place: str
    here: str
    word: str

    def page(self, name: str, values: Mapping[str, object], *forms: str) -> str:
        """The page `name` of `templates/` with `values`; `forms` are the kinds of data it is also."""
        return template(f"web/{name}").render(
            {
                **values,
                "place": one_line(self.place),
                "here": self.here,
                "word": self.word,
                "data": self._data(forms),
                "style": STYLE_NAME,
                "script": SCRIPT_NAME,
            }
        )

    def _data(self, forms: tuple[str, ...]) -> list[Data]:
        path, mark, query = self.here.partition("?")
        page = "/stories" if path == "/" else path
        return [
            Data("CSV" if one == "csv" else one.upper(), f"{page}.{one}{mark}{query}", MEDIA[one])
            for one in forms
        ]


def style() -> str:
    """The one style sheet: that of the mailed page, of the pairs, and what only served pages need."""
    return asset("page.css") + asset("pair.css") + asset("web/web.css")


def script() -> str:
    """The one script: that of the mailed page. Every page works without it."""
    return asset("page.js")


def _named(kind: str, text: str) -> str:
    """A name that changes with what it names, so that it may be kept by a browser for good."""
    return f"{hashlib.sha256(text.encode()).hexdigest()[:12]}.{kind}"


STYLE_NAME = _named("css", style())
SCRIPT_NAME = _named("js", script())
