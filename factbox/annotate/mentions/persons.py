"""Persons that the words around them give away: a title and a name, a given name and a surname.

"Defence Minister X Y", "Lt. Gen. X Y", "Mrs. X", "King X IV"; and two to four capitalised words
that open with a given name. A name goes on through particles ("El", "bin", "van"), hyphens,
initials and a regnal number; it ends with "Jr." or "Sr.".
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from factbox.annotate.mentions.candidates import Candidate, between
from factbox.annotate.mentions.words import (
    PARTICLES,
    ends_reign,
    is_capital,
    is_common,
    is_hyphen,
    is_loud,
    is_people,
    is_roman,
    no_name,
)
from factbox.annotate.parse import Parsed, Token
from factbox.data.offices import LONGEST, Post, office_at
from factbox.data.organizations import known_organization
from factbox.data.places import places
from factbox.data.states import capital_code, code_of
from factbox.data.word_lists import word_list

_GOVERNMENTS = frozenset(["administration", "presidency", "campaign", "cabinet"])
_AFTER_APPOSITION = frozenset([",", ".", ";", ")", "(", "—", "–", "and", "who", "said", "told"])
_MOST_WORDS = 5
_SMALL_WORDS = frozenset(["as", "at"])
"""Arabic articles before a hyphen, else English prepositions."""
_SUFFIXES = frozenset(["jr", "jr.", "sr", "sr."])


def titled_names(parsed: Parsed) -> Iterator[Candidate]:
    """Names behind a title."""
    for number in range(len(parsed.sentences)):
        first, last = parsed.bounds[number]
        for i in range(first + 1, last):
            post = _post_before(parsed.tokens, first, i)
            if post is None or post.kind == "role" or not _may_follow(post, parsed.tokens[i]):
                continue
            end = name_end(parsed.tokens, i, last)
            if not _goes_on_as_body(parsed.tokens, i, end, last):
                yield between(parsed, i, end, "person", "title and name")


def _may_follow(post: Post, token: Token) -> bool:
    """Whether a name opens behind a title; "Mr. Chad" is a man, "President Chad" may be a slip."""
    named = post.kind == "courtesy" and code_of(token.text) is not None
    return _opens_person(token) or (named and token.text.istitle())


def named_by_apposition(parsed: Parsed) -> Iterator[Candidate]:
    """Two to four capitalised words before ", the Freedonian foreign minister"."""
    tokens = parsed.tokens
    for number in range(len(parsed.sentences)):
        first, last = parsed.bounds[number]
        for i in range(first, last - 3):
            if not _opens_person(tokens[i]) or (i > first and is_capital(tokens[i - 1])):
                continue
            end = name_end(tokens, i, last)
            if 2 <= end - i <= 4 and end < last and tokens[end].text == ",":
                post = post_behind(tokens, end, last)
                if post is not None and not _goes_on_as_body(tokens, i, end, last):
                    yield between(parsed, i, end, "person", "title and name")


def post_behind(tokens: tuple[Token, ...], end: int, last: int) -> tuple[Post, range] | None:
    """An apposition between commas and its tokens: "X, the Moroccan defence minister, ..."."""
    if end >= last or tokens[end].text != ",":
        return None
    for size in range(min(LONGEST + 4, last - end - 1), 0, -1):
        stop = end + 1 + size
        if stop < last and tokens[stop].lower not in _AFTER_APPOSITION:
            continue
        if any(token.text in (";", ".") for token in tokens[end + 1 : stop]):
            continue
        post = office_at(spaced(tokens, end + 1, stop))
        if post is not None and post.kind == "office" and not post.plural:
            return post, range(end + 1, stop)
    return None


def heads_of_government(parsed: Parsed) -> Iterator[Candidate]:
    """ "The X administration", "the X White House": a government is called after its head."""
    tokens = parsed.tokens
    for token in tokens[1:-1]:
        follower = tokens[token.i + 1]
        alone = not is_capital(tokens[token.i - 1]) and tokens[token.i - 1].lower in ("the", "a")
        house = [one.text for one in tokens[token.i + 1 : token.i + 3]] == ["White", "House"]
        if (
            (house or follower.text in _GOVERNMENTS)
            and alone
            and _opens_person(token)
            and not _known(token)
        ):
            yield between(parsed, token.i, token.i + 1, "person", "government of a person")


def _known(token: Token) -> bool:
    known = capital_code(token.text) is not None or token.text in places()
    return known or known_organization(token.text) is not None or token.text.isupper()


def named_by_given_name(parsed: Parsed) -> Iterator[Candidate]:
    """Two to four capitalised words that open with a given name."""
    for number in range(len(parsed.sentences)):
        first, last = parsed.bounds[number]
        loud = is_loud(parsed, number)
        for i in range(first, last - 1):
            token = parsed.tokens[i]
            if not is_given(token) or (
                i > first and (is_capital(parsed.tokens[i - 1]) or is_hyphen(parsed.tokens[i - 1]))
            ):
                continue
            end = name_end(parsed.tokens, i, last)
            body = _goes_on_as_body(parsed.tokens, i, end, last)
            if 2 <= end - i <= 4 and not body and not loud:
                yield between(parsed, i, end, "person", "given name and surname")


def name_end(tokens: tuple[Token, ...], first: int, last: int) -> int:
    """Where the person's name that begins at `first` ends."""
    i = first + 1
    words = 1
    while i < last and words < _MOST_WORDS:
        token = tokens[i]
        if ends_reign(tokens, i, last):
            return i + 1
        if is_hyphen(token) and i + 1 < last and _tight_capital(tokens, i):
            i += 2
        elif token.lower in _SUFFIXES:
            return i + 1
        elif _is_number(token) or _continues(tokens, i, last):
            i += 1
            words += 1
        else:
            break
    return min(i, last)


