"""Questions about single words of a report: is it capitalised, common, a particle of a name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from wordfreq import zipf_frequency

from factbox.annotate.parse import Parsed, Token
from factbox.data.states import demonym_code
from factbox.data.word_lists import word_list

PARTICLES = word_list("particles")
"""Small words inside a person's name."""

JOINERS = frozenset(["of", "the", "and", "for", "&", "de", "del", "des", "du", "la", "in", "on"])
"""Small words inside the name of a body."""

GIVEN_MONTHS = frozenset(["jan", "april", "may", "june", "august"])
"""Months, as they are written, that are given names too."""

_ROMAN = re.compile(r"(?:X{0,2})(?:IX|IV|V?I{0,3})")
_NEAR = 3
_HYPHENS = frozenset("-‐‑")
DASHES = frozenset(["-", "–", "—", "--", "‐", "‑"])


def is_roman(word: str) -> bool:
    """Whether a word is a roman numeral from I to XXIX, as kings and popes bear them."""
    return bool(word) and len(word) <= 6 and _ROMAN.fullmatch(word) is not None


def ends_with_number(word: str) -> bool:
    """Whether a word is the number of a king with the full stop of the sentence: "V."."""
    return word.endswith(".") and is_roman(word[:-1])


def ends_reign(tokens: Sequence[Token], i: int, last: int) -> bool:
    """Whether a name ends with the stopped number at `i`, since the next has one: "Leo X. Leo XI"."""
    if not ends_with_number(tokens[i].text) or i + 2 >= min(last, len(tokens)):
        return False
    following = tokens[i + 2].text
    return is_capital(tokens[i + 1]) and (is_roman(following) or ends_with_number(following))


def is_capital(token: Token) -> bool:
    """Whether a word begins with a capital letter (or a capital after an apostrophe: "d'Ivoire")."""
    return is_capital_word(token.text)


def is_capital_word(word: str) -> bool:
    return word[:1].isupper() or (
        word[:2] in ("d'", "d’", "l'", "l’", "al") and word[2:4].strip("-’'")[:1].isupper()
    )


def is_word(token: Token) -> bool:
    """Whether there is a letter in it."""
    return any(character.isalpha() for character in token.text)


def is_hyphen(token: Token) -> bool:
    return token.text in _HYPHENS


def is_possessive(token: Token) -> bool:
    return token.text in ("'s", "’s", "'", "’", "'S", "’S")


def is_people(word: str) -> bool:
    """Whether a word is an adjective or a people ("Israeli", "Muslims"), which is no name."""
    return demonym_code(word) is not None or word.lower() in word_list("peoples")


@lru_cache(maxsize=32768)
def commonness(word: str) -> float:
    """How common a word is in English, on the Zipf scale: 3 is rare, 5 common."""
    return float(zipf_frequency(word, "en"))


def is_common(word: str) -> bool:
    """Whether a word at the head of a sentence needs no name to explain its capital."""
    return word.lower() in word_list("not_names") or commonness(word) >= 4.6


def no_name(word: str) -> bool:
    """Whether a word is never a name by itself."""
    return word.lower() in word_list("not_names")


_HEARD = 400
"""Words of a sentence that tell how it is written; no real one is longer."""


def is_loud(parsed: Parsed, sentence: int) -> bool:
    """Whether nearly all words of a sentence are capitalised, so that capitals tell nothing.

    A headline is looked at with its other pieces, where the parser cuts it in several.
    """
    looked_at = [sentence]
    if parsed.sentences[sentence].part == "title":
        near = range(max(0, sentence - _NEAR), min(len(parsed.sentences), sentence + _NEAR + 1))
        looked_at = [i for i in near if parsed.sentences[i].part == "title"]
    bounds = [parsed.bounds[i] for i in looked_at]
    tokens = [
        token
        for first, last in bounds
        for token in parsed.tokens[first : min(last, first + _HEARD)]
    ]
    long_words = [one for one in tokens if one.text.isalpha() and len(one.text) > 3]
    if len(long_words) < 4:
        return (
            bool(long_words) and all(t.text.isupper() for t in long_words) and len(long_words) > 2
        )
    row = parsed.sentences[sentence]
    running = row.role != "headline" and row.text[-1:] in '.!?”"'
    share = 1.0 if running else 0.75
    return sum(token.text[0].isupper() for token in long_words) >= share * len(long_words)
