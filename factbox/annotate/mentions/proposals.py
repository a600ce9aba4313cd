"""The model's proposals, cut down to names.

The small model runs names together with what stands beside them: titles ("Defense Minister Benny
Gantz"), possessives, photo credits, the next phrase after a comma or a slash. Each proposal is cut
into pieces at such marks, and what is no part of a name is taken off either end of each piece.
"""

from __future__ import annotations

from collections.abc import Iterator

from factbox.annotate.mentions.candidates import Candidate, between
from factbox.annotate.mentions.words import (
    DASHES,
    GIVEN_MONTHS,
    JOINERS,
    PARTICLES,
    ends_reign,
    is_capital,
    is_common,
    is_hyphen,
    is_people,
    is_possessive,
    is_word,
    no_name,
)
from factbox.annotate.parse import Parsed, Token
from factbox.data.offices import LONGEST, office_at
from factbox.data.organizations import known_organization
from factbox.data.states import code_of
from factbox.data.word_lists import word_list
from factbox.types import Kind

KIND_OF_LABEL: dict[str, Kind] = {
    "PERSON": "person",
    "ORG": "organization",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
    "PRODUCT": "other",
    "EVENT": "other",
    "WORK_OF_ART": "other",
    "LAW": "other",
    "NORP": "other",
}
"""The model's labels and the kinds they are; dates and numbers are not names."""

_CUTS = frozenset(
    [",", "/", "(", ")", "[", "]", ":", ";", "|", '"', "“", "”", "…", "•", "*", "?", "!"]
)
_AFTER_NAMES = word_list("after_names")
_COMPANY = frozenset(
    ["inc", "inc.", "ltd", "ltd.", "llc", "corp", "corp.", "plc", "jr", "jr.", "sr."]
)


def proposals(parsed: Parsed) -> Iterator[Candidate]:
    """What is left of each proposal of the model after cutting and trimming."""
    for first, last, label in _spans(parsed):
        kind = KIND_OF_LABEL.get(label)
        if kind is None:
            continue
        for a, b in _pieces(parsed, first, last, kind):
            trimmed, titled = trim(parsed.tokens, a, b, kind)
            if trimmed is not None:
                settled: Kind = "person" if titled else kind
                thing = settled == "organization" or label == "FAC"
                if thing and _names_thing(parsed.tokens, trimmed[1]):
                    settled = "other"
                feature = "title and name" if titled else "model"
                yield between(parsed, *trimmed, settled, feature, label)


def _names_thing(tokens: tuple[Token, ...], end: int) -> bool:
    """Whether common nouns follow that say what it is: "X missile system", "X spyware"."""
    for token in tokens[end : end + 3]:
        if token.pos != "NOUN" or not token.text.islower():
            return False
        if token.lower in word_list("product_nouns"):
            return True
    return False


def _spans(parsed: Parsed) -> Iterator[tuple[int, int, str]]:
    first, label = -1, ""
    for token in parsed.tokens:
        goes_on = token.ent.startswith("I-") and token.ent[2:] == label
        if first >= 0 and not (goes_on and token.sentence == parsed.tokens[first].sentence):
            yield first, token.i, label
            first = -1
        if token.ent and first < 0:
            first, label = token.i, token.ent[2:]
    if first >= 0:
        yield first, len(parsed.tokens), label


def _pieces(parsed: Parsed, first: int, last: int, kind: Kind) -> Iterator[tuple[int, int]]:
    """Cut at marks, at possessives, and where lower-case words stand in between."""
    tokens = parsed.tokens
    start = first
    for i in range(first, last):
        if _cuts(tokens, i, last, kind):
            if start < i:
                yield start, i
            start = i + 1
        elif start < i and ends_reign(tokens, i, last):
            yield start, i + 1
            start = i + 1
    if start < last:
        yield start, last


def _cuts(tokens: tuple[Token, ...], i: int, last: int, kind: Kind) -> bool:
    token = tokens[i]
    if token.text in _CUTS:
        follower = tokens[i + 1].lower if i + 1 < last else ""
        return not (token.text == "," and follower in _COMPANY)
    if is_possessive(token):
        owner = tokens[i - 1].text
        known = known_organization(owner) is not None or code_of(owner) is not None
        return i + 1 >= last or kind == "person" or known or not is_capital(tokens[i + 1])
    if token.text in DASHES:
        return not _tight(tokens, i)
    if token.lower in ("and", "&") and (
        kind in ("person", "place") or _two_bodies(tokens, i, last)
    ):
        return True
    return is_word(token) and not is_capital(token) and not _fits_inside(token, kind)


