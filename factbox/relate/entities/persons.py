"""Who is whom: the persons of a story, from the names its reports give.

Full names first: one spelling is one person, two spellings by the features, never against a veto.
One letter wrong in a single place is a slip of the pen. Then bare surnames: they go to the only person of the story who bears that surname, else to the only
one with the same office, else to one whom three times as many reports name as the next; then bare first names; else they stay alone. "Abu Idris" is the only "Abu Idris al-Kufi".
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from factbox.relate.entities.features import SAME, Context, compare
from factbox.relate.entities.first_names import join_first_names
from factbox.relate.entities.groups import Groups
from factbox.relate.entities.likeness import likeness, sound_key
from factbox.relate.entities.name_words import LISTED, word_likeness
from factbox.relate.entities.slips import join_slips
from factbox.relate.entities.units import Unit
from factbox.relate.entities.vetoes import forbidden
from factbox.types import Reason

_MOST_IN_BLOCK = 60
_SAME_SURNAME = 0.97
_MANY = 3
"""In how many reports the commonest bearer of a surname is named, and how many times the next."""


def join_persons(people: Sequence[Unit], groups: Groups, context: Context) -> None:
    """Join the units of persons in `groups`."""
    full = [unit for unit in people if unit.name.is_full]
    _join_spellings(full, groups)
    _join_variants(full, groups, context)
    bare = [unit for unit in people if not unit.name.is_full]
    join_slips(full, groups, context)
    _join_surnames(bare, full, groups)
    join_first_names(people, groups)
    _join_spellings(bare, groups, only_alone=True)
    _join_holders(bare, groups)


def _join_spellings(people: Sequence[Unit], groups: Groups, only_alone: bool = False) -> None:
    """One spelling, one person; accents, points and hyphens make no other spelling."""
    by_key: dict[str, Unit] = {}
    for unit in people:
        if only_alone and not groups.is_alone(unit):
            continue
        letters = "".join(unit.name.words) or unit.key
        first = by_key.setdefault(f"{letters} {unit.name.number}", unit)
        if first is not unit:
            groups.join(first, unit, (Reason(feature="one spelling", detail=unit.key),))


def _join_holders(bare: Sequence[Unit], groups: Groups) -> None:
    """Spellings of one bare name that two reports give one office of one state."""
    blocks: dict[tuple[str, str, str], list[Unit]] = defaultdict(list)
    for unit in bare:
        for office, of in unit.offices:
            if of is not None:
                blocks[office, of, sound_key(unit.key)].append(unit)
    for (office, of, _), found in sorted(blocks.items()):
        for other in found[1:]:
            if word_likeness(found[0].key, other.key) >= LISTED:
                detail = f"both {office} of {of}"
                groups.join(found[0], other, (Reason(feature="office", detail=detail),))


def _join_variants(full: Sequence[Unit], groups: Groups, context: Context) -> None:
    """The best pairs first; a name that may be either of two persons goes to neither."""
    scored = []
    for one, other in _pairs(full):
        score, reasons = compare(one, other, context)
        if score >= SAME:
            scored.append(_Scored(one, other, score, reasons))
    partners: dict[str, list[Unit]] = defaultdict(list)
    for row in scored:
        partners[row.one.key].append(row.other)
        partners[row.other.key].append(row.one)
    for row in sorted(scored, key=lambda row: (-row.score, row.one.id, row.other.id)):
        if not (row.leaves_out and _is_torn(row, partners)):
            groups.join(row.one, row.other, row.reasons)


@dataclass(frozen=True, slots=True)
class _Scored:
    """Two names that may be one, how much speaks for it, and why."""

    one: Unit
    other: Unit
    score: float
    reasons: tuple[Reason, ...]

    @property
    def leaves_out(self) -> bool:
        """Whether one of the names leaves out what the other has: "J. Lund" or "Jan Lund" for "Jan Erik Lund Jr."."""
        a, b = self.one.name.words, self.other.name.words
        initials = sum(len(word) == 1 for word in (*a, *b))
        suffix = self.one.name.number != self.other.name.number
        return len(a) != len(b) or initials > 0 or suffix


def _is_torn(row: _Scored, partners: Mapping[str, Sequence[Unit]]) -> bool:
    """Whether one of the two may as well be a person whom the other cannot be."""
    return any(forbidden(other, row.other) for other in partners[row.one.key]) or any(
        forbidden(one, row.one) for one in partners[row.other.key]
    )


def _pairs(full: Sequence[Unit]) -> Iterator[tuple[Unit, Unit]]:
    """Pairs that share a block."""
    blocks: dict[tuple[str, str], dict[str, Unit]] = defaultdict(dict)
    for unit in full:
        for key in _blocks(unit):
            blocks[key].setdefault(unit.key, unit)
    seen: set[tuple[str, str]] = set()
    for _, block in sorted(blocks.items()):
        members = sorted(block.values(), key=lambda unit: unit.id)[:_MOST_IN_BLOCK]
        for i, one in enumerate(members):
            for other in members[i + 1 :]:
                if (one.id, other.id) not in seen:
                    seen.add((one.id, other.id))
                    yield one, other


def _blocks(unit: Unit) -> Iterator[tuple[str, str]]:
    """The sound of the surname (or of a king's name) and of the given name; all words; the office."""
    name = unit.name
    yield "name", sound_key(name.surname.split()[-1])
    if name.given:
        yield "given", sound_key(name.given[0])
    yield "words", " ".join(sorted(name.words))
    for office, of in unit.offices:
        yield "office", f"{office} {of}"


def _join_surnames(bare: Sequence[Unit], full: Sequence[Unit], groups: Groups) -> None:
    blocks = _by_sound(full)
    for unit in bare:
        bearers: dict[str, Unit] = {}
        for person in blocks[sound_key(unit.key)]:
            if _bears(person, unit.key) or _is_byname(unit, person):
                bearers.setdefault(groups.of(person), person)
        chosen = _only_bearer(unit, list(bearers.values()), groups)
        if chosen is not None and (chosen.name.given or chosen.report == unit.report):
            detail = f"the only {unit.key} of the story"
            groups.join(chosen, unit, (Reason(feature="surname", detail=detail),))


def _bears(person: Unit, name: str) -> bool:
    """Whether a bare name is the surname of a person, or the name of a king."""
    surname = person.name.surname
    return max(likeness(name, surname), likeness(name, surname.split()[-1])) >= _SAME_SURNAME


def _is_byname(unit: Unit, person: Unit) -> bool:
    """Whether a name is what "Abu Idris al-Kufi" is called by: "Abu Idris"."""
    name = unit.name.surname
    return name.startswith("abu") and " " in unit.key and person.name.given[:1] == (name,)


def _by_sound(full: Sequence[Unit]) -> Mapping[str, list[Unit]]:
    """Persons by the sound of their surname and of its last word, in the order of `full`."""
    blocks: dict[str, list[Unit]] = defaultdict(list)
    for person in full:
        surname = person.name.surname
        by = " ".join(person.key.split()[:2]) if person.key.startswith("abu ") else surname
        for key in sorted({sound_key(surname), sound_key(surname.split()[-1]), sound_key(by)}):
            blocks[key].append(person)
    return blocks


def _only_bearer(unit: Unit, bearers: list[Unit], groups: Groups) -> Unit | None:
    if len(bearers) == 1:
        return bearers[0]
    offices = {office for office, _ in unit.offices}
    fitting = [one for one in bearers if offices & groups.offices(one)]
    return fitting[0] if len(fitting) == 1 else _commonest(unit, bearers, groups)


def _commonest(unit: Unit, bearers: list[Unit], groups: Groups) -> Unit | None:
    """The bearer whom many reports name and hardly any the others, none of them this report."""
    if len(bearers) < 2 or unit.offices:
        return None
    reports = {one.id: groups.reports(one) for one in bearers}
    if any(unit.report in found for found in reports.values()):
        return None
    *_, after, best = sorted(bearers, key=lambda one: (len(reports[one.id]), one.id))
    most = len(reports[best.id])
    return best if most >= _MANY and most >= _MANY * len(reports[after.id]) else None
