"""Whose office holder a name is, from the dictionary of actors (`coder_actors.tsv`, holders to 2014).

A first and a last name, or the last name of one who led a state, give a state where all of that name in
the dictionary served one state. Provinces and towns of one state are
looked up there too.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache

from factbox.data.coder import actors
from factbox.data.word_lists import word_list

_STATE = 3
_BOTH = 2
_LED = "ELI"
"""In the codes of those who led a state: they are told as of its elite before or after."""
_JOINED = frozenset({"AL", "EL", "BIN", "BEN", "IBN", "DE", "DA", "DOS", "VAN", "VON", "ABU"})
"""Words of names that are not compared."""


@lru_cache(maxsize=4096)
def state_of_holder(name: str) -> str | None:
    """The one state that all office holders with this first and last name served."""
    words = _words(name)
    if len(words) < _BOTH:
        return None
    cell = actors().by_first.get(words[0], "")
    return _only(codes for full, codes in _names(words[0], cell) if _last(full) == words[-1])


@lru_cache(maxsize=4096)
def state_of_leader(last_name: str) -> str | None:
    """The one state that all who led one under this last name led."""
    words = _words(last_name)
    return _by_last().get(words[-1]) or None if words else None


@lru_cache(maxsize=4096)
def state_of_place(name: str) -> str | None:
    """The one state that a town or province lies in."""
    words = _plain(name)
    if not words:
        return None
    cell = actors().by_first.get(words[0], "")
    code = next((codes for full, codes in _names(words[0], cell) if full.split() == words), "")
    return code if len(code) == _STATE else None


def _words(name: str) -> tuple[str, ...]:
    return tuple(word for word in _plain(name) if word not in _JOINED)


def _plain(name: str) -> list[str]:
    """Words in capitals without accents, hyphens and possessives."""
    name = name.replace("’", "'").removesuffix("'s").replace("-", " ").replace("'", "")
    folded = unicodedata.normalize("NFKD", name)
    return "".join(sign for sign in folded if not unicodedata.combining(sign)).upper().split()


def _names(first: str, cell: str) -> Iterator[tuple[str, str]]:
    """The names that begin with a word, whole, with their codes."""
    for one in cell.split("|"):
        rest, _, codes = one.rpartition("=")
        yield f"{first} {rest}".strip(), codes


def _last(full: str) -> str:
    words = _words(full)
    return words[-1] if len(words) >= _BOTH else ""


def _only(several: Iterable[str]) -> str | None:
    """The one state of all codes with days, which are those of persons."""
    states = {_state_of(codes) for codes in several if any(sign.isdigit() for sign in codes)}
    return (min(states) or None) if len(states) == 1 else None


def _state_of(codes: str) -> str:
    """The state of a holder's codes; empty where there are several."""
    states = {code[:_STATE] for code in codes.split(",")}
    return min(states) if len(states) == 1 else ""


@lru_cache(maxsize=1)
def _by_last() -> dict[str, str]:
    """State by last name; empty where leaders of several states have it."""
    found: dict[str, str] = {}
    given = {name.upper() for name in word_list("given_names")}
    for first, cell in actors().by_first.items():
        for full, codes in _names(first, cell):
            last = _last(full)
            if last and _LED in codes and last not in given:
                state = _state_of(codes)
                found[last] = state if found.setdefault(last, state) == state else ""
    return found
