"""Whether it is sure who says the words of a quotation, by how the report names the speaker.

Sure is a person or body that is named beside a verb of saying. Not sure, and left to whoever asks for all:

- who is not called by a word of their name ("the ministry", "the teacher"), unless a verb of saying stands
  right beside the marks or they go on from words that were theirs;
- "he" or "she", unless that is a person of such a name who is named outside quotations in one of the two sentences before, or whom
  the report names most, and three times; nor where a name between them and the pronoun may be meant that the
  report speaks of as often;
- any other pronoun; and words that hang on a verb only as a part of something else that is told;
- who only may be meant, and words that hang on a noun ("Kelvo's announcement") or tell that their speaker
  said them: the report's own words are among them;
- an outlet or agency: what it prints is telling, not speech.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from factbox.annotate.quotes.genders import GENDER
from factbox.annotate.quotes.said import BESIDE
from factbox.annotate.quotes.sources import is_open
from factbox.data.agencies import is_agency
from factbox.data.irregular_verbs import plain_form
from factbox.data.outlets import is_outlet
from factbox.data.speech_nouns import speech_noun
from factbox.data.speech_verbs import speech_verb
from factbox.record.said.around import Around
from factbox.record.said.meant import Meant
from factbox.types import Entity, Mention, Quote

if TYPE_CHECKING:
    from factbox.data.given_gender import Gender
    from factbox.relate.story import Related

_WORD = re.compile(r"[^\W_]+")
_NEAR = 2
"""Sentences back in which a person is named who is "he"."""
_OFTEN = 3
"""Times that a report names whom it is about."""
_GOES_ON = "it follows their words"
_UNSURE_WHY = ("stands before what they are part of", "may be who is named before it")
_PRESS = re.compile(
    r"\b(?:News|Times|Post|Herald|Tribune|Gazette|Journal|Chronicle|Telegraph|Radio|TV|Magazine)\b"
)
_FAR = 40
"""Sentences back in which a name is looked for."""


@dataclass
class SureSpeaker:
    """Judges the speakers of one story's quotations."""

    related: Related
    around: Around
    meant: Meant

    def is_sure(self, quote: Quote, entity: Entity | None) -> bool:
        """Whether the words are surely the speaker's; of nobody who is named that is asked elsewhere."""
        if entity is None:
            return True
        if _prints(entity) or _is_noun(quote.cue or ""):
            return False
        why = [(one.detail, one.score) for one in quote.why if one.feature == "speaker"]
        detail, score = why[0] if why else ("", BESIDE)
        called = quote.speaker_text or ""
        words = called.casefold()
        if any(one in detail for one in _UNSURE_WHY):
            return False
        if words in GENDER:
            gender: Gender = "he" if GENDER[words] == "he" else "she"
            fits = self.meant.may_be(entity, None, gender)
            return fits and self._is_in_reach(quote, entity, gender)
        if is_open(words, None):
            return False
        return score == BESIDE or _GOES_ON in detail or not words or _is_called(called, entity)

    def _is_in_reach(self, quote: Quote, person: Entity, gender: Gender) -> bool:
        """Whether a pronoun stands near a name of the person, or in a report about them."""
        here = self.around.number(self.related.reading.evidence(quote))
        if here is None:
            return False
        named = self._counts(quote.report)
        own = self.related.index.of(quote.speaker)
        person = own if own is not None and named[own.id] > named[person.id] else person
        between = dict(self._back(quote, here))
        last = max((at for at, ids in between.items() if person.id in ids), default=None)
        most = max(named.values(), default=0)
        if last is None or (here - last > _NEAR and not _OFTEN <= most <= named[person.id]):
            return False
        others = {
            one for at, ids in between.items() if at >= last for one in ids if one != person.id
        }
        fits = (one for one in self.related.entities if one.id in others)
        return all(
            named[one.id] < named[person.id]
            for one in fits
            if self.meant.may_be(one, person.id, gender)
        )

    def _back(self, quote: Quote, here: int) -> Iterator[tuple[int, frozenset[str]]]:
        """Who is named in the sentences up to the pronoun, by the number of the sentence."""
        rows = self.meant.named(quote.report)
        end = quote.speaker_start if quote.speaker_start is not None else quote.start
        for number in range(here, max(-1, here - _FAR), -1):
            near = (one for one in rows.get(number, ()) if one.start < end)
            yield number, frozenset(self._ids(near))

    def _ids(self, rows: Iterator[Mention]) -> Iterator[str]:
        for row in rows:
            found = self.related.index.of(row.id)
            if found is not None:
                yield found.id

    def _counts(self, report: str) -> Counter[str]:
        """How often a report names each person outside quotations."""
        rows = (row for found in self.meant.named(report).values() for row in found)
        persons = {one.id for one in self.related.entities if one.kind == "person"}
        return Counter(one for one in self._ids(rows) if one in persons)


def tells_of_speaker(words: str, entity: Entity | None) -> bool:
    """Whether quoted words tell that their own speaker says something: a closing mark is lost."""
    if entity is None or entity.kind != "person":
        return False
    last = entity.name.split()[-1].casefold()
    told = [word.casefold() for word in _WORD.findall(words)]
    return any(
        (one == last and _says(other)) or (other == last and _says(one))
        for one, other in pairwise(told)
    )


def _prints(entity: Entity) -> bool:
    """Whether an entity is an outlet or agency, known or by its name ("Alvora News Service")."""
    name = entity.name
    paper = entity.kind == "organization" and _PRESS.search(name) is not None
    return paper or is_outlet(name) or is_agency(name)


def _is_noun(cue: str) -> bool:
    """Whether a cue can only be a noun: "announcement", not "claim"."""
    plain = cue.casefold().removesuffix("s")
    return speech_noun(plain) is not None and speech_verb(plain) is None


def _says(word: str) -> bool:
    """Whether a word is a form of "say", "tell" or their like."""
    plain = plain_form(word)
    forms = (plain, plain.removesuffix("s"), plain.removesuffix("ed"), plain.removesuffix("d"))
    verbs = (speech_verb(one) for one in forms)
    return any(verb is not None and verb.use in ("say", "tell") for verb in verbs)


def _is_called(words: str, entity: Entity) -> bool:
    """Whether words for a speaker hold a word in capitals of one of their names."""
    told = {word for word in _WORD.findall(words) if word[:1].isupper()}
    names = (entity.name, *(one.name for one in entity.names))
    called = {word for name in names for word in _WORD.findall(name) if word[:1].isupper()}
    return any(len(word) > 1 and word not in ("The", "Of") for word in told & called)
