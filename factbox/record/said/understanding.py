"""How a quotation can be put before a reader: by itself, in its report's sentence, or not at first.

By itself where its words can be understood alone (`understood`); of a "he" or "she" in them that nobody
explains it, as the one who acts, is told who is meant, where the report speaks of one person right before (`meant`). An answer
stands in the sentence that says what was asked. In its sentence where that can be read by itself, is not
long, and itself speaks of nobody and nothing that is not in it. What was said in another year (`long_ago`)
stands in the sentence that tells so. Else not at first.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from factbox.data.word_lists import word_list
from factbox.record.leaning import Leaning, without_quotations
from factbox.record.readable import is_readable
from factbox.record.said.around import Around
from factbox.record.said.long_ago import LongAgo
from factbox.record.said.meant import Meant
from factbox.record.said.open_words import (
    leaves_out,
    open_object,
    open_person,
    open_plural,
    open_several,
    open_subject,
)
from factbox.record.said.understood import (
    is_courtesy,
    is_told_by,
    is_understood,
    leans,
    points_back,
)
from factbox.record.sure_alone import joins_on_by_day
from factbox.types import Saying, Sentence, Statement

if TYPE_CHECKING:
    from factbox.relate.story import Related

_LONGEST = 260
"""Characters of a sentence shown around a few words."""
_MARKS = " \t\r\n\xa0\"“‘'«„"
_BEFORE_SPEECH = frozenset(
    ["he", "her", "him", "i", "it", "me", "she", "that", "them", "they", "us", "we", "who", "you"]
)
"""Small words right before words that are said: "she told him “Leave!”"."""
_ACTING = ("he", "she")
"""Pronouns for whom it may be told who is meant: "his" and "him" are too often another's."""
_ASKED = re.compile(
    r"(?:when |being )?(?:asked|pressed|questioned)\b|in (?:response|answer|reply) to\b", re.I
)
_POINTS_BACK = re.compile(
    r"\b(?:(?:by|of|about|to|for|with|on|at|over|like) (?:that|this|these|those|it|them)|(?:said|did|does|do) so)"
    r"\s*(?:[.,;?!]|$)|\bsuch an? \w|\b(?:that|those) (?!(?:day|night|time|week|month|year|morning|evening)s?\b)\w+\s*(?:[.,;?!]|$)",
    re.IGNORECASE,
)
"""A clause that ends with what was told before: "shocked by that", "sent that letter"; or "such a meeting"."""


class Understanding:
    """Judges the quotations of one story."""

    def __init__(self, related: Related, around: Around) -> None:
        self._related = related
        self._around = around
        self._meant = Meant(related, around)
        self._known = self._meant.known()
        self._ago = LongAgo(related, around)
        self._leaning: Leaning | None = None

    def line(self, said: Saying, shared: bool) -> Saying:
        """A whole remark as it is shown; `shared`: other reports have it too."""
        words = [one.exact for one in (said.evidence, *said.parts)]
        if self._ago.follows(said) or is_courtesy(" ".join(words)):
            return replace(said, minor=True)
        sentence = self._around.sentence(said.evidence)
        if sentence is not None and _ASKED.match(sentence.text):
            asked = self.within(said, sentence)
            if asked is not None:
                return asked
        alone = self.alone(said, shared)
        if alone is not None:
            return alone
        known = f"{said.name or ''} {said.words or ''}"
        needs = self._needs_telling(" ".join(words))
        if sentence is None or (needs and not is_told_by(sentence.text, words, known)):
            return replace(said, minor=True)
        return self.within(said, sentence) or replace(said, minor=True)

    def _needs_telling(self, words: str) -> bool:
        """Whether words are about somebody or something that only others can tell of."""
        person = open_person(words, self._known) is not None
        open_thing = open_subject(words) or open_object(words) or open_plural(words)
        open_thing = open_thing or points_back(words)
        return person or open_thing or leans(words) or leaves_out(words)

    def alone(self, said: Saying, shared: bool = False) -> Saying | None:
        """A quotation shown by its own words; None where they do not tell enough."""
        words = " ".join(one.exact for one in (said.evidence, *said.parts))
        if not is_understood(words, shared) or self._ago.is_told(said) or self._is_embedded(said):
            return None
        pronoun = open_person(words, self._known)
        if pronoun is None:
            return said
        if pronoun.text.casefold() not in _ACTING:
            return None
        person = self._meant.who(said.evidence, said.speaker, pronoun)
        return replace(said, who=person.name) if person is not None else None

    def _is_embedded(self, said: Saying) -> bool:
        """Whether the quotation goes on a clause of the report's: "would not “WRECK the harbour”"."""
        before = self._around.text(said.evidence)[: said.evidence.start].rstrip(_MARKS)
        word = before.rpartition(" ")[2].rpartition("\n")[2]
        return word in word_list("function_words") and word not in _BEFORE_SPEECH

    def within(self, said: Saying, sentence: Sentence | None) -> Saying | None:
        """A quotation shown in its sentence; None where that cannot be read by itself."""
        if sentence is None or not self._can_be_shown(sentence) or self._leans(sentence):
            return None
        return replace(said, within=self._related.reading.evidence(sentence))

    def _can_be_shown(self, sentence: Sentence) -> bool:
        short = len(sentence.text) <= _LONGEST
        if not (short and sentence.role == "body" and is_readable(sentence.text)):
            return False
        outside = without_quotations(sentence.text)
        if not any(one.isalpha() for one in outside):
            return False
        points = (
            leans(outside)
            or joins_on_by_day(sentence.text)
            or _POINTS_BACK.search(" ".join(outside.split())) is not None
        )
        return not points and open_person(sentence.text, self._known) is None

    def _leans(self, sentence: Sentence) -> bool:
        """Whether a sentence speaks of what only the sentences before it tell of."""
        if self._leaning is None:
            self._leaning = Leaning(self._related)
        return self._leaning.leans(_stated(sentence)) or open_several(sentence.text)


def _stated(sentence: Sentence) -> Statement:
    """A sentence as what it states."""
    return Statement(
        id=sentence.id,
        report=sentence.report,
        part=sentence.part,
        start=sentence.start,
        end=sentence.end,
        text=sentence.text,
        status="asserted",
    )
