"""What speaks for two names being one person. The whole decision stands on this page.

Each feature looks at two units and says how far it speaks for them (0 to 1) and what it saw. Two
names of one spelling are one person, also where hyphens or the place of the family name differ. Two
spellings are one where given name and surname are both close, closer where nothing else is known; a
surname that is merely like another needs the same office of the same state, or the same place in
copied words; with these, two words of the same consonants are one too ("Jaber", "Jabr"). Where one
report alone writes "Jr.", they need common company, an office or copied words as well, or a middle
name that the same report alone writes. What makes two words of a name close is in `name_words`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from factbox.annotate.references.offices import same_office
from factbox.relate.entities.name_words import have_one_skeleton, surname_likeness
from factbox.relate.entities.person_names import given_likeness, is_one_in_full
from factbox.relate.entities.units import Unit
from factbox.relate.entities.vetoes import is_formal
from factbox.types import Reason

_CONSONANTS = 0.72
"""What the same consonants are worth where something else speaks for two names too."""
SAME = 0.7
"""From which score two names are one person."""


@dataclass(frozen=True, slots=True)
class Context:
    """What is known beside the names: which units stand at one place of copied words, and with whom."""

    aligned: frozenset[frozenset[str]]
    partners: dict[str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class Feature:
    """A feature and the weight of what it finds."""

    name: str
    weight: float
    look: Callable[[Unit, Unit, Context], tuple[float, str]]


Seen = tuple[Feature, float, str]
"""A feature, how far it speaks for two names, and what it saw."""


def surname(one: Unit, other: Unit, context: Context) -> tuple[float, str]:
    """How alike the surnames sound, letters that transliteration confuses costing little."""
    a, b = one.name.surname, other.name.surname
    return surname_likeness(a, b), f"surnames {a} and {b}"


def given_name(one: Unit, other: Unit, context: Context) -> tuple[float, str]:
    """How alike the given names are; an initial fits any name that begins with it."""
    a, b = one.name.given, other.name.given
    return given_likeness(a, b), f"given names {' '.join(a) or '-'} and {' '.join(b) or '-'}"


def office(one: Unit, other: Unit, context: Context) -> tuple[float, str]:
    """Whether both hold one office of one state."""
    return max(
        (_office_fit(a, b) for a in one.offices for b in other.offices), default=(0.0, "no office")
    )


def aligned(one: Unit, other: Unit, context: Context) -> tuple[float, str]:
    """Whether they stand at the same place of a sentence that one report took from the other."""
    found = frozenset((one.id, other.id)) in context.aligned
    return float(found), "at the same place of copied words" if found else "no copied words"


def company(one: Unit, other: Unit, context: Context) -> tuple[float, str]:
    """Whom they are named together with."""
    a, b = context.partners.get(one.id, frozenset()), context.partners.get(other.id, frozenset())
    shared = sorted(a & b)
    if not shared:
        return 0.0, "no common company"
    return round(len(shared) / min(len(a), len(b)), 6), "named with " + ", ".join(shared[:3])


FEATURES = (
    Feature("surname", 0.45, surname),
    Feature("given name", 0.3, given_name),
    Feature("office", 0.15, office),
    Feature("same place in a copy", 0.15, aligned),
    Feature("company", 0.05, company),
)


def compare(one: Unit, other: Unit, context: Context) -> tuple[float, tuple[Reason, ...]]:
    """The score of two full names and its reasons; 0 where a name is too far off to be the same."""
    whole = is_one_in_full(one.name, other.name)
    if whole is not None:
        return 1.0, (Reason(feature="one name", detail=whole, score=1.0),)
    seen = [(feature, *feature.look(one, other, context)) for feature in FEATURES]
    by_name = {feature.name: value for feature, value, _ in seen}
    helped = by_name["office"] >= 1.0 or by_name["same place in a copy"] > 0
    least = (0.6, 0.7) if helped else (0.86, 0.8)
    if helped:
        seen = [_by_consonants(row, one, other) for row in seen]
        by_name = {feature.name: value for feature, value, _ in seen}
    score = round(sum(feature.weight * value for feature, value, _ in seen), 6)
    suffix = one.name.number != other.name.number and not (
        by_name["office"] or helped or by_name["company"] or is_formal(one, other)
    )
    if by_name["surname"] < least[0] or by_name["given name"] < least[1] or suffix:
        score = 0.0
    reasons = tuple(
        Reason(feature=feature.name, detail=detail, score=round(feature.weight * value, 6))
        for feature, value, detail in seen
        if value > 0
    )
    return score, reasons


def _by_consonants(row: Seen, one: Unit, other: Unit) -> Seen:
    """A feature of the name, raised where the two write the same consonants and other vowels."""
    feature, value, detail = row
    pair = {"surname": (one.name.surname, other.name.surname)}
    if one.name.given and other.name.given:
        pair["given name"] = one.name.given[0], other.name.given[0]
    a, b = pair.get(feature.name, ("", ""))
    return (feature, max(value, _CONSONANTS), detail) if have_one_skeleton(a, b) else row


def _office_fit(a: tuple[str, str | None], b: tuple[str, str | None]) -> tuple[float, str]:
    (one, of), (other, whose) = a, b
    if not same_office(one, other) or (of and whose and of != whose):
        return 0.0, "different offices"
    words = f"both {one}" + (f" of {of or whose}" if of or whose else "")
    return (1.0 if of and whose else 0.6), words
