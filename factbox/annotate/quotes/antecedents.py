"""Who "he" is that speaks, where the report's own references leave it open, or are not safe.

Looked for in the sentences before, nearest first: the person that the same pronoun stood for there,
the only person named there, the one who is the subject of its main verb. A sentence about nobody,
or with the same pronoun left open, is passed over; one with an unnamed person ends the search.
Names inside quoted words are passed over. Nor is "he" somebody of whom the sentence before only tells
what others do to him, or what is his ("helped Per Lind's family. He said"), nor whom the words are
said of ("of Lind, he said").
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from factbox.annotate.parse import Parsed, Token
from factbox.annotate.quotes.beside import after
from factbox.annotate.quotes.genders import GENDER, Genders
from factbox.annotate.who import Named, Who
from factbox.data.offices import office_at
from factbox.data.word_lists import word_list
from factbox.types import Mention, Part, Reference

Quoted = Callable[[Part, int], bool]
"""Whether an offset lies inside quoted words."""
FARTHEST = 4
"""Sentences back in which the person may have been named."""
_SUBJECTS = ("nsubj", "nsubjpass")
_OF = ("of", "about", "on")
"""Words that open a sentence with whom it is about: "Of Lind, she said"."""
_DESCRIBES = ("compound", "nmod", "amod")
_WINDOW, _TAIL = 1500, 300
"""Characters, and words, of a sentence in which names are looked for; a longer one is a list."""
_LONGEST_NAME = 12
"""Words of a name that are looked at for its head."""


class Antecedents:
    """The persons of a report by sentence, with the pronouns that stood for them."""

    def __init__(self, parsed: Parsed, who: Who, quoted: Quoted) -> None:
        self._parsed = parsed
        self._who = who
        self._quoted = quoted
        self._subjects: dict[int, Token | None] = {}
        self.fits = Genders(parsed, who).fits

    def before(self, sentence: int, pronoun: str) -> Mention | None:
        """Who a pronoun in `sentence` may safely be by the sentences before it."""
        here = self._parsed.sentences[sentence]
        for number in range(sentence - 1, max(sentence - 1 - FARTHEST, -1), -1):
            row = self._parsed.sentences[number]
            if pronoun not in GENDER or (row.part, row.role) != (here.part, here.role):
                return None
            same = self._same_pronoun(number, pronoun)
            if same is not None:
                return same
            persons = self._persons(number, pronoun)
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

    def is_safe(self, pronoun: Token, row: Reference, steps: int = FARTHEST) -> bool:
        """Whether a pronoun that speaks may be whom the report's own reference takes it for."""
        person = self._who.mention(row)
        if person is None or not self.fits(person, row.text) or steps == 0:
            return False
        here = self._of(pronoun.sentence, person, pronoun.start)
        here = [one for one in here if one.text.lower() not in GENDER]
        if here or pronoun.sentence == 0:
            return any(not self._is_told_of(one, pronoun) for one in here)
        number = pronoun.sentence - 1
        before = [one for one in self._of(number, person) if self._acts(one, number)]
        return any(self._is_sure(one, number, steps - 1) for one in before)

    def _is_sure(self, row: Named, number: int, steps: int) -> bool:
        """Whether a name, or a pronoun that is safe itself, stands in a sentence."""
        token = self._token(row, number)
        if not isinstance(row, Reference) or row.text.lower() not in GENDER or token is None:
            return True
        return self.is_safe(token, row, steps)

    def here(self, pronoun: Token) -> list[Mention]:
        """Who is named before a pronoun in its own sentence and may be meant."""
        near = self._rows(pronoun.sentence, pronoun.start)
        rows = [row for row in near if not self._is_told_of(row, pronoun)]
        named = [row for row in rows if isinstance(row, Mention)]
        return [person for person in named if self.fits(person, pronoun.lower)]

    def _of(self, number: int, person: Mention, until: int | None = None) -> list[Named]:
        """Where a person is named or referred to in a sentence, outside quoted words."""
        last = person.name.split()[-1:]
        found = [(row, self._who.mention(row)) for row in self._rows(number, until)]
        return [row for row, one in found if one is not None and one.name.split()[-1:] == last]

    def _is_told_of(self, row: Named, pronoun: Token) -> bool:
        """ "Of Lind, he said": a name below the verb that the pronoun is the subject of; or a name
        that only describes a thing ("the Lind administration")."""
        token = self._token(row, pronoun.sentence)
        if token is not None and token.dep in _DESCRIBES and token.head > token.i:
            return True
        if token is None or token.dep != "pobj":
            return False
        above = self._parsed.tokens[token.head]
        opens = above.i == self._parsed.bounds[pronoun.sentence][0] and above.lower in _OF
        return opens or (above.dep == "prep" and above.head == pronoun.head)

    def _acts(self, row: Named, number: int) -> bool:
        """Whether a sentence is about a person: its subject, or the only one who does anything."""
        token = self._token(row, number)
        if token is None or token.dep in _SUBJECTS:
            return token is not None
        subject = self._subject(number)
        if token.dep == "poss":
            return subject is not None and token.head == subject.i and not self._is_human(subject)
        return subject is None or not self._is_human(subject)

    def _is_human(self, token: Token) -> bool:
        """Whether a subject is somebody, or several; no thing, no body."""
        if token.pos == "PRON":
            return token.lower not in ("it", "this", "that", "there", "which")
        part = self._parsed.sentences[token.sentence].part
        person = self._who.mention(self._who.at(part, token.start, token.end))
        if person is not None:
            return person.kind == "person"
        lists = ("human_nouns", "unnamed_sources")
        noun = any(token.lemma.lower() in word_list(one) for one in lists)
        return token.pos == "NUM" or noun or office_at(token.text) is not None

    def _token(self, row: Named, number: int) -> Token | None:
        """The head word of a name in a sentence."""
        inside = after(self._parsed, number, row.start, _LONGEST_NAME)
        inside = tuple(one for one in inside if one.end <= row.end)
        tokens = self._parsed.tokens
        heads = [one for one in inside if not row.start <= tokens[one.head].start < row.end]
        return heads[0] if heads else next(iter(inside), None)

    def _rows(self, number: int, until: int | None = None) -> tuple[Named, ...]:
        """Who is named near the end of a sentence, or before `until`, outside quoted words."""
        row = self._parsed.sentences[number]
        end = row.end if until is None else until
        named = self._who.inside(row.part, max(row.start, end - _WINDOW), end)
        return tuple(one for one in named if not self._quoted(one.part, one.start))

    def _same_pronoun(self, number: int, pronoun: str) -> Mention | None:
        """Whom the same pronoun stands for, where nobody else in the sentence may be meant."""
        gender = GENDER.get(pronoun)
        found = [
            self._who.mention(row)
            for row in self._rows(number)
            if isinstance(row, Reference) and GENDER.get(row.text.lower()) == gender
        ]
        found = [one for one in found if one is None or self.fits(one, pronoun)]
        names = {person.name.split()[-1] for person in found if person is not None}
        others = {person.name.split()[-1] for person in self._persons(number, pronoun)}
        alone = len(names) == 1 and names >= others and not self._strangers(number)
        return next(filter(None, found), None) if alone else None

    def _strangers(self, number: int) -> bool:
        """Whether somebody acts or is acted on whose name the report's own finder did not know."""
        part = self._parsed.sentences[number].part
        return any(
            token.pos == "PROPN"
            and token.dep in (*_SUBJECTS, "dobj")
            and not self._quoted(part, token.start)
            and self._who.at(part, token.start, token.end) is None
            for token in self._tail(number)
        )

    def _tail(self, number: int) -> tuple[Token, ...]:
        """The words that the last names of a sentence stand among."""
        first, last = self._parsed.bounds[number]
        return self._parsed.tokens[max(first, last - _TAIL) : last]

    def _persons(self, number: int, pronoun: str) -> list[Mention]:
        named = [self._who.mention(row) for row in self._rows(number) if self._acts(row, number)]
        persons = [one for one in named if one is not None and one.kind == "person"]
        return [one for one in persons if self.fits(one, pronoun)]

    def _only(self, number: int, persons: Iterable[Mention]) -> Mention | None:
        """The only person, else the subject of the main verb."""
        persons = list(persons)
        if self._unnamed(number):
            return None
        if len({one.name for one in persons}) == 1 and not self._strangers(number):
            return persons[0]
        subject = self._who.mention(self.subject(number))
        return subject if subject is not None and subject in persons else None

    def _subject(self, number: int) -> Token | None:
        if number not in self._subjects:
            self._subjects[number] = self._main_subject(number)
        return self._subjects[number]

    def _main_subject(self, number: int) -> Token | None:
        first, last = self._parsed.bounds[number]
        roots = [t for t in self._parsed.tokens[first:last] if t.dep == "ROOT"]
        for root in roots[:1]:
            for i in self._parsed.children[root.i]:
                if self._parsed.tokens[i].dep in _SUBJECTS:
                    return self._parsed.tokens[i]
        return None

    def _unnamed(self, number: int) -> bool:
        """Whether the main subject is a person without a name."""
        token = self._subject(number)
        if token is None or token.pos not in ("NOUN", "NUM") or token.tag == "NNS":
            return False
        return self.subject(number) is None and self._is_human(token)
