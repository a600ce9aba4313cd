"""What happened on a day that no event of the ontology tells: the dated sentences of the news itself.

"The council on Tuesday read the charter aloud" tells what happened when, whatever the verb. A sentence
counts where a day hangs on its main verb, that verb is no "is" or "has" and nobody's saying, it is
told as done (or, of a day ahead, as planned), and it stands at the top of a report; further down where
more than one origin says it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factbox.annotate.when.edtf import precision
from factbox.data.irregular_verbs import plain_form
from factbox.data.speech_verbs import speech_verb
from factbox.record.clause import statement_of
from factbox.record.own_day import in_perfect
from factbox.record.sure_day import is_unsure
from factbox.types import Sentence, Statement, When

if TYPE_CHECKING:
    from factbox.relate.story import Related

LEAD_SENTENCES = 4
_DONE = ("asserted", "ongoing")
_STATES = frozenset(
    ["is", "are", "was", "were", "be", "been", "has", "have", "had", "remains", "remained"]
)
_HANDS_ON = frozenset(["said", "claimed", "suggested", "believed", "predicted", "estimated"])
_BOUND = re.compile(r"\b(?:since|until|till|by|from|before|after|between)\s$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class DatedNews:
    """A statement that tells what was done on a day; `lead` where it stands at the top of its report."""

    row: Statement
    time: When
    day: str
    lead: bool


def dated_news(related: Related) -> Iterator[DatedNews]:
    """The statements that tell what was done on a day."""
    for annotation in related.reading.annotations:
        lead = _lead(annotation.sentences)
        for time in annotation.times:
            row = _told_on(related, time)
            day = related.reading.edtf(time.id)
            if row is None or day is None or precision(day) not in ("day", "time"):
                continue
            if _is_done(related, row, day) and not is_unsure(related, row, time):
                top = any(one.start <= row.start < one.end for one in lead)
                yield DatedNews(row, time, day, top)


def _lead(sentences: tuple[Sentence, ...]) -> tuple[Sentence, ...]:
    """The first sentences of the body."""
    return tuple(one for one in sentences if one.role == "body" and one.part == "text")[
        :LEAD_SENTENCES
    ]


def _told_on(related: Related, time: When) -> Statement | None:
    """The statement whose main verb a time dates, where it is a deed and no saying."""
    if not time.main or time.verb_start is None or time.part != "text":
        return None
    row = statement_of(related, time, time.verb_start)
    source = related.reading.report(time.report).text
    if row is None or row.attributed_to is not None or not row.start <= time.start < row.end:
        return None
    if _BOUND.search(source[max(0, time.start - 10) : time.start]) or in_perfect(source, time):
        return None
    verb = re.match(r"[\w’'-]+", source[time.verb_start :])
    word = verb[0].casefold() if verb else ""
    return None if word in _STATES or _is_saying(word) else row


def _is_saying(word: str) -> bool:
    """Whether a verb only hands on words; who warns, urges or refuses does something."""
    plain = plain_form(word)
    forms = (plain, plain.removesuffix("s"), plain.removesuffix("ed"), plain.removesuffix("d"))
    verbs = (speech_verb(one) for one in forms)
    return any(one is not None and one.use != "voice" and one.stance in _HANDS_ON for one in verbs)


def _is_done(related: Related, row: Statement, day: str) -> bool:
    """Whether it is told as done on a day that is not ahead, or as planned for one that is."""
    today = (related.reading.day(row.report) or "")[:10]
    ahead = bool(today) and day[:10] > today
    return row.status == "planned" if ahead else row.status in _DONE
