"""Whether words tell that something is or happens at a place: "in Alvora", "near the city of Alvora".

The word before the name decides: "in", "at", "near". Between the two may stand an article, a quarter of
the compass, a word for places with "of" and other names of a list ("in Lofo and Alvora", "in Lofo, Norway").
"From", "of" and "with" tell where somebody is from or whose something is, "to" whom or where.
"""

from __future__ import annotations

import re

from factbox.data.word_lists import word_list

_AT = frozenset(
    ["across", "around", "at", "in", "inside", "into", "near", "off", "on", "outside", "over",
     "reached", "through", "throughout", "toward", "towards", "via", "visit", "visited", "visiting",
     "within"]
)  # fmt: skip
_BETWEEN = frozenset(
    ["a", "an", "and", "both", "capital", "central", "downtown", "east", "eastern", "nearby",
     "neighboring", "neighbouring", "north", "northeastern", "northern", "northwestern", "or", "south",
     "southeastern", "southern", "southwestern", "suburban", "the", "war-torn", "west", "western"]
)  # fmt: skip
_WORDS = 7
"""Words before a name among which the deciding one stands, at most."""
_ENDS = re.compile(r"[.!?;:\"”“)]$")


def stands_there(before: str) -> bool:
    """Whether the words right before a place's name put something there."""
    words = before.split()
    last = ""
    for word in reversed(words[-_WORDS:]):
        if _ENDS.search(word) and len(word) > 2:
            return False
        bare = word.strip("—–,'‘’").lower()
        if bare in _AT:
            return True
        classed = last == "of" and bare in word_list("place_classes")
        if not (classed or bare == "of" or bare in _BETWEEN or word[:1].isupper()):
            return False
        if last == "of" and not classed:
            return False
        last = bare
    return False
