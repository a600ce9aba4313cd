"""Which other names are told beside a name: those that say more and are surely the same one's.

- Of a person: a whole name or a surname that hardly differs from his, letter by letter, or has an initial
  more or less. A part of his own name says no more, and a bare given name or nickname may be another's.
- Of a body: its initials, what a list knows as its name, and names that share a word with it; no part of it.
- Of a place: of a state all but the same words with an "of the" more; of any other what hardly differs ("D.C." may
  be another than the Washington that reports name beside it).
- None with a number, none that two of the story bear, none that is another one and a word more.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from difflib import SequenceMatcher

from factbox.data.latin import latin
from factbox.data.organizations import known_organization
from factbox.data.states import code_of
from factbox.types import Entity, Kind, Spelling

_NEAR = 0.75
"""How much alike the letters of two spellings of one surname are, at least."""
_INITIALS = 6
"""Letters that initials have at most."""
_SMALL = frozenset(["and", "for", "in", "of", "the", "on"])


def other_names(one: Entity, shared: Collection[str]) -> list[Spelling]:
    """The spellings worth telling, each once, whatever its capitals; `shared` are borne by two."""
    told: list[Spelling] = []
    seen = {_bare(one.name)}
    sure = _SURE.get(one.kind, _is_sure)
    for spelling in one.names:
        name = spelling.name
        if _bare(name) in seen or name in shared or any(sign.isdigit() for sign in name):
            continue
        if sure(name, one.name) and not _goes_on(name, [one.name, *(x.name for x in one.names)]):
            seen.add(_bare(name))
            told.append(spelling)
    return told


def _bare(name: str) -> str:
    """A name without capitals, dots and the marks over letters, curly or plain."""
    return latin(name.casefold()).replace(".", "").replace("’", "'")


def _goes_on(name: str, names: Sequence[str]) -> bool:
    """Whether a name is another one of them and a word more: "KPD Co", "Kelvo group"."""
    before, blank, _ = name.rpartition(" ")
    return bool(blank) and before in names


def _is_places(name: str, of: str) -> bool:
    words, own = (set(_bare(one).split()) - _SMALL for one in (name, of))
    if words <= own:
        return False
    ratio = SequenceMatcher(None, _bare(name), _bare(of), autojunk=False).ratio()
    return code_of(of) is not None or round(ratio, 6) >= _NEAR


def _is_sure(name: str, of: str) -> bool:
    """No part of the name."""
    return not _is_part(name, of)


def _is_part(name: str, of: str) -> bool:
    return f" {_bare(name)} " in f" {_bare(of)} "


def _is_persons(name: str, of: str) -> bool:
    words, own = _bare(name).split(), _bare(of).split()
    if set(words) <= set(own):
        return False
    ratio = SequenceMatcher(None, words[-1], own[-1], autojunk=False).ratio()
    return round(ratio, 6) >= _NEAR or (len(words) > 2 and own[-1] in words)


def _is_bodys(name: str, of: str) -> bool:
    if _is_part(name, of):
        return False
    if known_organization(name) is not None and known_organization(name) == known_organization(of):
        return True
    if " " not in name:
        return _is_initials(name, of)
    words = set(_bare(name).split()) - _SMALL
    return bool(words & set(_bare(of).split()))


def _is_initials(name: str, of: str) -> bool:
    letters = name.replace(".", "")
    initials = "".join(word[0] for word in _bare(of).split() if word not in _SMALL)
    return (letters.isupper() and len(letters) <= _INITIALS) or letters.casefold() == initials


_SURE: dict[Kind, Callable[[str, str], bool]] = {
    "person": _is_persons,
    "organization": _is_bodys,
    "place": _is_places,
}
