"""How much a quotation tells of its story: words of the story's openings, names, figures, who has it.

A word weighs by the share of the story's origins that use it in the first sentences of a report. What
several reports quote tells more than what one does; names and figures tell more than small talk.
Nothing tells a quotation of one report without any of these ("The stakes are so big"), nor a sentence
shown for one word of its quotation ("a “non-starter”").
"""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING

from factbox.record.centrality import top
from factbox.record.said.understood import meaning
from factbox.types import Saying

if TYPE_CHECKING:
    from factbox.relate.story import Related

_QUOTED = re.compile(r"[“\"]([^”\"]+)[”\"]")
_FIGURE = re.compile(r"\d")
_NAME = re.compile(r"(?<=[a-z,;] )[A-Z][a-z]+")
"""A word with a capital in the middle of a sentence."""
_A_FIGURE, _A_NAME, _MOST_NAMES = 0.2, 0.1, 3
_WHOLE, _IN_PART, _MOST_REPORTS = 0.5, 0.25, 4
_DAMPING, _TWO = 6, 2
_LEAST, _FEWEST_WITHIN = 0.05, 2
"""Weight of a quotation that tells something, and words with a meaning that a sentence is shown for."""


class Telling:
    """The weights of a story's words."""

    def __init__(self, related: Related) -> None:
        origin_of = {report: one.id for one in related.origins for report in one.reports}
        users: dict[str, set[str]] = {}
        for one in related.reading.annotations:
            for sentence in top(one.sentences):
                for word in meaning(sentence.text):
                    users.setdefault(word, set()).add(origin_of.get(one.report, one.report))
        total = len(set(origin_of.values())) or 1
        least = 1 if total > _TWO else 0
        self._weights = {
            word: len(found) / total for word, found in users.items() if len(found) > least
        }

    def tells(self, said: Saying) -> bool:
        """Whether a quotation tells something of the story."""
        if said.within is None:
            return self.weight(said) >= _LEAST
        words = " ".join(one[1] for one in _QUOTED.finditer(said.within.exact))
        return len(meaning(words or said.evidence.exact)) >= _FEWEST_WITHIN

    def weight(self, said: Saying) -> float:
        """How much a quotation tells."""
        text = " ".join(one.exact for one in (said.evidence, *said.parts))
        words = meaning(text)
        central = sum(self._weights.get(word, 0.0) for word in sorted(words))
        score = central / math.sqrt(len(words) + _DAMPING)
        score += _A_FIGURE * bool(_FIGURE.search(text))
        score += _A_NAME * min(_MOST_NAMES, len(set(_NAME.findall(text))))
        own = said.evidence.report
        whole = {one.report for one in said.again} - {own}
        partly = {one.report for one in said.partly} - {own}
        score += _WHOLE * min(_MOST_REPORTS, len(whole))
        score += _IN_PART * min(_MOST_REPORTS, len(partly))
        return round(score, 6)
