"""Places that a preposition gives away: "in X", "the mayor of X", "came from X and Y".

The small model takes a village that it does not know for a body or a man. A single capitalised word
after "in", "near", "off" or "outside", or after any preposition and before ", where", after "of" behind a word for a settlement or its people, or after
"from", "to" or "at" behind a verb of motion or gathering, or a word unheard of after "at", is a place; so is a word that a list joins
to it; so is what "between" joins to a listed place. What one trusts, believes or invests in is none, and neither is a listed body.
"""

from __future__ import annotations

from collections.abc import Iterator

from factbox.annotate.mentions.candidates import Candidate, between
from factbox.annotate.mentions.words import commonness, is_capital, is_people, no_name
from factbox.annotate.parse import Parsed, Token
from factbox.data.organizations import known_organization
from factbox.data.places import places
from factbox.data.states import capital_code, code_of
from factbox.data.word_lists import word_list

_INSIDE = frozenset(["in", "near", "off", "outside"])
_WHERE = [",", "where"]
_FEATURE = "place by its preposition"
_UNHEARD = 1.5
"""How common (zipf) a word is at most that few readers have met."""
_MOVING = frozenset(["from", "to", "at", "toward", "towards"])


def named_by_preposition(parsed: Parsed) -> Iterator[Candidate]:
    """Single words that stand where a place stands."""
    for token in parsed.tokens:
        if token.dep != "pobj":
            continue
        head = parsed.tokens[token.head]
        if (
            _opens_where(parsed, token)
            or _is_place_preposition(parsed, head)
            or (head.lower == "at" and _is_unheard(token))
        ):
            for one in _listed(parsed, token):
                if _may_be_place(parsed, one):
                    yield between(parsed, one.i, one.i + 1, "place", _FEATURE)


def _opens_where(parsed: Parsed, token: Token) -> bool:
    """Whether a clause that tells of a place hangs on a name: "on X, where"."""
    return [one.lower for one in parsed.tokens[token.i + 1 : token.i + 3]] == _WHERE


def _is_unheard(token: Token) -> bool:
    """Whether few readers have met a word, and the model takes it for no person."""
    return token.ent[2:] != "PERSON" and commonness(token.text) <= _UNHEARD


def _listed(parsed: Parsed, token: Token) -> Iterator[Token]:
    """A token and those that a list joins to it."""
    yield token
    for child in parsed.children[token.i]:
        if parsed.tokens[child].dep == "conj":
            yield from _listed(parsed, parsed.tokens[child])


def _is_place_preposition(parsed: Parsed, word: Token) -> bool:
    governor = parsed.tokens[word.head]
    lemma = governor.lemma.lower()
    if word.lower == "between":
        return any(_is_listed(parsed.tokens[i]) for i in parsed.children[word.i])
    if word.lower in _INSIDE:
        return lemma not in word_list("trusting_words") and governor.i != word.i
    if word.lower in _MOVING:
        return governor.pos == "VERB" and lemma in word_list("motion_verbs")
    return word.lower == "of" and lemma in word_list("settlement_words")


def _is_listed(token: Token) -> bool:
    return token.text in places() or capital_code(token.text) is not None


def _may_be_place(parsed: Parsed, token: Token) -> bool:
    if token.pos != "PROPN" or not is_capital(token) or len(token.text) < 3:
        return False
    if token.text.isupper() or no_name(token.text) or is_people(token.text):
        return False
    if token.ent[2:] not in ("ORG", "PERSON", "GPE", "LOC", "FAC", "") or code_of(token.text):
        return False
    return _stands_alone(parsed, token) and known_organization(token.text) is None


def _stands_alone(parsed: Parsed, token: Token) -> bool:
    """Whether no other capitalised word and no possessive stands beside it."""
    for i in (token.i - 1, token.i + 1):
        if 0 <= i < len(parsed.tokens):
            beside = parsed.tokens[i]
            joined = beside.sentence == token.sentence and beside.pos != "PUNCT"
            if joined and (is_capital(beside) or beside.tag == "POS"):
                return False
            if beside.text in ("-", "‑", "/") or (beside.pos == "NOUN" and beside.head == token.i):
                return False
    return True
