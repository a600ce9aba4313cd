"""Whether a line calls somebody by his surname alone whom only its own report tells of.

"“We waited,” Lind said" names nobody to who has not read who Lind is; whom several reports speak of is
known from the lines above.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factbox.data.word_lists import word_list
from factbox.record.leaning.names import Names
from factbox.types import Entity, Mention, Statement

if TYPE_CHECKING:
    from factbox.relate.story import Related

_INTRODUCED = re.compile(r"\s?(?:\(|[,—–-]+ ?(?:an?|the|who|whose|[a-z]+ of)\b)")


class Surnames:
    """Knows whom each report alone speaks of."""

    def __init__(self, related: Related, names: Names) -> None:
        self._related = related
        self._names = names

    def unknown(self, row: Statement) -> bool:
        """Whether a person stands in a line by one word of a longer name, in no other report."""
        named = self._names.persons(row, len(row.text))
        told = {one.id for name in named if " " in name.name and (one := self._entity(name))}
        return any(
            (person := self._entity(one)) is not None
            and person.id not in told
            and self._is_bare(row, one, person)
            for one in named
        )

    def _entity(self, name: Mention) -> Entity | None:
        return self._related.index.of(name.id)

    def _is_bare(self, row: Statement, name: Mention, person: Entity) -> bool:
        if " " in name.name or " " not in person.name or name.office is not None:
            return False
        before, behind = (
            row.text[: name.start - row.start].split(),
            row.text[name.end - row.start :],
        )
        called = bool(before) and before[-1].casefold() in word_list("human_nouns")
        return len(person.reports) == 1 and not called and not _INTRODUCED.match(behind)
