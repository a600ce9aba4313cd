"""Who "he" is that speaks, where the report's own references leave it open.

Looked for in the sentences before, nearest first: the person that the same pronoun stood for there,
the only person named there, the one who is the subject of its main verb. A sentence about nobody,
or with the same pronoun left open, is passed over; one with an unnamed person ends the search.
Nobody who was "she" elsewhere in the report is "he".
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from factbox.annotate.parse import Parsed, Token
from factbox.annotate.who import Who
from factbox.data.offices import office_at
from factbox.data.word_lists import word_list
from factbox.types import Mention, Reference

FARTHEST = 4
"""Sentences back in which the person may have been named."""
_GENDER = {
    "he": "he", "him": "he", "his": "he", "himself": "he",
    "she": "she", "her": "she", "hers": "she", "herself": "she",
}  # fmt: skip


class Antecedents:
    """The persons of a report by sentence, with the pronouns that stood for them."""

    def __init__(self, parsed: Parsed, who: Who) -> None:
        self._parsed = parsed
        self._who = who
        self._genders: dict[str, set[str]] = defaultdict(set)
        for part in ("title", "text"):
            for row in who.inside(part, 0, len(parsed.report.text) + 1):
                person = who.mention(row) if isinstance(row, Reference) else None
                gender = _GENDER.get(row.text.lower())
                if person is not None and gender is not None:
                    self._genders[person.name].add(gender)

    def before(self, sentence: int, pronoun: str) -> Mention | None:
        """Who a pronoun in `sentence` may safely be by the sentences before it."""
        gender = _GENDER.get(pronoun)
        here = self._parsed.sentences[sentence]
        for number in range(sentence - 1, max(sentence - 1 - FARTHEST, -1), -1):
            row = self._parsed.sentences[number]
            if gender is None or (row.part, row.role) != (here.part, here.role):
                return None
            same = self._same_pronoun(number, gender)
            if same is not None:
                return same
            persons = self._persons(number, gender)
            if persons or self._unnamed(number):
                return self._only(number, persons)
        return None

    def subject(self, sentence: int) -> Mention | Reference | None:
        """The person who does what the main verb of a sentence says."""
        root = self._subject(sentence)
        part = self._parsed.sentences[sentence].part
        row = self._who.at(part, root.start, root.end) if root is not None else None
        person = self._who.mention(row)
        return row if person is not None and person.kind == "person" else None

    def fits(self, person: Mention, pronoun: str) -> bool:
        """Whether nothing in the report speaks against a pronoun for a person."""
        known = self._genders.get(person.name, set())
        return not known or _GENDER.get(pronoun) in known

    def _rows(self, number: int) -> tuple[Mention | Reference, ...]:
        row = self._parsed.sentences[number]
        return self._who.inside(row.part, row.start, row.end)

    def _same_pronoun(self, number: int, gender: str) -> Mention | None:
        found = [
            self._who.mention(row)
            for row in self._rows(number)
            if isinstance(row, Reference) and _GENDER.get(row.text.lower()) == gender
        ]
        names = {person.name for person in found if person is not None}
        return next(filter(None, found), None) if len(names) == 1 else None

    def _persons(self, number: int, gender: str) -> list[Mention]:
        named = [self._who.mention(row) for row in self._rows(number)]
        persons = [one for one in named if one is not None and one.kind == "person"]
        return [one for one in persons if self.fits(one, gender)]

    def _only(self, number: int, persons: Iterable[Mention]) -> Mention | None:
        """The only person, else the subject of the main verb."""
        persons = list(persons)
        if self._unnamed(number):
            return None
        if len({one.name for one in persons}) == 1:
            return persons[0]
        subject = self._who.mention(self.subject(number))
        return subject if subject is not None and subject in persons else None

    def _subject(self, number: int) -> Token | None:
        first, last = self._parsed.bounds[number]
        roots = [t for t in self._parsed.tokens[first:last] if t.dep == "ROOT"]
        for root in roots[:1]:
            for i in self._parsed.children[root.i]:
                if self._parsed.tokens[i].dep in ("nsubj", "nsubjpass"):
                    return self._parsed.tokens[i]
        return None

    def _unnamed(self, number: int) -> bool:
        """Whether the main subject is a person without a name."""
        token = self._subject(number)
        if token is None or token.pos != "NOUN" or token.tag == "NNS":
            return False
        if self.subject(number) is not None:
            return False
        return token.lower in word_list("human_nouns") or office_at(token.text) is not None
