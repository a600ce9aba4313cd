"""The words of a happening as a line of their own: a whole clause with its subject.

What the main verb of a sentence tells is shown in the whole sentence, without the dateline before it.
What a clause behind "after", "when" and the like tells is shown in that clause alone, where it has a
subject of its own ("after a wall collapsed in 1990") and a verb that the day belongs to; "the nation was
founded in 1948" names nobody and has none. All else (what is only named, as "the May 3 attack in Alvora", an
aside in brackets, a clause with "which" or "whether", half a quotation, a verb without its subject) has no
line. The words stay the report's own, in one piece; nothing is put in.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from factbox.data.word_lists import word_list
from factbox.record.leaning import start_of
from factbox.record.readable import in_caption, is_whole
from factbox.types import EventMention, Row, Statement, When

if TYPE_CHECKING:
    from factbox.relate.story import Related

_TIE = re.compile(
    r"\b(?:after|before|when|while|as|since|where|because|although|though|until)\s+(?=\w)",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"^(?:FILE(?: PHOTO)?|File(?: photo)?)\s?[-\u2013\u2014:.]+\s?|^[A-Z][a-z]{2,11}(?: [a-z]{2,9})?:\s(?=[A-Z])"
)
"""What stands before the words of a caption: "FILE -", "Victim:"."""
_BETWEEN = re.compile(r"(?:[’']s?)?\s(?:[\w-]+\s){0,2}")
_OF_A_VERB = re.compile(
    r"\b(?:to|will|would|may|might|can|could|should|must|not|and|or|the|a|an)\s$"
)
_NAME_THEN_VERB = re.compile(r"(?:The\s)?[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*){0,4}\s(?:was\s|were\s)?")
"""A sentence that opens with a name and then its verb, whatever the parser makes of it."""
_OPEN = re.compile(r"\b(?:he|him|his|she|her|it|its|they|them|their)\b", re.IGNORECASE)
_CLOSING = re.compile(r"[\"”’]")
_FEWEST = 12
LONGEST = 420
"""Characters of a line."""
_BACK = 90
"""Characters before a verb in which the word that ties its clause is looked for."""


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a line. `form`: the whole sentence (or its main clause), or a clause in it."""

    row: Statement
    form: str


def statement_of(related: Related, row: Row, place: int) -> Statement | None:
    """The statement of a report that has the word at `place`."""
    return next(
        (
            one
            for one in related.reading.annotation(row.report).statements
            if one.part == row.part and one.start <= place < one.end
        ),
        None,
    )


def words_of(related: Related, row: EventMention, time: When | None) -> Words | None:
    """The words in which an event mention is shown; `time` is what dates it, None without."""
    whole = statement_of(related, row, row.trigger_start)
    if whole is None:
        return None
    if _is_named(related, row, time):
        return None
    if time is not None and time.verb_start is None and time.end <= row.trigger_start:
        return None
    if _in_main_clause(row, whole, time) or _is_caption(related, row):
        return _checked(Words(without_label(whole), "sentence"))
    clause = _clause(related, row, whole)
    if clause is None or not _tells_of_somebody(clause, time):
        return None
    return _checked(Words(clause, "clause"))


def _checked(words: Words) -> Words | None:
    text = words.row.text
    fits = is_whole(text) and _FEWEST <= len(text) <= LONGEST
    return words if fits and not text.startswith(("(", "[")) else None


def _tells_of_somebody(clause: Statement, time: When | None) -> bool:
    """Whether a clause alone has the verb of its day, and a name in it unless it brings someone in ("a
    gunman")."""
    if time is not None and not clause.start <= (time.verb_start or -1) < clause.end:
        return False
    named = any(word[:1].isupper() for word in clause.text.split())
    return named or not clause.text.startswith("the ")


def without_label(whole: Statement) -> Statement:
    """A statement without its dateline, or the label of a picture."""
    match = _LABEL.match(whole.text)
    start = match.end() if match else start_of(whole.text)
    return replace(whole, start=whole.start + start, text=whole.text[start:]) if start else whole


def _in_main_clause(row: EventMention, whole: Statement, time: When | None) -> bool:
    """Whether the main verb of a statement tells the happening."""
    opening = start_of(whole.text)
    if row.start > whole.start + opening or _opens_with_tie(row.text):
        return False
    if time is None:
        return row.trigger_start - row.start > 1
    if time.verb_start is not None:
        return (
            time.main
            or _NAME_THEN_VERB.fullmatch(row.text[: row.trigger_start - row.start]) is not None
        )
    return not _TIE.search(row.text[: row.trigger_start - row.start])


def _is_caption(related: Related, row: EventMention) -> bool:
    """Whether words stand under a picture: what they tell is what it shows, on the day they give."""
    return in_caption(related, related.reading.evidence(row))


def _opens_with_tie(text: str) -> bool:
    words = text.split(maxsplit=1)
    opening = words[0].strip(",").casefold() if words else ""
    return opening in word_list("hanging_openings") or opening == "as"


def _clause(related: Related, row: EventMention, whole: Statement) -> Statement | None:
    """The clause behind the last tie before the verb, where it begins with its subject."""
    source = _source(related, row)
    low = max(whole.start, row.trigger_start - _BACK)
    ties = list(_TIE.finditer(source, low, row.trigger_start))
    if not ties:
        return None
    start = ties[-1].end()
    subject = source[start : row.trigger_start]
    if "," in subject or not _is_subject(subject) or _OPEN.search(source[start : row.end]):
        return None
    end = row.end
    if _CLOSING.match(source, end):
        end += 1
    if not row.trigger_end <= end <= whole.end:
        return None
    return replace(
        whole,
        start=start,
        end=end,
        text=source[start:end],
        lemmas=_lemmas(whole, source[start:end]),
    )


def _is_subject(words: str) -> bool:
    """Whether words can be the subject of a clause: more than a pronoun, an adverb or a helping verb."""
    first = words.split(maxsplit=1)[0] if words.split() else ""
    named = first[:1].isupper() or first.isdigit() or first in ("the", "a", "an", "two", "three")
    return named and len(words) > len("the a ")


def _lemmas(whole: Statement, text: str) -> tuple[str, ...]:
    """The content words of a statement that stand in a part of it."""
    inside = text.casefold()
    return tuple(one for one in whole.lemmas if one.casefold()[:5] in inside)


def _is_named(related: Related, row: EventMention, time: When | None) -> bool:
    """Whether words only name a happening, whose day stands just before it: "the May 3 attack"."""
    if time is None or not row.start <= time.start < time.end <= row.trigger_start:
        return False
    source = _source(related, row)
    trigger = source[row.trigger_start : row.trigger_end].casefold()
    if trigger not in (row.lemma.casefold(), f"{row.lemma.casefold()}s"):
        return False
    between = source[time.end : row.trigger_start]
    return _BETWEEN.fullmatch(between) is not None and not _OF_A_VERB.search(between)


def _source(related: Related, row: Row) -> str:
    report = related.reading.report(row.report)
    return (report.title or "") if row.part == "title" else report.text
