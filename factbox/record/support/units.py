"""What a statement says, unit by unit: a name as what it names, a figure as its value, else a lemma.

"$1m", "$1 million" and "one million dollars" hold one figure, "Mr. Vance" and "he" (where the story
knows who he is) one person.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from factbox.data.number_words import CARDINALS, SCALES
from factbox.relate.claims.names import Named

_FIGURE = re.compile(
    r"(?<![\w.,])[$£€]?(\d[\d,]{0,14}(?:\.\d{1,6})?)"
    r"(?:[\s-]?(m|k|bn|million|billion|trillion|thousand|hundred)\b)?(?![A-Za-z\d])",
    re.IGNORECASE,
)
_WORD = re.compile(r"[A-Za-z]+(?:-[A-Za-z]+)?")
_SHORT = {"m": 1e6, "k": 1e3}
_COUNTED = {**{word: float(value) for word, value in CARDINALS.items()}, "dozen": 12.0}
_NUMERIC = re.compile(r"\d[\d,.]*(?:m|k|bn|million|billion)?")


@dataclass(frozen=True, slots=True)
class Units:
    """The units of a line, each with the lemmas that stand for it; names begin with "@", figures
    with "#"."""

    lemmas: Mapping[str, frozenset[str]]


def units_of(lemmas: Iterable[str], named: Named, text: str) -> Units:
    """The units of some words with these content words and names."""
    found: dict[str, set[str]] = {}
    for lemma in lemmas:
        if not is_number(lemma):
            found.setdefault(named.words.get(lemma, lemma), set()).add(lemma)
    for figure in figures_of(text):
        found.setdefault(figure, set())
    return Units({unit: frozenset(words) for unit, words in sorted(found.items())})


def keys_of(lemmas: Iterable[str], named: Named, text: str) -> frozenset[str]:
    """All units under which some words can be found: names by what they name and by their words."""
    plain = (lemma for lemma in lemmas if not is_number(lemma))
    return frozenset((*plain, *named.entities, *figures_of(text)))


@lru_cache(maxsize=65536)
def figures_of(text: str) -> frozenset[str]:
    """The figures in some words, as units."""
    return frozenset(f"#{value:g}" for value in figures(text))


def is_number(lemma: str) -> bool:
    """Whether a content word is a figure or counts: "12", "1m", "twelve", "million"."""
    return lemma in _COUNTED or lemma in SCALES or _NUMERIC.fullmatch(lemma) is not None


def figures(text: str) -> frozenset[float]:
    """The values of the figures in some words, years among them."""
    found = {_value(*match.groups()) for match in _FIGURE.finditer(text)}
    words = [word.casefold() for word in _WORD.findall(text)]
    for at, word in enumerate(words):
        if word in _COUNTED:
            after = words[at + 1] if at + 1 < len(words) else ""
            found.add(_COUNTED[word] * SCALES.get(after, 1.0))
    return frozenset(found)


def _value(digits: str, scale: str | None) -> float:
    factor = (scale or "").casefold()
    return float(digits.replace(",", "") or 0) * (_SHORT.get(factor) or SCALES.get(factor, 1.0))
