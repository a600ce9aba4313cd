"""What is told of words in marks: who says them, and how sure the sign is that says so."""

from __future__ import annotations

from dataclasses import dataclass

from factbox.annotate.parse import Parsed
from factbox.annotate.quotes.marks import Marked
from factbox.annotate.quotes.sources import Speaker

BESIDE, HANGS, PRONOUN, BEFORE = 1.0, 0.8, 0.6, 0.5
"""How sure a sign is: a verb of saying or a name right beside the marks; a verb further away; a
pronoun that speaks; what stands before the words, or who "he" is by what stands before."""
_BESIDE = ("right after it", "right before it", "before the colon")


@dataclass(frozen=True, slots=True)
class Said:
    """How a quotation's speaker was told."""

    speaker: Speaker | None
    cue: str | None
    via: str | None
    why: str
    sentence: int
    sure: bool = False
    """Whether a verb of saying or a name beside it tells it, not what stands before."""
    sign: float = BESIDE


@dataclass(frozen=True, slots=True)
class Told:
    """Words in marks in sentences `first` to `last` with what is told of them; `no_quotation` for
    titles and the like."""

    parsed: Parsed
    mark: Marked
    first: int
    last: int
    said: Said | None
    no_quotation: bool


def sign_of(where: str, speaker: Speaker | None) -> float:
    """How sure a verb of saying is that stands `where`."""
    if speaker is not None and speaker.pronoun:
        return PRONOUN
    return BESIDE if where in _BESIDE else HANGS
