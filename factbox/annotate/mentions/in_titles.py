"""Words inside the title of an office that look like a body: "the minister of Trade and Rural Homes".

- What the model alone takes for a body, and what makes an office with the word behind it ("Freedonian
  Defense" before "Minister"), is part of the title.
- So is what stands in the portfolio of a minister: behind "of", "for" or "in charge of", as far as the
  capitals go on.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from factbox.annotate.mentions.candidates import Candidate
from factbox.annotate.mentions.persons import spaced
from factbox.annotate.mentions.words import is_capital
from factbox.annotate.parse import Parsed, Token
from factbox.data.offices import LONGEST, office_at
from factbox.data.states import code_of
from factbox.data.word_lists import word_list
from factbox.types import Part

_MINISTERS = frozenset(["minister", "ministers", "undersecretary"])
_OPENS = (("of",), ("for",), ("in", "charge", "of"), ("responsible", "for"), ("delegate", "for"))
_JOINS = frozenset([",", "and", "&", "of", "the", "in", "charge", "for"])
_WEAK = frozenset(["model", "named again"])
_MOST = 16
"""Words in the longest portfolio."""
_BEHIND = 3
"""Words of an office that may stand behind a name that is part of it."""

Place = tuple[Part, int]


def outside_titles(parsed: Parsed, candidates: Iterable[Candidate]) -> Iterator[Candidate]:
    """The candidates without the bodies that are part of the title of an office."""
    portfolios = frozenset(_portfolios(parsed))
    at = {_place(parsed, token): token.i for token in parsed.tokens}
    for one in candidates:
        first = at.get((one.part, one.start))
        weak = one.kind in ("organization", "other") and one.feature in _WEAK
        if not (weak and first is not None and _is_in_title(parsed, one, first, portfolios)):
            yield one


def _place(parsed: Parsed, token: Token) -> Place:
    return parsed.sentences[token.sentence].part, token.start


def _is_in_title(parsed: Parsed, one: Candidate, first: int, portfolios: frozenset[int]) -> bool:
    heads = word_list("organization_heads")
    if first in portfolios and one.text.split()[-1].lower() not in heads:
        return True
    last = first
    end = parsed.bounds[one.sentence][1]
    while last < end and parsed.tokens[last].start < one.end:
        last += 1
    for stop in range(last + 1, min(last + _BEHIND, first + LONGEST, end) + 1):
        if all(map(is_capital, parsed.tokens[last:stop])):
            post = office_at(spaced(parsed.tokens, first, stop))
            if post is not None and post.body is None:
                return True
    return False


def _portfolios(parsed: Parsed) -> Iterator[int]:
    """The tokens of all portfolios of ministers."""
    for token in parsed.tokens:
        if token.lower in _MINISTERS and parsed.tokens[max(token.i - 1, 0)].lower != "prime":
            last = min(parsed.bounds[token.sentence][1], token.i + _MOST)
            start = _behind_of(parsed.tokens, token.i + 1, last)
            if start is not None:
                yield from _run(parsed.tokens, start, last)


def _behind_of(tokens: tuple[Token, ...], i: int, last: int) -> int | None:
    for words in _OPENS:
        if tuple(token.lower for token in tokens[i : min(i + len(words), last)]) == words:
            return i + len(words)
    return None


def _run(tokens: tuple[Token, ...], start: int, last: int) -> Iterator[int]:
    """As far as capitals and small words go on, up to a name of a state."""
    i = start
    while i < last and (is_capital(tokens[i]) or tokens[i].lower in _JOINS):
        if code_of(tokens[i].text) is not None:
            return
        yield i
        i += 1
