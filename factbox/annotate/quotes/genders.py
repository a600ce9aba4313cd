"""Whether a pronoun can be a person: "Mr" Lind is never "she", nor is who was "he" all along.

A title in or before a name settles it; else a given name that only men, or only women, bear; else the
pronouns that the report itself has for the person, the greater number of them.
"""

from __future__ import annotations

from collections import Counter, defaultdict

from factbox.annotate.parse import Parsed
from factbox.annotate.who import Who
from factbox.data.given_gender import gender_of
from factbox.types import Mention, Reference

GENDER = {
    "he": "he", "him": "he", "his": "he", "himself": "he",
    "she": "she", "her": "she", "hers": "she", "herself": "she",
}  # fmt: skip
_TITLES = {
    "mr": "he", "mister": "he", "sir": "he", "lord": "he", "congressman": "he", "spokesman": "he",
    "mrs": "she", "ms": "she", "miss": "she", "madam": "she", "lady": "she", "dame": "she",
    "congresswoman": "she", "spokeswoman": "she",
}  # fmt: skip
_BEFORE = 24
"""Characters before a name in which a title may stand."""


class Genders:
    """What a report's titles and pronouns tell of its persons."""

    def __init__(self, parsed: Parsed, who: Who) -> None:
        self._counts: dict[str, Counter[str]] = defaultdict(Counter)
        self._titled: dict[str, str] = {}
        self._given: dict[str, set[str | None]] = defaultdict(set)
        for part in ("title", "text"):
            for row in who.inside(part, 0, len(parsed.report.text) + 1):
                person = who.mention(row)
                if person is None or person.kind != "person":
                    continue
                if isinstance(row, Reference):
                    self._count(person, row.text)
                    continue
                if " " in person.name:
                    self._given[_last(person.name)].add(gender_of(person.name))
                title = _title(parsed, person)
                if title is not None:
                    self._titled.setdefault(person.name, title)

    def _count(self, person: Mention, pronoun: str) -> None:
        gender = GENDER.get(pronoun.lower())
        if gender is not None:
            self._counts[person.name][gender] += 1

    def fits(self, person: Mention, pronoun: str) -> bool:
        """Whether nothing in the report speaks against a pronoun for a person; a body is none."""
        gender = GENDER.get(pronoun.lower())
        if gender is None or person.kind != "person":
            return False
        titled = self._titled.get(person.name)
        if titled is not None:
            return titled == gender
        given = self._by_given_name(person.name)
        if given is not None:
            return given == gender
        known = self._counts.get(person.name, Counter())
        return 2 * known[gender] >= known.total()

    def _by_given_name(self, name: str) -> str | None:
        """What a given name says, of a last name alone that of all who bear it in the report."""
        if " " in name:
            return gender_of(name)
        found = self._given.get(_last(name), set())
        return next(iter(found)) if len(found) == 1 else None


def _last(name: str) -> str:
    return name.split()[-1].casefold() if name else ""


def _title(parsed: Parsed, person: Mention) -> str | None:
    """What the title in or right before a name says of the person."""
    lead = parsed.words(person.part, max(0, person.start - _BEFORE), person.start).split()[-1:]
    words = (word.strip(".,").lower() for word in (*person.text.split()[:1], *lead))
    return next((_TITLES[word] for word in words if word in _TITLES), None)
