"""Which of the model's proposals are no names at all.

Adjectives and peoples ("Israeli", "Muslims"); "the North" as a body; a single common word that the report also writes
small ("Government", "Law"); in a line where nearly every word has a capital, common words that no
other line knows as a name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from factbox.annotate.mentions.candidates import Candidate
from factbox.annotate.mentions.votes import form
from factbox.annotate.mentions.words import commonness, is_loud, is_people, no_name
from factbox.annotate.parse import Parsed
from factbox.data.offices import office_at
from factbox.data.organizations import known_organization
from factbox.data.places import places
from factbox.data.speech_verbs import speech_verb
from factbox.data.states import code_of
from factbox.data.word_lists import word_list

_PARTY = re.compile(r"[DIR]-[A-Z][\w.]*|R\d[\d,.]*|Q[1-4]")
"""The party and state of an American legislator ("R-Ohio", "D-N.M."); rands ("R200"); a quarter
("Q3")."""
_INITIALS = re.compile(r"[A-Z]\.(?: [A-Z]\.)+")
_CLOCK = re.compile(r"[0-9 ][ap]\.?m\.? $")
_SIDES = frozenset(["north", "south", "east", "west"])
_COMMON = 3.3
_LOUD_COMMON = 4.0


def plausible(parsed: Parsed, candidates: Sequence[Candidate]) -> Iterator[Candidate]:
    """The candidates without those that are no names."""
    small = frozenset(token.text for token in parsed.tokens if token.text.islower())
    loud = frozenset(i for i in range(len(parsed.sentences)) if is_loud(parsed, i))
    nouns = _nouns_at_head(parsed)
    quiet_forms = frozenset(form(one.text) for one in candidates if one.sentence not in loud)
    known = quiet_forms | {name.split()[-1] for name in quiet_forms}
    for proposed in candidates:
        if _is_time_zone(parsed, proposed):
            continue
        unknown = proposed.sentence in loud and form(proposed.text) not in known
        one = _without_verb(_known_beginning(proposed, quiet_forms)) if unknown else proposed
        if one.feature not in ("model", "title and name") or (
            not _is_no_name(one, small)
            and not (_may_be_word(one, loud, known, nouns) and _reads_common(one))
        ):
            yield one


def _nouns_at_head(parsed: Parsed) -> frozenset[tuple[str, int]]:
    """Where a common noun in the plural opens a sentence."""
    return frozenset(
        (parsed.sentences[token.sentence].part, token.start)
        for token in parsed.tokens
        if token.tag == "NNS" and token.i == parsed.bounds[token.sentence][0]
    )


def _may_be_word(
    one: Candidate,
    loud: frozenset[int],
    known: frozenset[str],
    nouns: frozenset[tuple[str, int]],
) -> bool:
    """Whether a capital may be the line's or the sentence's, not the name's."""
    at_head = one.words == 1 and (one.part, one.start) in nouns
    return at_head or (one.sentence in loud and form(one.text) not in known)


def _known_beginning(one: Candidate, forms: frozenset[str]) -> Candidate:
    """In a line of capitals the verb behind a name has one too: cut where a known name ends."""
    for end in range(len(one.text) - 1, 0, -1):
        if one.text[end].isspace() and form(one.text[:end]) in forms:
            return replace(one, text=one.text[:end], end=one.start + end)
    return one


def _without_verb(one: Candidate) -> Candidate:
    """A person's name of three words in a line of capitals without the verb that is its last."""
    words = one.text.split()
    if one.kind != "person" or len(words) < 3 or not _says(words[-1]):
        return one
    end = len(one.text) - len(words[-1])
    text = one.text[:end].rstrip()
    return replace(one, text=text, end=one.start + len(text))


def _says(word: str) -> bool:
    """Whether a word is a verb of saying as it stands with "he" and "she"."""
    return speech_verb(word[:-1]) is not None or speech_verb(word[:-2]) is not None


def _is_no_name(one: Candidate, small: frozenset[str]) -> bool:
    words = one.text.split()
    closed = "".join(words)
    if (
        _PARTY.fullmatch(one.text)
        or no_name(closed)
        or (one.kind == "person" and _INITIALS.fullmatch(one.text))
        or all(is_people(word) or no_name(word) for word in words)
    ):
        return True
    if len(words) > 1:
        if one.label == "ORG" and one.kind == "organization" and _are_ordinary(words):
            return True
        if one.label == "PERSON" and _ends_with_body(words):
            return True
        if is_people(words[-1]) and all(commonness(word) >= _LOUD_COMMON for word in words[:-1]):
            return True
        return one.label == "NORP" and all(is_people(word) for word in words)
    if one.label == "NORP" and one.kind == "other":
        return True
    if one.text.lower() in word_list("generic_bodies"):
        return True
    if one.kind == "organization" and words[0].lower() in _SIDES:
        return True
    is_office = office_at(one.text) is not None
    return is_office or (one.text.lower() in small and commonness(one.text) >= _COMMON)


def _ends_with_body(words: list[str]) -> bool:
    """Whether a word and a body that all know were taken for a person: "Wen Orla" for "When Orla"."""
    known = len(words) == 2 and known_organization(words[1]) is not None
    return known and not words[1].isupper() and words[0] not in word_list("given_names")


def _are_ordinary(words: list[str]) -> bool:
    """Whether only the capitals speak for a name: all words are everyday words."""
    if words[-1].lower() in word_list("organization_heads"):
        return False
    if any(code_of(word) or word in places() or word.isupper() for word in words):
        return False
    return all(word.isalpha() and commonness(word) >= _LOUD_COMMON for word in words)


def _is_time_zone(parsed: Parsed, one: Candidate) -> bool:
    """Whether a name stands behind a time of day: "7 p.m. Pacific"."""
    before = parsed.words(one.part, max(0, one.start - 6), one.start).lower()
    return one.kind == "place" and _CLOCK.search(before) is not None


def _reads_common(one: Candidate) -> bool:
    if one.words == 1 and one.kind == "person" and _says(one.text):
        return True
    return any(word.isalpha() and commonness(word) >= _LOUD_COMMON for word in one.text.split())
