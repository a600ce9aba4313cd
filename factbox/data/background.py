"""How common English words are, from a fixed background: weights that no box can make drift.

Rates come from wordfreq (Robyn Speer; code Apache-2.0, counts CC BY-SA 4.0, read from the
installed package, not shipped here). Words are counted by a light stem, so that "sign", "signs",
"signed" and "signing" are one. A word that the background does not hold is rare.
"""

from __future__ import annotations

import re
from functools import lru_cache

_WORD = re.compile(
    r"[^\W\d_](?:['’]?[^\W\d_])*|\d+(?:[.,:]\d+)*|[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]"
)
_IDEOGRAPH = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_VOWEL = re.compile(r"[aeiouy]")


def word_spans(text: str) -> list[tuple[int, int]]:
    """Where the words and numbers of `text` stand. Where no blanks divide words, each sign is one."""
    if text.isascii():
        return [match.span() for match in _WORD.finditer(text)]
    spans: list[tuple[int, int]] = []
    for match in _WORD.finditer(text):
        if _IDEOGRAPH.search(match.group()):
            spans.extend((i, i + 1) for i in range(match.start(), match.end()))
        else:
            spans.append(match.span())
    return spans


@lru_cache(maxsize=100_000)
def stem(word: str) -> str:
    """`word` in lower case without the endings of number, tense and possession."""
    word = word.casefold().replace("’", "'").removesuffix("'s")
    if len(word) < 4 or not word.isascii() or not word.isalpha():
        return word
    return _without_silent_e(_without_tense(_without_plural(word)))


def _without_plural(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zes")):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


def _without_tense(word: str) -> str:
    for ending in ("ing", "ed"):
        root = word.removesuffix(ending)
        if root != word and len(root) >= 3 and _VOWEL.search(root):
            if root[-1] == root[-2] and root[-1] not in "lsz":
                return root[:-1]
            return root[:-1] + "y" if root.endswith("i") else root
    return word


def _without_silent_e(word: str) -> str:
    return word[:-1] if len(word) > 4 and word.endswith("e") else word


@lru_cache(maxsize=1)
def _rates() -> dict[str, float]:
    from wordfreq import get_frequency_dict

    rates: dict[str, float] = {}
    for word, rate in get_frequency_dict("en", wordlist="small").items():
        root = stem(word)
        rates[root] = rates.get(root, 0.0) + float(rate)
    return rates


def word_rate(root: str) -> float:
    """How many of all running words of English have this stem; 0 where that is under one in a million."""
    return _rates().get(root, 0.0)
