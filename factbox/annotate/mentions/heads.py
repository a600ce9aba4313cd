"""Names that a word in them gives away: "Ministry of X", "X Front", "X Airport", "X Accords".

A run of capitalised words (with "of", "the", "and" inside) that ends with, or opens with and
goes on with "of", such a word is one name. Plain lower-case bodies of a state ("the defense
ministry") are names too where they are definite, since there is one in each state.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from factbox.annotate.mentions.candidates import Candidate, between
from factbox.annotate.mentions.head_starts import name_start, opens_with_possessive
from factbox.annotate.mentions.head_words import head_kind, kind_of_run
from factbox.annotate.mentions.words import (
    commonness,
    is_capital,
    is_hyphen,
    is_loud,
    is_people,
    is_possessive,
    no_name,
)
from factbox.annotate.parse import Parsed, Token
from factbox.data.offices import body_named, office_at
from factbox.data.states import code_of
from factbox.data.word_lists import word_list
from factbox.types import Kind

_LONGEST = 16
"""Words in the longest name of a body."""
_INNER = frozenset(["de", "del", "des", "du", "la", "al", "el", "van", "von"])
_GOVERNS = frozenset(["of", "for", "on", "against"])
_ON_TOPICS = frozenset(
    ["commission", "committee", "council", "center", "centre", "institute", "group", "office"]
)
"""Bodies whose name may say what they are on: "Committee on Fisheries"."""
_FIELDS = (("ministry", "of"), ("department", "of"), ("ministry", "for"), ("committee", "on"))
_FIELD = 3.5
"""How common (zipf) the words for the fields of a ministry are at least."""


def headed_names(parsed: Parsed) -> Iterator[Candidate]:
    """All names of the report that a word in them gives away."""
    for number in range(len(parsed.sentences)):
        loud = is_loud(parsed, number)
        for first, last in _runs(parsed.of(number)):
            if not loud:
                yield from _in_run(parsed, first, last)
        yield from _plain_ministries(parsed, number)


def _runs(tokens: tuple[Token, ...]) -> Iterator[tuple[int, int]]:
    """Longest stretches of capitalised words, with small words between two of them."""
    first = -1
    last = -1
    for position, token in enumerate(tokens):
        if is_capital(token) and token.lower not in ("the", "a", "an"):
            if first < 0:
                first = position
            last = position + 1
        elif first >= 0 and not _may_join(tokens, position):
            yield tokens[first].i, tokens[last - 1].i + 1
            first = -1
    if first >= 0:
        yield tokens[first].i, tokens[last - 1].i + 1


def _may_join(tokens: tuple[Token, ...], position: int) -> bool:
    """Whether a small word may stand inside a name: capitals come next."""
    ahead = tokens[position + 1 : position + 3]
    token = tokens[position]
    if opens_with_possessive(tokens, position) or _joins_tasks(tokens, position):
        return True
    if is_hyphen(token):
        return (
            bool(ahead) and token.end == ahead[0].start and tokens[position - 1].end == token.start
        )
    if token.lower in ("of", "for", "and", "&") or token.lower in _INNER:
        skip = ahead and ahead[0].lower == "the" and token.lower in ("of", "for")
        return any(is_capital(one) for one in ahead[: 2 if skip else 1])
    if token.lower in ("on", "against"):
        topic = tokens[position - 1].lower in _ON_TOPICS and is_capital(tokens[position - 1])
        return topic and bool(ahead) and is_capital(ahead[0]) and not no_name(ahead[0].text)
    return _joins_fields(tokens, position) or (
        token.lower == "the"
        and (tokens[position - 1].lower in ("of", "for") or _joins_tasks(tokens, position - 1))
        and bool(ahead and is_capital(ahead[0]))
    )


def _joins_tasks(tokens: tuple[Token, ...], i: int) -> bool:
    """Whether "and the" goes on in a name: "Board for the Care of Lakes and the Safety of Boats"."""
    before = [token.lower for token in tokens[max(0, i - 5) : i]]
    ahead = tokens[i + 1 : i + 4]
    return (
        tokens[i].lower == "and"
        and ["for", "the"] in [before[k : k + 2] for k in range(len(before))]
        and [token.lower for token in (*ahead[:1], *ahead[2:])] == ["the", "of"]
        and is_capital(ahead[1])
    )


def _joins_fields(tokens: tuple[Token, ...], i: int) -> bool:
    """Whether a comma stands between the fields of a ministry: "Ministry of Trade, Homes and Roads"."""
    if tokens[i].text != ",":
        return False
    start = i
    while start > max(0, i - _LONGEST) and (
        is_capital(tokens[start - 1]) or tokens[start - 1].lower in ("of", ",")
    ):
        start -= 1
    opening = [token.lower for token in tokens[start:i]]
    if not any(pair in _FIELDS for pair in pairwise(opening)):
        return False
    ahead = tokens[i + 1 : i + 7]
    ends = [token.lower for token in ahead]
    if "and" not in ends:
        return False
    fields = [token for token in ahead[: ends.index("and") + 2] if token.text not in (",", "and")]
    return bool(fields) and all(
        is_capital(token) and code_of(token.text) is None and commonness(token.text) >= _FIELD
        for token in fields
    )


def _in_run(parsed: Parsed, first: int, last: int) -> Iterator[Candidate]:
    """The names inside one run of capitals; of a list ("A and B") each by itself."""
    tokens = parsed.tokens
    position = first
    while position < last:
        end = _name_end(tokens, position, last)
        if end is None:
            position += 1
            continue
        stop, kind = end
        start = name_start(tokens, position, stop)
        kind = kind_of_run(tokens, start, stop, kind)
        if kind == "place":
            start = max([start, *(k + 1 for k in range(start, stop) if tokens[k].lower == "for")])
        words = " ".join(token.text for token in tokens[start:stop])
        start -= start > first and tokens[start - 1].lower in ("st", "st.", "saint")
        partisans = stop - start == 2 and is_people(tokens[stop - 1].text)
        inside = kind == "place" and _goes_on_as_thing(tokens, stop, last)
        if stop - start > 1 and office_at(words) is None and not partisans and not inside:
            yield between(parsed, start, stop, kind, _FEATURES[kind])
        position = stop


_FEATURES: dict[Kind, str] = {
    "organization": "word that organizations end with",
    "place": "word that places end with",
    "agreement": "agreement by name",
    "other": "word that things end with",
}


def _name_end(tokens: tuple[Token, ...], first: int, last: int) -> tuple[int, Kind] | None:
    """Where the name that begins at `first` ends, and what its head makes it."""
    best: tuple[int, Kind] | None = None
    last = min(last, first + _LONGEST)
    for i in range(first, last):
        token = tokens[i]
        if (
            i > first
            and token.lower in ("and", "&")
            and best is not None
            and not _goes_on(tokens, first, i, last)
        ):
            break
        kind = head_kind(token)
        if kind is None or (i + 1 < last and is_people(tokens[i + 1].text)):
            continue
        governs = ("of",) if kind == "place" else _GOVERNS
        follows = i + 1 < last and tokens[i + 1].lower in governs
        if follows:
            return _complement_end(tokens, i + 1, last), kind
        if i > first:
            best = (i + 1, kind)
    if best is None or best[1] != "organization":
        return best
    return best[0] + _has_tail(tokens, best[0], last), best[1]


def _has_tail(tokens: tuple[Token, ...], i: int, last: int) -> bool:
    """Whether one more word with a capital ends the name behind its head: "Salo News Online"."""
    if i + 1 != last or not is_capital(tokens[i]) or not tokens[i].text.isalpha():
        return False
    word = tokens[i].text
    known = code_of(word) or office_at(word) or is_people(word) or no_name(word)
    return not known and word not in word_list("given_names")


def _goes_on_as_thing(tokens: tuple[Token, ...], i: int, last: int) -> bool:
    """Whether what follows makes a place's name that of something else: "Ulm Bridge Trophy"."""
    if i >= last or not tokens[i].text.isalpha() or not is_capital(tokens[i]):
        return False
    word = tokens[i].text
    known = code_of(word) or office_at(word) or is_people(word) or no_name(word)
    return not known and tokens[i].pos in ("NOUN", "PROPN") and commonness(word) >= _FIELD


