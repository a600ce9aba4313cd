"""Whether two values answer one question, as their surroundings say.

"30 people were killed" and "350 people took shelter" count other people; "in 30 days" is a length of
time and "nine days before the vote" a day; "needed nine points" is no score; an arena and the city
that it stands in are two ways to name one place; "Larsen, of Bodo" says where Larsen is from. Such
values are never set against each other. Nor are those of a sentence that tells of another happening
("another soldier was shot").
"""

from __future__ import annotations

import re
from functools import lru_cache

from factbox.data.counted import counted_as
from factbox.data.units import measure_of
from factbox.data.word_lists import word_list
from factbox.record.disagreements.slots.values import Slot
from factbox.record.disagreements.words import stem
from factbox.types import Sentence

_OTHER = re.compile(
    r"\b(?:another|(?:a|the) (?:second|third|separate|similar|previous|earlier)|separately"
    r"|elsewhere|meanwhile|(?:last|the previous) (?:year|month|season))\b",
    re.IGNORECASE,
)
_NO_PROSE = re.compile(
    r"https?\s?:|www\s?\.|^\W*(?:date |last |first )?(?:updated|published|posted|modified|created)\b",
    re.IGNORECASE,
)
_FEWEST = 1
_POINT_IN_TIME = re.compile(
    r"^[\s-](?:(?:and )?\d+|before|after|ago|later|earlier|old|prior|from now|until|since|into)\b"
)
_NO_COUNT = re.compile(
    r"\b(?:need\w*|short of|away|per|each|every|average\w*|limit\w*|goal|target\w*|capacity|record"
    r"|could|might|ahead|behind|more|fewer|less|additional|extra|first|last)\b",
    re.IGNORECASE,
)
_OF_ALL = re.compile(r"\bof (?:the|its|his|her|their)\s$", re.IGNORECASE)
_AROUND = 30
_BETWEEN = 60
_RELATIVE = re.compile(
    r"\b(?:that|same|earlier|later|previous|following|next|ago|before|after)\b", re.IGNORECASE
)
_WEEKDAY = re.compile(r"^(?:last |this |on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day\b", re.I)
_WEEKS = 14
_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_CLAUSE = re.compile(r"[,;:—–()]|\b(?:and|but|while)\b")
_LENGTH_OF_TIME = "time"
_HEAD_BEFORE = re.compile(r"(?P<word>[^\W\d_]+)\s(?:of|from)\s(?:the\s)?$")


def is_prose(sentence: Sentence) -> bool:
    """Whether words are a sentence, and no address, time stamp or line of a page."""
    words = [word for word in _WORD.findall(sentence.text) if len(word) > 1 and word.islower()]
    return len(words) >= _FEWEST and not _NO_PROSE.search(sentence.text)


def of_another(sentence: Sentence) -> bool:
    """Whether a sentence says that it tells of another happening of the kind."""
    return _another(sentence.text)


@lru_cache(maxsize=8192)
def _another(text: str) -> bool:
    return _OTHER.search(text) is not None


def count_alike(one: Sentence, a: Slot, other: Sentence, b: Slot) -> bool:
    """Whether two numbers of one unit count or measure the same, as far as their clauses say."""
    ours, theirs = _Around(one, a), _Around(other, b)
    measure = measure_of(a.unit)
    if measure is not None and measure.dimension == _LENGTH_OF_TIME:
        return not (_POINT_IN_TIME.search(ours.after) or _POINT_IN_TIME.search(theirs.after))
    return _no_count(ours) == _no_count(theirs) and _befell(ours) == _befell(theirs)


class _Around:
    """The words of the clause around a value."""

    def __init__(self, sentence: Sentence, slot: Slot) -> None:
        start, end = slot.row.start - sentence.start, slot.row.end - sentence.start
        self.after = sentence.text[end : end + _BETWEEN]
        self.clause = (
            _CLAUSE.split(sentence.text[max(0, start - _BETWEEN) : start])[-1],
            _CLAUSE.split(self.after, maxsplit=1)[0],
        )


def _no_count(around: _Around) -> bool:
    before, after = around.clause
    if _OF_ALL.search(before):
        return True
    return bool(_NO_COUNT.search(before[-_AROUND:]) or _NO_COUNT.search(after[:_AROUND]))


def _befell(around: _Around) -> frozenset[str]:
    """What befell those counted, by the words of the clause: killed, injured, arrested ..."""
    words = (word.casefold() for part in around.clause for word in _WORD.findall(part))
    return frozenset(name for word in words if (name := counted_as("befell", word)))


def same_weekday(a: Slot, b: Slot) -> bool:
    """Whether a day of the week and a day not far off may be one: a week is easily misjudged."""
    if not a.days or not b.days or a.days[0] != a.days[1] or b.days[0] != b.days[1]:
        return False
    apart = abs((a.days[0] - b.days[0]).days)
    named = any(_WEEKDAY.search(one.row.text) for one in (a, b))
    return named and apart % 7 == 0 and apart <= _WEEKS


def is_told_from_another(slot: Slot) -> bool:
    """Whether a date is told from another one: "earlier that day"."""
    return _RELATIVE.search(slot.row.text) is not None


def places_alike(how: str, before: tuple[str, str], a: Slot, b: Slot) -> bool:
    """Whether two places may be one kind of answer; `before` are the words before each.

    `how` is "of" for places that something is of, or somebody is from.
    """
    if a.entity is None or b.entity is None or a.entity.kind != b.entity.kind:
        return False
    if _site(a) != _site(b) or {_at_or_in(words) for words in before} == {"at", "in"}:
        return False
    return how != "of" or same_head(before)


def _at_or_in(words: str) -> str:
    """ "at" before a site, "in" before a town or land; else empty."""
    match = re.search(r"\b(at|in)\s(?:the\s)?$", words)
    return match[1] if match else ""


def same_head(before: tuple[str, str]) -> bool:
    """Whether one word stands before both: "the port of ..." in both."""
    one, other = (
        match["word"] if (match := _HEAD_BEFORE.search(words)) else "" for words in before
    )
    return bool(one) and stem(one.casefold()) == stem(other.casefold())


def _site(slot: Slot) -> str:
    """The word that says what kind of site a place is ("arena", "805"); empty for a town or a land."""
    words = slot.row.text.casefold().split()
    return next((w for w in words if w in word_list("place_heads") or w[:1].isdigit()), "")
