"""Bodies whose longer name says of which state they are.

"The Peruvian Society of X" is "the Society of X" that a report gives to Peru. A place or a party
before a name says less: "the North Lima Society" may be a branch of "the Society".
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from factbox.data.organizations import known_organization
from factbox.data.states import code_of, demonym_code
from factbox.relate.entities.bodies import state_of
from factbox.relate.entities.groups import Groups
from factbox.relate.entities.units import Unit
from factbox.types import Reason

_OPENING = 3
"""Words in the longest opening that is looked at: "Saudi Arabian"."""


def join_longer(bodies: Sequence[Unit], groups: Groups) -> None:
    """Join the bodies of which one has its state before its name and the other beside it."""
    longer: dict[tuple[str, str], list[Unit]] = defaultdict(list)
    for unit in bodies:
        for code, rest in _without_state(unit):
            longer[code, rest].append(unit)
    for unit in bodies:
        state = state_of(unit)
        found = {groups.of(one): one for one in longer.get((state or "", unit.key), ())}
        if len(found) == 1:
            one = next(iter(found.values()))
            groups.join(one, unit, (Reason(feature="short for", detail=one.key),))


def _without_state(unit: Unit) -> Iterator[tuple[str, str]]:
    """The state before a name, and what is left of the name: two words or more."""
    words = unit.key.split()
    if known_organization(unit.mentions[0].name) is not None:
        return
    for i in range(1, min(_OPENING + 1, len(words) - 1)):
        opening = " ".join(words[:i]).title()
        code = demonym_code(opening) or code_of(opening)
        if code is not None:
            yield code, " ".join(words[i:])
