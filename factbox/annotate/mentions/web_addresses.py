"""Words inside a web address are no names: ".../2024/Chad-signs-pact" tells of Chad to nobody."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator

from factbox.annotate.mentions.candidates import Candidate
from factbox.annotate.parse import Parsed

_RUN = re.compile(r"\S+")
_SIGNS = ("://", "www.")


def outside_addresses(parsed: Parsed, candidates: Iterable[Candidate]) -> Iterator[Candidate]:
    """The candidates that do not stand in a web address."""
    spans = _addresses(parsed.report.text)
    starts = [start for start, _ in spans]
    for one in candidates:
        at = bisect_right(starts, one.start) - 1
        if one.part != "text" or at < 0 or spans[at][1] <= one.start:
            yield one


def _addresses(text: str) -> list[tuple[int, int]]:
    """Where web addresses stand: runs without a blank that say so."""
    if not any(sign in text for sign in _SIGNS):
        return []
    return [
        match.span()
        for match in _RUN.finditer(text)
        if any(sign in match.group() for sign in _SIGNS)
    ]
