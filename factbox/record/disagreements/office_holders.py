"""Two people in one chair: reports of one story that give one office to different persons.

Only offices that one person holds at a time count ("defense minister", "armed forces chief"; not
"minister", not "spokesperson"), and offices of the same work under different names are one. It is a
conflict when the reports are of about the same days, each has the person take part in the story
itself (not in its background), the words do not say former, acting, deputy or the like, and no
report names both: a report that does knows of the two, and tells a succession or two offices.
Names that may be spellings of one name are never set against each other.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from rapidfuzz.distance import JaroWinkler

from factbox.annotate.when.edtf import bounds
from factbox.data.nicknames import may_be_one
from factbox.data.offices import group_of
from factbox.data.states import name_of
from factbox.record.disagreements.sides import Basis
from factbox.types import Disagreement, Entity, Mention, Reference, Row

_NEAR = timedelta(days=30)
_ALIKE = 0.86
_GIVEN = 0.6
NOT_NOW = re.compile(
    r"\b(?:former|ex|then|late|previous|past|outgoing|incoming|acting|interim|deputy|vice|designate"
    r"|elect|nominee|appointed|named|replaced|replacing|succeeded|succeeding|successor|predecessor"
    r"|resigned|ousted|sacked|dismissed|candidate|hopeful)\b",
    re.IGNORECASE,
)
"""Words beside a name that take its holder out of the office, or put another in."""
_AROUND = 70


@dataclass(frozen=True, slots=True)
class _Holder:
    """A person whom reports give an office now, and the words that do."""

    person: Entity
    rows: tuple[Row, ...]


def office_holders(basis: Basis) -> tuple[Disagreement, ...]:
    """One difference for each office that the story's reports give to more than one person."""
    chairs: dict[tuple[str, str], list[_Holder]] = {}
    for person in basis.related.entities:
        if person.kind != "person" or len(person.name.split()) < 2:
            continue
        for chair, rows in _chairs(basis, person).items():
            chairs.setdefault(chair, []).append(_Holder(person, tuple(rows)))
    found = [_difference(basis, chair, holders) for chair, holders in sorted(chairs.items())]
    return tuple(one for one in found if one is not None)


def _chairs(basis: Basis, person: Entity) -> dict[tuple[str, str], list[Row]]:
    """Chair -> the mentions of a person that put him in it, in the story's own happenings."""
    found: dict[tuple[str, str], list[Row]] = {}
    for row_id in person.mentions:
        row = basis.related.reading.row(row_id)
        if not isinstance(row, Mention | Reference) or row.office is None:
            continue
        group = group_of(row.office)
        state = row.of or person.country
        if not group.startswith("head of ") or state is None or name_of(state) is None:
            continue
        if _now(basis, row):
            found.setdefault((group, state), []).append(row)
    return found


def _now(basis: Basis, row: Row) -> bool:
    """Whether the words have the person in office now and in the story itself."""
    report = basis.related.reading.report(row.report)
    source = (report.title or "") if row.part == "title" else report.text
    if NOT_NOW.search(source[max(0, row.start - _AROUND) : row.end + _AROUND // 2]):
        return False
    sentence = basis.sentence_of(row)
    if sentence is None:
        return False
    events = [
        one
        for one in basis.related.reading.annotation(row.report).event_mentions
        if one.part == row.part and sentence.start <= one.start < sentence.end
    ]
    current = any(one.status in ("asserted", "planned", "ongoing") for one in events)
    return (current or not events) and within_days(basis, sentence)


def within_days(basis: Basis, sentence: Row) -> bool:
    """Whether every date in a sentence lies near the days of the story."""
    window = basis.window
    if window is None:
        return True
    spans = [bounds(one) for one in basis.times_in(sentence)]
    return all(
        span is None or (span[0] <= window[1] + _NEAR and span[1] >= window[0] - _NEAR)
        for span in spans
    )


def _difference(
    basis: Basis, chair: tuple[str, str], holders: list[_Holder]
) -> Disagreement | None:
    rivals = _rivals(basis, holders)
    if len(rivals) < 2:
        return None
    group, state = chair
    sides = [basis.side(one.person.name, _sentences(basis, one)) for one in rivals]
    sides.sort(key=lambda side: (-side.origins, -len(side.reports), side.value))
    return basis.differ(
        "conflict",
        f"who is {group} of {name_of(state)}",
        sides,
        "reports of the same days give one office to different people, and none names both",
    )


def _sentences(basis: Basis, holder: _Holder) -> list[Row]:
    """The sentences that name a holder with the office, which show more than the name."""
    return [basis.sentence_of(row) or row for row in holder.rows]


def _rivals(basis: Basis, holders: list[_Holder]) -> list[_Holder]:
    """Those of the holders who stand against another one."""
    against: set[str] = set()
    for one, other in itertools.combinations(holders, 2):
        if _stand_against(basis, one, other):
            against |= {one.person.id, other.person.id}
    return [one for one in holders if one.person.id in against]


def _stand_against(basis: Basis, one: _Holder, other: _Holder) -> bool:
    if set(one.person.reports) & set(other.person.reports):
        return False
    if {basis.origin(row) for row in one.rows} & {basis.origin(row) for row in other.rows}:
        return False
    return _near(basis, one, other) and not maybe_one_name(one.person, other.person)


def _near(basis: Basis, one: _Holder, other: _Holder) -> bool:
    days = [(basis.day(a.report), basis.day(b.report)) for a in one.rows for b in other.rows]
    return any(a is not None and b is not None and abs(a - b) <= _NEAR for a, b in days)


def maybe_one_name(one: Entity, other: Entity) -> bool:
    """Whether some spelling of the one may be a spelling of the other."""
    pairs = itertools.product(_spellings(one), _spellings(other))
    return any(_alike(first, second) for first, second in pairs)


def surely_others(one: Entity, other: Entity) -> bool:
    """Whether two entities are two: no spelling is like the other's, or two given names are unlike."""
    if not maybe_one_name(one, other):
        return True
    if {one.kind, other.kind} != {"person"}:
        return False
    given = [{words[0] for words in _spellings(who) if len(words) > 1} for who in (one, other)]
    pairs = list(itertools.product(*map(sorted, given)))
    return bool(pairs) and all(_unlike(a, b) for a, b in pairs)


def _unlike(one: str, other: str) -> bool:
    if min(len(one), len(other)) < _FULL or may_be_one(one, other):
        return False
    return not _kin(one, other)


_FULL = 4
"""Letters of a given name that is no initial and no short form."""


def _spellings(person: Entity) -> Iterator[list[str]]:
    for name in {person.name, *(spelling.name for spelling in person.names)}:
        yield re.findall(r"\w+", name.casefold())


def _alike(first: list[str], second: list[str]) -> bool:
    if set(first) & {word for word in second if len(word) > 2}:
        return True
    if JaroWinkler.similarity(" ".join(first), " ".join(second)) >= _ALIKE:
        return True
    if not first or not second or JaroWinkler.similarity(first[-1], second[-1]) < _ALIKE:
        return False
    return min(len(first), len(second)) == 1 or _kin(first[0], second[0])


def _kin(one: str, other: str) -> bool:
    """Whether two given names may be one: "Sigrun" and "Katla" are not, an initial may be any."""
    if min(len(one), len(other)) == 1:
        return one[0] == other[0]
    return JaroWinkler.similarity(one, other) >= _GIVEN
