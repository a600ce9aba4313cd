"""Names that nothing but the model knows: places without a sign of one, and peoples.

A single word that the model alone calls a place, that no list of places or towns has, and that
stands nowhere in the report behind a preposition ("in X", "near the X"), is left out: it is more
often a language, a dish, a festival or a project. What is anywhere called a people or a language ("the X
people", "X speakers") is no place, person or body at all.

Left out, too: a single word that the model alone calls a person or body, that no list knows, and that
nowhere in the report acts, owns, is given to or fought against ("a Kedge lamp", "dressed in Ondor"); single letters or capitals that
it calls a place ("US $"); and everyday words that it calls a landscape or that only stand behind "in".
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from factbox.annotate.mentions.candidates import Candidate
from factbox.annotate.mentions.votes import Vote, form
from factbox.annotate.mentions.words import commonness
from factbox.annotate.parse import Parsed, Token
from factbox.data.name_variants import is_known_name
from factbox.data.towns import is_town
from factbox.data.word_lists import word_list
from factbox.types import Kind

_PREPOSITIONS = frozenset(
    [
        "across",
        "around",
        "at",
        "between",
        "from",
        "in",
        "inside",
        "into",
        "near",
        "of",
        "off",
        "outside",
        "through",
        "throughout",
        "to",
        "toward",
        "towards",
        "via",
        "within",
    ]
)
_WEAK = frozenset(["model", "place by its preposition"])
_ROLES = frozenset(["nsubj", "nsubjpass", "poss", "dative"])
_WITH = frozenset(["by", "against", "with", "between"])
_OF_FIRMS = frozenset(["shares", "stock", "stocks", "spokesman", "spokeswoman", "executives"])
_JOINED = 3
_EVERYDAY = 4.0
"""How common (zipf) a word is that needs no name to explain it."""
_SUBJECT = 3.5
"""How common it is where nothing but "in" speaks for a place: "a chair in Sociology"."""
_OFTEN = 3
_KNOWN = 2.5
"""How common (zipf) a body's name is that is known beyond one report."""
_SHOUTED = 5
"""Letters that a shouted place has at least; fewer are an abbreviation."""
_ARTICLES = frozenset(["the", "a", "an"])


def without_doubtful(
    parsed: Parsed, candidates: Sequence[Candidate], votes: dict[str, Vote]
) -> Iterator[Candidate]:
    """The candidates without such places and peoples."""
    by_form: dict[str, list[Candidate]] = defaultdict(list)
    for one in candidates:
        by_form[form(one.text)].append(one)
    seen = _Seen(_behind(parsed, _PREPOSITIONS), _peoples(parsed), _subjects(parsed))
    doubtful = frozenset(
        name
        for name, found in by_form.items()
        if _is_unknown(name, found, votes[name]) and _is_doubtful(found, votes[name].kind, seen)
    )
    return (one for one in candidates if form(one.text) not in doubtful)


@dataclass(frozen=True, slots=True)
class _Seen:
    """Where words stand behind a preposition, which are peoples, and where subjects end."""

    behind: frozenset[tuple[str, int]]
    peoples: frozenset[str]
    subjects: frozenset[tuple[str, int]]


def _is_unknown(name: str, found: Sequence[Candidate], settled: Vote) -> bool:
    """Whether a single word is a name by the model or a preposition alone."""
    alone = settled.of is None and " " not in name
    return alone and all(one.feature in _WEAK for one in found) and not is_town(name)


def _is_doubtful(found: Sequence[Candidate], kind: Kind, seen: _Seen) -> bool:
    if any(one.text in seen.peoples for one in found):
        return True
    shouted = all(one.text.isupper() for one in found)
    if kind == "place":
        by_model = any(one.feature == "model" for one in found)
        placed = any(
            one.feature != "model" or (one.part, one.start) in seen.behind for one in found
        )
        everyday = commonness(found[0].text) >= (_EVERYDAY if by_model else _SUBJECT)
        towns = any(one.label == "GPE" for one in found)
        return not placed or (shouted and len(found[0].text) < _SHOUTED) or (everyday and not towns)
    if shouted or any((one.part, one.end) in seen.subjects for one in found):
        return False
    word = found[0].text
    often = len(found) >= _OFTEN and commonness(word) >= _KNOWN
    return (kind == "person" and not is_known_name(word.casefold())) or (
        kind == "organization" and not often
    )


def _subjects(parsed: Parsed) -> frozenset[tuple[str, int]]:
    """Where words end that act in the report."""
    return frozenset(
        (parsed.sentences[token.sentence].part, token.end)
        for token in parsed.tokens
        if _acts(parsed, token)
    )


def _acts(parsed: Parsed, token: Token) -> bool:
    """Whether a word is a subject or owner, who something is given to or done by, or joined to one."""
    steps = 0
    while token.dep == "conj" and steps < _JOINED:
        token, steps = parsed.tokens[token.head], steps + 1
    before = parsed.tokens[token.head]
    if token.dep == "compound" and before.lower in _OF_FIRMS:
        return True
    return token.dep in _ROLES or (token.dep == "pobj" and before.lower in _WITH)


def _peoples(parsed: Parsed) -> frozenset[str]:
    """The words that stand right before "people", "language" and the like."""
    return frozenset(
        token.text
        for token, after in zip(parsed.tokens, parsed.tokens[1:], strict=False)
        if after.lower in word_list("people_nouns")
    )


def _behind(parsed: Parsed, prepositions: frozenset[str]) -> frozenset[tuple[str, int]]:
    """Where words stand right behind a preposition, or behind its article."""
    found: set[tuple[str, int]] = set()
    for before, token in zip(parsed.tokens, parsed.tokens[1:], strict=False):
        earlier = parsed.tokens[max(before.i - 1, 0)]
        article = before.lower in _ARTICLES and earlier.lower in prepositions
        if before.lower in prepositions or article:
            found.add((parsed.sentences[token.sentence].part, token.start))
    return frozenset(found)
