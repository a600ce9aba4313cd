"""Who is whom: the persons of a story, from the names its reports give.

Full names first: one spelling is one person, two spellings by the features, never against a veto.
Then bare surnames: they go to the only person of the story who bears that surname, else to the only
one with the same office; else they stay alone.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from factbox.relate.entities.features import SAME, Context, compare
from factbox.relate.entities.groups import Groups
from factbox.relate.entities.likeness import likeness, sound_key
from factbox.relate.entities.units import Unit
from factbox.types import Reason

_MOST_IN_BLOCK = 60
_SAME_SURNAME = 0.97


def join_persons(people: Sequence[Unit], groups: Groups, context: Context) -> None:
    """Join the units of persons in `groups`."""
    full = [unit for unit in people if unit.name.is_full]
    _join_spellings(full, groups)
    _join_variants(full, groups, context)
    bare = [unit for unit in people if not unit.name.is_full]
    _join_surnames(bare, full, groups)
    _join_spellings(bare, groups, only_alone=True)


def _join_spellings(people: Sequence[Unit], groups: Groups, only_alone: bool = False) -> None:
    """One spelling, one person."""
    by_key: dict[str, Unit] = {}
    for unit in people:
        if only_alone and not groups.is_alone(unit):
            continue
        first = by_key.setdefault(unit.key, unit)
        if first is not unit:
            groups.join(first, unit, (Reason(feature="one spelling", detail=unit.key),))


def _join_variants(full: Sequence[Unit], groups: Groups, context: Context) -> None:
    scored = []
    for one, other in _pairs(full):
        score, reasons = compare(one, other, context)
        if score >= SAME:
            scored.append((-score, one.id, other.id, one, other, reasons))
    for _, _, _, one, other, reasons in sorted(scored, key=lambda row: row[:3]):
        groups.join(one, other, reasons)


def _pairs(full: Sequence[Unit]) -> Iterator[tuple[Unit, Unit]]:
    """Pairs that share a block: the sound of the surname, of a king's name, or office and state."""
    blocks: dict[tuple[str, str], dict[str, Unit]] = defaultdict(dict)
    for unit in full:
        blocks["name", sound_key(unit.name.surname.split()[-1])].setdefault(unit.key, unit)
        for office, of in unit.offices:
            blocks["office", f"{office} {of}"].setdefault(unit.key, unit)
    seen: set[tuple[str, str]] = set()
    for _, block in sorted(blocks.items()):
        members = sorted(block.values(), key=lambda unit: unit.id)[:_MOST_IN_BLOCK]
        for i, one in enumerate(members):
            for other in members[i + 1 :]:
                if (one.id, other.id) not in seen:
                    seen.add((one.id, other.id))
                    yield one, other


def _join_surnames(bare: Sequence[Unit], full: Sequence[Unit], groups: Groups) -> None:
    blocks = _by_sound(full)
    for unit in bare:
        bearers: dict[str, Unit] = {}
        for person in blocks[sound_key(unit.key)]:
            surname = person.name.surname
            last = surname.split()[-1]
            alike = max(likeness(unit.key, surname), likeness(unit.key, last))
            if (person.name.given or person.name.number is None) and alike >= _SAME_SURNAME:
                bearers.setdefault(groups.of(person), person)
        chosen = _only_bearer(unit, list(bearers.values()), groups)
        if chosen is not None:
            detail = f"the only {unit.key} of the story"
            groups.join(chosen, unit, (Reason(feature="surname", detail=detail),))


def _by_sound(full: Sequence[Unit]) -> Mapping[str, list[Unit]]:
    """Persons by the sound of their surname and of its last word, in the order of `full`."""
    blocks: dict[str, list[Unit]] = defaultdict(list)
    for person in full:
        surname = person.name.surname
        for key in sorted({sound_key(surname), sound_key(surname.split()[-1])}):
            blocks[key].append(person)
    return blocks


def _only_bearer(unit: Unit, bearers: list[Unit], groups: Groups) -> Unit | None:
    if len(bearers) == 1:
        return bearers[0]
    offices = {office for office, _ in unit.offices}
    fitting = [one for one in bearers if offices & groups.offices(one)]
    return fitting[0] if len(fitting) == 1 else None
