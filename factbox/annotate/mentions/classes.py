"""Names whose class is said beside them: "the airline X", "X district", "X-based", "X, a bank".

- A common noun for a body or a place, right before a name or in apposition to it, decides its kind.
- A noun for a place right behind a name ("X village") does too, and so does "-based".
- What the company did to somebody is none of it: in "the firm X founded" the name is a subject.
- A body of one word ("Labour", "Parliament") stands alone; at the head of a sentence, only as what
  speaks or acts.
"""

from __future__ import annotations

from collections.abc import Iterator

from factbox.annotate.mentions.candidates import Candidate, between
from factbox.annotate.mentions.words import is_capital, is_hyphen, is_people, no_name
from factbox.annotate.parse import Parsed, Token
from factbox.data.offices import office_at
from factbox.data.speech_verbs import speech_verb
from factbox.data.states import code_of
from factbox.data.word_lists import word_list
from factbox.types import Kind

_MOST_WORDS = 6
_FEATURE = "class beside the name"
_PAPERS = frozenset(["daily", "magazine", "newspaper", "tabloid", "website", "weekly"])
"""What stands behind the name of a paper itself, not behind that of its owner or town."""
_NEWS = "news"


def named_by_class(parsed: Parsed) -> Iterator[Candidate]:
    """All names of the report whose class is said beside them."""
    for token in parsed.tokens:
        kind = _class_of(token) if token.tag in ("NN", "NNS") else None
        if kind is not None:
            yield from _before_name(parsed, token, kind)
            yield from _behind_name(parsed, token, kind)
            yield from _apposed(parsed, token, kind)
        elif token.lower == "based":
            yield from _with_hyphen(parsed, token)


def bodies_of_one_word(parsed: Parsed) -> Iterator[Candidate]:
    """ "Labour", "Parliament", where no other word belongs to the name."""
    for token in parsed.tokens:
        listed = is_capital(token) and token.lower in word_list("one_word_bodies")
        if listed and _is_body_alone(parsed, token):
            yield between(parsed, token.i, token.i + 1, "organization", "body of one word")


def _class_of(token: Token) -> Kind | None:
    """What a lower-case common noun says that the name beside it is."""
    if token.text in word_list("organization_classes"):
        return "organization"
    return "place" if token.text in word_list("place_classes") else None


def _before_name(parsed: Parsed, noun: Token, kind: Kind) -> Iterator[Candidate]:
    """ "The airline X", "the village (of) X", "her airline, X,"."""
    first = noun.i + 1
    if _is_owned(parsed, noun) and first < len(parsed.tokens) and parsed.tokens[first].text == ",":
        end = _run_end(parsed, first + 1, noun.sentence)
        closed = end < len(parsed.tokens) and parsed.tokens[end].text in (",", ".")
        if first + 1 < end and closed and _is_name(parsed, first + 1, end):
            yield between(parsed, first + 1, end, kind, _FEATURE)
        return
    if kind == "place" and first < len(parsed.tokens) and parsed.tokens[first].lower == "of":
        first += 1
    end = _run_end(parsed, first, noun.sentence)
    if first < end and not _acts_upon(parsed, noun, end - 1) and _is_name(parsed, first, end):
        yield between(parsed, first, end, kind, _FEATURE)


def _is_owned(parsed: Parsed, noun: Token) -> bool:
    """Whether somebody's only one is meant: "his website"."""
    return any(parsed.tokens[i].tag == "PRP$" for i in parsed.children[noun.i])


def _behind_name(parsed: Parsed, noun: Token, kind: Kind) -> Iterator[Candidate]:
    """ "X district", "the X (news) website"; what a bank's name is called after says nothing."""
    if noun.i == 0 or (kind != "place" and noun.text not in _PAPERS):
        return
    end = noun.i - (noun.text in _PAPERS and parsed.tokens[noun.i - 1].lower == _NEWS)
    start = _run_start(parsed, end - 1, noun.sentence)
    proper = parsed.tokens[end - 1].pos == "PROPN"
    if start < end and proper and _is_name(parsed, start, end):
        yield between(parsed, start, end, kind, _FEATURE)


def _with_hyphen(parsed: Parsed, based: Token) -> Iterator[Candidate]:
    """ "X-based"."""
    if based.i < 2 or not is_hyphen(parsed.tokens[based.i - 1]):
        return
    start = _run_start(parsed, based.i - 2, based.sentence)
    if start < based.i - 1 and _is_name(parsed, start, based.i - 1):
        yield between(parsed, start, based.i - 1, "place", _FEATURE)


