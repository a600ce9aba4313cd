"""What may be a name, before it is settled: a stretch of words, a kind, and why."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from factbox import limits
from factbox.annotate.mentions.words import ends_with_number
from factbox.annotate.parse import Parsed
from factbox.types import Kind, Part

STRENGTH = {
    "credit": 9.0,
    "list of states": 7.0,
    "agreement by name": 8.0,
    "title and name": 7.0,
    "list of organizations": 6.8,
    "word that organizations end with": 6.0,
    "word that places end with": 5.0,
    "list of places": 6.5,
    "misspelt state": 5.0,
    "given name and surname": 4.0,
    "given name with a hyphen": 7.5,
    "nickname in the name": 8.0,
    "government of a person": 4.0,
    "ministry of a state": 4.0,
    "named again": 3.5,
    "word that things end with": 5.0,
    "place by its preposition": 3.2,
    "class beside the name": 3.4,
    "body of one word": 6.0,
    "list of products": 6.8,
    "model": 3.0,
}
"""How far each source is believed where two disagree about a stretch of words."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A stretch of one sentence that may be a name; `feature` is a key of STRENGTH.

    `label` is the model's own label, `country` what a list says of it.
    """

    part: Part
    start: int
    end: int
    text: str
    kind: Kind
    sentence: int
    feature: str
    label: str = ""
    country: str | None = None

    @property
    def strength(self) -> float:
        return STRENGTH[self.feature]

    @property
    def words(self) -> int:
        return len(self.text.split())


def between(
    parsed: Parsed, first: int, last: int, kind: Kind, feature: str, label: str = ""
) -> Candidate:
    """The candidate that tokens `first` to `last` (half open) make."""
    tokens = parsed.tokens
    sentence = tokens[first].sentence
    part = parsed.sentences[sentence].part
    start, end = tokens[first].start, tokens[last - 1].end
    end -= kind == "person" and last - first > 1 and ends_with_number(tokens[last - 1].text)
    words = parsed.words(part, start, end)
    return Candidate(part, start, end, words, kind, sentence, feature, label)


def without_overlaps(found: Iterable[Candidate]) -> tuple[Candidate, ...]:
    """Of overlapping candidates the stronger, then the longer, then the earlier."""
    kept: list[Candidate] = []
    taken: set[tuple[Part, int]] = set()
    for one in sorted(found, key=_rank):
        places = {(one.part, place) for place in range(one.start, one.end)}
        if len(places) <= limits.NAME_CHARACTERS.number and not places & taken:
            taken |= places
            kept.append(one)
    return tuple(sorted(kept, key=lambda one: (one.part != "title", one.start, one.end)))


def _rank(one: Candidate) -> tuple[float, int, int, str]:
    return (-one.strength - _length_bonus(one), -(one.end - one.start), one.start, one.kind)


def _length_bonus(one: Candidate) -> float:
    """A longer name holds shorter ones: "Bank of Ghana" before "Ghana"."""
    return 4.5 + min(one.words - 2, 3) if one.words > 1 else 0.0
