"""Statements as weighted words.

A word weighs what it is worth everywhere, by its frequency in the language (`wordfreq`), never by
how often this story uses it: a story's main claim is told by every report, and adding a report must
change no other weight. Names are replaced by the entity that they name, so that two spellings, or a
name and an office, are one word. Words alike in form ("formalize", "formalization") or of one class
of news words (`word_classes.txt`: sign, ink) match in part.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
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
from factbox.types import Mention, Reference, Statement

Matrix = NDArray[np.float64]

COMMONEST = 11.0
"""Zipf frequency at which a word would weigh nothing; "the" has 7.7, so all weigh something."""
RAREST = 3.0
"""Zipf frequency below which a word weighs no more: misspellings are not treasures."""
NAME_WEIGHT = 0.6
"""What a named entity weighs: within one story names are common, whatever they are elsewhere."""
NUMBER_WEIGHT = 0.8
ALIKE = 0.6
"""Least likeness in form at which two words count as kin."""
SAME_CLASS = 0.7
"""How far two words of one class of news words are the same word."""
LONGEST_WORD = 24
_WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class Words:
    """The statements of a story as rows over the vocabulary, and as rows over runs of letters.

    `kin` says how far two words of the vocabulary are the same (1 on the diagonal).
    """

    vocabulary: tuple[str, ...]
    counts: sparse.csr_matrix
    weights: Matrix
    kin: sparse.csr_matrix
    letters: sparse.csr_matrix


def words_of(reading: Reading, index: EntityIndex, statements: Sequence[Statement]) -> Words:
    """The weighted words of `statements`, names merged through `index`."""
    names = _Names(reading, index)
    bags = [names.bag(statement) for statement in statements]
    vocabulary = tuple(sorted({word for one in bags for word in one}))
    counts = _table(
        [{word: min(k, 2) for word, k in Counter(one).items()} for one in bags], vocabulary
    )
    weights = np.array([weight(word) for word in vocabulary] or [0.0])
    return Words(vocabulary, counts, weights, _kin(vocabulary), _letters(statements))


class _Names:
    """The entities named in a statement, from the reports' mentions and references."""

    def __init__(self, reading: Reading, index: EntityIndex) -> None:
        self._index = index
        self._rows: dict[tuple[str, str], list[Mention | Reference]] = defaultdict(list)
        for annotation in reading.annotations:
            rows: list[Mention | Reference] = [*annotation.mentions, *annotation.references]
            for row in rows:
                self._rows[annotation.report, row.part].append(row)
        for named in self._rows.values():
            named.sort(key=lambda row: (row.start, row.end))

    def bag(self, statement: Statement) -> tuple[str, ...]:
        """The content words of a statement, each name as its entity's id."""
        named: set[str] = set()
        covered: set[str] = set()
        rows = self._rows[statement.report, statement.part]
        for row in rows[bisect_left(rows, statement.start, key=lambda row: row.start) :]:
            if row.start >= statement.end:
                break
            entity = self._index.of(row.id)
            if entity is not None:
                named.add(f"@{entity.id}")
                covered.update(_plain(row.text))
        left = [lemma for lemma in statement.lemmas if lemma not in covered]
        return (*sorted(named), *left)


def _plain(text: str) -> Iterable[str]:
    return text.lower().replace("’s", "").replace("'s", "").replace("-", " ").split()


@lru_cache(maxsize=65536)
def weight(word: str) -> float:
    """What a word is worth, from 0 to 1."""
    if word.startswith("@"):
        return NAME_WEIGHT
    if word[:1].isdigit():
        return NUMBER_WEIGHT
    frequency = max(zipf_frequency(word, "en"), RAREST)
    return float((COMMONEST - frequency) / (COMMONEST - RAREST))


def _table(rows: Sequence[dict[str, int]], columns: Sequence[str]) -> sparse.csr_matrix:
    """Counts as a matrix with a row for each of `rows`."""
    place = {word: k for k, word in enumerate(columns)}
    data = [float(k) for row in rows for k in row.values()]
    at = [place[word] for row in rows for word in row]
    ends = np.cumsum([0, *(len(row) for row in rows)])
    shape = (len(rows), max(1, len(columns)))
    return sparse.csr_matrix((data, at, ends), shape=shape)


def _letters(statements: Sequence[Statement]) -> sparse.csr_matrix:
    """Each statement's runs of three to five letters, damped: twice is less than two."""
    rows = []
    for statement in statements:
        grams: Counter[str] = Counter()
        for word in _WORD.findall(statement.text.lower()):
            grams.update(grams_of(word))
        rows.append(grams)
    table = _table(rows, sorted({gram for row in rows for gram in row}))
    table.data = 1.0 + np.log(table.data)
    return table


@lru_cache(maxsize=65536)
def grams_of(word: str) -> tuple[str, ...]:
    """Runs of three to five letters of a word, its edges marked."""
    edged = f" {word[:LONGEST_WORD]} "
    return tuple(
        edged[at : at + size] for size in (3, 4, 5) for at in range(max(1, len(edged) - size + 1))
    )


def _kin(vocabulary: Sequence[str]) -> sparse.csr_matrix:
    """How far each word is each other word: by its letters, and by classes of news words."""
    if not vocabulary:
        return sparse.csr_matrix((1, 1))
    rows = [Counter([w] if w[0] == "@" or w[0].isdigit() else grams_of(w)) for w in vocabulary]
    grams = _table(rows, sorted({gram for row in rows for gram in row}))
    norms = np.sqrt(np.asarray(grams.multiply(grams).sum(axis=1)).ravel())
    scaled = sparse.diags(1 / np.maximum(norms, 1e-9)) @ grams
    alike = (scaled @ scaled.T).tocsr()
    alike.data = np.where(alike.data < ALIKE, 0.0, np.minimum(alike.data, 1.0))
    alike.eliminate_zeros()
    return alike.maximum(_classes(vocabulary)).maximum(sparse.identity(len(vocabulary))).tocsr()


def _classes(vocabulary: Sequence[str]) -> sparse.csr_matrix:
    rows = [dict.fromkeys(map(str, word_classes().get(word, ())), 1) for word in vocabulary]
    table = _table(rows, sorted({number for row in rows for number in row}))
    shared = (table @ table.T).tocsr()
    shared.data = np.full(len(shared.data), SAME_CLASS)
    return shared


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
