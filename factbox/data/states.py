"""States and territories by their names, people and capitals (`states.tsv`).

A code is ISO 3166-1 alpha-3, with XKX for Kosovo. Look-ups ignore case except for short
abbreviations ("US" is a state, "us" is not), a leading "the", a trailing possessive, and the
difference between straight and curly apostrophes.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

_ABBREVIATION_LENGTH = 4
_FORMS = ("Republic", "Kingdom", "Islamic Republic", "Federal Republic")
_TWICE = frozenset({"CHN", "TWN", "COD", "COG", "KOR", "PRK"})
"""States that share their short name with a neighbour."""


@dataclass(frozen=True, slots=True)
class State:
    """One row of `states.tsv`; `people` holds singulars and plurals."""

    code: str
    name: str
    other_names: tuple[str, ...]
    adjectives: tuple[str, ...]
    people: tuple[str, ...]
    capitals: tuple[str, ...]

    @property
    def names(self) -> tuple[str, ...]:
        return (self.name, *self.other_names, *self._formal_names)

    @property
    def _formal_names(self) -> tuple[str, ...]:
        """ "Republic of X" and the like, where the name can only be this state's."""
        if self.code in _TWICE or any(word in self.name for word in _FORMS):
            return ()
        return tuple(f"{form} of {self.name}" for form in _FORMS)


@lru_cache(maxsize=1)
def states() -> tuple[State, ...]:
    """All states and territories, in the order of the file."""
    lines = files("factbox.data").joinpath("states.tsv").read_text("utf-8").splitlines()
    return tuple(_state(line) for line in lines if line and not line.startswith("#"))


@lru_cache(maxsize=4096)
def code_of(name: str) -> str | None:
    """The code of the state that a name names: "U.S." and "United States" are USA."""
    return _names().get(_key(name))


@lru_cache(maxsize=4096)
def demonym_code(word: str) -> str | None:
    """The code of the state that an adjective or a people belongs to: "Dutch", "Danes"."""
    return _demonyms().get(_key(word))


@lru_cache(maxsize=4096)
def capital_code(name: str) -> str | None:
    """The code of the state whose capital (or seat of government) this is."""
    return _capitals().get(_key(name))


def name_of(code: str) -> str | None:
    """The common name of a state."""
    state = _by_code().get(code)
    return state.name if state else None


def _state(line: str) -> State:
    code, name, others, adjectives, people, capitals = line.split("\t")
    return State(
        code=code,
        name=name,
        other_names=_list(others),
        adjectives=_list(adjectives),
        people=_with_plurals(_list(people)),
        capitals=_list(capitals),
    )


def _list(cell: str) -> tuple[str, ...]:
    return tuple(word for word in cell.split(";") if word)


def _with_plurals(people: tuple[str, ...]) -> tuple[str, ...]:
    return people + tuple(f"{one}s" for one in people if not one.endswith(("men", "women")))


def _key(words: str) -> str:
    """What two spellings of one look-up share; an all-capital abbreviation keeps its case."""
    words = " ".join(words.replace("’", "'").split())
    for ending in ("'s", "'"):
        words = words.removesuffix(ending)
    if words[:4].lower() == "the ":
        words = words[4:]
    bare = words.replace(".", "")
    if bare.isupper() and len(bare) <= _ABBREVIATION_LENGTH and not _is_word(words):
        return bare
    return words.casefold()


def _is_word(words: str) -> bool:
    """Whether a short all-capital string is a shouted name ("IRAN") and no abbreviation."""
    return "." not in words and words.casefold() in _short_names()


@lru_cache(maxsize=1)
def _short_names() -> frozenset[str]:
    return frozenset(
        name.casefold()
        for state in states()
        for name in (*state.names, *state.capitals, *state.adjectives, *state.people)
        if len(name) <= _ABBREVIATION_LENGTH and not name.isupper()
    )


def _index(rows: list[tuple[str, tuple[str, ...]]]) -> dict[str, str]:
    """Look-up table; of two states with one name the first in the file has it."""
    table: dict[str, str] = {}
    for code, words in rows:
        for word in words:
            table.setdefault(_key(word), code)
    return table


@lru_cache(maxsize=1)
def _names() -> dict[str, str]:
    return _index([(state.code, state.names) for state in states()])


@lru_cache(maxsize=1)
def _demonyms() -> dict[str, str]:
    return _index([(state.code, (*state.adjectives, *state.people)) for state in states()])


@lru_cache(maxsize=1)
def _capitals() -> dict[str, str]:
    return _index([(state.code, state.capitals) for state in states()])


@lru_cache(maxsize=1)
def _by_code() -> dict[str, State]:
    return {state.code: state for state in states()}
