"""Organisations known everywhere, by every name (`organizations.tsv`)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class KnownOrganization:
    """An organisation, the state it belongs to (None: international), and its other names."""

    name: str
    country: str | None
    other_names: tuple[str, ...]


@lru_cache(maxsize=1)
def known_organizations() -> tuple[KnownOrganization, ...]:
    """All rows of the list, in the order of the file."""
    lines = files("factbox.data").joinpath("organizations.tsv").read_text("utf-8").splitlines()
    return tuple(_row(line) for line in lines if not line.startswith("#"))


def _row(line: str) -> KnownOrganization:
    code, name, others = line.split("\t")
    return KnownOrganization(
        name, code or None, tuple(other for other in others.split(";") if other)
    )


@lru_cache(maxsize=8192)
def known_organization(name: str) -> KnownOrganization | None:
    """The organisation that a name names; short names keep their case ("WHO", not "who")."""
    return _index().get(_key(name))


def _key(name: str) -> str:
    name = " ".join(name.replace("’", "'").split())
    if name[:4].lower() == "the ":
        name = name[4:]
    bare = name.replace(".", "")
    return bare if len(bare) <= 5 else bare.casefold()


@lru_cache(maxsize=1)
def _index() -> dict[str, KnownOrganization]:
    table: dict[str, KnownOrganization] = {}
    for one in known_organizations():
        for name in (one.name, *one.other_names):
            table.setdefault(_key(name), one)
    return table
