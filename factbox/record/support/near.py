"""How far two words are one: by their beginning, or by a group of words that say nearly the same."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from importlib.resources import files

SAME_CLASS = 0.7
SAME_BEGINNING = 0.8
BEGINNING = 4
"""Letters that two words of one stem share at least ("sign", "signing")."""
_SHARE = 0.6


@lru_cache(maxsize=1)
def near_words() -> dict[str, tuple[int, ...]]:
    """Word -> the numbers of the groups that it is in, of both lists."""
    found: dict[str, tuple[int, ...]] = {}
    number = 0
    for name in ("word_classes.txt", "near_words.txt"):
        for line in files("factbox.data").joinpath(name).read_text("utf-8").splitlines():
            for word in line.split() if line[:1] != "#" else ():
                found[word] = (*found.get(word, ()), number)
            number += 1
    return found


class NearWords:
    """The words of a vocabulary by what they are near to."""

    def __init__(self, vocabulary: Iterable[str]) -> None:
        self._by_beginning: dict[str, list[str]] = {}
        self._by_class: dict[int, list[str]] = {}
        for word in sorted(vocabulary):
            if word[:1].isalpha():
                self._by_beginning.setdefault(word[:BEGINNING], []).append(word)
            for number in near_words().get(word, ()):
                self._by_class.setdefault(number, []).append(word)

    def of(self, word: str) -> dict[str, float]:
        """The words near to this one, itself first, with how near they are: from 0 to 1."""
        found: dict[str, float] = {}
        for number in near_words().get(word, ()):
            found.update(dict.fromkeys(self._by_class.get(number, ()), SAME_CLASS))
        for other in self._by_beginning.get(word[:BEGINNING], ()) if word[:1].isalpha() else ():
            if _one_stem(word, other):
                found[other] = SAME_BEGINNING
        found[word] = 1.0
        return found


def share_of(one: Mapping[str, float], other: Iterable[str]) -> float:
    """The share of a line, by what its units are worth, that another holds."""
    theirs = tuple(other)
    shared = sum(worth * _nearest(unit, theirs) for unit, worth in one.items())
    return round(shared / (sum(one.values()) or 1.0), 6)


def shared_part(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    """The share of the lesser of two lines, by what their units are worth, that both hold."""
    shared = sum(worth * _nearest(unit, other) for unit, worth in one.items())
    back = sum(worth * _nearest(unit, one) for unit, worth in other.items())
    total, there = sum(one.values()) or 1.0, sum(other.values()) or 1.0
    return round(shared / total if total < there else back / there, 6)


def _nearest(unit: str, others: Iterable[str]) -> float:
    return max((_near(unit, other) for other in others), default=0.0)


@lru_cache(maxsize=65536)
def _near(one: str, other: str) -> float:
    if one == other:
        return 1.0
    if not (one[:1].isalpha() and other[:1].isalpha()):
        return 0.0
    if _one_stem(one, other):
        return SAME_BEGINNING
    shared = set(near_words().get(one, ())) & set(near_words().get(other, ()))
    return SAME_CLASS if shared else 0.0


def _one_stem(one: str, other: str) -> bool:
    shared = next(
        (at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b),
        min(len(one), len(other)),
    )
    return shared >= BEGINNING and shared >= _SHARE * max(len(one), len(other))
