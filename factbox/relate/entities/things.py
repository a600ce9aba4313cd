"""Which names of places, bodies and agreements are one: by a key that all their names share.

States by their code, with every name and a slip of the pen; other places by their name, in whatever
spelling is listed; bodies as `bodies` says, or by acronym and shortened name; agreements by what
stands before "accord", "agreement", "pact", or behind "Treaty of". A ministry without its state is
that whose state the report names, if it names one alone.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from factbox.annotate.mentions.lists import misspelt_state
from factbox.data.offices import body_named
from factbox.data.place_spellings import place_key
from factbox.data.states import code_of
from factbox.data.word_lists import word_list
from factbox.relate.entities.bodies import body_key, is_of_state, kind_of_body, state_of
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
            return state_code(unit) or place_key(unit.key)
        case "organization":
            return body_key(unit)
        case "agreement":
            return agreement_key(unit.key)
    return unit.key


def state_code(unit: Unit) -> str | None:
    """The code of the state that a place is, None where it is another place."""
    name = unit.mentions[0].name
    return code_of(name) or (misspelt_state(name) if " " not in name else None)


def agreement_key(words: str) -> str:
    """What all names of one agreement share: "Lusaka Protocol" is the "Protocol of Lusaka"."""
    parts = words.removeprefix("the ").split()
    kept = [part for part in parts if part not in _AGREEMENTS]
    kept = kept[1:] if kept[:1] == ["of"] else kept
    return " ".join(kept) + " agreement" if len(kept) < len(parts) and kept else words


def _join_own_ministries(bodies: Sequence[Unit], groups: Groups) -> None:
    """A ministry without its state is the one whose state the same report names."""
    owned: dict[tuple[str, str], list[Unit]] = defaultdict(list)
    of_states = [unit for unit in bodies if is_of_state(unit)]
    for unit in of_states:
        if state_of(unit) is not None:
            owned[unit.report, kind_of_body(unit)].append(unit)
    for unit in of_states:
        owners = owned.get((unit.report, kind_of_body(unit)), [])
        if state_of(unit) is None and len({state_of(one) for one in owners}) == 1:
            detail = f"the report names only that of {state_of(owners[0])}"
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
