"""Texts that stand apart from their marks: "Al - Sabah", "said , " (tokenised collections).

Such a text is read as if its hyphens touched the words beside them, so that a hyphenated name is
one name; a dash in an ordinary text stays a dash. Lines that were glued together are cut, too.
"""

from __future__ import annotations

import re
from dataclasses import replace

from factbox.annotate.mentions.candidates import Candidate
from factbox.annotate.mentions.words import commonness, is_hyphen
from factbox.annotate.parse import Parsed, Token

_GLUED = re.compile(r"(?:Credit|Photo|Photograph|Image|By)(?=[A-Z][a-z])")

_RUN_ON = re.compile(r"\b([A-Z]?[a-z]{4,})(?=[A-Z][a-z]{2})")
_EVERYDAY = 3.5
"""How common (zipf) a word is that may end a headline."""


def with_closed_hyphens(parsed: Parsed) -> Parsed:
    """The parse itself, or with the hyphens of a tokenised text closed up."""
    if not _stands_apart(parsed):
        return parsed
    tokens = parsed.tokens
    closed = tuple(
        _closed(tokens, i) if is_hyphen(token) else token for i, token in enumerate(tokens)
    )
    return replace(parsed, tokens=closed)


def _closed(tokens: tuple[Token, ...], i: int) -> Token:
    if 0 < i < len(tokens) - 1 and tokens[i - 1].sentence == tokens[i + 1].sentence:
        return replace(tokens[i], start=tokens[i - 1].end, end=tokens[i + 1].start)
    return tokens[i]


def _stands_apart(parsed: Parsed) -> bool:
    """Whether most commas have a blank before them."""
    commas = [token for token in parsed.tokens if token.text == ","]
    tokens = parsed.tokens
    apart = sum(token.i > 0 and tokens[token.i - 1].end < token.start for token in commas)
    return len(commas) > 1 and apart > 0.8 * len(commas)


def without_glue(one: Candidate) -> Candidate:
    """A person's name without what was glued to its front: "CreditAna Ruiz", "Ruiz TrialAna Ruiz"."""
    if one.kind != "person" or one.words < 2:
        return one
    glued = _GLUED.match(one.text)
    end = glued.end() if glued else _end_of_headline(one.text)
    return replace(one, start=one.start + end, text=one.text[end:])


def _end_of_headline(words: str) -> int:
    """Where a line that ends with an everyday word runs into the next: behind "Trial" in "TrialAna"."""
    ends = [
        match.end()
        for match in _RUN_ON.finditer(words)
        if commonness(match[1]) >= _EVERYDAY and " " in words[match.end() :]
    ]
    return max(ends, default=0)
