"""Who stands in the story a second time under a name that hardly differs.

"Human Society of Alvora Bay" and "Alvora Bay Humane Society" are one body, "Ruth Caldor" beside "Ruth
Calder" is one person, so is "Kate Calder" beside "Katherine Calder", and "Ruth Calder Dead" is a headline's. Whom more origins and more sentences name
is shown; the other is left to whoever asks for all. Names of different words are never taken for one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher

from factbox.annotate.mentions.votes import form
from factbox.annotate.mentions.words import commonness
from factbox.data.latin import latin
from factbox.data.nicknames import may_be_one
from factbox.record.who.named import Named
from factbox.types import Entity

_NEAR = 0.9
"""How much alike the letters of two names are that are one name in two spellings."""
_SMALL = frozenset(["of", "the", "for", "and", "in"])
_FEWEST = 10
"""Letters of a name from which two spellings of it can be told from two names."""
_PLAIN = 3.5
"""How common (zipf) a word is behind a name that is no part of it."""


def told_twice(found: Sequence[Named]) -> dict[str, Entity]:
    """Of each entity that stands there again: its id and whom it stands for."""
    twice: dict[str, Entity] = {}
    for kind in ("person", "organization"):
        kept: list[Named] = []
        those = [one for one in found if one.entity.kind == kind and " " in one.entity.name]
        for one in sorted(those, key=_order):
            first = next((other for other in kept if _is_again(one, other)), None)
            if first is None:
                kept.append(one)
            else:
                twice[one.entity.id] = first.entity
    return twice


def _order(one: Named) -> tuple[int, int, int, str]:
    return (-one.origins, -len(one.spots), len(one.entity.name), one.entity.name)


def _is_again(one: Named, other: Named) -> bool:
    names = _plain(one.entity.name), _plain(other.entity.name)
    if one.entity.kind == "person":
        return _one_person(*names)
    words = [" ".join(sorted(set(_spelt_out(name).split()) - _SMALL)) for name in names]
    return words[0] == words[1] or _alike(*words)


def _one_person(name: str, other: str) -> bool:
    """Whether a person's name is another's, spelt otherwise, with an initial or a headline's word more."""
    if _without_initials(name) == _without_initials(other):
        return True
    if name.startswith(f"{other} "):
        return all(commonness(word) >= _PLAIN for word in name.removeprefix(other).split())
    (first, *_, last), (given, *_, surname) = name.split(), other.split()
    if last == surname and may_be_one(first, given):
        return True
    alike = first == given and len(name.split()) == len(other.split())
    return alike and _alike(name, other)


def _alike(name: str, other: str) -> bool:
    if min(len(name), len(other)) < _FEWEST:
        return False
    return round(SequenceMatcher(None, name, other, autojunk=False).ratio(), 6) >= _NEAR


def _without_initials(name: str) -> str:
    return " ".join(word for word in name.split() if len(word) > 1)


def _spelt_out(name: str) -> str:
    return re.sub(r"^us ", "united states ", name)


def _plain(name: str) -> str:
    return latin(form(name)).replace("-", " ").replace(".", "").replace("&", "and")
