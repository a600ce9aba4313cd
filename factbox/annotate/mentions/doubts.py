"""Names that nothing but the model knows: places without a sign of one, and peoples.

A single word that the model alone calls a place, that no list of places or towns has, and that
stands nowhere in the report behind a preposition ("in X", "near the X"), is left out: it is more
often a language, a dish, a festival or a project. What is anywhere called a people or a language ("the X
people", "X speakers") is no place, person or body at all.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from factbox.annotate.mentions.candidates import Candidate
from factbox.annotate.mentions.votes import Vote, form
from factbox.annotate.parse import Parsed
from factbox.data.towns import is_town
from factbox.data.word_lists import word_list

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
_ARTICLES = frozenset(["the", "a", "an"])


def without_doubtful(
    parsed: Parsed, candidates: Sequence[Candidate], votes: dict[str, Vote]
) -> Iterator[Candidate]:
    """The candidates without such places and peoples."""
    by_form: dict[str, list[Candidate]] = defaultdict(list)
    for one in candidates:
        by_form[form(one.text)].append(one)
    behind = _behind_preposition(parsed)
    peoples = _peoples(parsed)
    doubtful = frozenset(
        name
        for name, found in by_form.items()
        if _is_unknown(name, found, votes[name])
        and (
            any(one.text in peoples for one in found)
            or (
                votes[name].kind == "place"
                and not any((one.part, one.start) in behind for one in found)
            )
        )
    )
    return (one for one in candidates if form(one.text) not in doubtful)


def _is_unknown(name: str, found: Sequence[Candidate], settled: Vote) -> bool:
    alone = settled.of is None and " " not in name
    return alone and all(one.feature == "model" for one in found) and not is_town(name)


def _peoples(parsed: Parsed) -> frozenset[str]:
    """The words that stand right before "people", "language" and the like."""
    return frozenset(
        token.text
        for token, after in zip(parsed.tokens, parsed.tokens[1:], strict=False)
        if after.lower in word_list("people_nouns")
    )


def _behind_preposition(parsed: Parsed) -> frozenset[tuple[str, int]]:
    """Where words stand right behind a preposition, or behind its article."""
    found: set[tuple[str, int]] = set()
    for before, token in zip(parsed.tokens, parsed.tokens[1:], strict=False):
        earlier = parsed.tokens[max(before.i - 1, 0)]
        article = before.lower in _ARTICLES and earlier.lower in _PREPOSITIONS
        if before.lower in _PREPOSITIONS or article:
            found.add((parsed.sentences[token.sentence].part, token.start))
    return frozenset(found)
