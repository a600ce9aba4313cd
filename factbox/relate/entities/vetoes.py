"""What forbids two names to be one, whatever speaks for it.

- Different kinds.
- Different regnal or generation numbers: a king and his grandfather differ by little else.
- One surname, different given names: brothers, cousins, strangers.
- Both named in one sentence: a report does not name one man twice under two names there.
- One office of two states.
- A person's judgement (in `judged`).
"""

from __future__ import annotations

from factbox.annotate.references.offices import same_office
from factbox.relate.entities.features import given_likeness
from factbox.relate.entities.units import Unit

_OTHER_GIVEN = 0.7


def forbidden(one: Unit, other: Unit) -> str | None:
    """Why the two cannot be one person, or None where nothing forbids it."""
    if one.kind != other.kind:
        return "different kinds"
    if other.key == one.key:
        return None
    if _other_number(one, other):
        return "different numbers"
    if one.name.given and other.name.given and _other_given(one, other):
        return "different given names"
    if one.sentences & other.sentences:
        return "both in one sentence"
    if _offices_of_two_states(one, other):
        return "one office of two states"
    return None


def _other_number(one: Unit, other: Unit) -> bool:
    """Two numbers, or a ruler's number against none; "III" behind a full name may be left out.

    Not in one report, though, which writes "Jr." because it speaks of the father too.
    """
    a, b = one.name.number, other.name.number
    if one.report == other.report:
        return a != b
    named_in_full = bool(one.name.given) and bool(other.name.given)
    return a != b and not (named_in_full and None in (a, b))


def _other_given(one: Unit, other: Unit) -> bool:
    return given_likeness(one.name.given, other.name.given) < _OTHER_GIVEN


def _offices_of_two_states(one: Unit, other: Unit) -> bool:
    """All that is said of both is the same office, of different states."""
    pairs = [
        (of, whose)
        for office, of in one.offices
        for post, whose in other.offices
        if of and whose and same_office(office, post)
    ]
    return bool(pairs) and all(of != whose for of, whose in pairs)
