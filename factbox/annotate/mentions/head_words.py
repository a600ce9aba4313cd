"""Words that give a name away, and what they make it: "Ministry", "Airport", "Accords"."""

from __future__ import annotations

from factbox.annotate.mentions.words import commonness, is_capital
from factbox.annotate.parse import Token
from factbox.data.places import places
from factbox.data.states import capital_code
from factbox.data.towns import is_town
from factbox.data.word_lists import word_list
from factbox.types import Kind

_AGREEMENTS = word_list("agreement_heads")
_NATURE = frozenset(
    ["biological", "biosphere", "forest", "game", "marine", "natural", "nature", "wildlife"]
)
_EVERYDAY = 4.0
"""How common (zipf) a word is that names no place: "State of Emergency"."""
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
    """A convention is an agreement where a place or "on" stands with it, else a gathering; a
    reserve is a place where what lives in it is said; "Church and State", "State of Emergency" are
    no places.
    """
    if kind == "organization" and _is_wild(tokens, first, end):
        return "place"
    if kind == "place" and _is_condition(tokens, first, end):
        return "other"
    if kind != "agreement" or tokens[end - 1].lower not in _GATHERINGS or end - first < 2:
        return kind
    before = tokens[end - 2].text
    placed = before in places() or is_town(before) or capital_code(before) or before.isupper()
    return kind if placed else "other"


def _is_wild(tokens: tuple[Token, ...], first: int, end: int) -> bool:
    """Whether a reserve is one of nature: "Lake Ulm Forest Reserve"."""
    return (
        end - first > 1 and tokens[end - 1].lower == "reserve" and tokens[end - 2].lower in _NATURE
    )


def _is_condition(tokens: tuple[Token, ...], first: int, end: int) -> bool:
    """Whether "State" is the state as such or a condition: all words about it are everyday words."""
    words = [token.lower for token in tokens[first:end]]
    if words[-2:] == ["and", "state"]:
        return True
    topic = [word for word in words[2:] if word != "the"]
    return words[:2] == ["state", "of"] and all(commonness(word) >= _EVERYDAY for word in topic)
