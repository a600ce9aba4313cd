"""Words that a report of the story says were never said.

- A report calls quotations invented ("the article held fake quotes from a harbour master"): then words that
  one origin alone tells, of somebody whom no more than one origin of three names, are left to whoever asks for all;
  nobody can tell the invented from the others.
- A report says that an account or post is not somebody's ("that is not her account", "Lind did not send it",
  "impostors"): then what that person, named in the sentence or right before, is said to post or write is
  left as well. What they are said to say aloud stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factbox.record.said.around import Around
from factbox.types import Annotation, Entity, Saying

if TYPE_CHECKING:
    from factbox.relate.story import Related

_UNTRUE = r"(?:fake|faked|phony|phoney|imaginary|invented|fabricated|made[- ]up|bogus|fictitious|nonexistent)"
_POST = r"(?:accounts?|tweets?|posts?|messages?|e-?mails?|letters?|pages?|profiles?)"
_INVENTED = re.compile(
    rf"\b{_UNTRUE} (?:\w+ )?(?:quotes?|quotations?)\b"
    rf"|\b(?:quotes?|quotations?) (?:was|were|is|are) (?:\w+ )?{_UNTRUE}\b",
    re.IGNORECASE,
)
_NOT_THEIRS = re.compile(
    r"\b(?:did|had|has)(?: not|n[’']t) (?:\w+ )?(?:send|sent|post|posted|tweet|tweeted|write|written)\b"
    r"|\bnever (?:sent|posted|tweeted|wrote)\b"
    rf"|\b(?:is|was|are|were)(?: not|n[’']t) (?:her|his|their|\w+[’']s) (?:\w+ ){{0,2}}{_POST}\b"
    rf"|\b(?:{_UNTRUE}|purported|supposed|fraudulent|parody|spoof) (?:\w+ )?{_POST}\b"
    r"|\b(?:impersonat(?:or|ed|ing)|impost[eo]r)s?\b",
    re.IGNORECASE,
)
_WRITES = re.compile(r"tweet|post|writ|wrote|email|e-mail|message|publish|shar", re.IGNORECASE)
_FEW = 3
"""One of how many origins, or fewer, name somebody who may be invented with the words."""
_BEFORE = 1
"""Sentences before one that denies a post, in which whose it is may be named."""


@dataclass(frozen=True)
class Doubted:
    """What the reports of a story call invented."""

    around: Around
    invented: bool
    not_theirs: frozenset[str]
    origins: int
    by_origin: Mapping[str, str]
    entities: Mapping[str, Entity]

    @classmethod
    def of(cls, related: Related, around: Around) -> Doubted:
        rows = related.reading.annotations
        return cls(
            around,
            any(_INVENTED.search(one.text) for row in rows for one in row.sentences),
            frozenset(one for row in rows for one in _denied(related, around, row)),
            len(related.origins),
            {report: one.id for one in related.origins for report in one.reports},
            {one.id: one for one in related.entities},
        )

    def holds(self, said: Saying) -> bool:
        """Whether the words of a quotation are doubted."""
        if said.speaker in self.not_theirs:
            quote = self.around.quote(said.evidence)
            if quote is not None and _WRITES.search(quote.cue or ""):
                return True
        holders = {one.report for one in (said.evidence, *said.again)}
        if not self.invented or len(self._origins(holders)) > 1:
            return False
        speaker = self.entities.get(said.speaker or "")
        named = len(self._origins(set(speaker.reports))) if speaker is not None else 0
        return named <= max(1, self.origins / _FEW)

    def _origins(self, reports: set[str]) -> set[str]:
        return {self.by_origin.get(one, one) for one in reports}


def _denied(related: Related, around: Around, annotation: Annotation) -> Iterator[str]:
    """The persons whose post or account a report says is not theirs."""
    sentences = annotation.sentences
    denying = {at for at, one in enumerate(sentences) if _NOT_THEIRS.search(one.text)}
    near = {at - back for at in denying for back in range(_BEFORE + 1)}
    for row in annotation.mentions if denying else ():
        if around.number(row) in near:
            found = related.index.of(row.id)
            if found is not None and found.kind == "person":
                yield found.id
