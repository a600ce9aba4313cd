"""The dictionaries of the CAMEO coder: actors, agents, verbs with their patterns, and rules of acts in acts.

Source: Phoenix and CAMEO.2.0 of the Open Event Data Alliance (MIT), cut down by `training/dictionaries`.
All words are in capitals, as in the dictionaries.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

_ENTRY = re.compile(r"^([A-Z][A-Z0-9]*)(?:([<>]?)(\d{8})(?:-(\d{8}))?)?$")
_STATE = 3
NO_CODE = "---"


@dataclass(frozen=True, slots=True)
class Verb:
    """A form of a verb: the block of patterns it belongs to, and its code where nothing stands around it.

    `particles` are the words that must stand with it ("off" of "cordon off").
    """

    particles: tuple[str, ...]
    block: str
    code: str


@dataclass(frozen=True, slots=True)
class Noun:
    """What a pattern wants as the head of a noun phrase, and the words wanted beside it."""

    head: str
    beside: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Preposition:
    """What a pattern wants after a preposition; nothing is anything."""

    word: str
    nouns: tuple[Noun, ...]


@dataclass(frozen=True, slots=True)
class Pattern:
    """What must stand above (at the subject) and below a verb for a code; `line` of the dictionary."""

    code: str
    line: int
    words: str
    upper: tuple[Noun, ...]
    upper_after: tuple[Preposition, ...]
    lower: tuple[Noun, ...]
    lower_after: tuple[Preposition, ...]

    @property
    def key(self) -> str:
        """The word or set that a match must hold, to find the pattern by."""
        nouns = [one.head for one in (*self.lower, *self.upper) if one.head != "^"]
        after = [one.word for one in (*self.lower_after, *self.upper_after)]
        return (nouns or after or [""])[0]


@dataclass(frozen=True, slots=True)
class Names:
    """Names by their first word; what stands behind a first word is read when it is asked for."""

    by_first: dict[str, str]

    def at(self, words: Sequence[str], place: int) -> Iterator[tuple[str, int]]:
        """The codes of names that start at a place, and how many words they are, the longest first."""
        cell = self.by_first.get(words[place])
        if cell is None:
            return
        rests, longest = _rests(cell)
        for length in range(min(longest, len(words) - place - 1), -1, -1):
            found = rests.get(" ".join(words[place + 1 : place + 1 + length]))
            if found is not None:
                yield found, length + 1


@lru_cache(maxsize=8192)
def _rests(cell: str) -> tuple[dict[str, str], int]:
    """The rest of each name with its codes, and the most words a rest has."""
    pairs = (one.partition("=") for one in cell.split("|"))
    rests = {rest: codes for rest, _, codes in pairs}
    return rests, max(len(rest.split()) for rest in rests)


@lru_cache(maxsize=1)
def actors() -> Names:
    """The actors; their codes are read by `code_on`."""
    return _names("coder_actors")


@lru_cache(maxsize=1)
def agents() -> Names:
    """Nouns that say what sort of actor: "~GOV", or "NGO~" where it stands before the actor's code."""
    return _names("coder_agents")


@lru_cache(maxsize=4096)
def code_on(codes: str, day: str | None) -> str | None:
    """The code that holds on a day (YYYYMMDD); without a day the undated one, else the state alone."""
    undated, states = None, set()
    for cell in codes.split(","):
        found = _ENTRY.match(cell)
        if found is None:
            continue
        code, sign, first, until = found.groups()
        states.add(code[:_STATE])
        if first is None:
            undated = undated or code
        elif day is not None and _holds(day, sign, first, until):
            return code
    if undated is None and day is None and len(states) == 1:
        return states.pop()
    return undated


def _holds(day: str, sign: str, first: str, until: str | None) -> bool:
    if until is not None:
        return first <= day < until
    return day < first if sign == "<" else day >= first


@lru_cache(maxsize=1)
def verbs() -> dict[str, tuple[Verb, ...]]:
    """Form of a verb -> what it may be, those with particles first."""
    found: dict[str, dict[tuple[str, ...], Verb]] = {}
    for block, code, forms in _rows("coder_verbs"):
        for form in forms.split():
            first, *particles = form.split("_")
            words = tuple(one for one in particles if one)
            found.setdefault(first, {})[words] = Verb(words, block, code)
    return {
        form: tuple(sorted(rows.values(), key=lambda one: -len(one.particles)))
        for form, rows in found.items()
    }


