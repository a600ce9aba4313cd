"""Which pattern of the dictionary fits what stands around a verb.

A pattern wants nouns at the subject ("&MILITARY *"), nouns below the verb ("* {PEACE PLAN}"), and
prepositions with their nouns ("* (WITH &TREATY)"), each of them a word or one of a set of synonyms.
In the passive the subject is looked for after "by", and what is below at the subject. Patterns are found
by a word they must hold; of those that fit the one that says most wins: subjects before objects before
prepositions, then the number of words.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from factbox.annotate.dictionary_codes.phrases import Phrase, head_words, subject_clause
from factbox.data import coder
from factbox.data.coder import Noun, Pattern, Preposition

_BY = ("BY", "FROM")
_ANYTHING = "^"
_NOMINAL = ("NP", "ADVP", "PRT")


@dataclass(frozen=True, slots=True)
class Around:
    """What stands around a verb: noun phrases above and below it, and phrases after prepositions."""

    above: tuple[Phrase, ...]
    below: tuple[Phrase, ...]
    after: tuple[Phrase, ...]


def around(verb: Phrase, passive: bool) -> Around:
    """What a verb phrase's patterns are held against."""
    clause = subject_clause(verb)
    subjects = tuple(clause.below(*_NOMINAL)) if clause is not None else ()
    after = tuple(kid for kid in verb.below("PP") if len(kid.kids) > 1)
    if passive:
        told_by = tuple(
            kid.kids[1] for kid in after if kid.kids[0].word in _BY and kid.kids[1].label == "NP"
        )
        return Around(told_by, (*subjects, *verb.below(*_NOMINAL)), after)
    return Around(subjects, tuple(verb.below(*_NOMINAL)), after)


def best(block: str, stands: Around) -> tuple[Pattern, frozenset[int]] | None:
    """The pattern of a block of verbs that fits best, and the tokens it took."""
    found: tuple[Pattern, frozenset[int]] | None = None
    for pattern in _candidates(block, stands):
        taken = _fits(pattern, stands)
        if taken is not None and (found is None or _says(pattern) > _says(found[0])):
            found = pattern, frozenset(taken)
    return found


def _says(pattern: Pattern) -> tuple[int, ...]:
    """How much a pattern says; of two that say as much the later one of the dictionary."""
    size = len(pattern.words.split())
    above, below = pattern.upper or pattern.upper_after, pattern.lower
    return bool(above), bool(below), size, pattern.line


def _candidates(block: str, stands: Around) -> Iterator[Pattern]:
    """The patterns that hold a word that stands around the verb."""
    rows = coder.patterns_of(block)
    if not rows:
        return
    words = {word.word for noun in (*stands.above, *stands.below) for word in head_words(noun)}
    words |= {phrase.kids[0].word for phrase in stands.after}
    words |= {word for phrase in stands.below for word in _prepositions(phrase)}
    keys = sorted({*words, *(name for word in words for name in coder.sets_of().get(word, ()))})
    for key in keys:
        yield from rows.get(key, ())


def _prepositions(noun: Phrase) -> list[str]:
    return [kid.kids[0].word for kid in _after(noun)]


def _after(noun: Phrase) -> list[Phrase]:
    """The phrases after prepositions in a noun phrase."""
    return [kid for kid in noun.kids if kid.label == "PP"]


def _fits(pattern: Pattern, stands: Around) -> set[int] | None:
    """The tokens that a pattern takes, where all that it wants is there."""
    taken: set[int] = set()
    sides = (
        (pattern.upper, pattern.upper_after, stands.above, ()),
        (pattern.lower, pattern.lower_after, stands.below, stands.after),
    )
    for nouns, prepositions, phrases, after in sides:
        near: list[Phrase] = []
        for wanted in nouns:
            found = _noun_in(wanted, phrases)
            if found is None:
                return None
            phrase, tokens = found
            near += _after(phrase)
            taken |= tokens
        behind = [*near, *(after or [pp for phrase in phrases for pp in _after(phrase)])]
        if not _all_after(prepositions, behind, taken):
            return None
    return taken


def _all_after(wanted: Iterable[Preposition], phrases: Sequence[Phrase], taken: set[int]) -> bool:
    for one in wanted:
        found = next(
            (tokens for phrase in phrases if (tokens := _preposition(one, phrase)) is not None),
            None,
        )
        if found is None:
            return False
        taken |= found
    return True


def _preposition(wanted: Preposition, phrase: Phrase) -> set[int] | None:
    if not _is(wanted.word, phrase.kids[0].word):
        return None
    taken: set[int] = set()
    for noun in wanted.nouns:
        found = _noun_in(noun, phrase.kids[1:])
        if found is None:
            return None
        taken |= found[1]
    return taken


def _noun_in(wanted: Noun, phrases: Iterable[Phrase]) -> tuple[Phrase, set[int]] | None:
    """The phrase that has what is wanted at its head, and the tokens that make it up."""
    for phrase in phrases:
        if wanted.head == _ANYTHING:
            return phrase, set()
        for head in head_words(phrase):
            tokens = _tokens(wanted, head)
            if tokens is not None:
                return phrase, tokens
    return None


def _tokens(wanted: Noun, head: Phrase) -> set[int] | None:
    """The head and the words beside it that a noun of a pattern is made of."""
    words = {
        kid.word: kid.token for kid in (head.parent.kids if head.parent else ()) if kid is not head
    }
    if wanted.head.startswith("&"):
        choices = coder.synonyms().get(wanted.head, {}).get(head.word, ())
        needed = next((one for one in choices if all(word in words for word in one)), None)
        if needed is None:
            return None
    elif wanted.head == head.word:
        needed = ()
    else:
        return None
    taken = {head.token, *(words[word] for word in needed)}
    for one in wanted.beside:
        found = next((word for word in words if _is(one, word)), None)
        if found is None:
            return None
        taken.add(words[found])
    return taken


def _is(wanted: str, word: str) -> bool:
    return wanted == word or () in coder.synonyms().get(wanted, {}).get(word, ())
