"""Whether a line can be understood alone, and whom to name beside it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from factbox.record.leaning.definite import Definite
from factbox.record.leaning.looking_back import follows_on, looks_back
from factbox.record.leaning.names import Names
from factbox.record.leaning.openness import Openness
from factbox.record.leaning.persons import Persons
from factbox.record.leaning.quoted import without_quotations
from factbox.record.leaning.roles import ACTS, is_role, opens_with_role
from factbox.record.leaning.surnames import Surnames
from factbox.record.leaning.things import things_open
from factbox.types import Statement

if TYPE_CHECKING:
    from factbox.relate.story import Related


class Leaning:
    """Tells what lines of a story's reports lean on."""

    def __init__(self, related: Related) -> None:
        self._names = Names(related)
        self._persons = Persons(related, self._names)
        self._surnames = Surnames(related, self._names)
        self._definite = Definite(related, self._names)
        self._openness = Openness(related, self._names, self._definite)

    def leans(self, row: Statement) -> bool:
        """Whether a line cannot be understood alone, even where it is told who "he" is."""
        text = without_quotations(row.text)
        if looks_back(text) or opens_with_role(text) or self._known_acts(row, text):
            return True
        if things_open(self._names, row, text) or self._definite.leans(row, text):
            return True
        return bool(self._persons.open(row, text)) and self.who(row) is None

    def hangs(self, row: Statement) -> bool:
        """Whether a line, though it says whom and what it tells of, follows on the one before it, or calls
        somebody by his surname of whom no other report tells. Where a day stands beside it, it need not."""
        text = without_quotations(row.text)
        return follows_on(text) or self._surnames.unknown(row)

    def openness(self, row: Statement) -> float:
        """How likely an editor could not use a line alone, 0 to 1, by all that speaks for and against it."""
        return self._openness.of(row, leans=self.leans(row), hangs=self.hangs(row))

    def signs(self, row: Statement) -> Mapping[str, float]:
        """What a line has of each sign that is weighed for its openness."""
        return self._openness.signs(row)

    def who(self, row: Statement) -> str | None:
        """Whom the open pronouns of a line stand for, where the story knows it; None where there are none."""
        found = self._persons.open(row, without_quotations(row.text))
        names = {one.name if one is not None else None for one in found}
        return names.pop() if len(names) == 1 else None

    def _known_acts(self, row: Statement, text: str) -> bool:
        """Whether somebody or something told of before acts in it: ", the company said"."""
        return any(
            is_role(match.group(1)) and not self._names.before(row, match.start())
            for match in ACTS.finditer(text)
        )
