"""Words and their pieces, as the encoder was taught them (WordPiece: Wu and others, 2016; BERT).

Text is put in lower case, its accents are taken off, and it is cut at spaces and around every mark;
a word that is not in the vocabulary is cut into the longest pieces that are, from its beginning.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

OPENS, ENDS, UNKNOWN = "[CLS]", "[SEP]", "[UNK]"
LONGEST_WORD = 100
"""Letters of a word; a longer one is unknown, as in the original."""


@dataclass(frozen=True, slots=True)
class Pieces:
    """The words of a text, the numbers of their pieces, and for each piece the word it is of."""

    words: tuple[str, ...]
    numbers: tuple[int, ...]
    word: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The pieces with their numbers; pieces inside a word begin with "##"."""

    numbers: Mapping[str, int]
    _kept: dict[str, tuple[int, ...]] = field(default_factory=dict)

    def pieces(self, text: str, most: int) -> Pieces:
        """The words of a text in their first `most` pieces."""
        words = tuple(split(text))
        found = [(number, at) for at, word in enumerate(words) for number in self._of(word)][:most]
        return Pieces(words, tuple(number for number, _ in found), tuple(at for _, at in found))

    def _of(self, word: str) -> tuple[int, ...]:
        if word not in self._kept:
            self._kept[word] = self._cut(word)
        return self._kept[word]

    def _cut(self, word: str) -> tuple[int, ...]:
        unknown = (self.numbers[UNKNOWN],)
        found: list[int] = []
        start = 0
        while start < len(word) <= LONGEST_WORD:
            inside = "##" if start else ""
            ends = range(len(word), start, -1)
            end = next((one for one in ends if inside + word[start:one] in self.numbers), None)
            if end is None:
                return unknown
            found.append(self.numbers[inside + word[start:end]])
            start = end
        return tuple(found) or unknown


def split(text: str) -> Iterator[str]:
    """Words in lower case without accents; each mark is a word of its own."""
    plain = unicodedata.normalize("NFD", text.lower())
    word = ""
    for letter in plain:
        kind = unicodedata.category(letter)
        if kind == "Mn" or (kind in ("Cc", "Cf") and not letter.isspace()):
            continue
        if kind[0] in "PS" or letter.isspace():
            if word:
                yield word
            word = ""
            if not letter.isspace():
                yield letter
        else:
            word += letter
    if word:
        yield word
