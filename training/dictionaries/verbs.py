"""Verbs, patterns, sets of synonyms and transformations of CAMEO.2.0.

Verbs come with all their forms, patterns with the line of the dictionary they stand on. Patterns
that ask for a place mark of source or target ("+", "$", "%") are left out: PETRARCH-2 never meets them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

_CODE = re.compile(r"\[([^\[\]]*)\]")
_MARKS = frozenset("+$%")


@dataclass
class Dictionary:
    """The lines of the shipped files."""

    verbs: list[str] = field(default_factory=list)
    patterns: list[str] = field(default_factory=list)
    sets: list[str] = field(default_factory=list)
    rules: list[str] = field(default_factory=list)


def read(path: Path) -> Dictionary:
    """All of a verb dictionary. A later verb with the same form takes the earlier one's place."""
    found, block, code, group = Dictionary(), "", "", ""
    sets: dict[str, list[str]] = {}
    for number, line in enumerate(path.read_text("utf-8", errors="replace").splitlines(), 1):
        bare = line.partition("#")[0].rstrip()
        if line.startswith("---"):
            block, code, group = line.split()[1], _code(line), ""
        elif bare.startswith("~"):
            found.rules.append(" ".join(bare[1:].split()))
        elif bare.startswith("&"):
            group = bare.strip()
            sets[group] = []
        elif bare.startswith("+") and group:
            sets[group] += _members(bare[1:].strip(), group)
        elif bare.startswith("-"):
            _add_pattern(found, block, bare[1:], number)
        elif bare.strip() and block:
            forms = list(_verb_forms(_CODE.sub("", bare).strip()))
            own = _code(bare) if "[" in bare else code
            found.verbs.append(f"{block}\t{own}\t{' '.join(forms)}")
    found.sets = [f"{name}\t{'|'.join(dict.fromkeys(words))}" for name, words in sets.items()]
    return found


def _code(line: str) -> str:
    found = _CODE.search(line)
    return found[1].strip() if found else "---"


def _members(word: str, group: str) -> Iterator[str]:
    bare = " ".join(word.replace("_", " ").split())
    if not bare:
        return
    yield bare
    if word.endswith("_") or group.endswith("_"):
        return
    if bare.endswith("Y"):
        yield f"{bare[:-1]}IES"
    else:
        yield f"{bare}ES" if bare.endswith("S") else f"{bare}S"


def _add_pattern(found: Dictionary, block: str, bare: str, number: int) -> None:
    code = _CODE.findall(bare)
    words = " ".join(_CODE.sub("", bare).split())
    if code and "*" in words and not _MARKS & set(words):
        found.patterns.append(f"{block}\t{code[-1].strip()}\t{number}\t{words}")


def _verb_forms(words: str) -> Iterator[str]:
    """All forms of a verb; of one with a particle ("+BEEF_UP") as VERB_PARTICLE."""
    first, _, rest = words.partition("{")
    names = first.split()
    if not names:
        return
    listed = rest.partition("}")[0].split()
    for word in [*names, *listed]:
        if form := _joined(word):
            yield form
    if not listed and "{" not in words and "_" not in first:
        yield from _regular(names[0])


def _joined(word: str) -> str | None:
    if "_" not in word:
        return word.lstrip("+")
    return word[1:] if word.startswith("+") else None


def _regular(stem: str) -> Iterator[str]:
    if stem.endswith(("S", "X", "Z")):
        yield f"{stem}ES"
    else:
        yield f"{stem[:-1]}IES" if stem.endswith("Y") else f"{stem}S"
    yield f"{stem}D" if stem.endswith("E") else f"{stem}ED"
    silent = stem.endswith("E") and stem[-2:-1] not in tuple("AEIOU")
    yield f"{stem[:-1]}ING" if silent else f"{stem}ING"
