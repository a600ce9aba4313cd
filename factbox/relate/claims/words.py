"""Statements as weighted words.

A word weighs what it is worth everywhere, by its frequency in the language (`wordfreq`), never by
how often this story uses it: a story's main claim is told by every report, and adding a report must
change no other weight. Only runs of letters weigh less where more statements of the story have them.
Names are replaced by the entity that they name, so that two spellings, or a name and an office, are
one word. Words alike in form ("formalize", "formalization") or of one class of news words
(`word_classes.txt`: sign, ink) match in part.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from importlib.resources import files

import numpy as np
from scipy import sparse
from wordfreq import zipf_frequency

from factbox.relate.claims.names import Named
from factbox.relate.claims.near_words import Near, near_pairs
from factbox.relate.claims.tables import Matrix, Rows, table_of
from factbox.types import Statement

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

    counts: sparse.csr_matrix
    weights: Matrix
    kin: sparse.csr_matrix
    letters: sparse.csr_matrix
    near: Near

    def only(self, rows: Rows) -> Words:
        """The words of some of the statements."""
        return replace(
            self,
            counts=self.counts[rows],
            letters=self.letters[rows],
            near=replace(self.near, held=self.near.held[rows]),
        )


def words_of(statements: Sequence[Statement], named: Sequence[Named]) -> Words:
    """The weighted words of `statements`, names merged as `named` says of each."""
    bags = [_bag(one, found) for one, found in zip(statements, named, strict=True)]
    vocabulary = tuple(sorted({word for one in bags for word in one}))
    counts = table_of([{w: min(k, 2) for w, k in one.items()} for one in bags], vocabulary)
    worth = np.array([weight(word) for word in vocabulary] or [0.0])
    kin = _kin(vocabulary)
    runs = [_run(one, found) for one, found in zip(statements, named, strict=True)]
    return Words(counts, worth, kin, _letters(statements), near_pairs(runs, vocabulary, worth, kin))


def _bag(statement: Statement, named: Named) -> Counter[str]:
    """The content words of a statement, each name once as its entity's id."""
    left = (lemma for lemma in statement.lemmas if lemma not in named.words)
    return Counter((*sorted(named.entities), *left))


def _run(statement: Statement, named: Named) -> tuple[str, ...]:
    """The content words of a statement in order, each name as its entity's id."""
    words = (named.words.get(lemma, lemma) for lemma in statement.lemmas)
    return tuple(word for word, _ in itertools.groupby(words))


@lru_cache(maxsize=65536)
def weight(word: str) -> float:
    """What a word is worth, from 0 to 1."""
    if word.startswith("@"):
        return NAME_WEIGHT
    if word[:1].isdigit():
        return NUMBER_WEIGHT
    frequency = max(zipf_frequency(word, "en"), RAREST)
    return float((COMMONEST - frequency) / (COMMONEST - RAREST))


def _letters(statements: Sequence[Statement]) -> sparse.csr_matrix:
    """Each statement's runs of three to five letters: twice is less than two, common ones count less."""
    rows = []
    for statement in statements:
        grams: Counter[str] = Counter()
        for word in _WORD.findall(statement.text.lower()):
            grams.update(grams_of(word))
        rows.append(grams)
    table = table_of(rows, sorted({gram for row in rows for gram in row}))
    table.data = 1.0 + np.log(table.data)
    held = np.maximum(table.getnnz(axis=0), 1)
    return (table @ sparse.diags(np.sqrt(np.log((len(rows) + 1) / held)))).tocsr()


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
    grams = table_of(rows, sorted({gram for row in rows for gram in row}))
    norms = np.sqrt(np.asarray(grams.multiply(grams).sum(axis=1)).ravel())
    scaled = sparse.diags(1 / np.maximum(norms, 1e-9)) @ grams
    alike = (scaled @ scaled.T).tocsr()
    alike.data = np.where(alike.data < ALIKE, 0.0, np.minimum(alike.data, 1.0))
    alike.eliminate_zeros()
    return alike.maximum(_classes(vocabulary)).maximum(sparse.identity(len(vocabulary))).tocsr()


def _classes(vocabulary: Sequence[str]) -> sparse.csr_matrix:
    rows = [dict.fromkeys(map(str, word_classes().get(word, ())), 1) for word in vocabulary]
    table = table_of(rows, sorted({number for row in rows for number in row}))
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
