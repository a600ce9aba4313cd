"""Texts made up from a fixed seed, and copies planted among them: what a candidate stage must find.

Words are drawn from a background list of English words as often as English uses them, so the texts
mean nothing but have the sizes, repeats and punctuation of news. A third of all texts carry the
footer of one of twenty outlets.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

VERBATIM, FRAMED, EDITED, CUT, SPLICED, PARAGRAPH, RECAST = (
    "verbatim",
    "another head and foot",
    "one word in 25 changed",
    "the first third",
    "spliced from two",
    "one paragraph of 60 words inside another text",
    "one word in three changed",
)
KINDS = (VERBATIM, FRAMED, EDITED, CUT, SPLICED, PARAGRAPH, RECAST)
CERTAIN = KINDS[:-1]
"""Kinds that a stage must find all of."""
_WORDS = 880
_OUTLETS = 20


@dataclass(frozen=True)
class Planted:
    """Texts, and for each planted pair (the lesser number first) its kind."""

    texts: tuple[str, ...]
    pairs: dict[tuple[int, int], str]


def planted(count: int, copies: int, seed: int = 3) -> Planted:
    """`count` texts, the last `copies` of which copy earlier ones, all kinds in turn."""
    return _Maker(seed).make(count, copies)


class _Maker:
    def __init__(self, seed: int) -> None:
        from wordfreq import get_frequency_dict

        rates = sorted(get_frequency_dict("en", wordlist="small").items(), key=lambda one: one)
        self._words = np.array([word for word, _ in rates])
        weights = np.array([rate for _, rate in rates])
        self._weights = np.cumsum(weights / weights.sum())
        self._random = np.random.default_rng(seed)
        self._feet = [self.drawn(40) for _ in range(_OUTLETS)]

    def make(self, count: int, copies: int) -> Planted:
        plain = [self.drawn(_WORDS) for _ in range(count - copies)]
        texts = [_joined(self._footed(words, number)) for number, words in enumerate(plain)]
        pairs: dict[tuple[int, int], str] = {}
        for number in range(copies):
            kind = KINDS[number % len(KINDS)]
            parents = self._random.choice(len(plain), 2 if kind == SPLICED else 1, replace=False)
            words = self._copied(kind, [plain[parent] for parent in parents])
            pairs.update({(int(parent), len(texts)): kind for parent in parents})
            texts.append(texts[parents[0]] if kind == VERBATIM else _joined(words))
        return Planted(tuple(texts), pairs)

    def drawn(self, count: int) -> list[str]:
        """So many words, as often as English uses each, as sentences with their marks."""
        places = np.searchsorted(self._weights, self._random.random(count))
        words = [str(word) for word in self._words[np.minimum(places, len(self._words) - 1)]]
        start = 0
        while start < count:
            last = min(count, start + int(self._random.integers(8, 32))) - 1
            words[start] = words[start].capitalize()
            kind = self._random.random()
            if kind < 1 / 6:
                words[start], words[last] = f"“{words[start]}", f"{words[last]},” he said"
            words[last] += ".\n" if kind > 2 / 3 else "."
            start = last + 1
        return words

    def _footed(self, words: list[str], number: int) -> list[str]:
        return words + self._feet[number % _OUTLETS] if number % 3 == 0 else words

    def _copied(self, kind: str, parents: Sequence[list[str]]) -> list[str]:
        first = parents[0]
        if kind == FRAMED:
            return self.drawn(20) + first + self.drawn(40)
        if kind == CUT:
            return first[: len(first) // 3]
        if kind == SPLICED:
            return first[: len(first) // 2] + parents[1][len(first) // 2 :]
        if kind == PARAGRAPH:
            start = int(self._random.integers(0, len(first) - 60))
            own = self.drawn(_WORDS)
            return own[:400] + first[start : start + 60] + own[400:]
        if kind in (EDITED, RECAST):
            changed = self._random.random(len(first)) < (1 / 25 if kind == EDITED else 1 / 3)
            other = self.drawn(len(first))
            return [
                new if now else old for old, new, now in zip(first, other, changed, strict=True)
            ]
        return list(first)


def _joined(words: Sequence[str]) -> str:
    return " ".join(words).replace("\n ", "\n")
