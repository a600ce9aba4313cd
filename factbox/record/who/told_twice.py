"""Who stands in the story a second time under a name that hardly differs.

"Human Society of Alvora Bay" and "Alvora Bay Humane Society" are one body, so are "Kelvo" and "Kelvo Airlines", "Ruth Caldor" beside "Ruth
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
from factbox.data.states import code_of, demonym_code
from factbox.data.word_lists import word_list
from factbox.record.who.named import Named
from factbox.record.who.place_signs import is_listed_place
from factbox.types import Entity

_NEAR = 0.9
"""How much alike the letters of two names are that are one name in two spellings."""
_SMALL = frozenset(["of", "the", "for", "and", "in"])
_SLIP = 0.85
"""How much alike the letters of a town's name and of a slip for it are, at least."""
_TOWN = 5
"""Letters of a town's name of which a slip can be told."""
_FEWEST = 10
"""Letters of a name from which two spellings of it can be told from two names."""
_OF_TWO = 3
_BETWEEN = frozenset(["de", "del", "da", "do", "dos", "y", "e"])
"""Words between two family names: three words and more behind the given name."""
_PLAIN = 3.5
"""How common (zipf) a word is behind a name that is no part of it."""


def told_twice(found: Sequence[Named]) -> dict[str, Entity]:
    """Of each entity that stands there again: its id and whom it stands for."""
    twice: dict[str, Entity] = {}
    for kind in ("person", "organization", "place"):
        kept: list[Named] = []
        those = [one for one in found if one.entity.kind == kind and _is_comparable(one)]
        for one in sorted(those, key=_order):
            first = next((other for other in kept if _is_again(one, other)), None)
            if first is None:
                kept.append(one)
            else:
                twice[one.entity.id] = first.entity
    return twice


def _order(one: Named) -> tuple[int, int, int, str]:
    return (-one.origins, -len(one.spots), len(one.entity.name), one.entity.name)


def _is_comparable(one: Named) -> bool:
    """A bare name is nobody's for sure; a body's may be that of a longer one."""
    return one.entity.kind != "person" or " " in one.entity.name


def _is_again(one: Named, other: Named) -> bool:
    names = _plain(one.entity.name), _plain(other.entity.name)
    if one.entity.kind == "person":
        return _one_person(*names)
    if one.entity.kind == "place":
        return not is_listed_place(one) and _hardly_differs(*names)
    if _is_bodys_again(*names):
        return True
    words = [" ".join(sorted(set(_spelt_out(name).split()) - _SMALL)) for name in names]
    return words[0] == words[1] or _alike(*words)


def _hardly_differs(name: str, other: str) -> bool:
    """ "Tromso" and "Trosmo": one town, which no list has under its slip."""
    if name[0] != other[0] or min(len(name), len(other)) < _TOWN:
        return False
    return round(SequenceMatcher(None, name, other, autojunk=False).ratio(), 6) >= _SLIP


def _is_bodys_again(name: str, other: str) -> bool:
    """ "Kelvo" and "Kelvo Airlines", "Harbour Service" and "U.S. Harbour Service", "HSA" and "Harbour Ship
    Association": a name, and the same with its state before it, a head behind it or in full."""
    short, long = sorted((_spelt_out(name).split(), _spelt_out(other).split()), key=len)
    size = len(short)
    if len(long) == size:
        return False
    if size == 1 and short[0] == "".join(word[0] for word in long if word not in _SMALL):
        return True
    before, behind = " ".join(long[:-size]), " ".join(long[size:])
    whose = long[-size:] == short and (code_of(before) or demonym_code(before)) is not None
    return whose or (long[:size] == short and behind in word_list("organization_heads"))


def _one_person(name: str, other: str) -> bool:
    """Whether a person's name is another's, spelt otherwise, with an initial or a headline's word more."""
    if _without_initials(name) == _without_initials(other):
        return True
    if name.startswith(f"{other} "):
        return all(commonness(word) >= _PLAIN for word in name.removeprefix(other).split())
    if _is_part_of(name, other) or _is_part_of(other, name):
        return True
    (first, *_, last), (given, *_, surname) = name.split(), other.split()
    if last == surname and may_be_one(first, given):
        return True
    alike = first == given and len(name.split()) == len(other.split())
    return alike and _alike(name, other)


def _is_part_of(short: str, long: str) -> bool:
    """ "Ana Ruiz" and "Ana Ruiz de Calder", "Ana Calder" and the same: one given name, and a family name
    that is one of two."""
    (first, *rest), (given, *names) = short.split(), long.split()
    if len(rest) != 1 or len(names) < _OF_TWO or not set(names) & _BETWEEN:
        return False
    return rest[0] in names and (first == given or _hardly_differs(first, given))


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
