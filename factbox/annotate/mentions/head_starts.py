"""Where a name that a word in it gives away begins: behind titles, owners, and other names.

"The former Harding White House" begins at "White"; "UN and African Union" at "African"; "inspector
general of the Royal Guard" at "Royal".
"""

from __future__ import annotations

from factbox.annotate.mentions.head_words import head_kind
from factbox.annotate.mentions.words import (
    commonness,
    is_capital,
    is_common,
    is_people,
    is_possessive,
    no_name,
)
from factbox.annotate.parse import Token
from factbox.data.offices import office_at
from factbox.data.organizations import known_organization
from factbox.data.states import code_of
from factbox.data.word_lists import word_list

_ORDINALS = frozenset(
    ["first", "second", "third", "new", "next", "last", "one", "two", "three", "four"]
)
_OF_BODIES = frozenset(["congressional", "parliamentary", "presidential"])
"""Adjectives that no name is made of, but that open the names of bodies."""
_RARE = 3.0
"""How common a word may be, on the Zipf scale, to be taken for a name."""


def name_start(tokens: tuple[Token, ...], first: int, last: int) -> int:
    """Without a title, a possessor, or a common word at the head of the sentence."""
    start = first
    for i in range(first, last - 1):
        opened = any(head_kind(token) for token in tokens[start:i])
        inner = is_possessive(tokens[i]) and opens_with_possessive(tokens, i)
        if (is_possessive(tokens[i]) and not inner) or (tokens[i].lower == "of" and not opened):
            start = i + 1
    start = _behind_other(tokens, start, last)
    start = _behind_post(tokens, start, last)
    start += _is_listed_behind(tokens, start, last)
    at_head = start == 0 or tokens[start - 1].sentence != tokens[start].sentence
    while start < last - 1 and _is_no_start(tokens[start], at_head):
        start, at_head = start + 1, False
    common = at_head and is_common(tokens[start].text) and head_kind(tokens[start]) is None
    if common and last - start > 2 and not is_people(tokens[start].text):
        start += 1
    for size in range(last - start - 1, 0, -1):
        words = " ".join(token.text for token in tokens[start : start + size])
        post = office_at(words)
        if post is not None and post.kind == "office" and post.body is None and size >= 2:
            return start + size
    return start


def _is_listed_behind(tokens: tuple[Token, ...], first: int, last: int) -> bool:
    """Whether a body of a state that a list knows stands behind one word: "the Harding White House"."""
    if last - first < 3 or is_people(tokens[first].text):
        return False
    whole, behind = (known_organization(_joined(tokens[at:last])) for at in (first, first + 1))
    return whole is None and behind is not None and behind.country is not None


def _behind_other(tokens: tuple[Token, ...], first: int, last: int) -> int:
    """Behind "and" where it joins two names: "UN and African Union", "X and Y Bay", "House and Senate"."""
    for i in range(last - 2, first, -1):
        if tokens[i].lower == "and" and not any(one.lower == "of" for one in tokens[first:i]):
            left, right = tokens[first:i], tokens[i + 1]
            acronym = len(left) == 1 and len(left[0].text) > 1 and left[0].text.isupper()
            nation = is_people(right.text) or code_of(right.text) is not None
            place = head_kind(tokens[last - 1]) == "place"
            rare = any(commonness(one.text) < _RARE for one in left)
            sides = (tokens[first:i], tokens[i + 1 : last])
            known = any(known_organization(_joined(side)) is not None for side in sides)
            if acronym or nation or known or (place and rare):
                return i + 1
    return first


def _joined(side: tuple[Token, ...]) -> str:
    return " ".join(token.text for token in side)


def _behind_post(tokens: tuple[Token, ...], first: int, last: int) -> int:
    """Behind "inspector general of (the)", where an office opens the run."""
    for i in range(first + 1, last - 1):
        if tokens[i].lower == "of":
            words = " ".join(token.text for token in tokens[first:i])
            if office_at(words) is None:
                return first
            return i + 2 if tokens[i + 1].lower == "the" and i + 2 < last else i + 1
    return first


def _is_no_start(token: Token, at_head: bool) -> bool:
    before, hyphen, after = token.text.rpartition("-")
    if not is_capital(token) or (hyphen and before and after.islower()):
        return True
    if token.lower in _OF_BODIES:
        return False
    return no_name(token.text) and (at_head or token.lower not in _ORDINALS)


def opens_with_possessive(tokens: tuple[Token, ...], i: int) -> bool:
    """Whether the possessive at `i` stands inside a name: "Teachers' Union", "St. X's Church"."""
    if not is_possessive(tokens[i]) or i == 0 or i + 1 >= len(tokens):
        return False
    owner, following = tokens[i - 1], tokens[i + 1]
    if owner.end != tokens[i].start or not (is_capital(owner) and is_capital(following)):
        return False
    saint = i > 1 and tokens[i - 2].lower in ("st", "st.", "saint")
    return saint or owner.lower in word_list("possessors")
