"""Nouns that say nothing without a name: "the man, who ...", "the newspaper reported", "Others said"."""

from __future__ import annotations

import re

from factbox.data.word_lists import word_list

_NOT_LED = re.compile(r"^(?:of|for|between|against|named|called|in|at|from|with|on|to|behind)$")
_HEADS = ("human_nouns", "unnamed_sources", "outlet_words", "body_nouns")
_MORE_HEADS = frozenset(
    ["outlet", "site", "website", "report", "article", "pair", "duo", "couple", "two", "trio",
     "middleman", "men", "women", "users", "user", "video", "document", "letter", "statement", "decision", "move", "amount", "rate",
        "incident", "announcement", "claim", "comment", "comments", "remarks", "disclosure",
     "group", "organization", "institution", "others", "other", "latter", "same", "rest"]
)  # fmt: skip
ACTS = re.compile(
    r"\bthe (\w+) (?:said|says|added|told|reported|wrote|announced|claims|claimed|had|has|was|is|will)\b"
)


def opens_with_role(text: str) -> bool:
    """Whether a line opens with somebody or something that was told of before: "The man said"."""
    words = re.findall(r"[\w’'-]+|,", text)
    if not words or words[0].casefold() not in ("the", "both", "another", "other", "others", "one"):
        return False
    if words[0].casefold() in ("others", "other", "another", "both"):
        return True
    for at, word in enumerate(words[1:4], 1):
        if not word.islower() or word == ",":
            return False
        if is_role(word):
            after = words[at + 1] if at + 1 < len(words) else ""
            nearby = words[at + 1 : at + 3]
            named = any(one[:1].isupper() for one in nearby)
            return words[0] == "The" and not _NOT_LED.match(after) and not named
    return False


def is_role(word: str) -> bool:
    """Whether a noun is a role or a kind of body, which says nothing without a name."""
    return word in _MORE_HEADS or any(word in word_list(name) for name in _HEADS)
