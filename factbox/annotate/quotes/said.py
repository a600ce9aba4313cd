"""What is told of words in marks: who says them, and how sure the sign is that says so."""

from __future__ import annotations

from dataclasses import dataclass

from factbox.annotate.parse import Parsed
from factbox.annotate.quotes.marks import Marked
from factbox.annotate.quotes.sources import Speaker
from factbox.data.offices import office_at
from factbox.data.word_lists import word_list

BESIDE, HANGS, PRONOUN, BEFORE, IMAGINED = 1.0, 0.8, 0.6, 0.5, 0.2
"""How sure a sign is: a verb of saying or a name right beside the marks; a verb further away; a
pronoun that speaks; what stands before the words, or who "he" is by what stands before; a saying that is
only hoped for or imagined."""
NAME_OPENS = "their name opens the words"
"""Why a line of a transcript is somebody's; the line before it is somebody else's."""
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


def is_one(speaker: Speaker) -> bool:
    """Whether words for somebody unnamed are for one: "a guard", "one of the guards"."""
    return speaker.head in speaker.text.lower().split() and speaker.head != "people"


def is_proper(speaker: Speaker) -> bool:
    """Whether a speaker's words are a name alone, though no name that the report's own finder knew."""
    words = speaker.text.split()
    named = speaker.row is None and not speaker.pronoun and len(words) <= 3
    return named and all(word[:1].isupper() for word in words)


def may_be_person(last: Said | None) -> bool:
    """Whether who spoke last may be "he": named, or words for a person."""
    speaker = last.speaker if last is not None else None
    if speaker is None or speaker.row is not None or speaker.pronoun:
        return speaker is not None
    if speaker.anonymous:
        return is_one(speaker)
    named = speaker.text.split()[-1][:1].isupper()
    return named or speaker.head in word_list("human_nouns") or office_at(speaker.head) is not None
