"""The letters before a sign of money are no state: "US $40m", "A $ 2bn"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from factbox.annotate.mentions.candidates import Candidate
from factbox.annotate.parse import Parsed

_SIGNS = ("$", "£", "€", "¥")


def outside_money(parsed: Parsed, candidates: Iterable[Candidate]) -> Iterator[Candidate]:
    """The candidates that are no letters of a currency."""
    for one in candidates:
        behind = parsed.words(one.part, one.end, one.end + 2).lstrip()
        if not (one.text.isupper() and behind.startswith(_SIGNS)):
            yield one
