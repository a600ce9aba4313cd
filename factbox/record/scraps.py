"""Which quotations are scraps: fewer than four words and no clause; and which are the name of a work.

Two words out of a sentence ("the stakes") tell nothing alone; the name of a work is no saying.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_WORDS = re.compile(r"[^\W_]+(?:[’'][^\W_]+)*")
_FEWEST = 4
_LONGEST_TITLE = 12
_CLAUSE = frozenset(
    [
        *(
            "am",
            "is",
            "are",
            "was",
            "were",
            "be",
            "been",
            "has",
            "have",
            "had",
            "do",
            "does",
            "did",
        ),
        *("will", "would", "can", "could", "shall", "should", "may", "might", "must", "let"),
        *("i", "we", "you", "he", "she", "they", "it", "there", "who", "not", "don’t", "never"),
    ]
)
"""Words that only a clause has: forms of the commonest verbs, and subjects."""
_SMALL = frozenset(["a", "an", "the", "of", "and", "in", "on", "to", "for", "but", "or"])


def is_scrap(quoted: str) -> bool:
    """Whether quoted words are too few to say something."""
    words = _WORDS.findall(quoted)
    return len(words) < _FEWEST and not _has_clause(words)


def is_title(quoted: str) -> bool:
    """Whether all words but the small ones inside are in capitals: "Face the Nation"."""
    words = _WORDS.findall(quoted)
    if len(words) > _LONGEST_TITLE or _has_clause(words):
        return False
    inside = [word for word in words if word.casefold() not in _SMALL]
    return len(inside) > 1 and all(word[:1].isupper() and not word.isupper() for word in inside)


def _has_clause(words: Sequence[str]) -> bool:
    plain = (word.casefold().replace("'", "’").partition("’")[0] for word in words)
    return any(word in _CLAUSE for word in plain)
