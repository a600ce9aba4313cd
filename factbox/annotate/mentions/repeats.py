"""Names that the report knows, where the model missed them.

Once a name is known (and the surname of a full name), every stretch of words that repeats it, with
its capitals or all in capitals, is that name; but not inside words that were read as something else
("the X Film Festival").
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from factbox.annotate.mentions.candidates import Candidate, between
from factbox.annotate.mentions.votes import Vote, form
from factbox.annotate.mentions.words import PARTICLES, commonness, is_capital, is_common, is_roman
from factbox.annotate.parse import Parsed, Token
from factbox.types import Kind

_PLACE = 4.0
"""How common (zipf) a word is that needs more than a weak sign to be a place again and again."""


def repeats(
    parsed: Parsed, known: Sequence[Candidate], votes: dict[str, Vote]
) -> Iterator[Candidate]:
    """Further places where known names stand."""
    forms = _known_forms(known, votes)
    longest = max((len(name.split()) for name in forms), default=0)
    taken = _taken(known)
    for number in range(len(parsed.sentences)):
        part = parsed.sentences[number].part
        tokens = parsed.of(number)
        i = 0
        while i < len(tokens):
            size = _match(parsed, part, tokens, i, longest, forms)
            free = size and not any(
                (part, place) in taken for place in range(tokens[i].start, tokens[i + size - 1].end)
            )
            if size and free:
                name = form(parsed.words(part, tokens[i].start, tokens[i + size - 1].end))
                yield between(
                    parsed, tokens[i].i, tokens[i + size - 1].i + 1, forms[name], "named again"
                )
            i += size or 1


def _match(
    parsed: Parsed, part: str, tokens: Sequence[Token], i: int, longest: int, forms: dict[str, Kind]
) -> int:
    if not is_capital(tokens[i]):
        return 0
    for size in range(min(longest * 2, len(tokens) - i, 12), 0, -1):
        last = tokens[i + size - 1]
        words = parsed.words(part, tokens[i].start, last.end)
        if is_capital(last) and form(words) in forms:
            return size
    return 0


def _taken(known: Iterable[Candidate]) -> set[tuple[str, int]]:
    return {(one.part, place) for one in known for place in range(one.start, one.end)}


def _known_forms(known: Iterable[Candidate], votes: dict[str, Vote]) -> dict[str, Kind]:
    forms: dict[str, Kind] = {}
    for one in known:
        name = form(one.text)
        kind = votes[name].kind
        if kind == "other" or (one.words == 1 and _is_everyday(one, kind)):
            continue
        forms[name] = kind
        if kind == "person" and one.words > 1:
            surname = _surname(one.text)
            if surname and len(surname) > 2 and not is_common(surname):
                forms.setdefault(form(surname), "person")
    return forms


def _is_everyday(one: Candidate, kind: Kind) -> bool:
    """Whether a word that only weak signs call a name is an everyday word."""
    common = is_common(one.text) or (kind == "place" and commonness(one.text) >= _PLACE)
    return common and one.strength < 5


def _surname(full: str) -> str | None:
    words = full.split()
    if is_roman(words[-1]):
        return None
    if words[-1].lower().rstrip(".") in ("jr", "sr"):
        words = words[:-1]
    for start in range(1, len(words)):
        if all(word.lower() in PARTICLES for word in words[start:-1]):
            return " ".join(words[start:])
    return words[-1]
