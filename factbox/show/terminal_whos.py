"""The lines of people, bodies and places in a terminal.

Letters are of reports that have the words shown, a number says how many reports name somebody at least;
where everything is shown, the letters of all those stand there. Who is named in a byline alone, or by half a name, is shown only where everything is.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from rich.text import Text

from factbox.show.layout_whos import SHOWN_OFFICES
from factbox.show.sheet import Sheet, Who
from factbox.show.told_lines import bracketed
from factbox.show.words import named_by

Most = Mapping[str, int] | None
"""How many lines of each section are shown; None for all."""


def who_lines(sheet: Sheet, most: Most) -> Iterator[Text]:
    """A line for each person, then for each body."""
    for section, whos in (("people", sheet.people), ("bodies", sheet.bodies)):
        shown = _chosen(whos, section, most)
        yield from (_who(one, most is None) for one in shown)
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


def _who(one: Who, everything: bool) -> Text:
    found = Text.assemble((one.name, "bold"))
    offices = list(dict.fromkeys(held.text for held in one.offices))
    details = offices or ([one.country] if one.country else [])
    if details:
        found.append(f", {'; '.join(details[:SHOWN_OFFICES])}")
    if one.spellings:
        found.append(f"; also {', '.join(one.spellings[:6])}")
    found.append(f" {bracketed(one.letters if everything else one.words_in)}", style="cyan")
    told = named_by(len(one.letters), one.reports)
    return found.append(f"; {told}" if told else "")


def _place(one: Who) -> str:
    others = [spelling.rpartition(" (")[0] for spelling in one.spellings[:3]]
    return f"{one.name} (also {', '.join(others)})" if others else one.name
