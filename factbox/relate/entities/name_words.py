"""Whether two words of a person's name are spellings of one name, or two names.

- The same letters, or an initial: the same.
- Different only as romanisation differs ("Yusuf", "Youssef"), listed as spellings of one name
  ("Khaled", "Khalid"), or a name and its short form ("Robert", "Bob"): spellings.
- A name and the woman's form of it ("Daniel", "Daniela"), or two short words ("Sung", "Sang"): two.
- Two words that are both known as names: two names, however alike ("Hamid", "Hamad").
- Else one may be a slip of the pen: as alike as their letters are.
"""

from __future__ import annotations

from functools import lru_cache

from factbox.annotate.mentions.words import PARTICLES
from factbox.data.latin import latin
from factbox.data.name_variants import are_variants, is_known_name
from factbox.data.nicknames import may_be_one
from factbox.data.word_lists import word_list
from factbox.relate.entities.likeness import consonants, likeness, plain, romanised

ROMANISED = 0.97
"""What two romanisations of one word are worth."""
LISTED = 0.95
"""What two listed spellings of one name are worth; nothing that is merely alike comes so far."""
_ALIKE = 0.94
_TWO_NAMES = 0.75
_SHORT = 4
_BONES = 3
_SERVANT = "abdul"
_ONE_PARTICLE = (
    ("al", "el", "ul", "ad", "as", "ar", "at", "ur", "uz", "la", "le"),
    ("bin", "ben", "ibn", "ould"),
    ("van", "von", "der", "den", "de", "ter", "zu"),
    ("da", "do", "dos", "du", "di", "della", "del", "de"),
)
_FEMININE = ("a", "e", "ah", "ne", "na", "ine", "ina", "le", "la", "elle", "ella", "ette", "eta")


def word_likeness(one: str, other: str) -> float:
    """1.0 for one word (or its initial), 0.95 and more for spellings of it, else how alike they are.

    Two names that are known as two are worth 0.75 at most, where they are long and very like.
    """
    return _word_likeness(*sorted((_letters(one), _letters(other))))


@lru_cache(maxsize=65536)
def _word_likeness(a: str, b: str) -> float:
    if a == b:
        return 1.0
    if min(len(a), len(b)) == 1:
        return 1.0 if a[:1] == b[:1] else 0.0
    if plain(a) == plain(b) or romanised(a) == romanised(b):
        return ROMANISED
    if may_be_one(a, b) or _is_listed(a, b):
        return LISTED
    if a.startswith(_SERVANT) and b.startswith(_SERVANT):
        return _word_likeness(*sorted((a[len(_SERVANT) :], b[len(_SERVANT) :])))
    return _unlisted(a, b)


def _is_listed(a: str, b: str) -> bool:
    """Whether the list has both for one name; syllables must rhyme ("Tsai", "Cai"; not "Min", "Ming")."""
    if min(len(a), len(b)) > _SHORT or not (_is_syllable(a) and _is_syllable(b)):
        return are_variants(a, b) and likeness(a, b) >= 0.5
    return _rhyme(a) == _rhyme(b) and are_variants(a, b)


def _is_syllable(word: str) -> bool:
    """Whether all vowels of a word stand together."""
    groups = [one in "aeiouy" for one in word]
    return (
        sum(here and not before for before, here in zip([False, *groups], groups, strict=False)) < 2
    )


def _rhyme(word: str) -> str:
    """A word from its first vowel on, e and i, o and u being one."""
    first = next((i for i, one in enumerate(word) if one in "aeiouy"), 0)
    return word[first:].replace("e", "i").replace("y", "i").replace("o", "u")


def _unlisted(a: str, b: str) -> float:
    alike = likeness(a, b)
    if min(len(a), len(b)) <= _SHORT or _is_feminine(a, b):
        return 0.0
    if is_given_or_listed(a) and is_given_or_listed(b):
        return _TWO_NAMES if alike >= 0.85 else 0.0
    return min(alike, _ALIKE)


def _letters(word: str) -> str:
    return "".join(one for one in latin(word) if one.isalpha()) or word.casefold()


def have_one_skeleton(one: str, other: str) -> bool:
    """Whether two words differ in vowels alone: three consonants or more, no man's and woman's form."""
    a, b = _letters(one), _letters(other)
    bones = consonants(a)
    return len(bones) >= _BONES and bones == consonants(b) and not _is_feminine(a, b)


def _is_feminine(a: str, b: str) -> bool:
    short, long = sorted((a, b), key=lambda word: (len(word), word))
    return any(long == short + ending for ending in _FEMININE) or (
        long[:-1] == short[:-1] and {long[-1], short[-1]} == {"a", "o"}
    )


def given_word_likeness(one: str, other: str) -> float:
    """How alike two given names are; of two that no list has for one, "Andreea" is a woman's."""
    alike = word_likeness(one, other)
    women = [latin(word).endswith(("a", "ah")) for word in (one, other)]
    return alike if alike >= LISTED or women[0] == women[1] else 0.0


def is_given_or_listed(word: str) -> bool:
    """Whether a word is known as a name of people."""
    return is_known_name(word) or word in given_names()


@lru_cache(maxsize=1)
def given_names() -> frozenset[str]:
    """Given names in plain Latin letters."""
    return frozenset(_letters(name) for name in word_list("given_names"))


def surname_likeness(one: str, other: str) -> float:
    """How alike two surnames are, word by word, with or without "al-", "van", "de".

    "Ould Salem" and "Ag Salem" are two, though: their particles say so.
    """
    a, b = surname_words(one), surname_words(other)
    if _particles(one) and _particles(other) and not _particles(one) & _particles(other):
        return 0.0
    if len(a) == len(b):
        return round(min(word_likeness(x, y) for x, y in zip(a, b, strict=True)), 6)
    return word_likeness("".join(a), "".join(b))


def surname_words(surname: str) -> list[str]:
    """The words of a surname without its particles."""
    words = surname.replace("-", " ").split()
    return [word for word in words if word not in PARTICLES] or words or [surname]


def _particles(surname: str) -> frozenset[str]:
    """The particles of a surname, one word for all that say the same."""
    words = [word for word in surname.replace("-", " ").split() if word in PARTICLES]
    return frozenset(
        next((group[0] for group in _ONE_PARTICLE if word in group), word) for word in words
    )
