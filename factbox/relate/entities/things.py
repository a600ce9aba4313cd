"""Which names of places, bodies and agreements are one: by a key that all their names share.

States by their code, with every name and a slip of the pen; other places by their name, in whatever
spelling is listed or as transliteration differs; bodies as `bodies` says, by acronym and shortened
name, however spaced, or in brackets; agreements by what
stands before "accord", "agreement", "pact", or behind "Treaty of". A ministry without its state is
that whose state the report names, if it names one alone.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from factbox.annotate.mentions.lists import misspelt_state
from factbox.annotate.mentions.namesakes import SAID
from factbox.data.latin import latin
from factbox.data.place_spellings import place_key
from factbox.data.states import code_of
from factbox.data.word_lists import word_list
from factbox.relate.entities.bodies import (
    body_key,
    everyday_state,
    is_everyday,
    is_of_state,
    kind_of_body,
    state_of,
)
from factbox.relate.entities.bracketed import join_bracketed
from factbox.relate.entities.groups import Groups
from factbox.relate.entities.longer_names import join_longer
from factbox.relate.entities.place_likeness import join_spelt_alike
from factbox.relate.entities.short_bodies import join_short_names
from factbox.relate.entities.units import Unit
from factbox.relate.reading import Reading
from factbox.types import Reason

_AGREEMENTS = word_list("agreement_heads")
_DEPARTMENT = "department"
_LETTERS = 8
"""Letters of a body's name, at least, that may be spaced in two ways."""


def join_things(units: Sequence[Unit], groups: Groups, reading: Reading) -> None:
    """Join all units that are no persons."""
    by_key: dict[tuple[str, str], list[Unit]] = defaultdict(list)
    known = _namesakes(units)
    for unit in units:
        by_key[unit.kind, _key_of(unit, known)].append(unit)
    for (_, key), members in sorted(by_key.items()):
        for other in members[1:]:
            groups.join(members[0], other, (Reason(feature="one name", detail=key),))
    join_spelt_alike([unit for unit in units if unit.kind == "place"], groups)
    bodies = [unit for unit in units if unit.kind == "organization"]
    _join_own_ministries(bodies, groups)
    _join_departments(bodies, groups)
    _join_everyday(bodies, groups)
    join_short_names(bodies, groups)
    _join_by_letters(bodies, groups)
    join_bracketed(bodies, groups, reading)
    join_longer(bodies, groups)


def _join_by_letters(bodies: Sequence[Unit], groups: Groups) -> None:
    """ "Harbour Watch" is "Harbourwatch"."""
    spaced: dict[str, dict[str, Unit]] = defaultdict(dict)
    for unit in bodies:
        letters = "".join(one for one in latin(unit.key) if one.isalnum())
        if len(letters) >= _LETTERS and not is_of_state(unit) and not is_everyday(unit):
            spaced[letters].setdefault(unit.key, unit)
    for _, found in sorted(spaced.items()):
        first, *others = found.values()
        for other in others:
            groups.join(first, other, (Reason(feature="the same letters", detail=other.key),))


def _key_of(unit: Unit, known: Mapping[str, frozenset[str]]) -> str:
    """What all names of one place, body or agreement share."""
    match unit.kind:
        case "place":
            return _place_key(unit, known)
        case "organization":
            return body_key(unit)
        case "agreement":
            return agreement_key(unit.key)
    return unit.key


def _namesakes(units: Sequence[Unit]) -> dict[str, frozenset[str]]:
    """For each name of places that the reports tell apart, the states in which they say these lie."""
    known: dict[str, frozenset[str]] = {}
    for unit in units:
        said = said_state(unit)
        if unit.kind == "place" and said is not None:
            key = place_key(unit.key)
            known[key] = known.get(key, frozenset()) | {said}
    return known


def _place_key(unit: Unit, known: Mapping[str, frozenset[str]]) -> str:
    """A state's code, else a place's name, with its state where the story's reports say it.

    Where a report does not say in which state a place lies, it is the only one that others know.
    """
    name, codes = place_key(unit.key), known.get(place_key(unit.key), frozenset())
    said = said_state(unit) or (min(codes) if len(codes) == 1 else None)
    code = state_code(unit)
    if said is None or said == code:
        return code or (f"{name}, ?" if codes else name)
    return f"{name}, {said}"


def said_state(unit: Unit) -> str | None:
    """The state in which a place lies whose name another bears too, as its report says."""
    said = any(reason.feature == SAID for row in unit.mentions for reason in row.why)
    return unit.country if said else None


def state_code(unit: Unit) -> str | None:
    """The code of the state that a place is, None where it is another place."""
    name = unit.mentions[0].name
    code = code_of(name) or (misspelt_state(name) if " " not in name else None)
    return None if said_state(unit) not in (None, code) else code


def state_of_all(units: Sequence[Unit]) -> str | None:
    """The code of the state that several names of one place name, None for another place."""
    codes = [state_code(unit) for unit in units]
    return codes[0] if None not in codes else None


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


def _join_departments(bodies: Sequence[Unit], groups: Groups) -> None:
    """ "Justice Department" is one body in all reports that give it no state or the same one.

    Few states call their ministries so, and a story is of one of them unless it names two. A ministry
    without its state stays that of its own report.
    """
    alike: dict[str, list[Unit]] = defaultdict(list)
    for unit in bodies:
        kind = kind_of_body(unit) if is_of_state(unit) else ""
        if _DEPARTMENT in kind.split():
            alike[kind].append(unit)
    for kind, found in sorted(alike.items()):
        if len({state_of(one) for one in found} - {None}) < 2:
            for other in found[1:]:
                groups.join(found[0], other, (Reason(feature="department", detail=kind),))


def _join_everyday(bodies: Sequence[Unit], groups: Groups) -> None:
    """ "The Coast Guard" is that of the only state to which a report of the story gives one."""
    owned: dict[str, dict[str, Unit]] = defaultdict(dict)
    everyday = [unit for unit in bodies if is_everyday(unit)]
    for unit in everyday:
        state = everyday_state(unit)
        if state is not None:
            owned[kind_of_body(unit)].setdefault(state, unit)
    for unit in everyday:
        owners = owned.get(kind_of_body(unit), {})
        if everyday_state(unit) is None and len(owners) == 1:
            (state, owner), *_ = owners.items()
            detail = f"the reports know only that of {state}"
            groups.join(owner, unit, (Reason(feature="one name", detail=detail),))