@lru_cache(maxsize=1024)
def patterns_of(block: str) -> dict[str, tuple[Pattern, ...]]:
    """The patterns of a block of verbs by their key."""
    found: dict[str, list[Pattern]] = {}
    for code, line, words in _pattern_rows().get(block, ()):
        one = _pattern(code, line, words)
        found.setdefault(one.key, []).append(one)
    return {key: tuple(rows) for key, rows in found.items()}


@lru_cache(maxsize=1)
def synonyms() -> dict[str, dict[str, tuple[tuple[str, ...], ...]]]:
    """Set -> last word of a member -> the words before it, one tuple a member."""
    found: dict[str, dict[str, tuple[tuple[str, ...], ...]]] = {}
    for name, words in _rows("coder_synonyms"):
        heads: dict[str, tuple[tuple[str, ...], ...]] = {}
        for word in words.split("|"):
            *beside, head = word.split()
            heads[head] = (*heads.get(head, ()), tuple(beside))
        found[name] = heads
    return found


@lru_cache(maxsize=1)
def sets_of() -> dict[str, tuple[str, ...]]:
    """Last word of a member -> the sets that hold it."""
    found: dict[str, tuple[str, ...]] = {}
    for name, heads in synonyms().items():
        for head in heads:
            found[head] = (*found.get(head, ()), name)
    return found


@lru_cache(maxsize=1)
def rules() -> tuple[tuple[str, ...], ...]:
    """Rules of an act in an act: actor, the inner act's actor, its target and verb, the verb, and what comes of it."""
    rows = (line for (line,) in _rows("coder_rules"))
    return tuple(tuple(re.findall(r"[\w.]+", line)) for line in rows)


@lru_cache(maxsize=1)
def parts() -> dict[str, int]:
    """What a code is made of; a refusal is below zero."""
    return {code: _number(digits) for code, digits, mark in _rows("coder_codes") if mark != "+"}


@lru_cache(maxsize=1)
def codes() -> dict[int, str]:
    """The code of what is made so."""
    rows = sorted(_rows("coder_codes"), key=lambda row: row[2] == "=")
    return {_number(digits): code for code, digits, _ in rows}


def _number(digits: str) -> int:
    refused, _, number = digits.rpartition(" ")
    return int(number, 16) - (0xFFFF if refused else 0)


def _names(name: str) -> Names:
    return Names({row[0]: row[1] for row in _rows(name)})


@lru_cache(maxsize=1)
def _pattern_rows() -> dict[str, list[tuple[str, int, str]]]:
    found: dict[str, list[tuple[str, int, str]]] = {}
    for block, code, line, words in _rows("coder_patterns"):
        found.setdefault(block, []).append((code, int(line), words))
    return found


def _pattern(code: str, line: int, words: str) -> Pattern:
    above, _, below = words.partition("*")
    upper, lower = _side(above.split()), _side(below.split())
    return Pattern(code, line, words, upper[0], upper[1], lower[0], lower[1])


def _side(words: Sequence[str]) -> tuple[tuple[Noun, ...], tuple[Preposition, ...]]:
    nouns: list[Noun] = []
    after: list[Preposition] = []
    place = 0
    while place < len(words):
        end = place + 1
        if words[place].startswith("("):
            while end < len(words) and not words[end - 1].endswith(")"):
                end += 1
            inside = [one.strip("()") for one in words[place:end]]
            after.append(Preposition(inside[0], tuple(_nouns(inside[1:]))))
        else:
            while words[place].startswith("{") and end < len(words) and "}" not in words[end - 1]:
                end += 1
            nouns += _nouns(words[place:end])
        place = end
    return tuple(nouns), tuple(after)


def _nouns(words: Sequence[str]) -> Iterator[Noun]:
    """ "{PEACE PLAN}" is one noun with what stands beside it."""
    beside: list[str] | None = None
    for word in words:
        bare = word.strip("{}")
        if word.startswith("{"):
            beside = []
        if word.endswith("}") or beside is None:
            yield Noun(bare, tuple(beside or ()))
            beside = None
        else:
            beside.append(bare)


def _rows(name: str) -> Iterator[list[str]]:
    text = files("factbox.data").joinpath(f"{name}.tsv").read_text("utf-8")
    return (line.split("\t") for line in text.split("\n") if line and line[0] != "#")
