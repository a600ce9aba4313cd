"""Which way a weekday or a month is meant: the last one (`<`) or the next one (`>`).

The verb that the words hang on decides. Told in the past ("visited on Tuesday") it is the last one
on or before the report's day; in the future or with a modal ("will fly home on Thursday") the next
one. A verb form without tense ("before leaving on Thursday") has the tense of the verb above it,
unless what governs it looks ahead ("planned to meet", "expected to sign", "due on Friday"; but "had
been due on Friday" looks back). "Since"
looks back, "until" looks ahead unless the verb is in the perfect. Where nothing
decides, the direction is left open and the nearest is taken.
"""

from __future__ import annotations

from factbox.annotate.parse import Parsed, Token
from factbox.data.word_lists import word_list

BACK, AHEAD, OPEN = "<", ">", ""
OVER = "<<"
"""Surely before the day: what has ended is over."""
_LEVELS = 14
_FUTURE = frozenset(("will", "'ll", "\u2019ll", "wo", "shall", "would", "'d"))
_MODAL = frozenset(("may", "might", "could", "should", "must", "can", "ca"))
_STARTS = frozenset(("payable", "effective", "starting", "beginning", "commencing"))
_AHEAD_WORDS = frozenset(
    ("upcoming", "forthcoming", "coming", "planned", "scheduled", "due", "next")
)


def direction(parsed: Parsed, tokens: tuple[Token, ...], whole: bool = False) -> str:
    """`<`, `>` or "" for a time expression that is made of `tokens`.

    A `whole` date has its year: before a noun it names ("the June 3, 2019, accord") it is left
    open, since it is not told as happening at all.
    """
    if not tokens:
        return OPEN
    inside = {token.i for token in tokens}
    top = next((token for token in tokens if token.head not in inside), tokens[0])
    first = min(inside)
    lead = parsed.tokens[first - 1].lower if first else ""
    if lead in ("since", "ended"):
        return BACK if lead == "since" else OVER
    found = _climb(parsed, top, inside)
    if (whole or found == AHEAD) and _names_a_thing(parsed, top, inside):
        return OPEN
    if lead in ("until", "till") and found != AHEAD and not _is_perfect(parsed, top):
        return AHEAD
    return found


def _names_a_thing(parsed: Parsed, top: Token, inside: set[int]) -> bool:
    """Whether the date stands before a noun that it names: "the Feb. 23 accord"."""
    below = parsed.tokens[top.head] if parsed.tokens[top.head].i in inside else top
    above = parsed.tokens[below.head]
    if _between_article_and_noun(parsed, inside):
        return True
    return below.dep in ("compound", "nummod", "nmod", "poss") and above.i > below.i


def _between_article_and_noun(parsed: Parsed, inside: set[int]) -> bool:
    first, following = min(inside), max(inside) + 1
    if first == 0 or parsed.tokens[first - 1].pos not in ("DET", "PRON"):
        return False
    while following < len(parsed.tokens) and parsed.tokens[following].text == ",":
        following += 1
    return following < len(parsed.tokens) and parsed.tokens[following].pos == "NOUN"


def _climb(parsed: Parsed, token: Token, inside: set[int]) -> str:
    """Go from head to head until one has a tense."""
    below = token
    for _ in range(_LEVELS):
        above = parsed.tokens[below.head]
        if above.i == below.i:
            return (_of_verb(parsed, below, below) or OPEN) if below.i not in inside else OPEN
        if above.i not in inside:
            found = _of_verb(parsed, above, below)
            if found is not None:
                return found
        below = above
    return OPEN


def _of_verb(parsed: Parsed, word: Token, below: Token) -> str | None:
    """What `word` says; None where it says nothing and the word above it must."""
    if _was_planned(parsed, word):
        return BACK
    if word.lemma.lower() in word_list("prospects") and below.dep in ("prep", "npadvmod", "pobj"):
        looks_ahead = below.lower in ("for", "on", "by", "until") or below.dep == "npadvmod"
        if looks_ahead and word.tag in ("VBN", "JJ") and below.lower != "on":
            return AHEAD
    if word.lower in _STARTS:
        return AHEAD
    if word.pos not in ("VERB", "AUX"):
        return AHEAD if word.lower in _AHEAD_WORDS else None
    auxiliaries = [
        parsed.tokens[child]
        for child in parsed.children[word.i]
        if parsed.tokens[child].dep in ("aux", "auxpass")
    ]
    return _of_group(parsed, word, auxiliaries)


def _of_group(parsed: Parsed, verb: Token, auxiliaries: list[Token]) -> str | None:
    """The tense of a verb with its auxiliaries."""
    lower = {token.lower for token in auxiliaries}
    lemmas = {token.lemma.lower() for token in auxiliaries}
    if "have" in lemmas and "to" not in lower:
        return BACK
    if lower & _FUTURE:
        return AHEAD
    if lower & _MODAL:
        return AHEAD
    if "to" in lower:
        above = parsed.tokens[verb.head]
        if _was_planned(parsed, above):
            return BACK
        return AHEAD if _looks_ahead(parsed, verb) else None
    if verb.tag == "VBD" or any(token.tag == "VBD" for token in auxiliaries):
        return BACK
    if verb.tag == "VBN" and not auxiliaries:
        return AHEAD if verb.lemma.lower() in word_list("prospects") and verb.dep == "acl" else BACK
    participle = verb.tag == "VBG" or any(token.lower == "being" for token in auxiliaries)
    if participle and all(token.lower == "being" for token in auxiliaries) and verb.dep != "ROOT":
        since = any(parsed.tokens[child].lower == "since" for child in parsed.children[verb.i])
        return BACK if since or parsed.tokens[verb.head].lower == "since" else None
    return OPEN


def _looks_ahead(parsed: Parsed, verb: Token) -> bool:
    """Whether an infinitive is governed by a word that looks ahead: "plans to", "is to"."""
    above = parsed.tokens[verb.head]
    if above.i == verb.i:
        return True
    if above.lemma.lower() in word_list("prospects"):
        return True
    return above.lemma.lower() in ("be", "go") and verb.dep == "xcomp"


def _was_planned(parsed: Parsed, word: Token) -> bool:
    """ "Had been scheduled to end on Friday": a plan of the past, whose day has come."""
    if word.lemma.lower() not in word_list("prospects"):
        return False
    group = parsed.children[word.i]
    if word.dep == "acomp" and parsed.tokens[word.head].lemma == "be":
        group = parsed.children[word.head]
    helping = [parsed.tokens[child] for child in group if parsed.tokens[child].dep == "aux"]
    return any(token.lower in ("had", "'d") for token in helping)


def _is_perfect(parsed: Parsed, token: Token) -> bool:
    below = token
    for _ in range(_LEVELS):
        above = parsed.tokens[below.head]
        children = [parsed.tokens[child] for child in parsed.children[above.i]]
        if any(child.dep == "aux" and child.lemma.lower() == "have" for child in children):
            return True
        if above.pos == "VERB" or above.i == below.i:
            return False
        below = above
    return False