def _apposed(parsed: Parsed, noun: Token, kind: Kind) -> Iterator[Candidate]:
    """ "X, a bank in the north, ..."."""
    head = parsed.tokens[noun.head]
    if noun.dep != "appos" or head.i >= noun.i or not is_capital(head):
        return
    article = any(parsed.tokens[i].lower in ("a", "an", "the") for i in parsed.children[noun.i])
    start = _run_start(parsed, head.i, noun.sentence)
    follows = parsed.tokens[head.i + 1].text == ","
    if article and follows and start <= head.i and _is_name(parsed, start, head.i + 1):
        yield between(parsed, start, head.i + 1, kind, _FEATURE)


def _run_end(parsed: Parsed, first: int, sentence: int) -> int:
    end = first
    last = min(parsed.bounds[sentence][1], first + _MOST_WORDS)
    while end < last and (_may_be_part(parsed.tokens[end]) or _is_tight(parsed, first, end, last)):
        end += 1
    return end


def _run_start(parsed: Parsed, last: int, sentence: int) -> int:
    start = last + 1
    first = max(parsed.bounds[sentence][0], last + 1 - _MOST_WORDS)
    while start > first and (
        _may_be_part(parsed.tokens[start - 1]) or _is_tight(parsed, first, start - 1, last + 1)
    ):
        start -= 1
    return start


def _is_tight(parsed: Parsed, first: int, i: int, last: int) -> bool:
    """Whether a hyphen joins two parts of a name: "Al-Youm"."""
    if not first < i < last - 1 or not is_hyphen(parsed.tokens[i]):
        return False
    before, hyphen, after = parsed.tokens[i - 1 : i + 2]
    touching = before.end == hyphen.start and hyphen.end == after.start
    return touching and _may_be_part(before) and _may_be_part(after)


def _may_be_part(token: Token) -> bool:
    return is_capital(token) and token.text[0].isalpha() and not no_name(token.text)


def _is_name(parsed: Parsed, first: int, end: int) -> bool:
    """Whether a run of capitals is a whole name that no list and no word in it explains."""
    tokens = parsed.tokens
    words = [token.text for token in tokens[first:end]]
    if any(is_people(word) or office_at(word) is not None for word in words):
        return False
    if tokens[first].i == parsed.bounds[tokens[first].sentence][0] and len(words) == 1:
        return tokens[first].pos == "PROPN"
    edges = [tokens[i] for i in (first - 1, end) if 0 <= i < len(tokens)]
    if _is_tight(parsed, first, end, len(tokens)):
        return False
    if any(_touches(edge, tokens[first].sentence) for edge in edges):
        return False
    heads = word_list("organization_heads") | word_list("place_heads")
    headed = any(word.lower() in heads for word in words)
    return not headed and code_of(" ".join(words)) is None


def _touches(edge: Token, sentence: int) -> bool:
    """Whether a word beside a run of capitals has a capital too; an article has only stood first."""
    return edge.sentence == sentence and is_capital(edge) and edge.lower not in ("a", "an", "the")


def _acts_upon(parsed: Parsed, noun: Token, i: int) -> bool:
    """Whether a name is the subject of a clause about the noun: "the firm X founded"."""
    verb = parsed.tokens[parsed.tokens[i].head]
    told = speech_verb(verb.lemma) is not None
    clause = verb.dep in ("relcl", "acl") and verb.head == noun.i and not told
    return clause and parsed.tokens[i].dep.startswith("nsubj")


def _is_body_alone(parsed: Parsed, token: Token) -> bool:
    first, last = parsed.bounds[token.sentence]
    for i in (token.i - 1, token.i + 1):
        if first <= i < last:
            beside = parsed.tokens[i]
            if is_hyphen(beside) or (is_capital(beside) and beside.text[0].isalpha()):
                return False
    if token.dep == "compound" or _is_membership(parsed, token, first):
        return False
    if token.i > first:
        return True
    verb = parsed.tokens[token.head]
    return token.dep == "nsubj" and verb.pos in ("VERB", "AUX") and verb.tag != "VBG"


def _is_membership(parsed: Parsed, token: Token, first: int) -> bool:
    """ "Member of Parliament" is an office."""
    before = parsed.tokens[max(first, token.i - 2) : token.i]
    return [word.lower for word in before] in (["member", "of"], ["members", "of"])
