"""What a change of words between two sentences means, where no number, date or name changed.

A "not" that one has and the other has not, or words that are opposites ("approved", "rejected"),
turn what is told into its contrary. "will sign" beside "signed" is a plan beside its fulfilment. In
the words of a first, a largest or a worst, another range ("this year", "in the history of Peru") is
another scope. Words that mean the same, or that only one has, are no difference.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from typing import Literal

from rapidfuzz.distance import JaroWinkler

from factbox.data.irregular_verbs import plain_form
from factbox.data.opposites import opposed
from factbox.data.word_lists import word_list
from factbox.record.disagreements.words import stem
from factbox.relate.claims.words import word_classes

Meaning = Literal["contrary", "planned", "scope"]

_NOT = frozenset(
    ["not", "no", "never", "nobody", "none", "nothing", "neither", "nor", "without", "cannot"]
)
_AHEAD = re.compile(
    r"\b(?:will|shall|'ll|is to|are to|was to|were to|(?:plan|hope|expect|intend|aim|want|seek|wish|prepare)(?:s|ed|ning|ing)? to"
    r"|(?:due|set|about|going|expected|scheduled|slated|poised|ready|planned|likely) to)\b"
)
_PLANNING = frozenset(
    [
        "will",
        "shall",
        "to",
        "plan",
        "hope",
        "expect",
        "intend",
        "aim",
        "want",
        "seek",
        "wish",
        "prepare",
        "prepar",
        "due",
        "set",
        "about",
        "going",
        "schedul",
        "slat",
        "pois",
        "ready",
        "likely",
    ]
)
_MOST = re.compile(
    r"\b(?:first|only|worst|largest|biggest|deadliest|highest|lowest|oldest|youngest|longest|strongest"
    r"|heaviest|smallest|greatest|best|fastest|hottest|coldest|never|no such|most(?! of))\b"
    r"|\bno [a-z]+(?= (?:in|of|on)\b)"
)
_AUXILIARY = frozenset(
    [
        "do",
        "does",
        "did",
        "has",
        "have",
        "had",
        "is",
        "are",
        "was",
        "were",
        "be",
        "been",
        "being",
        "a",
        "an",
        "the",
        "any",
    ]
)
_KIN = 0.8


def is_contrary(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether one of two stretches of words, told of one thing, is the contrary of the other."""
    if any(opposed(a, b) for a in _phrases(one) for b in _phrases(other)):
        return True
    if (_denied(one) % 2) == (_denied(other) % 2):
        return False
    return _same_words(_meaning(one), _meaning(other))


def _phrases(words: Sequence[str]) -> list[str]:
    return [*words, *(f"{a} {b}" for a, b in itertools.pairwise(words))]


def is_denial(word: str) -> bool:
    """Whether a word denies what it stands with: "not", "never", "didn't"."""
    return word in _NOT or word.endswith("n't")


def _denied(words: Sequence[str]) -> int:
    return sum(map(is_denial, words))


def _meaning(words: Sequence[str]) -> list[str]:
    left = (word for word in words if word not in _NOT and not word.endswith("n't"))
    return [stem(plain_form(word)) for word in left if word not in word_list("function_words")]


def is_ahead(words: str) -> bool:
    """Whether words put something ahead: "will sign", "plans to order"."""
    return _AHEAD.search(words.casefold()) is not None


def is_planned(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether one stretch puts ahead what the other tells as done."""
    ahead = [bool(_AHEAD.search(" ".join(words))) for words in (one, other)]
    if ahead[0] == ahead[1]:
        return False
    return _same_words(_acts(one), _acts(other))


def _acts(words: Sequence[str]) -> list[str]:
    left = (word for word in words if word not in _AUXILIARY and stem(word) not in _PLANNING)
    return [stem(plain_form(word)) for word in left]


def _same_words(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two lists hold the same words, in whatever form; both may be empty."""
    if len(one) != len(other):
        return False
    return all(_kin(a, b) for a, b in zip(one, other, strict=True))


def _kin(one: str, other: str) -> bool:
    classes = word_classes()
    return (
        one == other
        or (one[0] == other[0] and JaroWinkler.similarity(one, other) >= _KIN)
        or bool(set(classes.get(one, ())) & set(classes.get(other, ())))
    )


def is_other_word(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether each of two stretches has a word with a meaning of its own, whatever its form."""
    ours, theirs = _meaning(one), _meaning(other)
    left = [word for word in ours if not any(_spelt(word, other) for other in theirs)]
    right = [word for word in theirs if not any(_spelt(word, one) for one in ours)]
    return bool(left and right)


def _spelt(one: str, other: str) -> bool:
    return JaroWinkler.similarity(one, other) >= _SPELT


_SPELT = 0.9


def in_scope(words: Sequence[str], place: int) -> bool:
    """Whether the word at `place` stands in what is called a first, a largest, a worst, after it."""
    before = " ".join(words[max(0, place - _REACH) : place])
    return _MOST.search(before) is not None


_REACH = 14