def _two_bodies(tokens: tuple[Token, ...], i: int, last: int) -> bool:
    """Whether "and" joins two names: one side is known, or no word makes them one body."""
    start = i
    while (
        start > 0
        and tokens[start - 1].sentence == tokens[i].sentence
        and is_capital(tokens[start - 1])
    ):
        start -= 1
    sides = [_words(tokens, *side) for side in ((start, i), (i + 1, last)) if side[0] < side[1]]
    if any(known_organization(side) or code_of(side) for side in sides):
        return tokens[start - 1].lower not in ("of", "for")
    heads = word_list("organization_heads")
    governed = any(token.lower in ("of", "for") for token in tokens[max(start - 3, 0) : i])
    return not governed and not any(token.lower in heads for token in tokens[start:last])


def _tight(tokens: tuple[Token, ...], i: int) -> bool:
    """Whether a hyphen stands between two words without a blank."""
    before, after = tokens[max(i - 1, 0)], tokens[min(i + 1, len(tokens) - 1)]
    return is_hyphen(tokens[i]) and before.end == tokens[i].start and tokens[i].end == after.start


def _fits_inside(token: Token, kind: Kind) -> bool:
    if kind == "person":
        return token.lower in PARTICLES
    return token.lower in JOINERS or token.lower in PARTICLES


def trim(
    tokens: tuple[Token, ...], first: int, last: int, kind: Kind
) -> tuple[tuple[int, int] | None, bool]:
    """The name in tokens `first` to `last`, and whether a person's title was taken off it."""
    first, last = _bare(tokens, first, last, kind)
    titled = 0
    if kind != "place" and first < last and not _is_body(tokens, first, last):
        titled = title_length(tokens, first, last)
        first += titled
        first, last = _bare(tokens, first, last, "person" if titled else kind)
    if first >= last or not any(map(is_capital, tokens[first:last])):
        return None, False
    if last - first == 1 and _is_no_name(tokens[first]):
        return None, False
    if kind == "person" and titled == 0 and _is_post(tokens, first, last):
        return None, False
    return (first, last), titled > 0


def _bare(tokens: tuple[Token, ...], first: int, last: int, kind: Kind) -> tuple[int, int]:
    """Without the small words and marks at either end."""
    while first < last and _falls_off_front(tokens[first], kind, last - first):
        first += 1
    while first < last and _falls_off_back(tokens[last - 1]):
        last -= 1
    return first, last


def _falls_off_front(token: Token, kind: Kind, size: int) -> bool:
    if not is_word(token):
        return not token.text[:1].isdigit()
    if token.lower in ("the", "a", "an"):
        return True
    if not is_capital(token):
        return True
    if kind == "person" and size > 1 and is_people(token.text):
        return True
    if kind == "place" and size > 1 and token.tag == "VBG":
        return True
    if token.lower in GIVEN_MONTHS and token.text.istitle() and size > 1:
        return False
    return no_name(token.text) and (kind == "person" or size == 1) and token.lower != "may"


def _falls_off_back(token: Token) -> bool:
    if is_possessive(token) or not (is_word(token) or token.text[:1].isdigit()):
        return True
    if token.text[:1].isdigit():
        return False
    return not is_capital(token) or token.lower in _AFTER_NAMES


def _is_no_name(token: Token) -> bool:
    if is_people(token.text):
        return True
    at_head = token.dep == "ROOT" and is_common(token.text)
    return no_name(token.text) or at_head or (len(token.text) == 1)


def _is_post(tokens: tuple[Token, ...], first: int, last: int) -> bool:
    """Whether the words are an office without a holder: "President", "the Amir", "Kuwait's Amir"."""
    words = _words(tokens, first, last)
    before = tokens[first - 1] if first else None
    owned = before is not None and (before.lower == "the" or is_possessive(before))
    return office_at(words) is not None or (owned and office_at(f"the {words}") is not None)


def title_length(tokens: tuple[Token, ...], first: int, last: int) -> int:
    """How many tokens at the front are a title of the name behind them; 0 where none are."""
    for size in range(min(LONGEST, last - first - 1), 0, -1):
        words = _words(tokens, first, first + size)
        if office_at(words) is not None and is_capital(tokens[first + size]):
            return size
    return 0


def _is_body(tokens: tuple[Token, ...], first: int, last: int) -> bool:
    """Whether the words name a body that only sounds like a title: "General Assembly"."""
    words = _words(tokens, first, last)
    heads = word_list("organization_heads") | word_list("place_heads")
    return known_organization(words) is not None or tokens[last - 1].lower in heads


def _words(tokens: tuple[Token, ...], first: int, last: int) -> str:
    """The words with the blanks they have in the report (at most one)."""
    out = tokens[first].text
    for before, token in zip(tokens[first:last], tokens[first + 1 : last], strict=False):
        out += (" " if before.end < token.start else "") + token.text
    return out
