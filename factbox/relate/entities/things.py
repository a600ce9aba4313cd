"""Which names of places, bodies and agreements are one: by a key that all their names share.

States by their code, with every name and a slip of the pen; other places by their name; bodies by
the list of known ones, by their agency, or by name with acronym and shortened name; agreements by
what stands before "accord", "agreement", "pact". A ministry without its state is that of the report
alone: two reports may mean two ministries.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from factbox.annotate.mentions.lists import misspelt_state
from factbox.data.agencies import agency_named
from factbox.data.offices import body_named
from factbox.data.organizations import known_organization
from factbox.data.states import code_of
from factbox.data.word_lists import word_list
from factbox.relate.entities.groups import Groups
from factbox.relate.entities.units import Unit
from factbox.types import Reason

_AGREEMENTS = word_list("agreement_heads")
_SMALL = frozenset(["of", "and", "for", "in", "on", "&", "de", "the"])


def join_things(units: Sequence[Unit], groups: Groups) -> None:
    """Join all units that are no persons."""
    by_key: dict[tuple[str, str], list[Unit]] = defaultdict(list)
    for unit in units:
        by_key[unit.kind, key_of(unit)].append(unit)
    for (_, key), members in sorted(by_key.items()):
        for other in members[1:]:
            groups.join(members[0], other, (Reason(feature="one name", detail=key),))
    bodies = [unit for unit in units if unit.kind == "organization"]
    _join_own_ministries(bodies, groups)
    _join_short_names(bodies, groups)


def key_of(unit: Unit) -> str:
    """What all names of one place, body or agreement share."""
    match unit.kind:
        case "place":
            return state_code(unit) or unit.key
        case "organization":
            return _body_key(unit)
        case "agreement":
            return _agreement_key(unit.key)
    return unit.key


def state_code(unit: Unit) -> str | None:
    """The code of the state that a place is, None where it is another place."""
    name = unit.mentions[0].name
    return code_of(name) or (misspelt_state(name) if " " not in name else None)


def _body_key(unit: Unit) -> str:
    name = unit.mentions[0].name
    known = known_organization(name)
    if known is not None:
        return known.name.casefold()
    agency = agency_named(name)
    if agency is not None:
        return agency.casefold()
    words = unit.key.removeprefix("the ")
    if body_named(words) is not None:
        return f"{words} of {unit.country or unit.report}"
    return words


def _agreement_key(words: str) -> str:
    parts = words.removeprefix("the ").split()
    kept = [part for part in parts if part not in _AGREEMENTS]
    return " ".join(kept) + " agreement" if len(kept) < len(parts) and kept else words


def _join_own_ministries(bodies: Sequence[Unit], groups: Groups) -> None:
    """A ministry without its state is the one whose state the same report names."""
    owned: dict[tuple[str, str], list[Unit]] = defaultdict(list)
    for unit in bodies:
        if unit.country is not None and body_named(unit.key) is not None:
            owned[unit.report, unit.key].append(unit)
    for unit in bodies:
        owners = owned.get((unit.report, unit.key), [])
        if unit.country is None and len(owners) == 1:
            detail = f"the report names only that of {owners[0].country}"
            groups.join(owners[0], unit, (Reason(feature="ministry", detail=detail),))


def _join_short_names(bodies: Sequence[Unit], groups: Groups) -> None:
    """An acronym goes to the only body with these initials, "X" to the only "X Front"."""
    full = [unit for unit in bodies if " " in unit.key and body_named(unit.key) is None]
    for unit in bodies:
        if " " in unit.key:
            continue
        longer = {
            groups.of(other): other
            for other in full
            if unit.key in _initials(other.key) or _opens(unit.key, other.key)
        }
        if len(longer) == 1:
            other = next(iter(longer.values()))
            groups.join(other, unit, (Reason(feature="short for", detail=other.key),))


def _initials(words: str) -> Iterable[str]:
    parts = [part for part in words.replace("-", " ").split() if part]
    yield "".join(part[0] for part in parts)
    yield "".join(part[0] for part in parts if part not in _SMALL)


def _opens(short: str, full: str) -> bool:
    """ "Polisario" opens "Polisario Front": two words, the second no name."""
    parts = full.split()
    return len(short) > 3 and len(parts) == 2 and parts[0] == short
