"""The words of many texts as numbers, in one pass: where each stands and a code for its letters.

Made for comparing texts, not for reading them: letters count without case and accents, a word ends
where no letter or digit stands (so an apostrophe of either shape parts a word alike), and where a
script writes no blanks each sign is a word. Codes are the same on every machine.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

Codes = NDArray[np.uint64]
Places = NDArray[np.int64]

_MIX = np.uint64(0x9E3779B97F4A7C15)
_NEXT = np.uint64(0xC2B2AE3D27D4EB4F)
_SHIFT = np.uint64(29)
_GAP = " " * 8
"""Between texts, so that the eight letters read at a word's start never pass the end."""
_SEEN_LETTERS = 32
"""A longer word is told by its first so many letters and its length."""
_ALPHABETS = 0x2000
"""Code points up to here have a table; those beyond are looked at one by one."""
_MASKS = np.array([(1 << (8 * count)) - 1 for count in range(9)], dtype=np.uint64)


@dataclass(frozen=True, slots=True)
class Words:
    """The words of several texts, in order.

    `starts` and `ends` are code points inside the word's own text; text number `n` has the words
    from `first[n]` to `first[n + 1]`.
    """

    codes: Codes
    starts: Places
    ends: Places
    first: Places

    def texts(self) -> Places:
        """The number of each word's text."""
        return np.repeat(np.arange(len(self.first) - 1), np.diff(self.first))


def words_of(texts: Sequence[str]) -> Words:
    """The words of all `texts`."""
    joined = _GAP.join([*texts, ""]) + _GAP
    letters, alone = _letters(joined)
    starts, ends = _bounds(letters, alone)
    sizes = np.fromiter((len(text) for text in texts), dtype=np.int64, count=len(texts))
    begins = np.concatenate(([0], np.cumsum(sizes + len(_GAP))))
    first = np.searchsorted(starts, begins)
    codes = _codes(letters, starts, ends - starts)
    moved = np.repeat(begins[:-1], np.diff(first))
    return Words(codes, starts - moved, ends - moved, first)


def mixed(codes: Codes) -> Codes:
    """The codes with every bit hanging on every other."""
    codes = (codes ^ (codes >> _SHIFT)) * _MIX
    return codes ^ (codes >> np.uint64(32))


def _letters(text: str) -> tuple[NDArray[np.uint8], Places]:
    """A sign of one byte for each code point, 0 where no word stands; where signs are words."""
    if text.isascii():
        plain = text.encode("ascii").translate(_ascii_table())
        return np.frombuffer(plain, dtype=np.uint8), np.zeros(0, dtype=np.int64)
    points = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    foreign = np.flatnonzero(points > 127)
    shown = np.where(points > 127, 0, points).astype(np.uint8)
    letters = np.frombuffer(shown.tobytes().translate(_ascii_table()), dtype=np.uint8).copy()
    letters[foreign] = _foreign(points[foreign])
    return letters, foreign[_is_sign(points[foreign])]


def _foreign(points: NDArray[np.uint32]) -> NDArray[np.uint8]:
    known = points < _ALPHABETS
    found = np.zeros(len(points), dtype=np.uint8)
    found[known] = _table()[points[known]]
    if not known.all():
        distinct, places = np.unique(points[~known], return_inverse=True)
        shown = np.array([_letter(point) for point in distinct.tolist()], dtype=np.uint8)
        found[~known] = shown[places]
    return found


def _is_sign(points: NDArray[np.uint32]) -> NDArray[np.bool_]:
    """Whether a code point is a word by itself: kana, ideographs, hangul."""
    kana_and_ideographs = (points >= 0x3040) & (points <= 0x9FFF)
    return kana_and_ideographs | ((points >= 0xAC00) & (points <= 0xD7AF))


def _bounds(letters: NDArray[np.uint8], alone: Places) -> tuple[Places, Places]:
    """Where words start and end."""
    inside = letters > 0
    edges = np.flatnonzero(inside[1:] != inside[:-1]) + 1
    if inside[0]:
        edges = np.concatenate(([0], edges))
    if not len(alone):
        return edges[0::2], edges[1::2]
    signs = alone[inside[alone]]
    starts, ends = np.zeros(len(letters), dtype=bool), np.zeros(len(letters), dtype=bool)
    starts[edges[0::2]], ends[edges[1::2]] = True, True
    starts[signs], ends[signs + 1] = True, True
    starts[(signs + 1)[inside[signs + 1]]] = True
    ends[signs[inside[signs - 1]]] = True
    return np.flatnonzero(starts), np.flatnonzero(ends)


def _codes(letters: NDArray[np.uint8], starts: Places, lengths: Places) -> Codes:
    """A number for the letters of each word, read eight at a time."""
    eights: Codes = np.ndarray(
        shape=(len(letters) - 7,), dtype="<u8", buffer=letters.tobytes(), strides=(1,)
    )
    codes = mixed(eights[starts] & _MASKS[np.minimum(lengths, 8)])
    for read in range(8, _SEEN_LETTERS, 8):
        longer = np.flatnonzero(lengths > read)
        if not len(longer):
            return codes
        more = eights[starts[longer] + read] & _MASKS[np.minimum(lengths[longer] - read, 8)]
        codes[longer] = mixed(codes[longer] * _NEXT + more + np.uint64(read))
    longest = np.flatnonzero(lengths > _SEEN_LETTERS)
    codes[longest] = mixed(codes[longest] * _NEXT + lengths[longest].astype(np.uint64))
    return codes


@lru_cache(maxsize=1)
def _ascii_table() -> bytes:
    table = bytearray(256)
    for point in range(128):
        table[point] = _letter(point)
    return bytes(table)


@lru_cache(maxsize=1)
def _table() -> NDArray[np.uint8]:
    return np.array([_letter(point) for point in range(_ALPHABETS)], dtype=np.uint8)


def _letter(point: int) -> int:
    """One byte for a letter or digit, without case and accent; 0 for any other sign."""
    sign = chr(point)
    if not (sign.isalnum() or unicodedata.combining(sign)):
        return 0
    plain = unicodedata.normalize("NFKD", sign)[:1].casefold()[:1]
    base = ord(plain or sign)
    return base if base < 128 else 128 + base * 0x9E35 % 127
