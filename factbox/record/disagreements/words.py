"""Content words of a stretch of text, near enough for comparing two of them."""

from __future__ import annotations

import re
from functools import lru_cache

from factbox.data.word_lists import word_list

_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")


@lru_cache(maxsize=8192)
def content_words(text: str) -> tuple[str, ...]:
    """The words that carry meaning, folded to a common form, in order."""
    found = (word.casefold().replace("’", "'") for word in _WORD.findall(text))
    return tuple(stem(word) for word in found if word not in word_list("function_words"))


def stem(word: str) -> str:
    """A word without possessive, plural or participle ending; not a lemma, but the same for both."""
    word = word.removesuffix("'s").removesuffix("'")
    for ending in ("ies", "ing", "ed", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word.removesuffix(ending) + ("y" if ending == "ies" else "")
    return word


def shortened(text: str, most: int = 100) -> str:
    """Words in one line, cut after a word where they have more than `most` characters."""
    words = " ".join(text.split())
    return words if len(words) <= most else words[:most].rsplit(" ", 1)[0] + " …"


def shared_share(one: frozenset[str], other: frozenset[str]) -> float:
    """The share of the smaller set that both have."""
    smaller = min(len(one), len(other))
    return round(len(one & other) / smaller, 6) if smaller else 0.0
