"""Fingerprints of texts: numbers that two texts share where they share words on end.

Eight words on end are a run; of each sixteen runs on end the one with the least number is kept
(winnowing, Schleimer and others 2003). So whatever stretch of 23 words or more stands in two
texts, however long they are, leaves them a fingerprint in common, and a text of 900 words has
about a hundred. Texts of under eight words have none. A fingerprint of a text hangs on that text
alone. All texts are gone through together, in blocks, without a loop over words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from factbox.relate.word_codes import Codes, Places, Words, mixed, words_of

RUN = 8
"""Words on end that two authors hardly ever write alike."""
WINDOW = 16
"""Runs on end of which one is kept."""
_BLOCK = 200_000
"""Characters gone through at once: what fits a processor's cache."""
_FACTOR = 0x5851F42D4C957F2D
_POSITION = np.uint64((1 << 21) - 1)
_NONE = np.uint64(0xFFFFFFFFFFFFFFFF)


@dataclass(frozen=True, slots=True)
class Fingerprints:
    """The fingerprints of several texts, by text and place.

    `keys` are what texts share; `starts` and `ends` are the code points of the run that a key
    stands for; text number `n` has the fingerprints from `first[n]` to `first[n + 1]`.
    """

    keys: NDArray[np.int64]
    starts: NDArray[np.int32]
    ends: NDArray[np.int32]
    first: Places

    def of(self, text: int) -> NDArray[np.int64]:
        """The distinct keys of a text, in order of size."""
        return np.unique(self.keys[self.first[text] : self.first[text + 1]])

    def texts(self) -> Places:
        """The number of each fingerprint's text."""
        return np.repeat(np.arange(len(self.first) - 1), np.diff(self.first))


def fingerprints(texts: Sequence[str], window: int = WINDOW) -> Fingerprints:
    """The fingerprints of all `texts`: one run of each `window` (a power of two) on end.

    A wider window keeps a part of what a narrower one keeps.
    """
    found = [_of_block(words_of(block), window) for block in _blocks(texts)]
    counts = np.concatenate([np.zeros(1, dtype=np.int64), *(np.diff(one.first) for one in found)])
    return Fingerprints(
        np.concatenate([np.zeros(0, dtype=np.int64), *(one.keys for one in found)]),
        np.concatenate([np.zeros(0, dtype=np.int32), *(one.starts for one in found)]),
        np.concatenate([np.zeros(0, dtype=np.int32), *(one.ends for one in found)]),
        np.cumsum(counts),
    )


def runs(codes: Codes, length: int) -> Codes:
    """A number for each `length` codes on end; equal stretches have equal numbers."""
    size = max(0, len(codes) - length + 1)
    found = np.zeros(size, dtype=np.uint64)
    factor = np.uint64(_FACTOR)
    if length & (length - 1) == 0:
        return _doubled(codes, length)
    for offset in range(length):
        found = found * factor + codes[offset : offset + size]
    return found


def _doubled(codes: Codes, length: int) -> Codes:
    """The same for a power of two: twos of twos, in a few passes."""
    step, factor = 1, _FACTOR
    while step < length:
        codes = codes[: max(0, len(codes) - step)] * np.uint64(factor) + codes[step:]
        step, factor = 2 * step, factor * factor & 0xFFFFFFFFFFFFFFFF
    return codes


def _blocks(texts: Sequence[str]) -> Iterator[Sequence[str]]:
    start, size = 0, 0
    for number, text in enumerate(texts):
        if size and size + len(text) > _BLOCK:
            yield texts[start:number]
            start, size = number, 0
        size += len(text) + 1
    if start < len(texts):
        yield texts[start:]


def _of_block(words: Words, window: int) -> Fingerprints:
    counts = np.maximum(0, np.diff(words.first) - RUN + 1)
    numbers = mixed(runs(words.codes, RUN))
    at = _winnowed(numbers, words.first[:-1], counts, window)
    first = np.searchsorted(at, np.append(words.first[:-1], len(words.codes)))
    return Fingerprints(
        numbers[at].view(np.int64),
        words.starts[at].astype(np.int32),
        words.ends[at + (RUN - 1)].astype(np.int32),
        first,
    )


def _winnowed(numbers: Codes, first: Places, counts: Places, window: int) -> Places:
    """Where the kept runs stand: of each window of a text the least, of equals the first.

    Text `n` has `counts[n]` runs from `first[n]` on; one with fewer than a window keeps one run.
    """
    places = np.arange(len(numbers), dtype=np.uint64)
    least = ranked = (numbers & ~_POSITION) | places
    step = 1
    while step < window:
        least = np.minimum(least[: max(0, len(least) - step)], least[step:])
        step *= 2
    whole = np.zeros(len(least) + 1, dtype=np.int8)
    long = counts >= window
    np.add.at(whole, first[long], 1)
    np.add.at(whole, first[long] + counts[long] - window + 1, -1)
    kept = least[np.cumsum(whole[:-1]).astype(bool)] & _POSITION
    kept = kept[np.concatenate(([True], kept[1:] != kept[:-1]))] if len(kept) else kept
    short = [
        np.argmin(ranked[start : start + count]) + start
        for start, count in zip(first.tolist(), counts.tolist(), strict=True)
        if 0 < count < window
    ]
    found = np.concatenate((kept.astype(np.int64), np.array(short, dtype=np.int64)))
    return np.sort(found) if short else found
