"""Which "he" and "she" of a line nobody in it explains, and whom the story knows them to be.

The story's own answer comes first: where it knows whom a pronoun means and he is not named before it in
the line, the line is open, whoever else stands in it. Else a person who may be meant explains it: who bears
a man's given name is no "she", and "her" right behind a verb is not who acts in it ("Ruth Calder called
her"). Nobody is told for a pronoun who cannot be meant by it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from factbox.data.given_gender import Gender, gender_of
from factbox.data.word_lists import word_list
from factbox.record.leaning.names import Names
from factbox.types import Entity, Mention, Statement

if TYPE_CHECKING:
    from factbox.relate.story import Related

_PERSONAL = re.compile(r"\b(?:he|she|him|his|her|hers|himself|herself)\b", re.IGNORECASE)
_MALE = frozenset(["he", "him", "his", "himself"])
_TITLES: dict[str, Gender] = {"mr": "he", "sir": "he", "mrs": "she", "ms": "she", "miss": "she"}
_TITLE = re.compile(r"\b(mr|sir|mrs|ms|miss)\.?\s+(?:[\w.’'-]+\s+){0,2}$", re.IGNORECASE)
_BEFORE = 30
"""Characters before a name in which a title may stand."""
_AHEAD = 90
"""Characters behind a pronoun in which the person may be named: "In her letter, Calder ..."."""
_FIRST_CLAUSE = re.compile(
    r"^(?:after|before|when|while|as|although|though|because|since|if|unless|despite|following|in|at|on|with|for|"
    r"by|during|under|from|once|until|even|trying|\w+ing)\b[^,;]*$",
    re.IGNORECASE,
)
_CLAUSE = re.compile(
    r"[;:]|[’']s\b|\b(?:that|who|whom|whose|which|if|when|where|why|how|as|while|after|before|because|since|until|though|"
    r"although|and|or|but|to|is|are|was|were|be|been|said|says|than|for|with|of)\b",
    re.IGNORECASE,
)
_SAYS = re.compile(
    r",?\s(?:\w+ly |also |later |has |had )?(?:said|says|added|adds|insisted|insists|claimed|claims|argued|denied|"
    r"acknowledged|admitted|told (?:\w+ ){1,3})(?:,? (?:on )?\w+day)?(?: that)?\s",
    re.IGNORECASE,
)
_SMALL = re.compile(r"\b(?:of|for|with|by|from|to|in|on|at|about|against|and|or|the)\b")
_OBJECT = re.compile(
    r"\s*(?:$|[.,;:!?)]|(?:and|or|but|if|as|by|in|on|at|to|of|for|from|with|that|when|while|a|an|the)\b)"
)


class Persons:
    """Tells whom the pronouns of a line stand for."""

    def __init__(self, related: Related, names: Names) -> None:
        self._related = related
        self._names = names

    def open(self, row: Statement, text: str) -> list[Entity | None]:
        """Who is meant by each pronoun that the line leaves open, None where the story does not know;
        `text` is the line's without quotations."""
        found: list[Entity | None] = []
        for match in _PERSONAL.finditer(text):
            gender: Gender = "he" if match.group().casefold() in _MALE else "she"
            meant = self._meant(row, row.start + match.start(), gender)
            actor = self._actor(row, text, match)
            if actor is not None and meant is not None and self._is(actor, meant):
                meant = None
            if self._says_so(row, text, match.start(), gender):
                continue
            if meant is None:
                told = self._is_explained(row, text, match, gender)
            else:
                told = self._is_named(row, text, match.start(), meant)
            if not told:
                found.append(meant)
        return found

    def _says_so(self, row: Statement, text: str, place: int, gender: Gender) -> bool:
        """Whether the person named right before says so of himself: "Lind said he ..."."""
        named = [one for one in self._said(row, text, place) if self._fits(one, gender)]
        between = text[named[-1].end - row.start : place] if named else ""
        return _SAYS.fullmatch(between) is not None

    def _meant(self, row: Statement, offset: int, gender: Gender) -> Entity | None:
        """Whom the story knows the pronoun at a place to be, where nothing speaks against it."""
        annotation = self._related.reading.annotation(row.report)
        for one in annotation.references:
            if one.part == row.part and one.start == offset:
                entity = self._related.index.of(one.id)
                if entity is None or entity.kind != "person":
                    return None
                return entity if self._may_be(entity, gender) else None
        return None

    def _may_be(self, person: Entity, gender: Gender) -> bool:
        """Whether neither a person's given name nor most pronouns of the story speak against one."""
        if gender_of(person.name) not in (gender, None):
            return False
        usual = self._usual.get(person.id, Counter())
        other: Gender = "she" if gender == "he" else "he"
        return usual[gender] >= usual[other]

    @cached_property
    def _usual(self) -> Mapping[str, Counter[Gender]]:
        """How often the reports call each person "he" and "she", as far as the story knows."""
        found: dict[str, Counter[Gender]] = {}
        for annotation in self._related.reading.annotations:
            for one in annotation.references:
                entity = self._related.index.of(one.id)
                if entity is not None and _PERSONAL.fullmatch(one.text):
                    gender: Gender = "he" if one.text.casefold() in _MALE else "she"
                    found.setdefault(entity.id, Counter())[gender] += 1
        return found

    def _is_named(self, row: Statement, text: str, place: int, meant: Entity) -> bool:
        """Whether the line names the one who is meant, before the pronoun or as the subject that follows;
        somebody without a name who stands between leaves it to the reader."""
        ahead = _AHEAD if _FIRST_CLAUSE.match(text[:place]) else 0
        if any(self._is(one, meant) for one in self._said(row, text, place + ahead)):
            return True
        return _human_before(text, place)

    def _said(self, row: Statement, text: str, length: int) -> list[Mention]:
        """The persons whom the report itself names, not somebody whom it quotes."""
        named = self._names.persons(row, length)
        return [one for one in named if not text[one.start - row.start].isspace()]

    def _is(self, name: Mention, person: Entity) -> bool:
        entity = self._related.index.of(name.id)
        return entity is not None and entity.id == person.id

    def _is_explained(
        self, row: Statement, text: str, match: re.Match[str], gender: Gender
    ) -> bool:
        """Whether somebody who may be meant stands before a pronoun, or right behind an opening clause."""
        place = match.start()
        fitting = [one for one in self._said(row, text, place) if self._fits(one, gender)]
        if fitting and self._actor(row, text, match) is None:
            return True
        if _human_before(text, place):
            return True
        owner = match.group().casefold() in ("his", "her")
        if fitting or not (owner or _FIRST_CLAUSE.match(text[:place])):
            return False
        return any(self._fits(one, gender) for one in self._said(row, text, place + _AHEAD))

    def _fits(self, name: Mention, gender: Gender) -> bool:
        """Whether nothing speaks against a pronoun for a person: no title, no given name."""
        text = self._related.reading.report(name.report).text
        title = _TITLE.search(text[max(0, name.start - _BEFORE) : name.start])
        if title is not None:
            return _TITLES[title.group(1).casefold()] == gender
        entity = self._related.index.of(name.id)
        return gender_of(entity.name if entity else name.name) in (gender, None)

    def _actor(self, row: Statement, text: str, match: re.Match[str]) -> Mention | None:
        """The only person before "him" where he acts in the same clause, and so is somebody else."""
        word, named = match.group().casefold(), self._said(row, text, match.start())
        objective = word == "him" or (word == "her" and _OBJECT.match(text[match.end() :]))
        if not objective or len({self._key(one) for one in named}) != 1:
            return None
        first, last = named[0].start - row.start, named[-1].end - row.start
        between = text[last : match.start()].rstrip()
        verb = between.split()[-1].strip(",").casefold() if between else ""
        if not verb or verb in word_list("function_words") or _CLAUSE.search(between):
            return None
        return None if _SMALL.search(text[:first]) else named[0]

    def _key(self, name: Mention) -> str:
        entity = self._related.index.of(name.id)
        return entity.id if entity else name.name


def _human_before(text: str, place: int) -> bool:
    words = {word.casefold() for word in re.findall(r"\w+", text[:place])}
    return bool(words & (word_list("human_nouns") | word_list("unnamed_sources")))
