"""Words that give a name away, and what they make it: "Ministry", "Airport", "Accords"."""

from __future__ import annotations

from factbox.annotate.mentions.words import is_capital
from factbox.annotate.parse import Token
from factbox.data.places import places
from factbox.data.states import capital_code
from factbox.data.towns import is_town
from factbox.data.word_lists import word_list
from factbox.types import Kind

_AGREEMENTS = word_list("agreement_heads")
_GATHERINGS = frozenset(["convention", "conventions"])


def head_kind(token: Token) -> Kind | None:
    if not is_capital(token):
        return None
    if token.lower in _AGREEMENTS:
        return "agreement"
    if token.lower in word_list("thing_heads"):
        return "other"
    if token.lower in word_list("organization_heads"):
        return "organization"
    if token.lower in word_list("place_heads"):
        return "place"
    return None


def kind_of_run(tokens: tuple[Token, ...], first: int, end: int, kind: Kind) -> Kind:
    """A convention is an agreement where a place or "on" stands with it, else a gathering."""
    if kind != "agreement" or tokens[end - 1].lower not in _GATHERINGS or end - first < 2:
        return kind
    before = tokens[end - 2].text
    placed = before in places() or is_town(before) or capital_code(before) or before.isupper()
    return kind if placed else "other"
