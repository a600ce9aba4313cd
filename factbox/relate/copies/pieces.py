"""Runs of words that two reports of their own share, and that tell that one was copied.

Names, titles and stock phrases are written alike by anybody, so a run is worth what its small
words are worth: how rare they are in English. One long run is proof. Shorter ones prove something
only together, and only where the two reports have much in common otherwise. Words in quotation
marks in either report are somebody else's, a shared quotation; so is a paragraph in which somebody
says "I" without quotation marks: a post or statement that was pasted.
"""

from __future__ import annotations

from collections.abc import Iterator

from factbox.data.background import stem, word_rate
from factbox.relate.copies.alignment import Alignment
from factbox.relate.copies.runs import Run, common_runs, unquoted_parts
from factbox.relate.copies.stretches import COMMON
from factbox.relate.copies.weights import rareness
from factbox.relate.copies.wordings import Unit, Word, Wording

_SHORTEST = 6
_TELLING = 3
_LONG = 12
_LONG_TELLING = 5
_STOCK = 15.0
"""What a run of stock words is worth, in nats: only what goes beyond that counts."""
_TOGETHER = 15.0
_LIKE = 1.2
_I = frozenset({"i", "i'm", "i’m", "i’ve", "i've", "me", "my"})


def telling_pieces(pair: Alignment, likeness: float) -> tuple[Run, ...]:
    """The runs outside quotations that tell; `likeness` is what the pair has in common otherwise."""
    found = list(_pieces(pair))
    if not found:
        return ()
    worth = {_letters(pair, piece): _worth(pair, piece) for piece in found}
    together = likeness >= _LIKE and sum(worth.values()) >= _TOGETHER
    return tuple(piece for piece in found if together or _is_long(pair, piece))


def _pieces(pair: Alignment) -> Iterator[Run]:
    for run in common_runs(pair.a.words, pair.b.words, _SHORTEST):
        for piece in unquoted_parts(run, pair.a.words, pair.b.words):
            small = _small(pair, piece)
            if (
                piece.length >= _SHORTEST
                and len(_telling(small)) >= _TELLING
                and _worth(pair, piece) > 0
                and not _pasted(pair, piece)
            ):
                yield piece


def _pasted(pair: Alignment, piece: Run) -> bool:
    """Whether somebody says "I" in or beside the paragraph of either text that the piece is in."""
    for text, at in ((pair.a, piece.here), (pair.b, piece.there)):
        paragraphs = {
            text.units[word.unit].sentence.paragraph + beside
            for word in text.words[at : at + piece.length]
            for beside in (-1, 0, 1)
        }
        if any(unit.sentence.paragraph in paragraphs and _says_i(unit) for unit in text.units):
            return True
    return False


def _says_i(unit: Unit) -> bool:
    return any(
        word in _I and not quoted for word, quoted in zip(unit.words, unit.quoted, strict=True)
    )


def _is_long(pair: Alignment, piece: Run) -> bool:
    return piece.length >= _LONG and len(_telling(_small(pair, piece))) >= _LONG_TELLING


def _worth(pair: Alignment, piece: Run) -> float:
    return sum(rareness(word) for word in _small(pair, piece)) - _STOCK


def _telling(stems: list[str]) -> list[str]:
    return [word for word in stems if word_rate(word) < COMMON]


def _letters(pair: Alignment, piece: Run) -> tuple[str, ...]:
    return tuple(word.letters for word in _words(pair, piece))


def _small(pair: Alignment, piece: Run) -> list[str]:
    """The stems of words that are written small: names and titles do not tell who wrote."""
    return [stem(word.letters) for word in _words(pair, piece) if _is_small(pair.a, word)]


def _words(pair: Alignment, piece: Run) -> tuple[Word, ...]:
    return pair.a.words[piece.here : piece.here + piece.length]


def _is_small(text: Wording, word: Word) -> bool:
    sentence = text.units[word.unit].sentence
    return sentence.text[word.start - sentence.start].islower()
