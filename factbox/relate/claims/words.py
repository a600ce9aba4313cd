"""Statements as weighted words.

A word weighs what it is worth everywhere, by its frequency in the language (`wordfreq`), never by
how often this story uses it: a story's main claim is told by every report, and adding a report must
change no other weight. Names are replaced by the entity that they name, so that two spellings, or a
name and an office, are one word. Words alike in form ("formalize", "formalization") or of one class
of news words (`word_classes.txt`: sign, ink) match in part.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from wordfreq import zipf_frequency

from factbox.relate.entities.index import EntityIndex
from factbox.relate.reading import Reading
from factbox.types import Statement

Matrix = NDArray[np.float64]

COMMONEST = 7.0
"""Zipf frequency from which on a word weighs nothing; "the" has 7.7."""
RAREST = 2.5
"""Zipf frequency below which a word weighs no more: misspellings are not treasures."""
NAME_WEIGHT = 2.2
"""What a named entity weighs: in one story names are common, whatever they are elsewhere."""
ALIKE = 0.55
"""Least likeness in form at which two words count as kin."""
SAME_CLASS = 0.7
"""How far two words of one class of news words are the same word."""


@dataclass(frozen=True)
class Words:
    """The statements of a story as rows over the vocabulary.

    `kin` says how far two words of the vocabulary are the same (1 on the diagonal).
    """

    vocabulary: tuple[str, ...]
    counts: sparse.csr_matrix
    weights: Matrix
    kin: sparse.csr_matrix


def words_of(reading: Reading, index: EntityIndex, statements: Sequence[Statement]) -> Words:
    """The weighted words of `statements`, names merged through `index`."""
    bags = [bag(reading, index, statement) for statement in statements]
    vocabulary = tuple(sorted({word for one in bags for word in one}))
    place = {word: k for k, word in enumerate(vocabulary)}
    rows = [n for n, one in enumerate(bags) for _ in one]
    columns = [place[word] for one in bags for word in one]
    shape = (len(bags), max(1, len(vocabulary)))
    counts = sparse.csr_matrix((np.ones(len(rows)), (rows, columns)), shape=shape)
    counts.data = np.minimum(counts.data, 2.0)
    weights = np.array([weight(word) for word in vocabulary] or [0.0])
    return Words(vocabulary, counts, weights, _kin(vocabulary))


def bag(reading: Reading, index: EntityIndex, statement: Statement) -> tuple[str, ...]:
    """The content words of a statement, each name as its entity's id."""
    named: list[str] = []
    covered: set[str] = set()
    annotation = reading.annotation(statement.report)
    for row in (*annotation.mentions, *annotation.references):
        if row.part != statement.part or not statement.start <= row.start < statement.end:
            continue
        entity = index.of(row.id)
        if entity is not None:
            named.append(f"@{entity.id}")
            covered.update(_plain(row.text))
    left = [lemma for lemma in statement.lemmas if lemma not in covered]
    return (*sorted(set(named)), *left)


def _plain(text: str) -> Iterable[str]:
    return text.lower().replace("’s", "").replace("'s", "").replace("-", " ").split()


@lru_cache(maxsize=65536)
def weight(word: str) -> float:
    """What a word is worth, from 0 to about 1."""
    if word.startswith("@"):
        return NAME_WEIGHT / (COMMONEST - RAREST)
    if word[:1].isdigit():
        return 0.7 if len(word) == 4 or not word.isdigit() else 0.6
    frequency = max(zipf_frequency(word, "en"), RAREST)
    return max(0.02, (COMMONEST - frequency) / (COMMONEST - RAREST))


def _kin(vocabulary: Sequence[str]) -> sparse.csr_matrix:
    """How far each word is each other word: by its letters, and by classes of news words."""
    if not vocabulary:
        return sparse.csr_matrix((1, 1))
    grams = letters(vocabulary, 2, 4)
    norms = np.sqrt(np.asarray(grams.multiply(grams).sum(axis=1)).ravel()) + 1e-9
    scaled = sparse.diags(1 / norms) @ grams
    alike = (scaled @ scaled.T).tocsr()
    alike.data[alike.data < ALIKE] = 0.0
    alike.data = np.minimum(alike.data, 1.0)
    alike.eliminate_zeros()
    return alike.maximum(_classes(vocabulary)).maximum(sparse.identity(len(vocabulary))).tocsr()


def letters(vocabulary: Sequence[str], shortest: int, longest: int) -> sparse.csr_matrix:
    """Runs of letters of each word, its edges marked; names and numbers have only themselves."""
    place: dict[str, int] = {}
    rows: list[int] = []
    columns: list[int] = []
    for k, word in enumerate(vocabulary):
        for gram in _grams(word, shortest, longest):
            rows.append(k)
            columns.append(place.setdefault(gram, len(place)))
    shape = (len(vocabulary), max(1, len(place)))
    return sparse.csr_matrix((np.ones(len(rows)), (rows, columns)), shape=shape)


def _grams(word: str, shortest: int, longest: int) -> Iterable[str]:
    if word.startswith("@") or word[:1].isdigit():
        return [word]
    edged = f"^{word[:24]}$"
    return [
        edged[at : at + size]
        for size in range(shortest, longest + 1)
        for at in range(len(edged) - size + 1)
    ]


def _classes(vocabulary: Sequence[str]) -> sparse.csr_matrix:
    rows: list[int] = []
    columns: list[int] = []
    members: dict[int, list[int]] = {}
    for k, word in enumerate(vocabulary):
        for number in word_classes().get(word, ()):
            members.setdefault(number, []).append(k)
    for number in sorted(members):
        for a in members[number]:
            for b in members[number]:
                rows.append(a)
                columns.append(b)
    size = (len(vocabulary), len(vocabulary))
    found = sparse.csr_matrix((np.ones(len(rows)), (rows, columns)), shape=size)
    found.data = np.full(len(found.data), SAME_CLASS)
    return found


@lru_cache(maxsize=1)
def word_classes() -> dict[str, tuple[int, ...]]:
    """Word -> the numbers of the classes that it is in."""
    text = files("factbox.data").joinpath("word_classes.txt").read_text("utf-8")
    found: dict[str, tuple[int, ...]] = {}
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    for number, line in enumerate(lines):
        for word in line.split():
            found[word] = (*found.get(word, ()), number)
    return found
