"""Shorter words for what a sentence says first: the sentence up to a clause that only hangs on it.

"The mayor shut the harbour on Tuesday, after a crane fell on a quay" can be told by its first six
words and a half. A cut falls where a comma (or a dash) is followed by a word that opens a dependent
clause, or where a verb of its own follows "and"; never inside quotation marks or brackets, never where
the rest says who says so or on what condition, and only where something happens before it. The words
stay the report's own, in one piece.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from factbox.record.leaning import has_verb
from factbox.types import EventMention, Statement

_TIES = (
    r"(?:who|whom|whose|which|where|when|while|after|before|as|because|since|amid|following|"
    r"including|with|just|so|\w+ing)"
)
_CUT = re.compile(
    rf"[,;]?\s[—–-]{{1,2}}\s|;\s|,\s(?={_TIES}\b)|\s(?=(?:after|before|because|while|amid)\s)|"
    r",?\s(?=and\s)"
)
_SAYS = re.compile(
    r"\b(?:said|says|told|tells|according|reported|reports|added|claimed|claims|wrote|citing|saying|"
    r"adding|alleg\w+|confirmed|announced|tweeted|argued|insisted|noted|if|unless|whether|would|"
    r"could|may|might)\b",
    re.IGNORECASE,
)
_FEWEST_WORDS = 6
_OPEN = {"(": ")", "[": "]", "“": "”", "«": "»"}
_HANGS = re.compile(
    r"\b(?:that|whether|if|as|not|only|both|either|neither|but|yet|nor|so|then|who|which|between|of|to|the|a|an|and|or|by|for|"
    r"in|on|with|from|at|was|were|is|are|be|been|has|have|had|will|would|comes?|came|just|even|right|shortly|"
    r"soon|long|immediately|(?:second|minute|hour|day|week|month|year)s?)$",
    re.IGNORECASE,
)
_DEPENDENT = re.compile(
    r"^(?:after|before|when|while|as|although|though|because|since|if|unless|despite|asked|"
    r"following|in|at|on|with|for|by|during|over|under|from|\w+ing)\b",
    re.IGNORECASE,
)


def shorter(row: Statement, events: Sequence[EventMention]) -> Iterator[Statement]:
    """The openings of a statement that tell something whole, the longest first."""
    places = [match.start() for match in _CUT.finditer(row.text)]
    for place in sorted(set(places), reverse=True):
        words, rest = row.text[:place].rstrip(" ,;—–-"), row.text[place:]
        if not _is_whole(words) or _SAYS.search(rest):
            continue
        begun = [one for one in events if one.trigger_end <= row.start + len(words)]
        if not _tells(row, words, begun) or not _falls_well(row, place, events):
            continue
        yield _opening(row, words, begun)


def _is_whole(words: str) -> bool:
    if len(words.split()) < _FEWEST_WORDS or words.count('"') % 2 or _HANGS.search(words):
        return False
    return all(words.count(a) == words.count(b) for a, b in _OPEN.items())


def _tells(row: Statement, words: str, begun: Sequence[EventMention]) -> bool:
    """Whether the main clause is in the words: a verb, and behind no opening clause."""
    if not _DEPENDENT.match(words):
        return bool(begun) or has_verb(words)
    comma = words.find(",")
    return comma > 0 and any(one.trigger_start > row.start + comma for one in begun)


def _falls_well(row: Statement, place: int, events: Sequence[EventMention]) -> bool:
    """Whether what follows "and" is a verb of its own, and no second name in a list."""
    rest = row.text[place:].lstrip(" ,")
    if not rest.startswith("and "):
        return True
    after = row.start + len(row.text) - len(rest) + len("and ")
    return any(one.trigger_start == after for one in events)


def _opening(row: Statement, words: str, begun: Sequence[EventMention]) -> Statement:
    held = _lemmas_of(row, len(words))
    return replace(
        row,
        end=row.start + len(words),
        text=words,
        lemmas=held,
        events=tuple(one.id for one in begun if one.id in row.events),
    )


def _lemmas_of(row: Statement, length: int) -> tuple[str, ...]:
    """The content words before a place: each is looked for in the words, from where the last was found."""
    text = row.text.casefold().replace("’", "'")
    at = 0
    found: list[str] = []
    for lemma in row.lemmas:
        place = _place(text, lemma, at)
        if place is None:
            place = at
        if place >= length:
            break
        found.append(lemma)
        at = place + 1
    return tuple(found)


_WORD = re.compile(r"[^\W_]+")
_AHEAD = 80
"""Characters within which the word of the next lemma stands."""


def _place(text: str, lemma: str, start: int) -> int | None:
    """Where the next word begins that a lemma can be of: by its first letters."""
    for size in (len(lemma), 4, 3, 2):
        if len(lemma) < size:
            continue
        for match in _WORD.finditer(text, start, start + _AHEAD):
            if match.group().startswith(lemma[:size]):
                return match.start()
        if size <= 2:
            break
    return None
