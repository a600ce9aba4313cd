"""Names that everybody knows: states, capitals, other places, organisations, agencies, products.

A name is found where its words stand with their capitals (or all in capitals), however the text
spaces the points of an abbreviation ("U.S.", "U . S ."). A state is never read out of "us" or
"Turkey" at the head of a recipe: lower case is no name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from rapidfuzz.distance import OSA

from factbox.annotate.mentions.candidates import Candidate, between
from factbox.annotate.mentions.words import commonness
from factbox.annotate.parse import Parsed
from factbox.data.agencies import agency_named
from factbox.data.organizations import known_organizations
from factbox.data.places import places
from factbox.data.states import states
from factbox.data.word_lists import word_list
from factbox.types import Kind, Sentence

_PIECE = re.compile(r"\w+|[^\w\s]")
_MONEY = frozenset(["$", "Dollar", "Dollars", "dollar", "dollars"])
_SAID = 4
_EVERYDAY = 4.8
"""How common (zipf) a word may be that is an abbreviation too: "Care" is the word."""
_MISSPELT = 7
"""Letters that a state's name must have before a misspelling of it is believed."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A name of the lists, cut in pieces."""

    pieces: tuple[str, ...]
    kind: Kind
    country: str | None
    feature: str


def listed_names(parsed: Parsed) -> Iterator[Candidate]:
    """Every name of the lists that stands in a sentence, the longest at each place."""
    for number, sentence in enumerate(parsed.sentences):
        if parsed.bounds[number][0] != parsed.bounds[number][1]:
            yield from _in_sentence(sentence, number)


def misspelt_states(parsed: Parsed) -> Iterator[Candidate]:
    """Single capitalised words that can only be a state's name with a slip ("Morroco")."""
    for token in parsed.tokens:
        code = misspelt_state(token.text) if token.text.isalpha() else None
        if code is not None:
            one = between(parsed, token.i, token.i + 1, "place", "misspelt state")
            yield replace(one, country=code)


def _in_sentence(sentence: Sentence, number: int) -> Iterator[Candidate]:
    found = [
        (match.group(), match.start(), match.end()) for match in _PIECE.finditer(sentence.text)
    ]
    pieces = [piece.replace("’", "'") for piece, _, _ in found]
    i = 0
    while i < len(pieces):
        entry = _longest(pieces, i)
        if entry is None:
            i += 1
            continue
        start, end = found[i][1], found[i + len(entry.pieces) - 1][2]
        yield Candidate(
            part=sentence.part,
            start=sentence.start + start,
            end=sentence.start + end,
            text=sentence.text[start:end],
            kind=entry.kind,
            sentence=number,
            feature=entry.feature,
            country=entry.country,
        )
        i += len(entry.pieces)


def _longest(pieces: list[str], i: int) -> Entry | None:
    if i + 1 < len(pieces) and pieces[i] == "US" and pieces[i + 1] in _MONEY:
        return None
    for entry in _entries().get(pieces[i].casefold(), ()):
        here = pieces[i : i + len(entry.pieces)]
        if len(here) == len(entry.pieces) and _same(here, entry):
            after = pieces[i + len(here) : i + len(here) + 1]
            if entry.pieces[0] != "The" or not (after and after[0][:1].isupper()):
                return entry
    return None


def _same(here: list[str], entry: Entry) -> bool:
    """The words as listed, or shouted; one shouted short word is an abbreviation, no name.

    A body's abbreviation that is said as a word may be written as one: "Nato", "Unicef".
    """
    pieces = entry.pieces
    if all(a == b for a, b in zip(here, pieces, strict=True)):
        return True
    if len(here) == 1 and len(pieces[0]) >= _SAID and pieces[0].isupper():
        said = entry.kind == "organization" and here[0] == pieces[0].title()
        return said and commonness(here[0]) < _EVERYDAY
    shouted = all(a == b.upper() for a, b in zip(here, pieces, strict=True)) and any(
        len(a) > 3 for a in here
    )
    return shouted and not all(b.isupper() for b in pieces if b.isalpha())


def misspelt_state(word: str) -> str | None:
    """The code of the one state that a rare word is a slip of the pen for ("Morroco")."""
    if len(word) < _MISSPELT - 1 or not word[:1].isupper() or commonness(word) > 2.0:
        return None
    return _nearest_state(word.casefold())


@lru_cache(maxsize=4096)
def _nearest_state(word: str) -> str | None:
    near = sorted(
        (OSA.distance(word, name, score_cutoff=2), code)
        for name, code in _long_names()
        if name[0] == word[0] and abs(len(name) - len(word)) <= 1
    )
    close = [(distance, code) for distance, code in near if distance <= 1]
    if not close:
        close = [(1, code) for code in _undoubled().get(_without_doubles(word), ())]
    if not close or (len({code for distance, code in close if distance == close[0][0]}) > 1):
        return None
    return close[0][1]


@lru_cache(maxsize=1)
def _undoubled() -> dict[str, tuple[str, ...]]:
    """The codes of the states whose names are alike once no letter is doubled."""
    table: dict[str, tuple[str, ...]] = {}
    for name, code in _long_names():
        key = _without_doubles(name)
        table[key] = (*table.get(key, ()), code)
    return table


def _without_doubles(word: str) -> str:
    """A word with each run of one letter as one: a slip often doubles the wrong letter."""
    return "".join(one for i, one in enumerate(word) if i == 0 or one != word[i - 1])


@lru_cache(maxsize=1)
def _long_names() -> tuple[tuple[str, str], ...]:
    return tuple(
        (state.name.casefold(), state.code)
        for state in states()
        if len(state.name) >= _MISSPELT and " " not in state.name
    )


@lru_cache(maxsize=1)
def _entries() -> dict[str, tuple[Entry, ...]]:
    table: dict[str, dict[tuple[str, ...], Entry]] = {}
    for name, kind, country, feature in _rows():
        pieces = tuple(_PIECE.findall(name.replace("’", "'")))
        if pieces[0] in ("The", "the") and len(pieces) > 1:
            if feature == "list of places":
                whole = Entry(pieces, kind, country, feature)
                table.setdefault("the", {}).setdefault(pieces, whole)
            pieces = pieces[1:]
        entry = Entry(pieces, kind, country, feature)
        table.setdefault(pieces[0].casefold(), {}).setdefault(pieces, entry)
    return {
        first: tuple(sorted(below.values(), key=lambda entry: (-len(entry.pieces), entry.pieces)))
        for first, below in table.items()
    }


def _rows() -> Iterable[tuple[str, Kind, str | None, str]]:
    for state in states():
        for name in state.names:
            yield name, "place", state.code, "list of states"
        for name in state.capitals:
            yield name, "place", state.code, "list of places"
    for one in known_organizations():
        for name in (one.name, *one.other_names):
            yield name, "organization", one.country, "list of organizations"
    for name, code in places().items():
        yield name, "place", code, "list of places"
    for name in sorted(word_list("products")):
        yield name, "other", None, "list of products"


def is_known_agency(words: str) -> bool:
    """Whether words name a news agency."""
    return agency_named(words) is not None
