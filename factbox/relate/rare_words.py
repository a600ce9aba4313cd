"""How surprising each word of a text is, word code by word code, from the fixed background of English.

The same weights that stories go by (`stories.likeness`), for words that are told by their codes: a
word that every long text holds weighs nothing, one that the background does not hold weighs most.
"""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from factbox.relate.word_codes import Codes, words_of

_WORDS_SEEN = 1000
_FLOOR = 0.0025
_MATTERS = 2.0
"""Nats: a word that more than a tenth or so of all texts hold is not looked at."""


def rareness(codes: Codes) -> NDArray[np.float64]:
    """For each word its surprise in nats, 0 for common ones."""
    known, surprises = _background()
    at = np.minimum(np.searchsorted(known, codes), len(known) - 1)
    return np.where(known[at] == codes, surprises[at], -np.log(_FLOOR))


@lru_cache(maxsize=1)
def _background() -> tuple[Codes, NDArray[np.float64]]:
    from wordfreq import get_frequency_dict

    rates = sorted(get_frequency_dict("en", wordlist="small").items())
    words = words_of([word for word, _ in rates])
    whole = np.diff(words.first) == 1
    codes = words.codes[words.first[:-1][whole]]
    rate = np.array([float(rate) for _, rate in rates])[whole]
    known, at = np.unique(codes, return_inverse=True)
    summed = np.bincount(at, weights=rate, minlength=len(known))
    surprises = -np.log(-np.expm1(-_WORDS_SEEN * summed) + _FLOOR)
    weights = np.round(np.where(surprises < _MATTERS, 0.0, surprises), 6)
    return known, weights.astype(np.float64)
