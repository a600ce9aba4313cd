"""Texts that stand apart from their marks: "Al - Sabah", "said , " (tokenised collections).

Such a text is read as if its hyphens touched the words beside them, so that a hyphenated name is
one name; a dash in an ordinary text stays a dash.
"""

from __future__ import annotations

import re
from dataclasses import replace

from factbox.annotate.mentions.candidates import Candidate
from factbox.annotate.mentions.words import is_hyphen
from factbox.annotate.parse import Parsed, Token

_GLUED = re.compile(r"(?:Credit|Photo|Photograph|Image|By)(?=[A-Z][a-z])")


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
    """A person's name without the word of a credit that was glued to it ("CreditAna Ruiz")."""
    glued = _GLUED.match(one.text) if one.kind == "person" and one.words > 1 else None
    if glued is None:
        return one
    return replace(one, start=one.start + glued.end(), text=one.text[glued.end() :])
