"""The words in which a report gives a person an office: the whole noun phrase, and no part of it.

"The city's special envoy X" is the city's special envoy: neither "envoy" nor what another state calls
such a post. Where it is not sure which words belong to the office, it has none: a phrase that the
words before it go on, one inside another phrase ("a plan for mayor, X"), or one of more words than
anybody reads.
"""

from __future__ import annotations

from factbox.annotate.mentions.persons import spaced
from factbox.annotate.mentions.words import is_capital, is_hyphen, is_possessive
from factbox.annotate.parse import Token
from factbox.data.offices import office_at
from factbox.data.places import places
from factbox.data.states import code_of
from factbox.data.towns import is_town

_NOMINAL = frozenset(["NOUN", "PROPN", "ADJ"])
_PAST = frozenset(["former", "then", "acting", "ex", "onetime", "late", "interim", "outgoing"])
_ARTICLES = frozenset(["the", "a", "an"])
_OWNERS = frozenset(["his", "her", "its", "their", "our", "my", "your", "fellow"])
_ANY = frozenset(["any", "every", "no", "each", "another", "other", "some", "which", "what"])
"""Words that say that no certain holder is meant."""
_ENDS = frozenset([",", ".", ";", ":", "(", ")", "—", "–", "“", "”", '"', "‘"])
_MOST = 9
"""Words in an office that is still read."""


def words_before(tokens: tuple[Token, ...], first: int, span: range, name: range) -> str:
    """The noun phrase that ends with the office in `span` and stands before the name in `name`; "" if unsure."""
    begin = span.start
    while begin > first and _belongs(tokens, begin - 1, name.stop):
        begin -= 1
    while begin > first and (is_hyphen(tokens[begin]) or is_hyphen(tokens[begin - 1])):
        begin -= 1
    if begin > first and _goes_on(tokens[begin - 1]):
        return ""
    if any(_is_joined(token, begin) for token in tokens[begin : span.start]):
        return ""
    if _is_plural(tokens[span.stop - 1]):
        return ""
    begin = _from_former(tokens, begin, span.stop)
    begin = _without_object(tokens, begin, span.start)
    begin = _without_owner(tokens, begin, span.start)
    begin, pointed = _without_articles(tokens, begin, span.stop)
    if begin >= span.stop or span.stop - begin > _MOST:
        return ""
    apart = any(token.text == "," for token in tokens[span.stop : name.start])
    owned = any(is_possessive(token) for token in tokens[begin : span.stop])
    if apart and not (pointed or owned or begin == first):
        return ""
    return spaced(tokens, begin, span.stop)


def words_behind(tokens: tuple[Token, ...], span: range) -> str:
    """An apposition without its article; "" where it is unsure."""
    now = int(tokens[span.start].lower in ("now", "currently"))
    begin, _ = _without_articles(tokens, span.start + now, span.stop)
    stop = span.stop
    while stop > begin and tokens[stop - 1].lower in (",", "and", "or"):
        stop -= 1
    if begin >= stop or stop - begin > _MOST or tokens[begin].lower in _ANY:
        return ""
    return spaced(tokens, begin, stop)


def is_cut_short(tokens: tuple[Token, ...], span: range) -> bool:
    """ "Chair of the Narvik, Nordland, branch": an article before a town belongs to a word to come."""
    start = span.stop
    while start > span.start and is_capital(tokens[start - 1]):
        start -= 1
    if start <= span.start or tokens[start - 1].lower != "the" or start == span.stop:
        return False
    comma = tokens[span.stop].text == "," if span.stop < len(tokens) else False
    named = spaced(tokens, start, span.stop)
    return comma and (named in places() or is_town(named) or code_of(named) is not None)


def _from_former(tokens: tuple[Token, ...], begin: int, stop: int) -> int:
    """ "In the probe former Minister Lund": nothing of an office stands before "former"."""
    past = [i for i in range(begin + 1, stop) if tokens[i].lower == "former"]
    return past[-1] if past and tokens[begin].text.islower() else begin


def _without_object(tokens: tuple[Token, ...], begin: int, start: int) -> int:
    """Past what a verb does before a title: "after losing patience Inspector Lund left"."""
    small = begin < start and tokens[begin].text.islower() and tokens[start].text[0].isupper()
    return start if small and begin > 0 and tokens[begin - 1].pos == "VERB" else begin


def _is_plural(head: Token) -> bool:
    """Whether an office is one of several persons': "Senators X, Y and Z"."""
    one = head.lower.removesuffix("s")
    return head.tag in ("NNS", "NNPS") or (one != head.lower and office_at(one) is not None)


def _belongs(tokens: tuple[Token, ...], i: int, name_end: int) -> bool:
    """Whether a token before an office is part of its phrase, as the parser reads it."""
    token = tokens[i]
    if token.text in _ENDS or token.lower in _ANY:
        return False
    if is_hyphen(token) or is_possessive(token):
        return not (is_possessive(token) and token.start > tokens[i - 1].end)
    if token.lower in _PAST:
        return True
    return token.pos in _NOMINAL and i < token.head < name_end


def _is_joined(token: Token, begin: int) -> bool:
    """Whether "and" joins a word of the phrase to one before it: "Roads and Bridges Board"."""
    return token.dep == "conj" and token.head < begin


def _without_owner(tokens: tuple[Token, ...], begin: int, start: int) -> int:
    """Past an owner who is not named: "the committee's", "the man's"."""
    for i in range(start - 1, begin, -1):
        if is_possessive(tokens[i]) and not is_capital(tokens[i - 1]):
            return i + 1
    return begin


def _without_articles(tokens: tuple[Token, ...], begin: int, end: int) -> tuple[int, bool]:
    """Past the articles at the head; whether there is one, in the phrase or right before it."""
    small = _ARTICLES | _OWNERS | {"both"}
    start = begin
    while begin < end and (tokens[begin].lower in small or not tokens[begin].text[0].isalnum()):
        begin += 1
    before = tokens[start - 1] if start else tokens[begin - 1]
    pointed = start < begin or before.lower in small or is_possessive(before)
    return begin, pointed


def _goes_on(before: Token) -> bool:
    """Whether the words before a phrase may be part of it, or say that nobody is meant."""
    if before.lower in _ANY:
        return True
    return before.pos in _NOMINAL and before.text not in _ENDS and before.dep != "npadvmod"
