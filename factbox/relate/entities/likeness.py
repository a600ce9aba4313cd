"""How alike two words of a name are, whatever alphabet or reporter they went through.

Names are spelt as they sound. Vowels change most ("Mohammed", "Muhammad"), letters are doubled or
not ("Louis Saha", "Sahha"), and letters of one sound stand for each other (k, q and c; l and r in
texts that went through a machine). Such changes cost little; any other letter costs a full step.
"""

from __future__ import annotations

from functools import lru_cache

from factbox.data.latin import latin

_VOWELS = frozenset("aeiouy")
_CLASSES = ("lr", "bp", "dt", "gkq", "ckq", "sz", "vwuf", "mn", "jgy", "hk", "xk", "cs")
_PAIRS = frozenset(
    frozenset((one, other))
    for group in _CLASSES
    for one in group
    for other in group
    if one != other
)
_SOUNDS = (
    ("ph", "f"),
    ("kh", "h"),
    ("ck", "k"),
    ("sch", "sh"),
    ("ou", "u"),
    ("oo", "u"),
    ("ee", "i"),
)
_ROMANISED = (
    ("gh", "g"),
    ("dh", "d"),
    ("tch", "ch"),
    ("tsch", "ch"),
    ("zh", "j"),
    ("q", "k"),
    ("w", "v"),
    ("y", "i"),
    ("j", "i"),
    ("ii", "i"),
    ("ie", "e"),
    ("ts", "z"),
    ("tz", "z"),
)
_UKRAINIAN = ("hn", "hr", "hl")
"""How a Ukrainian name opens that Russian writes with a g: "Hnatiuk", "Gnatyuk"."""
_LONG = 5
"""From how many letters on e and i, o and u are one letter to those who write Arabic names."""
_VOWEL_COST = 0.3
_VOWEL_GAP = 0.5
_CLASS_COST = 0.5


@lru_cache(maxsize=16384)
def plain(word: str) -> str:
    """A word without accents, case, marks and doubled letters, one spelling for one sound."""
    kept = "".join(one for one in latin(word) if one.isalpha())
    for written, sound in _SOUNDS:
        kept = kept.replace(written, sound)
    return _undoubled(kept)


@lru_cache(maxsize=16384)
def romanised(word: str) -> str:
    """What spellings of one word share that differ only by the rules of romanisation.

    "Yusuf" and "Iusuf", "Vishnevskyi" and "Wischnewski", "Idrees" and "Idris".
    """
    kept = plain(word)
    if kept[:2] in _UKRAINIAN:
        kept = "g" + kept[1:]
    for written, sound in _ROMANISED:
        kept = kept.replace(written, sound)
    kept = _undoubled(kept)
    return kept.replace("e", "i").replace("o", "u") if len(kept) >= _LONG else kept


@lru_cache(maxsize=16384)
def consonants(word: str) -> str:
    """The consonants of a word, as Arabic and Hebrew write it: "jbr" for "Jaber" and "Jabr"."""
    return "".join(one for one in romanised(word) if one not in _VOWELS and one != "h")


def _undoubled(word: str) -> str:
    return "".join(one for i, one in enumerate(word) if i == 0 or one != word[i - 1])


@lru_cache(maxsize=65536)
def likeness(one: str, other: str) -> float:
    """1.0 for the same word, 0.0 for words that share nothing; rounded to 6 digits."""
    a, b = plain(one), plain(other)
    if not a or not b:
        return 1.0 if one.casefold() == other.casefold() else 0.0
    if a == b:
        return 1.0
    return round(max(0.0, 1.0 - _distance(a[:40], b[:40]) / max(len(a), len(b))), 6)


def _distance(a: str, b: str) -> float:
    row = [0.0]
    for letter in b:
        row.append(row[-1] + _gap(letter))
    for letter in a:
        previous, row = row, [row[0] + _gap(letter)]
        for j, other in enumerate(b, 1):
            row.append(
                min(
                    previous[j] + _gap(letter),
                    row[j - 1] + _gap(other),
                    previous[j - 1] + _swap(letter, other),
                )
            )
    return row[-1]


def _gap(letter: str) -> float:
    return _VOWEL_GAP if letter in _VOWELS or letter == "h" else 1.0


def _swap(one: str, other: str) -> float:
    if one == other:
        return 0.0
    if one in _VOWELS and other in _VOWELS:
        return _VOWEL_COST
    return _CLASS_COST if frozenset((one, other)) in _PAIRS else 1.0


@lru_cache(maxsize=16384)
def sound_key(word: str) -> str:
    """The block of a surname: its first three consonant sounds, alike letters being one."""
    sounds = {
        "l": "r",
        "p": "b",
        "t": "d",
        "q": "k",
        "g": "k",
        "c": "k",
        "z": "s",
        "n": "m",
        "w": "v",
    }
    skeleton = [sounds.get(one, one) for one in plain(word) if one not in _VOWELS and one != "h"]
    return "".join(skeleton[:2]) or plain(word)[:2]
