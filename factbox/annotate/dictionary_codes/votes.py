"""The dictionary's vote on event mentions: the finer CAMEO code where both see the same kind of act.

An event mention has a code of its own rows; where the dictionary codes an act on the same verb under the
same root of PLOVER, its code, which says more, stands in its place. The reason is kept either way.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from factbox.data.cameo import plover_root
from factbox.types import Coding, Dyad, EventMention, Reason


def voted(events: Iterable[EventMention], codings: Iterable[Coding]) -> tuple[EventMention, ...]:
    """The event mentions with what the dictionary says of them."""
    said: dict[str, list[Dyad]] = {}
    for coding in codings:
        for dyad in coding.dyads:
            if dyad.mention is not None:
                said.setdefault(dyad.mention, []).append(dyad)
    return tuple(_with(one, said[one.id]) if one.id in said else one for one in events)


def _with(one: EventMention, dyads: list[Dyad]) -> EventMention:
    agreed = next((dyad for dyad in dyads if plover_root(dyad.cameo) == one.plover), None)
    code = agreed.cameo if agreed is not None and one.plover is not None else one.cameo
    return replace(one, cameo=code, why=(*one.why, *map(_reason, dyads)))


def _reason(dyad: Dyad) -> Reason:
    detail = f"{dyad.source} → {dyad.target} {dyad.cameo} ({dyad.by})"
    return Reason(feature="dictionary", detail=detail)
