"""News agencies by every name that reports give them.

A short name is matched with its case ("MAP", not "map"); a longer one in any case. Several names
joined by a hyphen, a slash, a comma or "and" are the first of them that is an agency.
"""

from __future__ import annotations

import re
from functools import lru_cache
from importlib.resources import files

_JOINT = re.compile(r"[-/,&+]|\band\b")
_SHORT = 5
_AGENCIES = frozenset({"agencies", "news agencies", "agency", "wire", "wires", "wire services"})
MARKS = " \t\n\r()[]{}<>.,:;|*–—―-"
"""What may stand around a name that is not part of it."""


def agency_named(words: str) -> str | None:
    """The short name of the agency that `words` name ("The Associated Press" -> "AP"), or None."""
    whole = _exactly(words)
    if whole is not None:
        return whole
    for piece in _JOINT.split(words[:200]):
        found = _exactly(piece)
        if found is not None:
            return found
    return None


def is_agency(words: str) -> bool:
    """Whether `words` are one agency's name and nothing else."""
    return _exactly(words) is not None


def agency_names(name: str) -> tuple[str, ...]:
    """All names of the agency of a short name; none for what is no agency's."""
    return next(((short, *others) for short, _, others in _rows() if short == name), ())


def means_agencies(words: str) -> bool:
    """Whether `words` say "agencies" without naming one."""
    return words.strip(MARKS).casefold() in _AGENCIES


def _exactly(words: str) -> str | None:
    name = " ".join(words.strip(MARKS).split())
    return _forms().get(name if len(name) <= _SHORT else name.casefold())


@lru_cache(maxsize=1)
def _forms() -> dict[str, str]:
    forms: dict[str, str] = {}
    for name, _, others in _rows():
        for form in (name, *others):
            plain = form.strip(MARKS)
            forms.setdefault(plain if len(plain) <= _SHORT else plain.casefold(), name)
    return forms


@lru_cache(maxsize=1)
def _rows() -> tuple[tuple[str, str, tuple[str, ...]], ...]:
    source = files("factbox.data").joinpath("agencies.tsv").read_text(encoding="utf-8")
    rows = []
    for line in source.splitlines():
        if line and not line.startswith("#"):
            name, country, others = [*line.split("\t"), "", ""][:3]
            rows.append((name, country, tuple(form for form in others.split("|") if form)))
    return tuple(rows)
