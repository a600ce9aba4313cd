""" "Early", "mid", "the end of": they narrow the words of a date, never the date itself."""

from __future__ import annotations

import re

from factbox.annotate.when.words import DASH, GAP

EARLY = f"(?:(?:(?P<early>early|late|mid)(?:{DASH}|{GAP})(?:in{GAP})?)|(?:the{GAP})?(?P<edge>beginning|start|middle|end|close){GAP}of{GAP})?"
_EDGES = {"early": "start", "beginning": "start", "start": "start", "mid": "mid", "middle": "mid"}


def edge(match: re.Match[str]) -> str:
    """The suffix for "early", "mid", "the end of": it narrows the words, never the date."""
    words = (match["early"] or match["edge"] or "").lower()
    return f"~{_EDGES.get(words, 'end')}" if words else ""
