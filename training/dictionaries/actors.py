"""Actors and agents of the Phoenix dictionaries by the first word of their names.

A line is a first word, a tab, and the rest of each name with its codes. Of an actor the codes stand
in the order of the dictionary, each with the days it holds for: `RUSGOV<20080507`,
`RUSGOV20120507-20180507`, `RUS`. Comments, names that repeat and names that no text can hold are left
out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

_CODES = re.compile(r"\[([^\[\]]*)\]")
_DATED = re.compile(r"^([A-Z][A-Z0-9]*)(?:\s+([<>]?)\s*(\d{6,})\s*(?:-\s*(\d{6,}))?)?$")
_OLDEST_OF_TWO_DIGITS = 30
_UNREADABLE = frozenset("�[]=|")
_OF_PETRARCH = (
    "MAN [~PPL]",
    "MEN [~PPL]",
    "PEOPLE [~PPL]",
    "PERSONS [~PPL]",
    "COURT [~JUD]",
    "STATE_UNIVERSITY [~EDU]",
)
"""Rows that PETRARCH-2's own copy of the agents has more (MIT)."""


def actors(files: Sequence[Path]) -> list[str]:
    """A line a first word; of a name that is listed again the last codes count."""
    groups = [group for file in files for group in _groups(file) if group[0]]
    return _by_first({name: ",".join(codes) for codes, names in groups for name in names})


def _by_first(found: dict[str, str]) -> list[str]:
    """First word, tab, then `rest=codes` of each name with a bar between."""
    lines: dict[str, list[str]] = {}
    for name in sorted(found):
        first, _, rest = name.partition(" ")
        lines.setdefault(first, []).append(f"{rest}={found[name]}")
    return [f"{first}\t{'|'.join(lines[first])}" for first in sorted(lines)]


def _groups(file: Path) -> Iterator[tuple[list[str], list[str]]]:
    codes: list[str] = []
    names: list[str] = []
    for line in _lines(file):
        bare = _CODES.sub("", line).strip()
        if bare and not bare.startswith("+"):
            yield codes, names
            codes, names = [], []
        codes += [code for found in _CODES.findall(line) if (code := _code(found))]
        name = " ".join(bare.lstrip("+").replace("_", " ").upper().split())
        if name.isprintable() and name and not _UNREADABLE & set(name):
            names.append(name)
    yield codes, names


def _lines(file: Path) -> Iterator[str]:
    for line in file.read_text("utf-8", errors="replace").splitlines():
        bare = line.partition("#")[0].partition(";")[0].strip()
        if bare:
            yield bare


def _code(cell: str) -> str | None:
    found = _DATED.match(cell.strip())
    if found is None:
        return None
    code, sign, first, second = found.groups()
    if first is None:
        return str(code)
    until = f"-{_day(second)}" if second else ""
    return f"{code}{'' if second else sign or '>'}{_day(first)}{until}"


def _day(digits: str) -> str:
    if len(digits) > 7:
        return digits[:8]
    return ("20" if int(digits[:2]) <= _OLDEST_OF_TWO_DIGITS else "19") + digits[:6]


def agents(file: Path) -> list[str]:
    """A line a first word, with all forms of the nouns."""
    sets: dict[str, list[str]] = {}
    found: dict[str, str] = {}
    for line in (*_lines(file), *_OF_PETRARCH):
        if "=" in line and line.startswith("!"):
            name, _, words = line.partition("=")
            sets[name.strip()] = [word.strip() for word in words.split(",")]
        elif "[" in line:
            words, _, code = line.partition("[")
            for form in _forms(words.strip(), sets):
                found[form] = code.partition("]")[0].strip()
    return _by_first(found)


def _forms(words: str, sets: dict[str, list[str]]) -> Iterable[str]:
    for name, members in sets.items():
        if name in words:
            return [_plain(words.replace(name, member)) for member in members]
    noun, _, plural = words.partition("{")
    noun = _plain(noun)
    if "{" in words:
        return [form for form in (noun, _plain(plural.partition("}")[0])) if form]
    if noun.endswith("Y"):
        return [noun, f"{noun[:-1]}IES"]
    return [noun, f"{noun}ES" if noun.endswith("S") else f"{noun}S"]


def _plain(words: str) -> str:
    return " ".join(words.replace("_", " ").upper().split())
