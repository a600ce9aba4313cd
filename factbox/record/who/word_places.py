"""Where a name stands in a text, however it is written: "Anna Suvík", "Anna-Suvik" and "A.B.C." for "ABC".

Marks over letters, hyphens for blanks, dots in initials and curly signs make no other name. A capital
stays one: "the watch" is no "Watch", and a name of one word stands there just as it is written.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from factbox.data.latin import latin

_Span = tuple[int, int]
_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W_]+")
_JOINS = frozenset(" -–.’'\n&")
_GAP = 2
"""Signs between two words of one name, at most."""


@dataclass(frozen=True)
class WordPlaces:
    """The words of a text in plain small letters, where each begins and ends, and where it stands again."""

    text: str
    words: tuple[str, ...]
    spans: tuple[_Span, ...]
    places: dict[str, tuple[int, ...]]

    @classmethod
    def of(cls, text: str) -> WordPlaces:
        """All words of a text."""
        spans = tuple(match.span() for match in _WORD.finditer(text))
        words = tuple(_plain(text[start:end]) for start, end in spans)
        places: dict[str, list[int]] = defaultdict(list)
        for i, word in enumerate(words):
            places[word].append(i)
        return cls(text, words, spans, {word: tuple(found) for word, found in places.items()})

    def find(self, name: str) -> Iterator[_Span]:
        """Where a name begins and ends, in the order of the text."""
        parts = [match.span() for match in _WORD.finditer(name)]
        wanted = tuple(_plain(name[start:end]) for start, end in parts)
        size = len(wanted)
        if not wanted or not all(word in self.places for word in wanted):
            return
        for i in self.places[wanted[0]]:
            spans = self.spans[i : i + size]
            if self.words[i : i + size] == wanted and self._is_written(spans, name, parts):
                yield spans[0][0], spans[-1][1]

    def _is_written(self, spans: Sequence[_Span], name: str, parts: Sequence[_Span]) -> bool:
        """Whether words have the capitals of the name's parts, and nothing else between."""
        gaps = zip(_gaps(self.text, spans), _gaps(name, parts), strict=True)
        if not all(mine == theirs or _joins(mine) for mine, theirs in gaps):
            return False
        words = [
            (self.text[slice(*one)], name[slice(*part)])
            for one, part in zip(spans, parts, strict=True)
        ]
        if len(words) == 1:
            return _capitals(words[0][0]) == _capitals(words[0][1])
        return all(mine[0].islower() or not theirs[0].islower() for theirs, mine in words)


def _gaps(text: str, spans: Sequence[_Span]) -> list[str]:
    return [text[one[1] : other[0]] for one, other in pairwise(spans)]


def _joins(gap: str) -> bool:
    return 0 < len(gap) <= _GAP and _JOINS.issuperset(gap)


def _capitals(word: str) -> list[bool]:
    return [letter.isupper() for letter in word if letter != "."]


def _plain(word: str) -> str:
    return latin(word.casefold()).replace(".", "")
