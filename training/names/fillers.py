"""What fills a place in a sentence: names drawn and put together as grammar.toml says."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from random import Random

from factbox.data.states import states
from training.names.people import People
from training.names.towns import Towns

_ENTRY = re.compile(r"\{(\w+)\}")
_ARTICLED = ("the U.S.", "the UK", "the United States", "the UAE", "the Philippines")
_LETTERS = "ABCDEFGHIJKLMNOPRSTUVW"

Patterns = tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True)
class Grammar:
    """The lists, the patterns, and for each place in a sentence its entry and label."""

    words: Mapping[str, tuple[str, ...]]
    patterns: Mapping[str, Patterns]
    places: Mapping[str, tuple[str, str]]

    @classmethod
    def load(cls, path: Path) -> Grammar:
        """The grammar of a file."""
        rows = tomllib.loads(path.read_text(encoding="utf-8"))
        words = {name: tuple(listed.split("|")) for name, listed in rows["words"].items()}
        patterns = {
            name: tuple((weight, pattern) for weight, pattern in listed)
            for name, listed in rows["patterns"].items()
        }
        places = {name: (entry, label) for name, (entry, label) in rows["places"].items()}
        return cls(words, patterns, places)


class Fillers:
    """Draws names; the same seed draws the same."""

    def __init__(self, grammar: Grammar, people: People, towns: Towns, seed: int) -> None:
        self.random = Random(seed)
        self._grammar = grammar
        self._states = tuple(state.name for state in states())
        self._peoples = tuple(name for state in states() for name in state.adjectives)
        self._makes: Mapping[str, Callable[[], str]] = {
            "first": lambda: people.first(self.random),
            "surname": lambda: people.surname(self.random),
            "person": lambda: people.person(self.random),
            "city": lambda: towns.one(self.random),
            "country": lambda: self.random.choice(self._states),
            "state": self._state,
            "people": lambda: self.random.choice(self._peoples),
            "brand": self._brand,
            "acronym": self._acronym,
            "number": lambda: str(self.random.randint(1, 90)),
        }

    def of_place(self, place: str) -> tuple[str, str]:
        """A name for a place in a sentence, and its label."""
        entry, label = self._grammar.places[place]
        return self.draw(entry), label

    def draw(self, entry: str) -> str:
        """A name for an entry of the grammar."""
        make = self._makes.get(entry)
        if make is not None:
            return make()
        words = self._grammar.words.get(entry)
        pattern = self.random.choice(words) if words else self._pattern(entry)
        return _ENTRY.sub(lambda match: self.draw(match.group(1)), pattern)

    def _pattern(self, entry: str) -> str:
        listed = self._grammar.patterns[entry]
        weights = [weight for weight, _ in listed]
        [pattern] = self.random.choices([pattern for _, pattern in listed], weights)
        return pattern

    def _state(self) -> str:
        return self.random.choice(_ARTICLED if self.random.random() < 0.05 else self._states)

    def _syllables(self, number: int) -> str:
        return "".join(self.draw("syllable") for _ in range(number))

    def _brand(self) -> str:
        """ "Konatel", at times in capitals ("RUBANK") or with one inside ("ShiMar")."""
        word = self._syllables(self.random.choice((1, 2, 2, 2, 3, 3))) + self.draw("brand_end")
        word = word.capitalize()
        chance = self.random.random()
        if chance < 0.12:
            word = word.upper()
        elif chance < 0.18:
            word = word[:3] + word[3:].capitalize()
        return word if len(word) > 3 else word + "ora"

    def _acronym(self) -> str:
        """ "TNDF", or syllables as one reads them: "KOSAR", "Unilas"."""
        chance = self.random.random()
        if chance < 0.4:
            short = chance < 0.25
            word = self._syllables(2 if short else 3) + self.draw("acronym_end")
            return word.upper() if short else word.capitalize()
        [length] = self.random.choices((2, 3, 4, 5, 6), (1, 6, 6, 3, 1))
        word = "".join(self.random.choice(_LETTERS) for _ in range(length))
        return word.capitalize() if chance < 0.47 and length > 3 else word
