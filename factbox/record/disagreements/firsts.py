"""What is a first: reports that call one thing the first of different kinds.

"The first visit by a defense minister to the kingdom" and "the first to any state of the league" may
both be true: they differ in scope. Two such phrases are about one thing when they share most of
their words and their sentences name the same person or body in the days of the story; they differ
when each keeps words that the other has not. Orders of no consequence ("first half", "first lady")
and names ("First Brigade") are no firsts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from factbox.data.states import code_of, demonym_code
from factbox.data.word_lists import word_list
from factbox.record.disagreements.office_holders import within_days
from factbox.record.disagreements.sides import Basis
from factbox.record.disagreements.words import content_words, shared_share
from factbox.types import Disagreement, Row, Sentence

_FIRST = re.compile(r"\bfirst(?:-ever\b|\b(?!-))", re.IGNORECASE)
_END = re.compile(
    r"[,.;:!?()“”\"—–\n]|\s-\s|\s(?:when|until|till|since|after|before|while|where|because|as)\s"
)
_EMPTY = frozenset(["first", "first-ever", "time", "happen", "ever", "history", "record"])
_LONGEST = 220
_FEWEST_WORDS = 4
_SHARED = 3
_SAME_THING = 0.5
_SAME_SCOPE = 0.8


@dataclass(frozen=True, slots=True)
class _First:
    """A phrase that calls something the first of a kind."""

    row: Row
    words: frozenset[str]
    who: frozenset[str]


def firsts(basis: Basis) -> tuple[Disagreement, ...]:
    """One difference for each thing that is called a first in more than one way."""
    groups: list[list[_First]] = []
    for one in basis.related.reading.annotations:
        for sentence in one.sentences:
            for phrase in _phrases(basis, sentence):
                _place(groups, phrase)
    found = (_difference(basis, group) for group in groups)
    return tuple(one for one in found if one is not None)


def _phrases(basis: Basis, sentence: Sentence) -> Iterator[_First]:
    for match in _FIRST.finditer(sentence.text):
        end = _END.search(sentence.text, match.end())
        last = min(end.start() if end else len(sentence.text), match.start() + _LONGEST)
        words = sentence.text[match.start() : last].rstrip()
        if not _is_first(words) or _in_name(basis, sentence, match.start()):
            continue
        if not within_days(basis, sentence):
            continue
        row = Row(
            id="",
            report=sentence.report,
            part=sentence.part,
            start=sentence.start + match.start(),
            end=sentence.start + match.start() + len(words),
            text=words,
        )
        yield _First(row, _meant(words), _who(basis, sentence))


def _meant(words: str) -> frozenset[str]:
    """The words with a meaning, a state's name and its people's as one: "Argentina", "Argentine"."""
    found = (demonym_code(word) or code_of(word) or word for word in content_words(words))
    return frozenset(found) - _EMPTY


def _is_first(words: str) -> bool:
    following = re.findall(r"[\w'’-]+", words)[1:2]
    if not following or following[0].casefold() in word_list("ordinary_firsts"):
        return False
    return len(content_words(words)) > _FEWEST_WORDS


def _in_name(basis: Basis, sentence: Sentence, place: int) -> bool:
    start = sentence.start + place
    return any(
        one.start <= start < one.end
        for one in basis.mentions_in(sentence)
        if one.end - one.start > 5
    )


def _who(basis: Basis, sentence: Sentence) -> frozenset[str]:
    """The people and bodies that a sentence names, references settled."""
    one = basis.related.reading.annotation(sentence.report)
    rows = (
        row
        for row in (*one.mentions, *one.references)
        if row.part == sentence.part and sentence.start <= row.start and row.end <= sentence.end
    )
    entities = (basis.related.index.of(row.id) for row in rows)
    return frozenset(
        entity.id for entity in entities if entity and entity.kind in ("person", "organization")
    )


def _place(groups: list[list[_First]], phrase: _First) -> None:
    for group in groups:
        if any(_one_thing(phrase, other) for other in group):
            group.append(phrase)
            return
    groups.append([phrase])


def _one_thing(one: _First, other: _First) -> bool:
    shared = len(one.words & other.words)
    if shared < _SHARED or shared_share(one.words, other.words) < _SAME_THING:
        return False
    return bool(one.who & other.who)


def _difference(basis: Basis, group: Sequence[_First]) -> Disagreement | None:
    scopes: list[list[_First]] = []
    for phrase in sorted(group, key=lambda one: (-len(one.words), one.row.report, one.row.start)):
        place = next((scope for scope in scopes if _one_scope(phrase, scope[0])), None)
        if place is None:
            scopes.append([phrase])
        else:
            place.append(phrase)
    origins = {basis.origin(one.row) for one in group}
    if len(scopes) < 2 or len(origins) < 2:
        return None
    sides = [
        basis.side(" ".join(scope[0].row.text.split()), [one.row for one in scope])
        for scope in scopes
    ]
    sides.sort(key=lambda side: (-side.origins, -len(side.reports), side.value))
    return basis.differ(
        "scope",
        "what is a first",
        sides,
        "each calls it the first of another kind; all of them may be true",
    )


def _one_scope(one: _First, other: _First) -> bool:
    """Whether the shorter phrase says nothing that the longer does not."""
    return shared_share(one.words, other.words) >= _SAME_SCOPE
