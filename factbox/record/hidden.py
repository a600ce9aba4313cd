"""What a person chose to hide is left out of the record; the box keeps it.

A judgement names words. A claim, an event or an entity is hidden where it rests on these words
alone or where they name the whole of one of its statements, mentions or names.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from factbox.judgements import About, Judgement, Words, standing
from factbox.types import Row

if TYPE_CHECKING:
    from factbox.relate.story import Related


def without_hidden(related: Related, judgements: Sequence[Judgement]) -> Related:
    """`related` less the claims and entities that a person hid."""
    claims = _hidden(judgements, "claim")
    entities = _hidden(judgements, "entity")
    if not claims and not entities:
        return related
    return replace(
        related,
        claims=tuple(one for one in related.claims if not _hits(related, one.statements, claims)),
        entities=tuple(
            one for one in related.entities if not _hits(related, one.mentions, entities)
        ),
    )


def _hidden(judgements: Sequence[Judgement], about: About) -> tuple[Words, ...]:
    return tuple(one.a for one in standing(judgements, about) if one.verdict == "hide")


def _hits(related: Related, rows: Sequence[str], hidden: Sequence[Words]) -> bool:
    if not hidden:
        return False
    found = [related.reading.row(row) for row in rows]
    return any(_names(words, row) for words in hidden for row in found)


def _names(words: Words, row: Row) -> bool:
    if (words.report, words.part) != (row.report, row.part) or words.start is None:
        return False
    end = words.end if words.end is not None else words.start
    return words.start <= row.start and row.end <= end
