"""Names that a sentence spells as few do: likely misprints, which a line should not repeat."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from factbox.types import Row

if TYPE_CHECKING:
    from factbox.relate.story import Related

_ONE_NAME = 80.0
"""Likeness in letters, of 100, from which two spellings are one name."""


def misspelt(related: Related, sentence: Row) -> bool:
    """Whether a name in a sentence is spelt as fewer do than as its entity is called."""
    for one in related.reading.annotation(sentence.report).mentions:
        if one.part != sentence.part or not sentence.start <= one.start < sentence.end:
            continue
        entity = related.index.of(one.id)
        if entity is None or one.name == entity.name or one.name in entity.name:
            continue
        if entity.name not in one.name and fuzz.ratio(one.name, entity.name) >= _ONE_NAME:
            return True
    return False
