"""Whom "the two", "both sides" and "the two countries" stand for."""

from __future__ import annotations

import itertools

from factbox.annotate.event_mentions.belonging import is_state
from factbox.annotate.event_mentions.lexicon import classes
from factbox.annotate.event_mentions.tree import Tree
from factbox.data.states import capital_code, code_of
from factbox.types import Mention

_PAIR = frozenset({"two", "both"})
_SENTENCES_BACK = 4


def is_pair(tree: Tree, i: int) -> bool:
    """ "the two countries", "both sides", "the two"."""
    token = tree.tokens[i]
    if tree.lemma(i) not in classes()["pair"]:
        return False
    words = {tree.tokens[k].lower for k in tree.kids(i, "nummod", "det", "predet", "amod")}
    return bool(words & _PAIR) or (token.lower == "two" and "the" in words)


def last_pair(tree: Tree, i: int) -> tuple[Mention, ...]:
    """The two last spoken of together before a token; empty where that is not clear.

    "The two" are the two persons of the sentence; "the two countries", or "the two" without two
    persons, are states.
    """
    sentence = tree.tokens[i].sentence
    if tree.tokens[i].lower == "two":
        people = _people_in(tree, sentence, i)
        if len(people) == 2:
            return people
    first = max(0, sentence - _SENTENCES_BACK)
    for number in range(sentence, first - 1, -1):
        states = _states_in(tree, number, i)
        if len(states) == 2:
            return tuple(states)
        if len(states) > 2:
            return _joined(tree, states)
    return ()


def _joined(tree: Tree, states: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Of several states the two that "and" or "with" joins, where that is one pair."""
    pairs = [
        (one, other)
        for one, other in itertools.pairwise(states)
        if tree.parsed.words(one.part, one.end, other.start).strip() in ("and", "and the", "with")
    ]
    return pairs[0] if len(pairs) == 1 else ()


def _before(tree: Tree, number: int, i: int) -> tuple[Mention, ...]:
    """The names of a sentence, as far as they stand before a token."""
    sentence = tree.parsed.sentences[number]
    end = sentence.end
    if number == tree.tokens[i].sentence:
        end = min(end, tree.tokens[i].start)
    rows = tree.who.inside(sentence.part, sentence.start, end)
    return tuple(row for row in rows if isinstance(row, Mention) and row.end <= end)


def _states_in(tree: Tree, number: int, i: int) -> tuple[Mention, ...]:
    found: dict[str, Mention] = {}
    for row in _before(tree, number, i):
        code = code_of(row.name) or capital_code(row.name)
        if code is not None and is_state(row):
            found.setdefault(code, row)
    return tuple(found.values())


def _people_in(tree: Tree, number: int, i: int) -> tuple[Mention, ...]:
    rows = (row for row in _before(tree, number, i) if row.kind == "person")
    found: dict[str, Mention] = {}
    for row in rows:
        found.setdefault(row.name.split()[-1], row)
    return tuple(found.values())
