"""Bodies that a report calls by part of their name.

- "Harbour" is the only "Harbour Front"; a body of one word that everybody knows is none of those
  called after it ("Apple Watch"), unless the other word says that it is the firm ("Norsk Inc.",
  "Norsk Stores Inc.", "Norsk Group") or its news ("ABC News").
- An everyday word is no body's short name ("House" is not the "House Judiciary"), but it is the
  head of the only one that goes on with "of": "the Chamber" is the "Chamber of Deputies".
- An acronym is the only body with these initials; "House Budget" is the "House Budget Committee".
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from factbox.annotate.mentions.words import commonness
from factbox.data.offices import body_named
from factbox.data.organizations import known_organization
from factbox.data.states import code_of, demonym_code
from factbox.relate.entities.bodies import COMPANY
from factbox.relate.entities.groups import Groups
from factbox.relate.entities.units import Unit
from factbox.types import Reason

_SMALL = frozenset(["of", "and", "for", "in", "on", "&", "de", "the"])
_FIRM = frozenset(["company", "corporation", "group", "holdings"])
_LAST = frozenset(["committee", "commission", "department"])
_EVERYDAY = 4.5
"""How common (zipf) a word is that many bodies begin with."""
_HEAD = 4.0
"""How common a word is at least that is the kind of a body: "Chamber"."""
_SHORTEST = 3
"""Letters that a short name has more of."""


def join_short_names(bodies: Sequence[Unit], groups: Groups) -> None:
    """Join the bodies with the only longer name that each can be short for."""
    longer = _by_short_name(bodies)
    for unit in bodies:
        full = longer.get(unit.key, ())
        for is_short_for in _RULES:
            found = {groups.of(one): one for one in full if is_short_for(unit, one)}
            if len(found) == 1:
                _join(unit, next(iter(found.values())), groups)
                break
        for one in full:
            if _is_of_state(unit, one):
                _join(unit, one, groups)


def _join(short: Unit, full: Unit, groups: Groups) -> None:
    groups.join(full, short, (Reason(feature="short for", detail=full.key),))


def _by_short_name(bodies: Sequence[Unit]) -> dict[str, list[Unit]]:
    """The bodies of two words or more by all that they may be called, one of a name and state."""
    found: dict[str, dict[tuple[str, str | None], Unit]] = defaultdict(dict)
    for unit in bodies:
        parts = unit.key.split()
        if len(parts) > 1 and body_named(unit.key) is None:
            names = (*_initials(unit.key), parts[0], " ".join(parts[1:]), " ".join(parts[:-1]))
            for name in names:
                found[name].setdefault((unit.key, unit.country), unit)
    return {name: list(units.values()) for name, units in found.items()}


def _initials(words: str) -> tuple[str, str]:
    parts = [part for part in words.replace("-", " ").split() if part]
    short = [part for part in parts if part not in _SMALL]
    return "".join(part[0] for part in parts), "".join(part[0] for part in short)


def _has_initials(short: Unit, full: Unit) -> bool:
    """An acronym and the words that it stands for."""
    return short.key in _initials(full.key)


def _is_firm(short: Unit, full: Unit) -> bool:
    """ "Norsk" and "Norsk Stores Inc.", "Norsk Group", "ABC" and "ABC News"."""
    first, *rest = full.key.split()
    if first != short.key:
        return False
    news = rest == ["news"] and short.mentions[0].name.isupper()
    return news or rest[-1] in COMPANY or rest[0] in _FIRM


def _is_head(short: Unit, full: Unit) -> bool:
    """ "House" and "House of Lords"."""
    return commonness(short.key) >= _HEAD and full.key.startswith(f"{short.key} of ")


def _is_of_state(short: Unit, full: Unit) -> bool:
    """ "House" and "the U.S. House", where the report names that state."""
    opening, _, rest = full.mentions[0].name.partition(" ")
    code = demonym_code(opening) or code_of(opening)
    return code is not None and code in short.states and rest.casefold() == short.key


def _opens(short: Unit, full: Unit) -> bool:
    """ "Harbour" and "Harbour Front"; a word that everybody knows is none of those called after it."""
    parts = full.key.split()
    if len(short.key) <= _SHORTEST or commonness(short.key) >= _EVERYDAY:
        return False
    known = known_organization(short.mentions[0].name) is not None
    return not known and len(parts) == 2 and parts[0] == short.key


def _lacks_last(short: Unit, full: Unit) -> bool:
    """ "House Judiciary" and "House Judiciary Committee", "Ulm Police" and "Ulm Police Department"."""
    opening, _, last = full.key.rpartition(" ")
    return " " in short.key and opening == short.key and last in _LAST


_RULES = (_has_initials, _is_firm, _is_head, _opens, _lacks_last)
