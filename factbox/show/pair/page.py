"""Two reports side by side as one HTML file: no network, no script, safe with any text in it."""

from __future__ import annotations

from markupsafe import Markup

from factbox.show.pair.sheet import LEGEND, PairSheet
from factbox.show.rendering import asset, hash_of, template
from factbox.show.visible import visible


def pair_page(sheet: PairSheet) -> str:
    """The page of a pair."""
    css = asset("page.css") + asset("pair.css")
    title = f"{sheet.left.name} and {sheet.right.name}"
    page = template("pair.html").render(
        sheet=sheet,
        title=title,
        css=Markup(css),
        css_hash=hash_of(css),
        legend=LEGEND,
        shown=visible,
    )
    return page.strip() + "\n"
