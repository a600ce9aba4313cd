"""The lines of people, bodies and places in a terminal.

Who is named in a byline alone, or by half a name, is shown only where everything is.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from rich.text import Text

from factbox.show.sheet import Sheet, Who
from factbox.show.told_lines import bracketed

Most = Mapping[str, int] | None
"""How many lines of each section are shown; None for all."""


def who_lines(sheet: Sheet, most: Most) -> Iterator[Text]:
    """A line for each person, then for each body."""
    for section, whos in (("people", sheet.people), ("bodies", sheet.bodies)):
        shown = _chosen(whos, section, most)
        yield from map(_who, shown)
        if left := len(whos) - len(shown):
            yield Text(f"… and {left:,} more (--all)", style="dim")


def place_lines(sheet: Sheet, most: Most) -> Iterator[Text]:
    """All places in one line."""
    if sheet.places:
        shown = _chosen(sheet.places, "places", most)
        left = len(sheet.places) - len(shown)
        places = Text("Places: " + ", ".join(_place(one) for one in shown))
        more = f", and {left:,} more (--all)" if shown else f"{left:,} in passing (--all)"
        yield places.append(more if left else "")


def _chosen(whos: Sequence[Who], section: str, most: Most) -> Sequence[Who]:
    """The first that a reader looks for."""
    return whos if most is None else [one for one in whos if not one.aside][: most[section]]


def _who(one: Who) -> Text:
    found = Text.assemble((one.name, "bold"))
    offices = list(dict.fromkeys(held.text for held in one.offices))
    details = offices or ([one.country] if one.country else [])
    if details:
        found.append(f", {'; '.join(details[:3])}")
    if one.spellings:
        found.append(f"; also {', '.join(one.spellings[:6])}")
    return found.append(f" {bracketed(one.letters)}", style="cyan")


def _place(one: Who) -> str:
    others = [spelling.rpartition(" (")[0] for spelling in one.spellings[:3]]
    return f"{one.name} (also {', '.join(others)})" if others else one.name
