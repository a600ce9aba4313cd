"""Whose name a speaker's words are: "Lind" is Per Lind, where the story has one person of that name.

Where a report names a speaker in a way that the names alone did not settle, the story may: a last
name (or the one name a person is called by) that exactly one of its persons bears is that person's.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from factbox.types import Entity

_TITLES = ("mr", "mrs", "ms", "miss", "dr", "sen", "rep", "gov", "president", "senator", "the")
"""Words before a name that are left out of it."""


class StoryNames:
    """The persons of a story by the names that are theirs alone."""

    def __init__(self, entities: Iterable[Entity]) -> None:
        self._persons: dict[str, list[Entity]] = defaultdict(list)
        for one in entities:
            if one.kind == "person":
                for name in sorted(_names(one)):
                    self._persons[name].append(one)

    def person(self, words: str) -> Entity | None:
        """The only person whose name, last name or single name the words are."""
        plain = _plain(words)
        found = self._persons.get(plain, ()) if plain else ()
        return found[0] if len(found) == 1 else None

    def fuller(self, entity: Entity) -> Entity:
        """The only person with a longer name that ends with a person's one name, or of the same first and last
        name whom more reports name; else the same."""
        name = _plain(entity.name)
        if entity.kind != "person" or not name:
            return entity
        named = self._persons.get(name.split()[-1], ())
        if " " in name:
            return min((one for one in named if _is_same(one, entity)), key=_rank, default=entity)
        found = [one for one in named if " " in _plain(one.name)]
        return found[0] if len(found) == 1 else entity


def _is_same(one: Entity, other: Entity) -> bool:
    """Whether names differ by initials in the middle alone: "Ana B. Ruiz" and "Ana Ruiz"."""
    names = [_plain(person.name).split() for person in (one, other)]
    middles = [[word for word in name[1:-1] if len(word) > 1] for name in names]
    initials = [[word for word in name[1:-1] if len(word) == 1] for name in names]
    if one is other or len(names[0]) < 2 or middles[0] != middles[1]:
        return one is other
    same = initials[0] == initials[1] or not all(initials)
    return same and (names[0][0], names[0][-1]) == (names[1][0], names[1][-1])


def _rank(person: Entity) -> tuple[int, int, str]:
    """Whom most reports name, and most often, first."""
    return -len(person.reports), -len(person.mentions), person.id


def _names(person: Entity) -> frozenset[str]:
    """A person's name and its last word; of the name only: other spellings may be somebody else's."""
    whole = _plain(person.name)
    return frozenset((whole, whole.split()[-1])) if whole else frozenset()


def _plain(words: str) -> str:
    parts = [part.strip(".,").casefold() for part in words.split()]
    while parts and parts[0] in _TITLES:
        parts = parts[1:]
    if len(parts) > 1 and parts[-1] in ("jr", "sr"):
        parts = parts[:-1]
    return " ".join(parts)
