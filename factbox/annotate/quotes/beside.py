"""The words next to a place in a sentence, or below a word, found without reading all of it."""

from __future__ import annotations

from bisect import bisect_left

from factbox.annotate.parse import Parsed, Token

Tokens = tuple[Token, ...]


def before(parsed: Parsed, sentence: int, at: int, most: int) -> Tokens:
    """The last tokens of a sentence that end at or before an offset, at most so many."""
    first, last = parsed.bounds[sentence]
    stop = bisect_left(parsed.tokens, at + 1, first, last, key=lambda token: token.end)
    return parsed.tokens[max(first, stop - most) : stop]


def after(parsed: Parsed, sentence: int, at: int, most: int) -> Tokens:
    """The first tokens of a sentence that start at or after an offset, at most so many."""
    first, last = parsed.bounds[sentence]
    start = bisect_left(parsed.tokens, at, first, last, key=lambda token: token.start)
    return parsed.tokens[start : min(last, start + most)]


def subtree(parsed: Parsed, i: int, most: int) -> tuple[int, ...]:
    """The indices of a token and all below it, in text order; none where they are more than so many."""
    found: list[int] = []
    waiting = [i]
    while waiting:
        current = waiting.pop()
        found.append(current)
        waiting.extend(parsed.children[current])
        if len(found) + len(waiting) > most:
            return ()
    return tuple(sorted(found))
