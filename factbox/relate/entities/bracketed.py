"""A body and its abbreviation in brackets behind it, whatever the letters: "Board of Lakes (BOLA)".

The letters stand in the long name in their order and begin with its first; "BOLA (Board of Lakes)"
says the same.
"""

from __future__ import annotations

from collections.abc import Sequence

from factbox.relate.entities.groups import Groups
from factbox.relate.entities.units import Unit
from factbox.relate.reading import Reading
from factbox.types import Mention, Reason


def join_bracketed(bodies: Sequence[Unit], groups: Groups, reading: Reading) -> None:
    """Join each body with the one that stands in brackets behind it."""
    opening = {(row.report, row.part, row.start): unit for unit in bodies for row in unit.mentions}
    for unit in bodies:
        for row in unit.mentions:
            inside = opening.get((row.report, row.part, row.end + 2))
            if inside is None or inside is unit:
                continue
            other = next(one for one in inside.mentions if one.start == row.end + 2)
            if _in_brackets(row, other, reading) and _abbreviates(row.text, other.text):
                detail = f"“{row.text} ({other.text})”"
                groups.join(unit, inside, (Reason(feature="in brackets", detail=detail),))


def _in_brackets(row: Mention, other: Mention, reading: Reading) -> bool:
    report = reading.report(row.report)
    source = report.text if row.part == "text" else (report.title or "")
    return source[row.end : other.start] == " (" and source[other.end : other.end + 1] == ")"


def _abbreviates(one: str, other: str) -> bool:
    """Whether one of two names is letters of the other."""
    short, long = sorted((one, other), key=len)
    if " " in short or not short[:2].isupper() or " " not in long:
        return False
    letters = iter(long.casefold())
    return long[:1].casefold() == short[:1].casefold() and all(
        letter in letters for letter in short.casefold()
    )
