"""Whether words can be put before a reader by themselves, and whose they are where they are quoted.

A line is no use where its quotation is cut in the middle ("He said, “I want him to do well."), where
it is a scrap of a quotation and nobody is said to say it, where it leans on a sentence that is not
there ("He said so", "as noted above"), or where it only points at something beside the text ("The
full letter can be read below").
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from factbox.data.word_lists import word_list
from factbox.types import Evidence, Saying

if TYPE_CHECKING:
    from factbox.relate.story import Related

_MARKS = (("“", "”"), ("«", "»"))
_BEFORE_CLOSING = frozenset(",.!?")
_ENDS = re.compile(r"(?:\.\s?\.\s?\.|…|[:,;–—-])[\"”’']?$")
_BROKEN = re.compile(
    r"\b(?:Cong|Congs|Rep|Reps|Sen|Sens|Gov|Lt|Gen|Col|Sgt|Capt|Dr|Mr|Mrs|Ms|Prof|Hon|Rev|Pres|Amb|St|vs|v|No)\.$"
)
"""An abbreviation that stands before a name: the sentence was broken there."""
_POINTS = re.compile(
    r"\b(?:below|above|here)[.:!]?$|^(?:click|watch|see|read|scroll|listen|image|photo|via|h/t)\b",
    re.IGNORECASE,
)
_SEEN = re.compile(
    r"\((?:seen|pictured|shown|see|watch|above|below|left|right|photo|video)\b[^)]*\)",
    re.IGNORECASE,
)
_TELLS_NOTHING = re.compile(
    r"[^“\",]{3,60}\b(?:told|spoke (?:to|with))\b(?![^“\",]{0,200}\bthat\b)[^“\",]{3,80}\bin an? (?:\w+ )?"
    r"(?:interview|statement|speech)\b[^“\",]{0,60}$"
)
""" "Calder told a reporter in an interview for the Courier.": what she told was cut away."""
_QUOTATION = re.compile(r"“[^”]*”|\"[^\"]*\"")
_PERSONS = frozenset(
    {"you", "You", "your", "Your", "we", "We", "our", "Our", "I", "my", "My", "us"}
)
_QUOTED = 0.5


def is_readable(words: str) -> bool:
    """Whether words are a whole sentence, or clause, that leans on nothing before it."""
    text = " ".join(words.split())
    if not text[:1].isupper() and not text[:1].isdigit() and text[:1] not in "\"“‘'«":
        return False
    points = _POINTS.search(text) or _SEEN.search(text) or _TELLS_NOTHING.match(text)
    return is_whole(text) and can_be_read_alone(text) and not points


def can_be_read_alone(text: str) -> bool:
    """Whether words need no sentence before them: they open with no "he", "but" or "this"."""
    words = text.lstrip("\"“‘' ").split()
    return bool(words) and words[0].strip(",").casefold() not in word_list("dependent_openings")


def addresses(text: str) -> bool:
    """Whether the writer speaks of "you" or "we", outside all quotation marks."""
    words = {word.split("’")[0].split("'")[0] for word in _QUOTATION.sub(" ", text).split()}
    return bool(words & _PERSONS)


def is_whole(text: str) -> bool:
    """Whether no quotation begins or ends outside the words, and the words do not break off."""
    text = text.rstrip()
    if not _straight_pairs(text) or not all(_pairs(text, *marks) for marks in _MARKS):
        return False
    return not _ENDS.search(text) and not _BROKEN.search(text)


def _pairs(text: str, opening: str, closing: str) -> bool:
    """Whether each mark that opens is closed behind it: no `sail,” he said, “now.`"""
    open_marks = 0
    for one in text:
        open_marks += (one == opening) - (one == closing)
        if open_marks < 0:
            return False
    return open_marks == 0


def _straight_pairs(text: str) -> bool:
    """Whether straight marks open and close by turns, as the blanks beside them tell."""
    places = [at for at, one in enumerate(text) if one == '"']
    opening = (text[at - 1 : at] for at in places[::2] if at)
    return len(places) % 2 == 0 and not any(one in _BEFORE_CLOSING for one in opening)


def speaker_of(words: Evidence, sayings: Sequence[Saying], share: float = _QUOTED) -> Saying | None:
    """The quotation that more than a share of some words stand in; None where there is none."""
    for one in sayings:
        if any(_inside(words, said) > share for said in _all_of(one)):
            return one
    return None


def _all_of(one: Saying) -> tuple[Evidence, ...]:
    return (one.evidence, *one.parts, *one.again, *one.partly)


def _inside(words: Evidence, said: Evidence) -> float:
    """The share of some words that stand in a quotation."""
    if (said.report, said.part) != (words.report, words.part):
        return 0.0
    shared = min(said.end, words.end) - max(said.start, words.start)
    return shared / max(1, words.end - words.start)


def in_caption(related: Related, words: Evidence) -> bool:
    """Whether words stand in a picture's caption."""
    return any(
        one.role == "caption" and one.part == words.part and one.start <= words.start < one.end
        for one in related.reading.annotation(words.report).sentences
    )


def in_headline(related: Related, words: Evidence) -> bool:
    """Whether words stand in the headline of their report, given beside the text or found in it."""
    headline = related.reading.report(words.report).headline
    found = headline is not None and headline.start <= words.start < headline.end
    return words.part == "title" or found