def _is_number(token: Token) -> bool:
    """The number of a king or pope, not the speaker: "to King X I said"."""
    return is_roman(token.text) and token.pos != "PRON"


def _continues(tokens: tuple[Token, ...], i: int, last: int) -> bool:
    token = tokens[i]
    if token.lower in PARTICLES and token.lower not in _SMALL_WORDS:
        if i + 2 < last and is_hyphen(tokens[i + 1]):
            return is_capital(tokens[i + 2])
        return i + 1 < last and (is_capital(tokens[i + 1]) or tokens[i + 1].lower in PARTICLES)
    if not is_capital(token) or no_name(token.text):
        return False
    return token.text[0].isalpha() and not is_people(token.text) and not _is_title(token)


def _tight_capital(tokens: tuple[Token, ...], i: int) -> bool:
    hyphen, after = tokens[i], tokens[i + 1]
    return tokens[i - 1].end == hyphen.start and hyphen.end == after.start and is_capital(after)


def _is_title(token: Token) -> bool:
    post = office_at(token.text)
    return post is not None and post.kind in ("office", "role") and post.office != "king"


def _opens_person(token: Token) -> bool:
    if not is_capital(token) or not token.text[0].isalpha() or no_name(token.text):
        return False
    known = code_of(token.text) is not None or is_people(token.text)
    return not known and not _is_title(token) and _rank(token.text) is None


@lru_cache(maxsize=8192)
def _rank(word: str) -> Post | None:
    post = office_at(word)
    return post if post is not None and post.kind in ("rank", "courtesy") else None


def _goes_on_as_body(tokens: tuple[Token, ...], first: int, end: int, last: int) -> bool:
    """Whether the words are rather a body or a place: "King Fahd University"."""
    heads = word_list("organization_heads") | word_list("place_heads")
    return any(token.lower in heads for token in tokens[max(first, end - 1) : min(end + 1, last)])


def _post_before(tokens: tuple[Token, ...], first: int, i: int) -> Post | None:
    """The post that the words right before token `i` name."""
    before = tokens[i - 1]
    if before.text in (",", ";", ":") or before.lower in ("and", "of", "the", "for"):
        return None
    if is_people(before.text) or not tokens[i].text[:1].isupper():
        return None
    for size in range(1, min(LONGEST, i - first) + 1):
        start = tokens[i - size]
        post = office_at(spaced(tokens, i - size, i))
        if post is not None and " of " in post.office and post.body is not None:
            continue
        if post is not None and _is_title_here(tokens, i - size, i, post):
            return post
        if start.text in (",", ";", ":", "."):
            break
    return None


def _is_title_here(tokens: tuple[Token, ...], start: int, i: int, post: Post) -> bool:
    """A capitalised title, or one in lower case that names a real office, not a calling."""
    capital = is_capital(tokens[i - 1])
    if post.kind == "courtesy":
        return capital
    if post.kind == "rank":
        return capital or tokens[i - 1].lower in ("general", "colonel", "captain", "lieutenant")
    at_head = start == i - 1 and tokens[start].sentence != tokens[max(start - 1, 0)].sentence
    return not (at_head and tokens[start].lower in ("head", "chief", "official", "leader"))


def spaced(tokens: tuple[Token, ...], first: int, last: int) -> str:
    """The words with a blank wherever the report has one."""
    out = tokens[first].text
    for before, token in zip(tokens[first : last - 1], tokens[first + 1 : last], strict=True):
        out += (" " if before.end < token.start else "") + token.text
    return out


@lru_cache(maxsize=1)
def _given() -> frozenset[str]:
    return frozenset(word_list("given_names"))


def is_given(token: Token) -> bool:
    """Whether a word is a given name and nothing commoner."""
    word = token.text
    name = word.title() if word.isupper() else word
    if token.pos == "VERB" or (name in _given() and _is_title(token)):
        return False
    return name in _given() and not (is_common(word) and no_name(word))
