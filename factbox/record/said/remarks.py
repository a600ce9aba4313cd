"""What somebody says in one go, though the report breaks it off to say who speaks.

- One sentence split by the cue (“Is it true,” Lind asked, “that boats leak?”) is one quotation in
  two spans.
- A sentence, the cue, and the next sentence (“We sail,” Lind said. “Be there.”), and a quotation that
  goes on in the next paragraph without having been closed, are one remark: they may be one line. So are
  a concession and the turn after it (“It is old,” Lind said. But, he added, “it floats.”).

Both are told from what stands between the marks: the cue and nothing else, or nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from factbox.types import Quote

_WIDEST = 120
"""Characters between the marks of a sentence that a cue splits, and of a remark."""
_MARKS = " \t\r\n\xa0\"“”'‘’«»„"
_OPEN = (",", "—", "–", "-", ";")
_ENDED = (",", "?", "!", "—", "–", ".", "…")
_TURN = re.compile(r"\. (?:But|However|Yet|Still)\b[^.]*,$")
_LONGEST_TURN = 6
"""Words of a turn with the cue after it."""
_FEWEST_SPLIT = 5
"""Words of a sentence in two spans, from which it can be understood alone."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A quotation in one span, or in several where a cue splits its sentence."""

    quotes: tuple[Quote, ...]

    @property
    def sign(self) -> float:
        """How sure the sign is that says who speaks, of 1."""
        return max(_score(one, "speaker") for one in self.quotes)

    @property
    def whole(self) -> bool:
        """Whether the words can be understood alone."""
        if any(_score(one, "extent") == 1.0 for one in self.quotes):
            return True
        words = sum(len(one.text.split()) for one in self.quotes)
        return len(self.quotes) > 1 and words >= _FEWEST_SPLIT

    @property
    def long(self) -> bool:
        """Whether the words say enough to be followed, if they are not whole."""
        return any(_score(one, "extent") for one in self.quotes)

    @property
    def teller(self) -> Quote:
        """The span whose speaker is told by the surest sign; of equals the first."""
        return max(self.quotes, key=lambda one: _score(one, "speaker"))


def _score(quote: Quote, feature: str) -> float:
    """The score of one of a quotation's reasons; 1 where it was not weighed."""
    return next((one.score or 0.0 for one in quote.why if one.feature == feature), 1.0)


def pieces(text: str, quotes: Sequence[Quote]) -> Iterator[Piece]:
    """The quotations of the `text` (or title) of a report, those in one sentence together."""
    held: list[Quote] = []
    for quote in quotes:
        if held and not _splits(text, held[-1], quote):
            yield Piece(tuple(held))
            held = []
        held.append(quote)
    if held:
        yield Piece(tuple(held))


def _splits(text: str, one: Quote, other: Quote) -> bool:
    """Whether a cue splits one sentence into two quotations."""
    between = _between(text, one, other)
    if between is None or not _same_speaker(one, other):
        return False
    if one.cue is None or one.cue not in between or other.cue not in (None, one.cue):
        return False
    opens = one.text[-1:] in _OPEN or between.strip(_MARKS)[:1] in _OPEN
    return opens and between.rstrip(_MARKS)[-1:] in _OPEN


def goes_on(text: str, one: Quote, other: Quote) -> bool:
    """Whether nothing, or only who speaks, stands between two quotations of one remark."""
    between = _between(text, one, other)
    if between is None:
        return False
    if not between.strip(_MARKS):
        return "\n" not in between or between[:1].isspace()
    cued = one.cue is not None and one.cue in between
    told = between.rstrip(_MARKS)
    if cued and other.cue is not None and _turns(told, other.cue):
        return "\n" not in between and one.text[-1:] in _ENDED
    return told[-1:] == "." and "\n" not in between and cued and one.text[-1:] in _ENDED


def _turns(told: str, cue: str) -> bool:
    """Whether the words between end with a turn and the cue: "Lind said. But, he added,"."""
    turn = _TURN.search(told)
    return turn is not None and cue in turn[0] and len(turn[0].split()) <= _LONGEST_TURN


def _between(text: str, one: Quote, other: Quote) -> str | None:
    if one.part != other.part or not 0 < other.start - one.end <= _WIDEST:
        return None
    return text[one.end : other.start]


def _same_speaker(one: Quote, other: Quote) -> bool:
    named = {row.speaker_text for row in (one, other) if row.speaker_text is not None}
    same = one.speaker is not None and one.speaker == other.speaker
    return len(named) < 2 or same
