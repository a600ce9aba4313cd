"""A person's name cut into its parts, and what two such names share as a whole."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from factbox.annotate.mentions.words import PARTICLES, is_roman
from factbox.data.latin import latin
from factbox.relate.entities.likeness import romanised
from factbox.relate.entities.name_words import ROMANISED, given_names, given_word_likeness

_GENERATION = {"jr": "jr", "junior": "jr", "sr": "sr", "senior": "sr"}
_SERVANT = frozenset(["abd", "abdel", "abdul", "abdal", "abdol", "abdil", "abdur", "abdus"])
_RELIGION = ("eddine", "uddine", "eddin", "uddin", "iddin", "addin", "oddin")
_ARTICLES = frozenset(["al", "el", "ul", "ur", "ar", "er", "as", "es", "us"])


@dataclass(frozen=True, slots=True)
class PersonName:
    """The parts of a person's name in small letters; `number` is regnal ("vi") or "jr"."""

    given: tuple[str, ...]
    surname: str
    number: str | None

    @property
    def is_full(self) -> bool:
        return bool(self.given) or self.number is not None

    @property
    def words(self) -> tuple[str, ...]:
        """All words but the number, as given, in plain letters, "Seok-ho" being one."""
        return tuple(map(_letters, (*self.given, *self.surname.split())))


@lru_cache(maxsize=16384)
def person_name(words: str) -> PersonName:
    """Cut a person's name: "belkhir el farouk" has the surname "el farouk"."""
    parts, number = _numbered(tuple(_with_servants(_parts(words))))
    if number is not None and number not in _GENERATION.values():
        return PersonName(tuple(parts[:-1]), parts[-1], number)
    for start in range(int(not _opens_surname(words, parts)), len(parts)):
        if all(part in PARTICLES for part in parts[start:-1]) and start < len(parts) - 1:
            return PersonName(tuple(parts[:start]), " ".join(parts[start:]), number)
    return PersonName(tuple(parts[:-1]), parts[-1] if parts else "", number)


def _opens_surname(words: str, parts: Sequence[str]) -> bool:
    """Whether a name opens with a particle and so is a bare surname: "van houten", "al-amin"."""
    opening = parts[0] if len(parts) > 1 and len(parts[0]) > 1 else ""
    return opening in PARTICLES and (
        opening not in given_names() or words.startswith(opening + "-")
    )


def _parts(words: str) -> Iterator[str]:
    """The words of a name, with "al-fahd" in two as in "al fahd"."""
    for part in words.replace(",", " ").split():
        particle, hyphen, rest = part.partition("-")
        if hyphen and rest and (particle in PARTICLES or particle in _SERVANT):
            yield particle
            yield from _parts(rest)
        else:
            yield part


def _with_servants(parts: Iterable[str]) -> list[str]:
    """ "abd al rahman", "abdel rahman" as "abdulrahman", "abu bakr" as "abubakr": one name in one word."""
    kept: list[str] = []
    waiting: list[str] = []
    for part in parts:
        if part in ("din", "deen", "dine") and len(kept) > 1 and kept[-1] in _ARTICLES:
            kept[-2:] = [kept[-2] + "uddin"]
        elif waiting and part not in _ARTICLES:
            kept.append(("abu" if waiting[0] == "abu" else "abdul") + part)
            waiting = []
        elif waiting or part in _SERVANT or part == "abu":
            waiting.append(part)
        else:
            kept.append(_servant(part))
    return kept + waiting


def _servant(part: str) -> str:
    """A compound in one word with its article as "ul": "abderrahman", "nureddin"."""
    for ending in _RELIGION:
        if part.endswith(ending) and len(part) > len(ending) + 1:
            return part[: -len(ending)] + "uddin"
    has_article = part.startswith("abd") and len(part) >= 9 and part[3] in "aeiou"
    if has_article and (part[4] == "l" or part[4] == part[5]):
        return "abdul" + part[5:]
    return part


def _numbered(parts: tuple[str, ...]) -> tuple[tuple[str, ...], str | None]:
    """The words of a name and its number; "gustaf vi adolf" is the sixth gustaf."""
    last = parts[-1].strip(".") if parts else ""
    if len(parts) > 1 and last in _GENERATION:
        return parts[:-1], _GENERATION[last]
    for i in range(1, len(parts)):
        sure = i == len(parts) - 1 or (i == 1 and len(parts[i]) > 1)
        if sure and is_roman(parts[i].upper()) and parts[i] not in PARTICLES:
            return parts[:i], parts[i]
    return parts, None


def given_likeness(a: tuple[str, ...], b: tuple[str, ...]) -> float:
    """1.0 for equal given names or fitting initials; the least of the pairs that stand opposite.

    Names that only one of the two has, behind the first, say nothing.
    """
    if not a or not b:
        return 0.9 if a or b else 1.0
    short, long = sorted((_flat(a), _flat(b)), key=len)
    if "".join(short) == "".join(long) or _are_initials(short, long):
        return 1.0
    if _syllables(short) == _syllables(long):
        return ROMANISED
    alike = [
        min(given_word_likeness(x, y) for x, y in zip(short, tail, strict=False))
        for tail in _tails(short, long)
    ]
    return round(max(alike), 6)


def _tails(short: tuple[str, ...], long: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """ "J. Christopher" may go by his second name, where the other report gives but one."""
    yield long
    if len(long) > len(short) == 1 and len(long[0]) == 1 and len(short[0]) > 1:
        yield long[1:]


def _are_initials(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """ "JR" for "James Robert"."""
    return len(short) == 1 < len(long) and short[0] == "".join(word[0] for word in long)


def _flat(given: tuple[str, ...]) -> tuple[str, ...]:
    """The words of given names without articles, "jean-paul" being two."""
    words = [_letters(word) for one in given for word in one.split("-") if word not in _ARTICLES]
    return tuple(word for word in words if word) or given


def _syllables(words: tuple[str, ...]) -> str:
    return "".join(map(romanised, words))


def _letters(word: str) -> str:
    return "".join(one for one in latin(word) if one.isalpha())


def is_one_in_full(one: PersonName, other: PersonName) -> str | None:
    """What two names have in common letter by letter although they are cut otherwise, if anything.

    The same letters with other spaces and hyphens; or the same words with the family name at the
    other end, unless all are given names ("Hassan Ahmed" is not "Ahmed Hassan").
    """
    a, b = one.words, other.words
    if one.number != other.number or min(len(a), len(b)) < 2:
        return None
    if "".join(a) == "".join(b):
        return "the same letters"
    turned = a[1:] + a[:1] == b or b[1:] + b[:1] == a
    if turned and not all(word in given_names() for word in a):
        return "the family name first and last"
    return None
