"""Runs of words that two reports of their own share, and that tell that one was copied.

Names, titles and stock phrases are written alike by anybody, so a run is worth what its small
words are worth: how rare they are in English. A long run is shown wherever it stands, and a very
long one is proof by itself. Shorter ones are shown where the two reports were found to share
passages (`borrowing`). Words in quotation marks in either report are somebody else's, a shared
quotation; so is a paragraph in which somebody says "I" without quotation marks: a post or statement
that was pasted.
"""

from __future__ import annotations

from collections.abc import Iterator

from factbox.data.background import stem, word_rate
from factbox.relate.copies.alignment import Alignment
from factbox.relate.copies.pasted import says_i
from factbox.relate.copies.runs import Run, common_runs, unquoted_parts
from factbox.relate.copies.stretches import COMMON
from factbox.relate.copies.weights import rareness
from factbox.relate.copies.wordings import Word, Wording

_SHORTEST = 4
_TELLING = 2
_LONG = 12
_LONG_TELLING = 5
_STOCK = 10.0
"""What a run of stock words is worth, in nats: only what goes beyond that counts."""
_PROOF = 80.0


def telling_pieces(pair: Alignment, taken: bool) -> tuple[Run, ...]:
    """The runs outside quotations that tell; all of them where passages were `taken`."""
    return tuple(
        piece
        for piece in _pieces(pair)
        if not _pasted(pair, piece) and (taken or _is_long(pair, piece))
    )


def proven(pair: Alignment) -> bool:
    """Whether one run is so long that it was copied, whatever else the two reports say."""
    return any(_worth(pair, piece) > _PROOF and not _pasted(pair, piece) for piece in _pieces(pair))


def _pieces(pair: Alignment) -> Iterator[Run]:
    for run in common_runs(pair.a, pair.b, _SHORTEST):
        for piece in unquoted_parts(run, pair.a.words, pair.b.words):
            small = _small(pair, piece)
            if (
                piece.length >= _SHORTEST
                and len(_telling(small)) >= _TELLING
                and _worth(pair, piece) > 0
            ):
                yield piece


def _pasted(pair: Alignment, piece: Run) -> bool:
    """Whether somebody says "I" in or beside the paragraph of either text that the piece is in."""
    return any(
        _near_i(text, {word.unit for word in text.words[at : at + piece.length]})
        for text, at in ((pair.a, piece.here), (pair.b, piece.there))
    )


def _near_i(text: Wording, numbers: set[int]) -> bool:
    """Whether somebody says "I" in or beside the paragraphs of some sentences of a text."""
    paragraphs = {
        text.units[number].sentence.paragraph + beside
        for number in numbers
        for beside in (-1, 0, 1)
    }
    return any(unit.sentence.paragraph in paragraphs and says_i(unit) for unit in text.units)


def _is_long(pair: Alignment, piece: Run) -> bool:
    return piece.length >= _LONG and len(_telling(_small(pair, piece))) >= _LONG_TELLING


def _worth(pair: Alignment, piece: Run) -> float:
    return sum(rareness(word) for word in _small(pair, piece)) - _STOCK


def _telling(stems: list[str]) -> list[str]:
    return [word for word in stems if word_rate(word) < COMMON]


def _small(pair: Alignment, piece: Run) -> list[str]:
    """The stems of words that are written small: names and titles do not tell who wrote."""
    return [stem(word.letters) for word in _words(pair, piece) if _is_small(pair.a, word)]


def _words(pair: Alignment, piece: Run) -> tuple[Word, ...]:
    return pair.a.words[piece.here : piece.here + piece.length]


def _is_small(text: Wording, word: Word) -> bool:
    sentence = text.units[word.unit].sentence
    return sentence.text[word.start - sentence.start].islower()
