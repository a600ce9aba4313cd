"""So or not so, planned or done: two sentences of other words, one of which says the contrary.

"lawmakers approved the bill" beside "the bill was rejected by lawmakers"; "she met the premier" beside
"the premier did not meet her"; "will close on Thursday" beside "closed on Thursday". The sentences
must share most of what they say, and neither report may tell both. Opposites that are two views of one
thing ("won", "lost") count only where the words are the same, and not here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from factbox.data.irregular_verbs import plain_form
from factbox.data.opposites import contrary, has_contrary
from factbox.data.word_lists import word_list
from factbox.record.disagreements.sides import Basis
from factbox.record.disagreements.slots.changes import is_ahead, is_denial
from factbox.record.disagreements.slots.points import Point
from factbox.record.disagreements.slots.values import part_of
from factbox.record.disagreements.slots.words import Word, words_in
from factbox.record.disagreements.words import stem
from factbox.types import Row, Sentence

_REACH = 3
"""Words from a "not" to the verb that it denies."""


def stands_apart(basis: Basis, one: Sentence, other: Sentence) -> Iterator[Point]:
    """Where two sentences that tell the same thing say the contrary, or a plan and its fulfilment."""
    found = _opposed(basis, one, other) or _denied(one, other) or _denied(other, one)
    if found is not None:
        why = "two sentences that tell the same in other words, as so and as not so"
        yield Point("conflict", "whether", *found, one, why)
    ahead = _ahead(basis, one, other) or _ahead(basis, other, one)
    if ahead is not None:
        why = "two sentences that tell the same in other words, as a plan and as done"
        yield Point("update", "planned or done", *ahead, one, why)


def _opposed(basis: Basis, one: Sentence, other: Sentence) -> tuple[Row, Row] | None:
    """Opposites of which each report has only the one."""
    ours, theirs = ([a for a in words_in(row.text) if has_contrary(a.text)] for row in (one, other))
    for a in ours:
        for b in theirs:
            if contrary(a.text, b.text) and not _says(basis, one, b) and not _says(basis, other, a):
                return _row(one, a), _row(other, b)
    return None


def _says(basis: Basis, sentence: Sentence, word: Word) -> bool:
    """Whether the report of a sentence has a word anywhere, in whatever form."""
    report = basis.related.reading.report(sentence.report)
    return _form(word.text) in {_form(one.text) for one in words_in(report.text)}


def _form(word: str) -> str:
    return stem(plain_form(word))


def _denied(one: Sentence, other: Sentence) -> tuple[Row, Row] | None:
    """A verb that the one has after a "not", and the other without one."""
    words, others = words_in(one.text), words_in(other.text)
    if len(_nots(words)) != 1 or any(_keeps_from(word.text) for word in (*words, *others)):
        return None
    if any(is_denial(word.text) for word in others):
        return None
    at = _nots(words)[0]
    for word in words[at + 1 : at + 1 + _REACH]:
        if word.text in word_list("function_words"):
            continue
        same = next((b for b in others if _form(b.text) == _form(word.text)), None)
        if same is not None:
            start, end = words[at].start, word.end
            return part_of(one, start, end), _row(other, same)
        return None
    return None


def _keeps_from(word: str) -> bool:
    """Whether a word says "not" of what follows it: "prevent him from turning", "refused to turn"."""
    return _form(word) in _NEGATIVE


_NEGATIVE = frozenset(
    _form(word + ending)
    for word in (
        "prevent", "avoid", "stop", "refuse", "fail", "lack", "deny", "ban", "forbid", "prohibit",
        "decline", "reject", "doubt", "unable", "impossible", "unlikely", "hardly", "rarely", "seldom",
        "barely", "lest", "neither", "without", "instead", "rather", "unless", "false",
    )
    for ending in ("", "d")
)  # fmt: skip
"""Words that turn what stands with them into its contrary, as "not" does."""


def _nots(words: Sequence[Word]) -> list[int]:
    return [
        k
        for k, one in enumerate(words)
        if (one.text in ("not", "never") and words[k + 1 : k + 2] and words[k + 1].text != "only")
        or one.text.endswith("n't")
    ]


def _ahead(basis: Basis, one: Sentence, other: Sentence) -> tuple[Row, Row] | None:
    """What the one puts ahead, of the same day in the words of both, and the other tells as done."""
    days = [set(basis.times_in(row)) for row in (one, other)]
    if not days[0] & days[1] or not is_ahead(one.text):
        return None
    if _stands(basis, one) != {"planned"} and not _verb_ahead(one, other):
        return None
    done = _stands(basis, other)
    if not done or not done <= {"asserted", "ongoing", "historical"} or is_ahead(other.text):
        return None
    return one, other


def _verb_ahead(one: Sentence, other: Sentence) -> bool:
    """Whether what the one has after "will" or "is to" is what the other tells, in one of its forms."""
    match = _AHEAD.search(one.text)
    if match is None:
        return False
    verbs = (word.text for word in words_in(one.text[match.end() : match.end() + _VERB]))
    verb = next((word for word in verbs if word not in word_list("function_words")), None)
    return verb is not None and _form(verb) in {_form(word.text) for word in words_in(other.text)}


_AHEAD = re.compile(r"\b(?:will|shall|(?:is|are|was|were)(?: due| set| expected| scheduled)? to)\b")
_VERB = 30


def _stands(basis: Basis, sentence: Sentence) -> set[str]:
    """How what a sentence states stands."""
    return {
        row.status
        for row in basis.related.reading.annotation(sentence.report).statements
        if row.part == sentence.part and row.start < sentence.end and sentence.start < row.end
    }


def _row(sentence: Sentence, word: Word) -> Row:
    return part_of(sentence, word.start, word.end)
