"""Whose office holder a name is, from the dictionary of actors (`coder_actors.tsv`, holders to 2014).

A first and a last name, or the last name of one who is called president, king or the like, give a state
where all holders of that name in the dictionary served one state. Provinces and towns of one state are
looked up there too.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

_STATE = 3
_JOINED = frozenset({"AL", "EL", "BIN", "BEN", "IBN", "DE", "DA", "DOS", "VAN", "VON", "ABU"})
"""Words of names that are not compared."""


@dataclass(frozen=True, slots=True)
class _Holders:
    """State codes by (first, last) name and by last name; empty where there are several."""

    full: dict[tuple[str, str], str]
    last: dict[str, str]
    places: dict[str, str]


@lru_cache(maxsize=4096)
def state_of_holder(name: str) -> str | None:
    """The one state that all office holders with this first and last name served."""
    words = _words(name)
    return _holders().full.get((words[0], words[-1])) or None if len(words) > 1 else None


@lru_cache(maxsize=4096)
def state_of_leader(last_name: str) -> str | None:
    """The one state that all office holders with this last name served."""
    words = _words(last_name)
    return _holders().last.get(words[-1]) or None if words else None


@lru_cache(maxsize=4096)
def state_of_place(name: str) -> str | None:
    """The one state that a town or province lies in."""
    return _holders().places.get(" ".join(_plain(name))) or None


def _words(name: str) -> tuple[str, ...]:
    return tuple(word for word in _plain(name) if word not in _JOINED)


def _plain(name: str) -> list[str]:
    """Words in capitals without accents, hyphens and possessives."""
    name = name.replace("’", "'").removesuffix("'s").replace("-", " ").replace("'", "")
    folded = unicodedata.normalize("NFKD", name)
    return "".join(sign for sign in folded if not unicodedata.combining(sign)).upper().split()


@lru_cache(maxsize=1)
def _holders() -> _Holders:
    found = _Holders({}, {}, {})
    text = files("factbox.data").joinpath("coder_actors.tsv").read_text("utf-8")
    for line in text.split("\n"):
        codes, _, names = line.partition("\t")
        if not names or codes.startswith("#"):
            continue
        states = {code[:_STATE] for code in codes.split(",")}
        state = min(states) if len(states) == 1 else ""
        if len(codes) == _STATE:
            for name in names.split("|"):
                _keep(found.places, " ".join(_plain(name)), state)
        elif any(sign.isdigit() for sign in codes):
            for name in names.split("|"):
                _keep_holder(found, _words(name), state)
    return found


def _keep_holder(found: _Holders, words: tuple[str, ...], state: str) -> None:
    if len(words) > 1:
        kept = found.full.setdefault((words[0], words[-1]), state)
        if kept != state:
            found.full[words[0], words[-1]] = ""
        _keep(found.last, words[-1], state)


def _keep(table: dict[str, str], key: str, state: str) -> None:
    """A key that two states share is nobody's."""
    if table.setdefault(key, state) != state:
        table[key] = ""
