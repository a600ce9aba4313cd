"""Names that places of two states bear (`homonyms.tsv`): Tripoli in Libya and Tripoli in Lebanon."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from factbox.data.latin import latin


@dataclass(frozen=True, slots=True)
class Homonym:
    """The codes of the states that have a place of a name.

    `alike` are places of like weight: a report that names only one of these states means that one.
    `beside` are all of them; those that are not `alike` are meant only where their state is said.
    """

    alike: frozenset[str]
    beside: frozenset[str]


def homonym(name: str) -> Homonym | None:
    """The states that have a place of this name, None where only one has."""
    return _homonyms().get(_key(name))


def _key(name: str) -> str:
    return latin(name.replace("’", "'"))


@lru_cache(maxsize=1)
def _homonyms() -> dict[str, Homonym]:
    lines = files("factbox.data").joinpath("homonyms.tsv").read_text("utf-8").splitlines()
    rows = (line.split("\t") for line in lines if not line.startswith("#"))
    return {_key(name): _row(alike, others) for name, alike, others in rows}


def _row(alike: str, others: str) -> Homonym:
    near = frozenset(alike.split(";")) - {""}
    return Homonym(near, near | (frozenset(others.split(";")) - {""}))
