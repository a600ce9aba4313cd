"""People, bodies and places: who comes first, and which offices are shown.

First those who act, speak or hold an office, then those whom most reports name; last those who are
named in a byline alone or by half a name. An office that a report calls former is shown as former
alone, so that no two seem to hold it, and one with its body is not shown without it; of two to whom the
reports give the one office of a state, it is shown for whom they give it most often. `office_text` writes
an office, `other_names` tells by what else one is called. Which reports name somebody is not sure to the
last one; so the letters beside a name are of reports that have these words, and a number says how many
reports name him at least.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from factbox.data.states import code_of, demonym_code
from factbox.show.letters import Letters, in_order
from factbox.show.office_text import FORMER, OTHER, office_text, told_once
from factbox.show.other_names import other_names
from factbox.show.sheet import Line, Who
from factbox.show.visible import one_line
from factbox.show.words import country
from factbox.types import Entity, Kind, Office, Record

_ONE_OF = frozenset(
    ["president", "vice president", "prime minister", "secretary of state", "chief justice"]
)
"""Offices that a state has one of; where two are given one, the reports recall an earlier holder."""

SHOWN_OFFICES = 3
"""Offices that stand behind a name in a terminal, at most."""
_STATE = 3
"""Words of a state's name in a body's, at most: "United Arab Emirates"."""


def whos(record: Record, letters: Letters, kind: Kind) -> tuple[Who, ...]:
    """All of one kind that the reports name."""
    found = [one for one in record.entities if one.kind == kind]
    part = Counter(
        who.entity for event in record.events for who in (*event.actors, *event.recipients)
    )
    quoted = Counter(row.speaker for row in record.quotes)
    found.sort(
        key=lambda one: (
            one.aside,
            -min(2, part[one.id] + quoted[one.id] + len(one.offices)),
            -len(one.reports),
            -part[one.id] - quoted[one.id],
            -sum(spelling.count for spelling in one.names),
            one.name,
            one.id,
        )
    )
    first, shared = _first_holders(found), _shared_names(found)
    return tuple(
        replace(_who(one, letters, first, shared), reports=len(record.reports)) for one in found
    )


def _shared_names(people: Iterable[Entity]) -> frozenset[str]:
    """The names that two of them bear, first or last: alone they are nobody's for sure."""
    borne = Counter(
        word for one in people if " " in one.name for word in dict.fromkeys(one.name.split())
    )
    return frozenset(name for name, count in borne.items() if count > 1)


def _first_holders(people: Iterable[Entity]) -> Mapping[str, str]:
    """Of each office that a state has one of, whom the reports give it most often; by its id.

    Of two who are given it as often, the one who is named more often.
    """
    times: dict[str, tuple[int, int, str]] = {}
    for one in people:
        for held in one.offices:
            if held.office in _ONE_OF:
                seat = _seat(held)
                named = sum(spelling.count for spelling in one.names)
                now = (len(held.evidence), named, one.id)
                times[seat] = max(times.get(seat, now), now)
    return {seat: entity for seat, (_, _, entity) in times.items()}


def _seat(held: Office) -> str:
    return f"{held.office} of {held.of or '?'}"


def _who(one: Entity, letters: Letters, first: Mapping[str, str], shared: frozenset[str]) -> Who:
    others = other_names(one, shared)
    offices = _lines(
        [held for held in _held(one.offices) if first.get(_seat(held), one.id) == one.id],
        letters,
    )
    named = [spelling for spelling in one.names if spelling.name == one.name]
    words = [letters.of_reports(spelling.reports) for spelling in (*named, *others)]
    words.extend((held.cites[0].letter,) for held in offices[:SHOWN_OFFICES] if held.cites)
    told = letters.of_reports(one.reports)
    return Who(
        name=one_line(one.name),
        offices=offices,
        spellings=tuple(f"{one_line(other.name)} ({other.count}×)" for other in others),
        country="" if one.kind == "person" or _says_state(one) else country(one.country),
        letters=told,
        words_in=few_letters(words) or told[:1],
        entity=one.id,
        aside=one.aside,
    )


def few_letters(sets: Sequence[Sequence[str]]) -> tuple[str, ...]:
    """The fewest letters, nearly, that have one of each set: those of most sets first."""
    left, found = [one for one in sets if one], list[str]()
    while left:
        times = Counter(letter for one in left for letter in dict.fromkeys(one))
        best = min(times, key=lambda letter: (-times[letter], len(letter), letter))
        found.append(best)
        left = [one for one in left if best not in one]
    return in_order(found)


def _says_state(one: Entity) -> bool:
    """Whether the name says whose it is, or seems to: "Peruvian Bar Association"."""
    words = one.name.replace("-", " ").split()
    return country(one.country) == one.name or any(
        one.country in (code_of(" ".join(words[i:j])), demonym_code(" ".join(words[i:j])))
        for i in range(len(words))
        for j in range(i + 1, min(i + _STATE, len(words)) + 1)
    )


def _lines(offices: Sequence[Office], letters: Letters) -> tuple[Line, ...]:
    """What a reader is told of the offices; none twice, none within a longer one."""
    told = [(text, held) for held in offices if (text := office_text(held))]
    return tuple(
        Line(told[i][0], letters.cites(told[i][1].evidence))
        for i in told_once([text for text, _ in told])
    )


def _held(offices: Sequence[Office]) -> list[Office]:
    """The offices without those that are held no more, or that stand there with their body."""
    names = {one.office for one in offices}
    more = {name.removeprefix(FORMER) for name in names if name.startswith(FORMER)}
    more.update(name.partition(" of ")[0] for name in names if " of " in name)
    more.update(short for name in names for short in names if _says_more(name, short))
    return [one for one in offices if one.office not in more]


def _says_more(name: str, short: str) -> bool:
    """ "Police chief" says more than "chief"; a "vice president" is another than the president."""
    before = name.removesuffix(f" {short}")
    return before != name and not OTHER.intersection(before.split())
