"""What the names of a story's other entities say of one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from factbox.annotate.mentions.votes import form
from factbox.record.who.named import Named

_BEHIND = frozenset(["ii", "iii", "iv", "jr", "jr.", "sr", "sr."])
"""What stands behind a surname."""


@dataclass(frozen=True)
class Cast:
    """What the names of a story's other entities say of one."""

    surnames: frozenset[str]
    """Of persons that a report's running text names by two words or more."""
    persons: frozenset[str]
    bodies: frozenset[str]
    places: frozenset[str] = frozenset()
    holders: frozenset[str] = frozenset()
    """Persons whom the reports give an office."""
    firsts: frozenset[str] = frozenset()
    """The first words of persons' names of two words or more."""
    origins: int = 1
    """How many origins name the same one, at most."""

    @classmethod
    def of(cls, all_named: Iterable[Named]) -> Cast:
        named = tuple(all_named)
        told = [one.entity for one in named if one.told]
        people = [form(one.name) for one in told if one.kind == "person"]
        return cls(
            surnames=frozenset(_surname(name) for name in people if " " in name),
            persons=frozenset(people),
            firsts=frozenset(name.split()[0] for name in people if " " in name),
            bodies=frozenset(form(one.name) for one in told if one.kind == "organization"),
            places=frozenset(form(one.name) for one in told if one.kind == "place"),
            holders=frozenset(form(one.name) for one in told if one.offices),
            origins=max((one.origins for one in named), default=1),
        )


def _surname(name: str) -> str:
    return next((word for word in reversed(name.split()) if word not in _BEHIND), "")
