"""How likely an editor could not use a line alone: what it leans on, and how little it says, weighed.

No sign decides by itself. "The other winch failed again" opens with what it does not explain, names
nobody, points back and has little of what the reports open with; "Ruth Calder told the court ..."
names, says who speaks, and stands in the middle of the story. Fourteen signs are counted and weighed
(`factbox/data/models/openness.json`).
"""

from __future__ import annotations

import json
import math
import re
from collections import Counter
from collections.abc import Mapping
from functools import cached_property, lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING

from factbox.data.word_lists import word_list
from factbox.record.leaning.definite import Definite, stem
from factbox.record.leaning.names import Names
from factbox.record.leaning.quoted import without_quotations
from factbox.types import Statement

if TYPE_CHECKING:
    from factbox.relate.story import Related

_WORD = re.compile(r"[\w’'-]+")
_LINKING = re.compile(
    r"^(?:but|and|so|still|yet|then|also|instead|however|meanwhile|now|later|plus|or|nor|thus|therefore|besides|"
    r"though|although|while|in (?:addition|fact|other words|short|the end|response|particular|all|general)|as such|"
    r"of course|after all|perhaps|maybe|either|almost|just|even|not|no|only|here|there|except|let[’']s|lately|"
    r"over the years|despite|unlike|like|another|other|others|more|most|many|some|several|few|both|one|two|three)\b",
    re.IGNORECASE,
)
_POINTING = re.compile(
    r"\b(?:the (?:following|latest|relevant|same|initial|previous|ensuing|other|former|latter|remaining|resulting|new|"
    r"final|next|first)|at the time|at (?:one|that) point|respectively|such an?|\d{1,2}:\d\d|so far|by then|ago)\b",
    re.IGNORECASE,
)
_THAT = re.compile(
    r"\b(?:of|in|on|for|about|against|from|with|to|by|at|wrote|\w+ed|is|was|up|out) that \w+"
    r"(?=[.,;:!?]|$|\s(?:and|but|in|on|was|is|had|has|to|by|as)\b)",
    re.IGNORECASE,
)
""" "Wrote that letter.": not "said that sailors waited"."""
_FOR_SOMETHING = re.compile(
    r"\b(?:it|its|it[’']s|they|they[’']re|them|their|there|he|she|him|his|her|hers|he[’']s|she[’']s|himself|herself)\b",
    re.IGNORECASE,
)
_ASKED = re.compile(
    r"\b(?:was|were|been|when|if) asked\b|\basked (?:\w+ ){1,3}(?:if|whether|about|why|how|what)\b|^asked\b",
    re.IGNORECASE,
)
_THE_THING = re.compile(r"The\s+[a-z]")
_OPENING = 5
"""Sentences at the top of a report that say what it is about."""
_NEAR_START = 30
"""Characters of a line within which a name is at its beginning."""
_SHORT = 70
"""Characters of a line that is no more than a remark."""
_MOST_NAMES, _MOST_WORDS, _MOST_QUOTED, _SEVERAL = 4, 6, 30, 2


class Openness:
    """Weighs what speaks for and against a line being of use alone."""

    def __init__(self, related: Related, names: Names, definite: Definite) -> None:
        self._related = related
        self._names = names
        self._definite = definite

    def of(self, row: Statement, *, leans: bool, hangs: bool) -> float:
        """How likely an editor could not use a line alone, 0 to 1; `leans` and `hangs` as decided elsewhere."""
        seen = {"leans": float(leans), "hangs": float(hangs), **self.signs(row)}
        weights = _weights()
        score = weights["bias"] + sum(weights[name] * seen[name] for name in sorted(seen))
        return round(1.0 / (1.0 + math.exp(-score)), 6)

    def signs(self, row: Statement) -> Mapping[str, float]:
        """What a line has of each sign, as a count or a share."""
        said = without_quotations(row.text)
        quoted = "".join(
            one if blank == " " else " " for one, blank in zip(row.text, said, strict=True)
        )
        return {**self._of_names(row, said), **self._of_topic(row.text), **_of_words(row, quoted)}

    def _of_names(self, row: Statement, said: str) -> dict[str, float]:
        """Who and what is named, and who only pointed at; `said` is the line without quotations."""
        names = self._names.within(row)
        entities = (self._related.index.of(one.id) for one in names)
        told = {
            entity.id if entity else one.name for one, entity in zip(names, entities, strict=True)
        }
        first = min((one.start - row.start for one in names), default=len(row.text))
        return {
            "names": min(_MOST_NAMES, len(told)),
            "opens with a name": float(first < _NEAR_START),
            "opens with the": float(bool(_THE_THING.match(said)) and first >= _NEAR_START),
            "person without a name": min(_SEVERAL, self._definite.persons(row, said)),
        }

    def _of_topic(self, text: str) -> dict[str, float]:
        """How much of a line is what the reports open with."""
        words = dict.fromkeys(
            stem(one) for one in _WORD.findall(text) if one.casefold() not in _empty()
        )
        reports = max(1, len(self._related.reading.annotations))
        shares = [self._topics[one] / reports for one in words]
        return {
            "share of the topic": sum(shares) / max(1, len(shares)),
            "words of the topic": min(_MOST_WORDS, sum(2 * one >= 1 for one in shares)),
        }

    @cached_property
    def _topics(self) -> Counter[str]:
        """At the top of how many reports a word stands."""
        found: Counter[str] = Counter()
        for one in self._related.reading.annotations:
            opening = [row.text for row in one.sentences if row.role != "caption"][:_OPENING]
            found.update({stem(word) for word in _WORD.findall(" ".join(opening))})
        return found


def _of_words(row: Statement, quoted: str) -> dict[str, float]:
    """The words of a line that point at others, or say much; `quoted` is what stands in quotation marks."""
    pointing = _POINTING.findall(row.text) + _THAT.findall(row.text)
    words = [
        one for one in _WORD.findall(quoted) if one.casefold() not in word_list("function_words")
    ]
    return {
        "opens with a link": float(_LINKING.match(row.text) is not None),
        "pointing": min(_SEVERAL, len(pointing)),
        "stands for something in quotes": min(_SEVERAL, len(_FOR_SOMETHING.findall(quoted))),
        "quoted words": min(_MOST_QUOTED, len(words)) / 10,
        "asked": float(_ASKED.search(row.text) is not None),
        "short": float(len(row.text) < _SHORT),
        "somebody says it": float(row.attributed_to is not None),
        "happenings": min(_SEVERAL, len(row.events)),
    }


def _empty() -> frozenset[str]:
    return word_list("function_words") | word_list("stop_words")


@lru_cache(maxsize=1)
def _weights() -> Mapping[str, float]:
    source = files("factbox.data").joinpath("models", "openness.json").read_text("utf-8")
    return {name: float(one) for name, one in json.loads(source)["weights"].items()}
