"""Places that two reports transliterate differently: "Deir ez-Zor", "Deir Ezzour".

The letters are the same once spaces, hyphens, vowels of one sound and doubled letters are; at most
one of the spellings is a listed place; and the story has no third place that sounds so.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from factbox.data.places import places
from factbox.data.states import capital_code, code_of
from factbox.data.towns import is_town
from factbox.relate.entities.groups import Groups
from factbox.relate.entities.likeness import romanised
from factbox.relate.entities.units import Unit
from factbox.types import Reason

_LETTERS = 5
"""Letters of a place's name, at least."""


def join_spelt_alike(found: Sequence[Unit], groups: Groups) -> None:
    """Join places that sound alike, of which one at most is listed."""
    alike: dict[str, dict[str, Unit]] = defaultdict(dict)
    for unit in found:
        name = "".join(unit.key.replace("-", " ").split())
        if len(name) >= _LETTERS and code_of(unit.mentions[0].name) is None:
            alike[romanised(name)].setdefault(groups.of(unit), unit)
    for _, members in sorted(alike.items()):
        units = list(members.values())
        if len(units) > 1 and sum(map(_is_listed, units)) < 2:
            for other in units[1:]:
                detail = f"{units[0].key} and {other.key} sound alike"
                groups.join(units[0], other, (Reason(feature="transliteration", detail=detail),))


def _is_listed(unit: Unit) -> bool:
    name = unit.mentions[0].name
    return capital_code(name) is not None or name in places() or is_town(unit.key)
