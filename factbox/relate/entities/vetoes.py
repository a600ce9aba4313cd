"""What forbids two names to be one, whatever speaks for it.

- Different kinds.
- Different regnal or generation numbers: a father and his son, a king and his grandfather differ by
  little else. "Jr." or "III" against none too, unless both hold the same office, or none, in two
  reports, or one report has the middle name with it and the other neither.
- One surname, different given names: brothers, cousins, strangers.
- Both named in one sentence: a report does not name one man twice under two names there.
- One has a middle name that the other lacks, both in the running text of one report.
- "Mr. Lund" before the report has named its other Lund, unless both hold one office there.
- One office of two states.
- A person's judgement (in `judged`).
"""

from __future__ import annotations

from factbox.annotate.mentions.words import PARTICLES
from factbox.annotate.references.offices import same_office
from factbox.relate.entities.name_words import have_one_skeleton, word_likeness
from factbox.relate.entities.person_names import given_likeness, is_one_in_full
from factbox.relate.entities.units import Unit

_OTHER_GIVEN = 0.7
_GENERATIONS = frozenset(["jr", "ii", "iii", "iv"])
"""What a report may leave out behind a given name and a surname; a king has no surname."""


def forbidden(one: Unit, other: Unit) -> str | None:
    """Why the two cannot be one person, or None where nothing forbids it."""
    if one.kind != other.kind:
        return "different kinds"
    if other.key == one.key:
        apart = (
            one.name.is_full and one.report != other.report and _offices_of_two_states(one, other)
        )
        return "one office of two states" if apart else None
    if _other_name(one, other):
        return "different numbers" if one.name.number != other.name.number else "different names"
    if one.report == other.report and _told_apart(one, other):
        return "told apart by the report"
    if _offices_of_two_states(one, other):
        return "one office of two states"
    return None


def _other_name(one: Unit, other: Unit) -> bool:
    if one.name.number != other.name.number:
        return one.name.is_full and other.name.is_full and not _may_lack_suffix(one, other)
    if not one.name.given or not other.name.given:
        return False
    if have_one_skeleton(one.name.given[0], other.name.given[0]) and not _other_middle(one, other):
        return False
    alike = given_likeness(one.name.given, other.name.given)
    return (alike < _OTHER_GIVEN or _other_middle(one, other)) and is_one_in_full(
        one.name, other.name
    ) is None


def _may_lack_suffix(one: Unit, other: Unit) -> bool:
    """Whether one report may have left out the "Jr." of the other: nothing else tells them apart."""
    numbers = {one.name.number, other.name.number}
    if None not in numbers or not numbers - {None} <= _GENERATIONS or one.report == other.report:
        return False
    if one.name.surname != other.name.surname or not (one.name.given and other.name.given):
        return False
    late = is_formal(one, other)
    offices = not (one.offices and other.offices) if late else not (one.offices or other.offices)
    return (offices or _share_office(one, other)) and not _other_middle(one, other)


def is_formal(one: Unit, other: Unit) -> bool:
    """ "Tor B. Lund III" and "Tor Lund": one report leaves out all that the other's style asks for."""
    plain, full = sorted((one.name, other.name), key=lambda name: len(name.words))
    return plain.number is None and full.number is not None and len(full.words) > len(plain.words)


def _other_middle(one: Unit, other: Unit) -> bool:
    """ "Nguyen Van Duc" and "Nguyen Huu Duc": as many words, of which one is another name."""
    a, b = one.name.words[1:-1], other.name.words[1:-1]
    return len(a) == len(b) and any(
        word_likeness(x, y) < 0.5 for x, y in zip(a, b, strict=True) if not {x, y} <= PARTICLES
    )


def _told_apart(one: Unit, other: Unit) -> bool:
    """Two names that one report gives for two persons."""
    early = one.key == other.before or other.key == one.before
    if one.sentences & other.sentences or (early and not _share_office(one, other)):
        return True
    short, long = sorted((one.name.words, other.name.words), key=len)
    more = [word for word in long if len(word) > 1]
    return (
        one.running
        and other.running
        and len(short) > 1
        and len(more) > len(short)
        and "".join(short) != "".join(long)
    )


def _share_office(one: Unit, other: Unit) -> bool:
    return any(same_office(office, post) for office, _ in one.offices for post, _ in other.offices)


def _offices_of_two_states(one: Unit, other: Unit) -> bool:
    """All that is said of both is the same office, of different states."""
    pairs = [
        (of, whose)
        for office, of in one.offices
        for post, whose in other.offices
        if of and whose and same_office(office, post)
    ]
    return bool(pairs) and all(of != whose for of, whose in pairs)
