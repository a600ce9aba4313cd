"""Names that one report writes once with a slip of the pen: "Vladimir Purin".

One letter is wrong, missing or too many, the given names are the same, the name is known to nobody,
and the story names somebody so called again and again or beside the same others, or all the world
knows him. "Hansen" and "Jansen" are both names.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from rapidfuzz.distance import OSA

from factbox.annotate.mentions.words import commonness
from factbox.data.name_variants import is_known_name
from factbox.relate.entities.features import Context
from factbox.relate.entities.groups import Groups
from factbox.relate.entities.name_words import word_likeness
from factbox.relate.entities.units import Unit
from factbox.types import Reason

_LETTERS = 5
"""Letters of a surname, at least, of which one may be wrong."""
_OFTEN = 4
"""How often the story names the other, at least."""
_ALIKE = 0.5
_MOST = 100
"""Persons of one given name that are looked at."""
_SELDOM = 2
"""How often the story has the slip, at most."""
_COMPANIONS = 2
"""Names beside which both stand, at least, where neither is named often."""
_FAMOUS = 3.5
_UNHEARD = 1.5
"""How common (zipf) the surname is that was meant, at least, and the slip, at most."""


def join_slips(full: Sequence[Unit], groups: Groups, context: Context) -> None:
    """Join the names that can only be slips of the pen for another person's."""
    times = Counter[str]()
    by_given: dict[tuple[str, ...], dict[str, Unit]] = defaultdict(dict)
    for unit in full:
        times[unit.key] += len(unit.mentions)
        if unit.name.given and len(unit.name.given[0]) > 1:
            by_given[unit.name.given].setdefault(unit.key, unit)
    for unit in full:
        if times[unit.key] <= _SELDOM and not is_known_name(unit.name.surname):
            meant = {
                groups.of(one): one
                for one in list(by_given[unit.name.given].values())[:_MOST]
                if _is_slip(unit, one)
                and (
                    times[one.key] >= _OFTEN
                    or _is_famous(one, unit)
                    or _are_in_one_company(one, unit, context)
                )
            }
            for other in _only(list(meant.values())):
                detail = f"one letter of {other.key} is wrong"
                groups.join(other, unit, (Reason(feature="slip of the pen", detail=detail),))


def _is_slip(one: Unit, other: Unit) -> bool:
    a, b = _plain(one.name.surname), _plain(other.name.surname)
    return (
        one.name.number == other.name.number
        and min(len(a), len(b)) >= _LETTERS
        and OSA.distance(a, b, score_cutoff=1) == 1
        and word_likeness(a, b) > _ALIKE
    )


def _plain(surname: str) -> str:
    """A surname with "Mac" as "Mc"."""
    return "mc" + surname[3:] if surname.startswith("mac") else surname


def _is_famous(one: Unit, other: Unit) -> bool:
    """Whether a surname stands in the news day by day and the other one hardly ever."""
    often, seldom = commonness(one.name.surname), commonness(other.name.surname)
    return often >= _FAMOUS and seldom <= _UNHEARD


def _are_in_one_company(one: Unit, other: Unit, context: Context) -> bool:
    """Whether two reports name them together with the same others."""
    a, b = context.partners.get(one.id, frozenset()), context.partners.get(other.id, frozenset())
    return one.report != other.report and len(a & b) >= _COMPANIONS


def _only(found: Sequence[Unit]) -> Iterator[Unit]:
    if len(found) == 1:
        yield found[0]
