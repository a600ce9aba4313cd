"""Whether "it" or "they" stands for nothing in the line."""

from __future__ import annotations

import re

from factbox.data.word_lists import word_list
from factbox.record.leaning.names import Names
from factbox.types import Row

_THINGS = re.compile(r"\b(?:it|its|they|them|their|theirs)\b", re.IGNORECASE)
_VERBAL = re.compile(r"(?:ing|ed)$")
_BEFORE_OBJECTS = frozenset(["about", "of", "to", "for", "with", "from", "on", "by", "at"])
_FEWEST_BEFORE = 3
_EARLY = 7


def things_open(names: Names, row: Row, text: str) -> bool:
    """Whether an "it" or a "they" of a line stands for what is not in it; `text` without quotations."""
    for match in _THINGS.finditer(text):
        before = [
            word
            for word in re.findall(r"[\w’'-]+", row.text[: match.start()])
            if word.casefold() not in word_list("stop_words")
        ]
        if len(before) < _FEWEST_BEFORE or _only_persons(names, row, match.start(), before):
            return True
        words = row.text[: match.start()].split()
        object_ = match.group().casefold() in ("it", "them") and words[-1:] != []
        if object_ and len(words) < _EARLY and words[-1].casefold() in _BEFORE_OBJECTS:
            return True
        if len(words) < _EARLY and not names.before(row, match.start()):
            return True
    return False


def _only_persons(names: Names, row: Row, place: int, before: list[str]) -> bool:
    """Whether nothing but a person stands before "it" or "they"."""
    things = [word for word in before if word[0].islower() and not _VERBAL.search(word)]
    named = names.before(row, place)
    return not things and len(named) == 1 and bool(names.persons(row, place))
