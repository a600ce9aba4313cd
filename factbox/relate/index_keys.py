"""What a report is found by in the index of a box: whatever stretch of 39 words or more it shares
with another, and whatever sentence of eight words or line of three.
"""

from __future__ import annotations

from factbox.relate.fingerprints import fingerprints
from factbox.relate.pieces import may_recur, pieces_of

_WINDOW = 32
"""Wider than for texts held in memory, since each key is a place on the disk."""


def index_keys(text: str) -> tuple[int, ...]:
    """The keys of a text, sorted: of its fingerprints and of the pieces it is made of."""
    runs = fingerprints([text], _WINDOW).keys.tolist()
    pieces = [piece.key for piece in pieces_of(text) if may_recur(piece)]
    return tuple(sorted({*runs, *pieces}))