def _goes_on(tokens: tuple[Token, ...], first: int, i: int, last: int) -> bool:
    """Whether "and" stands inside one name ("Ministry of Trade and Industry")."""
    return any(tokens[j].lower == "of" for j in range(first, i)) and i + 1 < last


def _complement_end(tokens: tuple[Token, ...], i: int, last: int) -> int:
    """The end of "of X (and Y)": X goes on with capitals; "and Y" only after "of X" of a body."""
    j = i + 1
    while j < last:
        token = tokens[j]
        if j > i + 1 and _opens_holder(tokens, j, last):
            break
        if (
            is_capital(token)
            or is_hyphen(token)
            or token.lower in ("of", "the", "for", "&", "on", "against")
            or _joins_fields(tokens, j)
            or (token.lower == "and" and j + 1 < last and not _opens_name(tokens, j + 1, last))
            or token.lower in _INNER
        ):
            j += 1
        else:
            break
    while j > i + 1 and not is_capital(tokens[j - 1]):
        j -= 1
    return j


def _opens_holder(tokens: tuple[Token, ...], j: int, last: int) -> bool:
    """Whether a person's name or title follows the body's: "University of X Ana Ruiz"."""
    if not is_capital(tokens[j]) or j + 1 >= last or not is_capital(tokens[j + 1]):
        return False
    title = office_at(tokens[j].text) is not None
    given = tokens[j].text in word_list("given_names") and is_capital(tokens[j - 1])
    return (title or given) and not any(head_kind(one) for one in tokens[j + 1 : last])


def _opens_name(tokens: tuple[Token, ...], i: int, last: int) -> bool:
    """Whether another name with a head of its own begins here."""
    return any(head_kind(tokens[j]) is not None for j in range(i, min(i + 4, last)))


def _plain_ministries(parsed: Parsed, number: int) -> Iterator[Candidate]:
    """ "the defense ministry", "Israel's foreign ministry": definite, so one body."""
    tokens = parsed.of(number)
    for position in range(1, len(tokens)):
        head = tokens[position]
        if head.lower != "ministry" or is_capital(head):
            continue
        first = position - 1
        words = parsed.words(
            parsed.sentences[number].part, tokens[first].start, tokens[position].end
        )
        before = tokens[first - 1] if first else None
        definite = before is not None and (
            before.lower in ("the", "its", "their", "his", "her")
            or is_possessive(before)
            or is_people(before.text)
        )
        if body_named(words) is not None and definite:
            yield between(
                parsed, tokens[first].i, head.i + 1, "organization", "ministry of a state"
            )
