"""Whether a line can stand with how many reports tell it, in place of the letters of those that do.

It is surely told by another origin than its own, and by one report in five; who reads it alone
understands it: it does not break off within a quotation, speaks of no "report" or "video" that it does
not tell of, and is nobody's headline in quotation marks; and where half of the reports call a tale
false, it says so.
"""

from __future__ import annotations

import re

from factbox.record.lead_signs import speaks_of_the_untold
from factbox.record.leaning import without_quotations
from factbox.record.lines import Lines, Told
from factbox.record.open_marks import breaks_off

_OPENEST = 0.34
"""How likely an editor could not use a line alone, at most."""
_PART = 5
"""One report of so many tells it at least."""
_OPENS_LATE = re.compile(r"[A-Z][a-z]+ing\b[^.;]*?\b(?:he|she)\b")
"""A line of which the one who acts comes late, and as a pronoun: "Calling it a shame, she ..."."""
_MARKS = " \"“”‘’'.,;:!?"


def can_be_counted(lines: Lines, told: Told, reports: int) -> bool:
    """Whether a line of which it is not sure who tells it can stand with a count, in a story of `reports`."""
    row = told.row
    few = _PART * (1 + told.borne.least) < reports
    if few or told.borne.elsewhere < 1 or lines.hands_on_a_hoax(row):
        return False
    headline = not without_quotations(row.text).strip(_MARKS) and not lines.is_quotation(row)
    open_ = breaks_off(row.text) or speaks_of_the_untold(row.text) or lines.openness(row) > _OPENEST
    unknown = _OPENS_LATE.match(without_quotations(row.text)) is not None and lines.who(row) is None
    return not headline and not open_ and not unknown
