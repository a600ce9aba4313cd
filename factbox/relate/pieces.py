"""A text cut into pieces that may stand word for word in other texts: its lines, sentence by sentence.

A cut falls at each line end, and after a full stop, question or exclamation mark with a blank behind
it. So "Mr. Smith" is cut in two, which does no harm: it is cut alike in every text.
"""

from __future__ import annotations

import hashlib
import itertools
import re
from dataclasses import dataclass

import numpy as np

from factbox.relate.word_codes import words_of

_CUT = re.compile(r"\n|[.!?…][\"'”’)\]]{0,3}(?=\s)")
SENTENCE_WORDS, LINE_WORDS = 8, 3
"""A piece of fewer words, or a whole line of fewer, says too little to be known again."""


@dataclass(frozen=True, slots=True)
class Piece:
    """`text[start:end]`, from its first word to its last mark; `key` is the same for the same words.

    `whole_line` where nothing else stands on its line.
    """

    start: int
    end: int
    words: int
    whole_line: bool
    key: int


def may_recur(piece: Piece) -> bool:
    """Whether a piece says enough to be known again where it stands in another text."""
    return piece.words >= SENTENCE_WORDS or (piece.whole_line and piece.words >= LINE_WORDS)


def pieces_of(text: str) -> tuple[Piece, ...]:
    """The pieces of a text, in order; those without words are left out."""
    words = words_of([text])
    cuts = [match.end() for match in _CUT.finditer(text)]
    edges = [0, *cuts, len(text)]
    places = np.searchsorted(words.starts, edges).tolist()
    found: list[Piece] = []
    for number, (first, last) in enumerate(itertools.pairwise(places)):
        if last == first:
            continue
        start, end = int(words.starts[first]), edges[number + 1]
        end = start + len(text[start:end].rstrip())
        line = _opens_line(text, start) and _closes_line(text, end)
        key = hashlib.blake2b(words.codes[first:last].tobytes(), digest_size=8).digest()
        found.append(
            Piece(start, end, last - first, line, int.from_bytes(key, "little", signed=True))
        )
    return tuple(found)


def _opens_line(text: str, start: int) -> bool:
    before = text[text.rfind("\n", 0, start) + 1 : start]
    return not any(sign.isalnum() for sign in before)


def _closes_line(text: str, end: int) -> bool:
    line_end = text.find("\n", end)
    return not any(sign.isalnum() for sign in text[end : line_end if line_end >= 0 else None])
