"""Passages that a report introduces as another's: "From the Courier's article:", then the words themselves.

A sentence that ends with a colon and names an article, a post or a paper that reported it opens such a
passage: the paragraphs that follow, often without quotation marks. How many are another's is not said,
so that only those count, of a few, whose words stand in another report, too. What two reports both
introduce so is from a third; what one introduces and the other tells as its own is from the other.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

import numpy as np

from factbox.relate.copies.given import told_to_paper
from factbox.relate.copies.grams import Keys
from factbox.relate.copies.runs import common_runs, unquoted_parts
from factbox.relate.copies.wordings import Wording

_RUN = 8
_MOST = 6
"""Paragraphs behind the colon that may be another's."""
_PIECE = re.compile(
    r"\b(?:article|report|story|post|blog|editorial|column|statement|press release|web ?site|e-?mail"
    r"|letter|message|memo|note|transcript|tweet|remarks)\b",
    re.IGNORECASE,
)


def introduced(text: Wording) -> frozenset[int]:
    """The paragraphs that may be another's by the sentence before them."""
    found: set[int] = set()
    for unit in text.units:
        said = unit.sentence.text.rstrip()
        if said.endswith(":") and (_PIECE.search(said) or told_to_paper(said) is not None):
            first = unit.sentence.paragraph + 1
            found.update(range(first, first + _MOST))
    return frozenset(found)


def introduced_by_both(nodes: Sequence[Wording]) -> tuple[frozenset[int], ...]:
    """Of each text the paragraphs with words that another introduces as a third's, too."""
    blocks = [introduced(node) for node in nodes]
    runs = [_runs(node, block) for node, block in zip(nodes, blocks, strict=True)]
    every = np.concatenate([np.zeros(0, dtype=np.uint64), *(np.unique(one) for one in runs)])
    keys, counts = np.unique(every, return_counts=True)
    shared = keys[counts > 1]
    return tuple(
        _holding(node, block, shared) if block and len(shared) else frozenset()
        for node, block in zip(nodes, blocks, strict=True)
    )


def introduces(text: Wording, other: Wording) -> bool:
    """Whether all words on end that both have as a reporter's stand where `text` introduces another's,
    and `other` does not introduce them."""
    block = introduced(text)
    if not block:
        return False
    theirs = introduced(other)
    places = [
        (_paragraph(text, piece.here), _paragraph(other, piece.there))
        for run in common_runs(text, other, _RUN)
        for piece in unquoted_parts(run, text.words, other.words)
        if piece.length >= _RUN
    ]
    return bool(places) and all(here in block and there not in theirs for here, there in places)


def _runs(node: Wording, paragraphs: Collection[int]) -> Keys:
    if not paragraphs:
        return np.zeros(0, dtype=np.uint64)
    keys = node.grams(_RUN).keys
    inside = [_paragraph(node, at) in paragraphs for at in range(len(keys))]
    return np.asarray(keys[np.array(inside, dtype=bool)])


def _holding(node: Wording, paragraphs: Collection[int], shared: Keys) -> frozenset[int]:
    found = (_paragraph(node, int(at)) for at in node.grams(_RUN).among(shared))
    return frozenset(one for one in found if one in paragraphs)


def _paragraph(node: Wording, word: int) -> int:
    return node.units[node.words[word].unit].sentence.paragraph
