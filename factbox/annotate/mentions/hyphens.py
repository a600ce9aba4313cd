"""Given names of two syllables with a hyphen: "Kim Min-jae", "Park Geun-hye".

A capitalised word joined by a hyphen to a short lower-case one, with a surname before it, is one
name; "New York-based" and "Obama-era" are adjectives, whose second half a list knows.
"""

from __future__ import annotations

from collections.abc import Iterator

from factbox.annotate.mentions.candidates import Candidate, between
from factbox.annotate.mentions.words import commonness, is_capital, is_hyphen, is_people, no_name
from factbox.annotate.parse import Parsed, Token
from factbox.data.offices import office_at
from factbox.data.states import code_of
from factbox.data.word_lists import word_list

_LONGEST_HALF = 6
_EVERYDAY = 5.0


def named_with_hyphen(parsed: Parsed) -> Iterator[Candidate]:
    """All such names, with the surname before them, and what then stands alone ("Min-jae")."""
    full = list(_with_surname(parsed))
    yield from full
    known = {one.text.split()[-1].casefold() for one in full}
    tokens = parsed.tokens
    for hyphen in tokens[1:-1]:
        if is_hyphen(hyphen) and _are_halves(tokens, hyphen.i):
            end = _end(tokens, hyphen.i)
            alone = parsed.words(*_place(parsed, tokens[hyphen.i - 1], tokens[end - 1]))
            if alone.casefold() in known:
                yield between(parsed, hyphen.i - 1, end, "person", "given name with a hyphen")


def _place(parsed: Parsed, first: Token, last: Token) -> tuple[str, int, int]:
    return parsed.sentences[first.sentence].part, first.start, last.end


def _with_surname(parsed: Parsed) -> Iterator[Candidate]:
    tokens = parsed.tokens
    for hyphen in tokens[2:-1]:
        if not is_hyphen(hyphen) or not _are_halves(tokens, hyphen.i):
            continue
        surname = tokens[hyphen.i - 2]
        if surname.sentence == hyphen.sentence and _is_surname(surname):
            first = surname.i - _has_forename(tokens, surname.i)
            end = _end(tokens, hyphen.i)
            yield between(parsed, first, end, "person", "given name with a hyphen")


def _has_forename(tokens: tuple[Token, ...], i: int) -> bool:
    """Whether a given name of another language stands before the surname: "Grace Kim Min-jae"."""
    before = tokens[i - 1]
    named = i > 0 and before.sentence == tokens[i].sentence and before.text.istitle()
    return named and before.text in word_list("given_names")


def _are_halves(tokens: tuple[Token, ...], i: int) -> bool:
    first, hyphen, second = tokens[i - 1], tokens[i], tokens[i + 1]
    tight = first.end == hyphen.start and hyphen.end == second.start
    if not tight or not (first.text.isalpha() and second.text.isalpha()):
        return False
    short = max(len(first.text), len(second.text)) <= _LONGEST_HALF and len(second.text) > 1
    titled = first.text.istitle() and second.text.islower()
    made = second.lower in word_list("behind_names") or second.lower.endswith(("ed", "ing"))
    made = made or no_name(second.text) or commonness(second.text) >= _EVERYDAY
    known = code_of(first.text) is not None or is_people(first.text) or no_name(first.text)
    return short and titled and not made and not known


def _end(tokens: tuple[Token, ...], i: int) -> int:
    """Behind the second half, and behind a third ("Chan-o-cha")."""
    end = i + 2
    while end + 1 < len(tokens) and is_hyphen(tokens[end]) and tokens[end + 1].text.islower():
        if tokens[end - 1].end != tokens[end].start or tokens[end].end != tokens[end + 1].start:
            break
        end += 2
    return end


def _is_surname(token: Token) -> bool:
    if not is_capital(token) or not token.text.isalpha() or no_name(token.text):
        return False
    known = code_of(token.text) is not None or is_people(token.text)
    return not known and office_at(token.text) is None
