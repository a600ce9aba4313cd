"""How it looked to those who were there: one report has the council "appear split", another "seem
ready to approve".

Reporters of one sitting or speech sum up how somebody appeared; no two of them must agree, and where
they do not, a reader wants to see both. Only what stands near the top of a report counts, of the same
one, in sentences that name something else in common; each report is taken at its first word on it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from factbox.data.word_lists import word_list
from factbox.record.disagreements.office_holders import within_days
from factbox.record.disagreements.sides import Basis
from factbox.record.disagreements.slots.values import part_of
from factbox.record.disagreements.words import content_words
from factbox.types import Annotation, Disagreement, Mention, Row, Sentence

_APPEARS = re.compile(
    r"^(?:\sjustices|\smembers|\slawmakers)?\s(?:(?:have |has |had )?(?:appeared|seemed)|appears?|seems?|look(?:s|ed))"
    r"\s(?P<what>(?:to be |to have )?(?:\w+ly )?[a-z]+(?:-[a-z]+)?(?: to [a-z]+)?)\b"
)
_TOP = 4
"""Sentences of a report in which it is summed up."""
_IN_COMMON = 2
"""Words with a meaning, of two sentences, beside who appeared so."""


@dataclass(frozen=True, slots=True)
class _Impression:
    """How somebody appeared, by one report."""

    entity: str
    who: str
    row: Row
    sentence: Sentence
    words: frozenset[str]


def impressions(basis: Basis) -> tuple[Disagreement, ...]:
    """One difference for each person or body that appeared otherwise to other reporters."""
    found: dict[str, list[_Impression]] = {}
    for one in basis.related.reading.annotations:
        first: dict[str, _Impression] = {}
        for impression in _impressions(basis, one):
            first.setdefault(impression.entity, impression)
        for entity, impression in first.items():
            found.setdefault(entity, []).append(impression)
    made = (_difference(basis, rows) for _, rows in sorted(found.items()))
    return tuple(one for one in made if one is not None)


def _impressions(basis: Basis, annotation: Annotation) -> Iterator[_Impression]:
    body = [row for row in annotation.sentences if row.part == "text" and row.role == "body"]
    for sentence in body[:_TOP]:
        for name in basis.mentions_in(sentence):
            entity = basis.related.index.of(name.id)
            match = _APPEARS.match(sentence.text[name.end - sentence.start :])
            if entity is None or match is None or not within_days(basis, sentence):
                continue
            if _tells_nothing(match["what"]) or _OF.search(basis.words_before(name, _BEFORE)):
                continue
            start = name.end - sentence.start + match.start("what")
            row = part_of(sentence, start, start + len(match["what"]))
            words = frozenset(content_words(sentence.text)) - set(content_words(name.text))
            yield _Impression(entity.id, _called(basis, name), row, sentence, words)


_OF = re.compile(r"\b(?:of|by|with|for|to|from|about)\s(?:[\w.’'-]+\s){0,4}$", re.IGNORECASE)
"""Before a name that is no subject: in "the killing of the singer appears random" the killing does."""
_BEFORE = 50


def _tells_nothing(what: str) -> bool:
    """Whether it only says where somebody appeared: "appears in a coat"."""
    return what.split()[0] in word_list("function_words") - {"to"}


def _called(basis: Basis, name: Mention) -> str:
    """A name as it stands within a line, with its article."""
    article = basis.words_before(name, 4).casefold() == "the "
    return f"{'the ' if article else ''}{' '.join(name.text.split())}"


def _difference(basis: Basis, rows: list[_Impression]) -> Disagreement | None:
    """The impressions that share no word with those before, where two origins have them."""
    apart: list[_Impression] = []
    for one in rows:
        if all(_otherwise(basis, one, other) for other in apart):
            apart.append(one)
    if len(apart) < 2:
        return None
    who = apart[0].who
    sides = [basis.side(" ".join(one.row.text.split()), [one.sentence]) for one in apart]
    sides.sort(key=lambda side: side.value)
    about = f"how {who} appeared"
    why = "reporters of one occasion sum it up in other words"
    return basis.differ("wording", about, sides, why)


def _otherwise(basis: Basis, one: _Impression, other: _Impression) -> bool:
    if basis.origin(one.sentence) == basis.origin(other.sentence):
        return False
    if not basis.near(one.row, other.row) or len(one.words & other.words) < _IN_COMMON:
        return False
    return not set(content_words(one.row.text)) & set(content_words(other.row.text))
