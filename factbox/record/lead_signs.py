"""What speaks against a sentence opening a record, however central its words are.

The first sentence must be the news itself, told by the report: no remark of somebody in quotation marks
("“We know of it,” a clerk said"), nobody who "made the announcement" that is not told, no "this
morning" of a day that the record does not show. A day of the week that no other report has, where two
of them have another, may be a slip. Where several reports call what is told false, a sentence that
says nothing of that hands the hoax on.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from factbox.record.leaning import without_quotations
from factbox.record.support.denying import denying
from factbox.types import Report, Row, Statement

_MOST_QUOTED = 0.4
"""Share of a sentence that may stand in quotation marks."""
_OPENED = re.compile(r"[:,]\s?[‘'“\"](?!\w{1,2}\b)")
_CLOSED = re.compile(r"[’'”\"][\s.,;!?)]*$|[’'”\"]\s")
_NOT_TOLD = re.compile(
    r"\b(?:the|this|that) (?:announcement|remarks?|comments?|statement|claim|decision|revelation|disclosure|news|report|"
    r"reports|video|image|images|photo|photos|incident|letter)\b(?!\s(?:of|that|by|on|about|from|to|in which|showing|was)\b)",
    re.IGNORECASE,
)
_NOW = re.compile(
    r"\b(?:today|tonight|yesterday|tomorrow|this (?:morning|afternoon|evening)|(?:days|weeks|months) (?:ago|back)|just)\b",
    re.IGNORECASE,
)
_DOUBT = re.compile(
    r"\b(?:hoax\w*|fakes?|faked|false(?:ly)?|untrue|not true|bogus|debunk\w*|rumou?r\w*|unverified|unconfirmed|misleading|"
    r"fabricat\w+|fictitious|satir\w+|no truth|den(?:y|ies|ied)|made up|supposed(?:ly)?|purported(?:ly)?)\b",
    re.IGNORECASE,
)
_WEEKDAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
_SEVERAL = 2
_PART = 3
"""One report of so many that call it false are several, too, in a small story."""
_WEIGHTS = {
    "not told": 0.4,
    "now": 0.7,
    "a day of its own": 0.4,
    "hands a hoax on": 0.25,
    "and does not deny it": 0.6,
}


def is_a_remark(text: str) -> bool:
    """Whether a sentence is mostly somebody's words, or opens a quotation that it does not close."""
    said = without_quotations(text)
    quoted = sum(one != blank for one, blank in zip(text, said, strict=True))
    opened = _OPENED.search(said)
    unclosed = opened is not None and not _CLOSED.search(said[opened.end() :])
    return unclosed or quoted > _MOST_QUOTED * len(text)


def speaks_of_the_untold(text: str) -> bool:
    """Whether words speak of "the report" or "that video" without saying which."""
    return _NOT_TOLD.search(text) is not None


@dataclass(frozen=True, slots=True)
class LeadSigns:
    """The days that each report names, and which reports call false what others tell."""

    days: dict[str, frozenset[str]]
    deny: frozenset[str]

    @classmethod
    def of(cls, reports: Iterable[Report]) -> LeadSigns:
        every = tuple(reports)
        days = {one.id: frozenset(_WEEKDAY.findall(one.text)) for one in every}
        deny = denying(every)
        several = len(deny) >= _SEVERAL or _PART * len(deny) >= len(every)
        return cls(days, deny if several else frozenset())

    def hands_on_a_hoax(self, row: Row) -> bool:
        """Whether half of the reports call false what is told, and a sentence says nothing of that."""
        return 2 * len(self.deny) >= len(self.days) and not _DOUBT.search(row.text)

    def may_be_a_hoax(self, row: Statement) -> bool:
        """Whether it does, in a report that does not call it false itself."""
        return row.report not in self.deny and self.hands_on_a_hoax(row)

    def factor(self, row: Statement) -> float:
        """What a sentence is worth beside one that nothing speaks against; 1 for such a one."""
        told = without_quotations(row.text)
        seen = {
            "not told": speaks_of_the_untold(told),
            "now": _NOW.search(told) is not None,
            "a day of its own": self._has_a_day_of_its_own(row, told),
            "hands a hoax on": bool(self.deny) and not _DOUBT.search(row.text),
            "and does not deny it": bool(self.deny) and row.report not in self.deny,
        }
        worth = 1.0
        for sign, there in seen.items():
            worth *= _WEIGHTS[sign] if there else 1.0
        return round(worth, 6)

    def _has_a_day_of_its_own(self, row: Statement, told: str) -> bool:
        """Whether a weekday stands in it that no other report names, though two of them name one day."""
        own = frozenset(_WEEKDAY.findall(told))
        others = Counter(
            day for one, days in self.days.items() if one != row.report for day in sorted(days)
        )
        return bool(own) and not own & others.keys() and max(others.values(), default=0) > 1
