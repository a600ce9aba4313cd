"""What was pasted without quotation marks: a post or letter in which somebody says "I".

A paragraph in which "I" is said, and whose words another report of the story puts between quotation
marks, is somebody's whom the reporter lets speak: it is read as if it stood in marks here, too. A
report in which "I" is said through half of it or more is its author's own: there nothing is pasted.
So is a paragraph that two reports both introduce as another's (`introduced`).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

import numpy as np

from factbox.relate.copies.grams import Keys, grams_of
from factbox.relate.copies.introduced import introduced_by_both
from factbox.relate.copies.wordings import Unit, Wording, words_of

_I = frozenset({"i", "i'm", "i’m", "i’ve", "i've", "me", "my"})
_MOSTLY = 0.5
_RUN = 5


def says_i(unit: Unit) -> bool:
    """Whether somebody says "I" in a sentence outside quotation marks, or its paragraph was pasted."""
    return unit.pasted or any(
        word in _I and not quoted for word, quoted in zip(unit.words, unit.quoted, strict=True)
    )


def with_pasted(nodes: Sequence[Wording]) -> tuple[Wording, ...]:
    """The wordings, what was pasted in them read as quoted."""
    said, thirds = [_paragraphs(node) for node in nodes], introduced_by_both(nodes)
    if not any(said) and not any(thirds):
        return tuple(nodes)
    quoted = _quoted_runs(nodes)
    return tuple(
        _marked(node, {*third, *(one for one in found if _stands(node, one, quoted))})
        for node, found, third in zip(nodes, said, thirds, strict=True)
    )


def _paragraphs(node: Wording) -> frozenset[int]:
    """The paragraphs in which "I" is said, where they are less than half of the text."""
    said = frozenset(unit.sentence.paragraph for unit in node.units if says_i(unit))
    inside = sum(unit.weight for unit in node.units if unit.sentence.paragraph in said)
    return said if inside < _MOSTLY * node.weights.sum() else frozenset()


def _quoted_runs(nodes: Iterable[Wording]) -> Keys:
    """The runs of words between quotation marks, over all wordings, sorted."""
    found = [np.zeros(0, dtype=np.uint64)]
    for node in nodes:
        quoted = np.array([word.quoted for word in node.words], dtype=bool)
        keys = node.grams(_RUN).keys
        inside = np.ones(len(keys), dtype=bool)
        for offset in range(_RUN):
            inside &= quoted[offset : offset + len(keys)]
        found.append(keys[inside])
    return np.unique(np.concatenate(found))


def _stands(node: Wording, paragraph: int, quoted: Keys) -> bool:
    """Whether most of a paragraph stands between quotation marks in some report."""
    units = node.units
    codes = [word.code for word in node.words if units[word.unit].sentence.paragraph == paragraph]
    runs = grams_of(np.array(codes, dtype=np.uint64), _RUN)
    return bool(len(runs.keys)) and len(runs.among(quoted)) >= _MOSTLY * len(runs.keys)


def _marked(node: Wording, pasted: set[int]) -> Wording:
    if not pasted:
        return node
    units = tuple(
        replace(unit, quoted=(True,) * len(unit.words), own=(), weight=0, pasted=True)
        if unit.sentence.paragraph in pasted
        else unit
        for unit in node.units
    )
    return Wording(node.key, node.reports, units, words_of(units))
