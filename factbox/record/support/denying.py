"""Reports that call false what other reports tell: they quote a claim, and do not tell it.

A report says so in its title or first sentences, or more than once: "a hoax", "there is no truth to",
"debunked", "satire". Which of its sentences are the claim and which are its own cannot be told apart
surely, so it bears out no line of another report.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from factbox.types import Report

_FALSE = re.compile(
    r"\b(?:(?:is|was|are|were|as|be|being) (?:\w+ ){0,2}(?:hoax(?:es)?|fakes?|false|untrue|bogus|satire|satirical|fabricated|"
    r"fictitious|made up|debunked)|no truth to|there is no evidence that|debunk(?:s|ing|ed)|fake news|"
    r"satirical(?! (?:\w+ )?(?:magazine|newspaper|weekly|paper|journal|cartoon))|"
    r"not (?:actually )?true|hoax(?:es)?|FALSE)\b"
)
_TOP = 500
"""Characters at the top of a report."""
_TIMES = 2
"""How often it must say so further down."""


def denying(reports: Iterable[Report]) -> frozenset[str]:
    """The reports that call what they tell false."""
    return frozenset(one.id for one in reports if _denies(one))


def _denies(report: Report) -> bool:
    if _FALSE.search(report.title or "") or _FALSE.search(report.text[:_TOP]):
        return True
    return len(_FALSE.findall(report.text)) >= _TIMES
