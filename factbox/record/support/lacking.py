"""What may not be missing from a statement that says a line.

To say it, a statement must have the line's figures and people, and what limits it ("first", "only",
"former"). To say it in part it must at least have whom the line names first, and half of what it
quotes.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from factbox.data.number_words import ORDINALS
from factbox.data.word_lists import word_list
from factbox.record.support.pair import Pair
from factbox.types import Kind

if TYPE_CHECKING:
    from factbox.relate.story import Related

_LIMITS = re.compile(
    r"\b(?:only|former|ex|sole|lone|never|largest|biggest|highest|longest|most|least|"
    + "|".join(sorted(ORDINALS))
    + r")\b",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"“([^”]*)(?:”|$)|\"([^\"]*)(?:\"|$)|(?<!\w)[‘']([^’']*)[’'](?!\w)")
_WORD = re.compile(r"[^\W_]{4,}")
_NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]+ [A-Z][a-z]+")
_COUNTED = re.compile(
    r"\b(two|three|four|five|six|seven|eight|nine|ten|twelve|dozen|\d{1,3}) (?:[a-z’'-]+ )??([a-z]{4,})"
)
_OF_A_QUOTATION = 0.6
"""Share of a quotation that a statement holds which has part of it."""
_WITHOUT_ACTS = 0.65
"""Share of a line that a statement holds which says it in part without what happens in it."""
_FEWEST_QUOTED = 2
_HALF = 0.5
_STEM = 4


class Lacking:
    """Looks for what is missing; knows what kind of name each unit is."""

    def __init__(self, related: Related) -> None:
        self._kinds: Mapping[str, Kind] = {f"@{one.id}": one.kind for one in related.entities}

    def much(self, pair: Pair) -> bool:
        """Whether a figure, a person, or a word that limits the line is missing."""
        if any(unit[0] == "#" or self._kinds.get(unit) == "person" for unit in pair.missing):
            return True
        if 2 * len(pair.acts & pair.missing) > len(pair.acts) or self._miscounts(pair):
            return True
        if any(_lost(name, pair) for name in _NAME.findall(pair.line.statement.text)):
            return True
        near = pair.near.casefold()
        limits = _LIMITS.findall(pair.line.statement.text)
        return any(one.casefold() not in near for one in limits)

    def all(self, pair: Pair) -> bool:
        """Whether whom the line names first is missing, or most of what it quotes, or of a quotation."""
        if pair.line.quoted and pair.alone < _OF_A_QUOTATION:
            return True
        if pair.acts and pair.acts <= pair.missing and pair.alone < _WITHOUT_ACTS:
            return True
        return self._first(pair) or self._quoted(pair)

    def _miscounts(self, pair: Pair) -> bool:
        """Whether the line counts something that the other does not count: three what?"""
        near = pair.near.casefold()
        for number, noun in _COUNTED.findall(pair.line.statement.text.casefold()):
            if noun in word_list("stop_words"):
                continue
            there = rf"\b{re.escape(number)}\b(?:\W+[\w’'-]+){{0,2}}?\W+{re.escape(noun[:_STEM])}"
            if re.search(there, near) is None and number in near:
                return True
        return False

    def _first(self, pair: Pair) -> bool:
        named = pair.line.named.words
        units = [named[one] for one in pair.line.statement.lemmas if one in named]
        first = next(
            (one for one in units if self._kinds.get(one) in ("person", "organization")), None
        )
        return first in pair.missing

    def _quoted(self, pair: Pair) -> bool:
        text = " ".join(
            word for found in _QUOTED.findall(pair.line.statement.text) for word in found
        ).casefold()
        stems = {word[:_STEM] for word in _WORD.findall(text)}
        quoted = [unit for unit in sorted(pair.units) if unit[:_STEM] in stems]
        missing = sum(unit in pair.missing for unit in quoted)
        return len(quoted) >= _FEWEST_QUOTED and missing > _HALF * len(quoted)


def _lost(name: str, pair: Pair) -> bool:
    """Whether neither word of a name is there."""
    words = name.split()
    return not any(word in pair.near for word in words) and not any(
        word.casefold() in pair.line.named.words for word in words
    )
