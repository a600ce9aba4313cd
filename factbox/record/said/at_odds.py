"""Words that some reports give to somebody named, and as many to somebody described who cannot be them.

"The masked man said" and "Lind said" are two speakers: who is named in a headline, or nearest to the words, is
taken for the man who speaks them. A spokesman, an official or a lawyer may well be Lind, and so may who is
called by a name that has no entry.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from factbox.data.offices import office_at
from factbox.data.word_lists import word_list

if TYPE_CHECKING:
    from factbox.record.said.said_again import Version

_SPEAK_FOR = frozenset(
    ["adviser", "advisor", "aide", "attorney", "expert", "insider", "lawyer", "official", "representative",
     "source", "spokesman", "spokesperson", "spokeswoman"]
)  # fmt: skip
"""Who may be anybody that is named."""
_ARTICLES = ("a", "an", "one", "the")
_SURE = 0.8
"""The sign from which on a report is sure of who speaks."""


def at_odds(versions: Sequence[Version], ends: Mapping[str, str]) -> frozenset[str]:
    """The longest forms (`ends` leads to them) of words whose speaker is called somebody else as often."""
    named, described = Counter[str](), Counter[str]()
    for one in versions:
        if one.sign < _SURE:
            continue
        if one.saying.speaker is not None:
            named[ends[one.saying.quote]] += 1
        elif one.saying.words is not None and _is_another(one.saying.words):
            described[ends[one.saying.quote]] += 1
    return frozenset(quote for quote, count in described.items() if count >= named[quote] > 0)


def _is_another(words: str) -> bool:
    """Whether words describe a person who holds no office and is no source: "the masked man"."""
    plain = [word.casefold() for word in words.split()]
    if plain[0] not in _ARTICLES or any(office_at(one) is not None for one in plain):
        return False
    return not any(one in _SPEAK_FOR or one in word_list("documents") for one in plain)
