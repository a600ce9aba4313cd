"""Made-up people: a given name and a family name from one part of the world."""

from __future__ import annotations

import importlib
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

_LAST_LATIN = 0x250
"""Code points below are Latin letters; other scripts have no place in English news."""
_FAMILY_FIRST = 0.06
_INITIALS = "ABCDEFGHJKLMNPRSTVW"
_FORMS = (
    (62, "{given} {family}"),
    (10, "{given} {given} {family}"),
    (8, "{given} {family} {family}"),
    (6, "{initial}. {family}"),
    (6, "{given} {particle} {family}"),
    (3, "{given} {initial}. {family}"),
    (2, "{initial}{initial} {family}"),
    (3, "{given}"),
)


@dataclass(frozen=True, slots=True)
class Pool:
    """Given names and family names of one part of the world."""

    given: tuple[str, ...]
    family: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class People:
    """All pools; in `family_first` the family name stands first."""

    pools: tuple[Pool, ...]
    family_first: Pool
    particles: tuple[str, ...]

    @classmethod
    def load(cls, path: Path) -> People:
        """The pools of people.toml and of the locales of Faker that it names."""
        rows = tomllib.loads(path.read_text(encoding="utf-8"))
        own = [_pool(row) for row in rows["pools"]]
        fakers = list(_of_faker(rows["locales"].split()))
        particles = tuple(rows["particles"].split("|"))
        return cls((*fakers, *own), _pool(rows["family_first"]), particles)

    def first(self, random: Random) -> str:
        """A given name."""
        return random.choice(random.choice(self.pools).given)

    def surname(self, random: Random) -> str:
        """A family name."""
        pool = self.family_first if random.random() < 0.05 else random.choice(self.pools)
        return random.choice(pool.family)

    def person(self, random: Random) -> str:
        """A name as news writes it: full, with an initial, with a particle, rarely one word."""
        if random.random() < _FAMILY_FIRST:
            pool = self.family_first
            return f"{random.choice(pool.family)} {random.choice(pool.given)}"
        pool = random.choice(self.pools)
        [form] = random.choices([one for _, one in _FORMS], [weight for weight, _ in _FORMS])
        return " ".join(self._word(word, pool, random) for word in form.split())

    def _word(self, word: str, pool: Pool, random: Random) -> str:
        drawn = {"given": pool.given, "family": pool.family, "particle": self.particles}
        for name, words in {**drawn, "initial": tuple(_INITIALS)}.items():
            while f"{{{name}}}" in word:
                word = word.replace(f"{{{name}}}", random.choice(words), 1)
        return word


def is_latin(word: str) -> bool:
    """Whether a word is written in Latin letters."""
    return all(ord(character) < _LAST_LATIN for character in word)


def _pool(row: dict[str, str]) -> Pool:
    return Pool(tuple(row["given"].split()), tuple(row["family"].split()))


def _of_faker(locales: list[str]) -> Iterator[Pool]:
    for locale in locales:
        provider = importlib.import_module(f"faker.providers.person.{locale}").Provider
        given = _listed(provider, "first_names") or (
            *_listed(provider, "first_names_male"),
            *_listed(provider, "first_names_female"),
        )
        family = _listed(provider, "last_names") or _listed(provider, "last_names_male")
        given = tuple(name for name in given if len(name) > 1)
        if given and family:
            yield Pool(given, family)


def _listed(provider: type, field: str) -> tuple[str, ...]:
    """A provider's names; some locales hold them with how frequent they are, some as a property."""
    names = getattr(provider, field, ())
    return () if isinstance(names, property) else tuple(filter(is_latin, names))
