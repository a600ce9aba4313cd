"""A speaker told by layout alone: `Name: "words"` before, `"words" — Name` after."""

from __future__ import annotations

from factbox.annotate.parse import Parsed, Token
from factbox.annotate.quotes.marks import Marked

LONGEST_NAME = 8
"""Words before a colon or after a dash that may name a speaker."""
_DASHES = "―—–-"
_INSIDE_NAMES = ("PROPN", "NOUN", "ADJ", "DET", "ADP", "PART", "PUNCT", "NUM")


def named_beside(parsed: Parsed, mark: Marked, first: int, last: int) -> int | None:
    """The head token of a name set beside a quotation that touches sentences `first` to `last`."""
    before = parsed.tokens[parsed.bounds[first][0] : parsed.bounds[first][1]]
    before = tuple(token for token in before if token.end <= mark.outer_start)
    found = _before_colon(before)
    return found if found is not None else _after_dash(parsed, mark, last)


def _before_colon(tokens: tuple[Token, ...]) -> int | None:
    tokens = tuple(token for token in tokens if token.text.strip())
    if len(tokens) < 2 or len(tokens) > LONGEST_NAME or tokens[-1].text != ":":
        return None
    name = tokens[:-1]
    fits = all(token.pos in _INSIDE_NAMES for token in name) and name[-1].text[:1].isupper()
    return name[-1].i if fits else None


def _after_dash(parsed: Parsed, mark: Marked, last: int) -> int | None:
    """The last word of a name that alone follows a quotation and a dash."""
    begin = parsed.bounds[last][0]
    end = min(begin + 400, len(parsed.tokens))
    after: list[Token] = []
    for token in parsed.tokens[begin:end]:
        row = parsed.sentences[token.sentence]
        if (row.part, row.paragraph) != (mark.part, mark.paragraph):
            break
        if token.start >= mark.outer_end and token.text.strip():
            after.append(token)
    if len(after) < 2 or after[0].text.strip() not in _DASHES:
        return None
    name: list[Token] = []
    for token in after[1 : LONGEST_NAME + 1]:
        if token.text in (",", ".", "("):
            break
        name.append(token)
    whole = len(after) <= LONGEST_NAME + 1 or len(name) < LONGEST_NAME
    named = name and all(t.text[:1].isupper() or len(t.text) <= 2 for t in name)
    return name[-1].i if whole and named and name[-1].tag.startswith("NNP") else None
