"""Two sentences laid side by side, word by word: what both have, and what stands in its place."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

_WORD = re.compile(r"[^\W_]+(?:[.,]\d+)*(?:[-'’][^\W_]+)*|[%$€£¥]")


@dataclass(frozen=True, slots=True)
class Word:
    """A word, in lower case, and where it stands in its sentence."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Change:
    """Words of the one sentence and those of the other that stand in their place; one may be none.

    The bounds count words.
    """

    first: tuple[int, int]
    second: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Alignment:
    """Two sentences, the changes between them, and the share of their words that both have."""

    one: tuple[Word, ...]
    other: tuple[Word, ...]
    changes: tuple[Change, ...]
    same: float


@lru_cache(maxsize=4096)
def words_in(text: str) -> tuple[Word, ...]:
    """The words of a sentence, in order."""
    return tuple(
        Word(_plain(match.group()), match.start(), match.end()) for match in _WORD.finditer(text)
    )


def _plain(word: str) -> str:
    """A word in lower case without accents."""
    letters = unicodedata.normalize("NFKD", word.casefold().replace("’", "'"))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def share_at_least(one: str, other: str, share: float) -> bool:
    """Whether two sentences, side by side, have this share of their words in common.

    Words that stand in both, in whatever order, bound the share from above at little cost.
    """
    ours, theirs = _counts(one), _counts(other)
    both = sum(min(count, theirs[word]) for word, count in ours.items() if word in theirs)
    most = round(2 * both / max(1, len(words_in(one)) + len(words_in(other))), 6)
    return (most >= share or not both) and aligned(one, other).same >= share


@lru_cache(maxsize=4096)
def _counts(text: str) -> Counter[str]:
    return Counter(word.text for word in words_in(text))


@lru_cache(maxsize=4096)
def aligned(one: str, other: str) -> Alignment:
    """Two sentences side by side."""
    first, second = words_in(one), words_in(other)
    matcher = SequenceMatcher(
        None, [word.text for word in first], [word.text for word in second], autojunk=False
    )
    changes = tuple(
        Change((a, b), (c, d)) for tag, a, b, c, d in matcher.get_opcodes() if tag != "equal"
    )
    return Alignment(first, second, changes, round(matcher.ratio(), 6))
