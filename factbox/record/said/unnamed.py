"""What speakers are called who are nobody in the story's list of names.

- Words with a name in them ("former judge Ana Ruiz") stand as they are; all others are "not named".
- "The guard" is "a guard on the pier" where one story has both; "the guards" may be others.
- Words that one origin alone tells are shown only of who is said to belong to somebody named ("a guard of Kelvo").
- A thing ("the truth", "Lind's regret"), a paper that is not said whose it is ("the statement") and a lone word that
  is none for a person are nobody. Nor does an abbreviation tell who speaks that only one report has ("K&B").
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from factbox.data.agencies import is_agency
from factbox.data.offices import office_at
from factbox.data.organizations import known_organization
from factbox.data.outlets import is_outlet
from factbox.data.word_lists import word_list
from factbox.types import Entity

if TYPE_CHECKING:
    from factbox.record.said.said_again import Version

_SHORT = re.compile(r"[A-Z](?:&?\.?[A-Z]){1,5}\.?")
"""An abbreviation: "KBA", "K.B.", "K&B"."""
_ARTICLES = ("the", "a", "an", "one", "this", "that", "another", "some", "two", "three")
_PEOPLE = ("human_nouns", "people_nouns", "unnamed_sources")
_LISTS = (*_PEOPLE, "documents")
_WORD = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")
_KNOWN_BEFORE = frozenset(
    [
        "the",
        "their",
        "his",
        "her",
        "its",
        "this",
        "that",
        "these",
        "those",
        "both",
        "other",
        "others",
        "fellow",
    ]
)
_ONE_OF = re.compile(r"^(?:one|two|three|some|several|many|most) of ", re.IGNORECASE)
_BEHIND = frozenset(
    [
        "after",
        "at",
        "by",
        "for",
        "from",
        "in",
        "like",
        "near",
        "of",
        "on",
        "such",
        "that",
        "to",
        "who",
        "with",
    ]
)
"""Words behind which it is told of a person what they belong to."""
_BARE = 2
"""Words of a description that says nothing: an article and a noun."""
_LONGEST = 14
"""Words of a description; longer ones are a clause taken for one."""
_COMPARED = 300
"""Nameless speakers among whom a longer description is looked for."""


def holds_name(words: str) -> bool:
    """Whether words for a speaker open with no article and hold a name."""
    found = _WORD.findall(words)
    if not found or found[0].casefold() in _ARTICLES:
        return False
    plain = [word for word in found if word[:1].isupper()]
    return any(not _is_known(word.casefold().removesuffix("s")) for word in plain)


def _is_known(word: str) -> bool:
    return any(word in word_list(one) for one in (*_LISTS, "function_words"))


def is_somebody(speaker: str | None, words_of: str | None) -> bool:
    """Whether a speaker is named, or words for a person or a paper."""
    if speaker is not None:
        return True
    words = _WORD.findall(words_of or "")
    plain = [word.casefold().removesuffix("s") for word in words]
    told = [word for word in plain if word not in _ARTICLES]
    if len(plain) > _LONGEST or _is_thing_of(words):
        return False
    if _is_only_paper(words, plain) or "percent" in plain or "%" in (words_of or ""):
        return False
    known = any(word in word_list(one) for word in plain for one in _LISTS)
    if len(told) == 1 and (told[0] in word_list("documents") or not known):
        return office_at(told[0]) is not None
    named = any(word[:1].isupper() for word in words if word.casefold() not in _ARTICLES)
    return known or named or any(office_at(word) is not None for word in words)


def is_known(entity: Entity) -> bool:
    """Whether a name says who that is: no abbreviation that one report alone has, without the long form."""
    name = entity.name
    short = _SHORT.fullmatch(name) is not None and entity.kind != "person"
    if not short or len(entity.reports) > 1 or any(" " in one.name for one in entity.names):
        return True
    return known_organization(name) is not None or is_outlet(name) or is_agency(name)


def is_told(words: str) -> bool:
    """Whether words for somebody without a name tell who that is to who reads them alone: "a guard on the
    pier", "a spokesman for Kelvo"; not "the aide", "their spokesman", "one person", "a spokesman"."""
    found = _WORD.findall(words)
    if not found or found[0].casefold() in _KNOWN_BEFORE:
        return holds_name(words)
    return holds_name(words) or len(found) > _BARE or found[0].casefold() not in _ARTICLES


def says_whose(words: str) -> bool:
    """Whether words are for a person, and name the body, place or person that they belong to: "a guard of Kelvo"; not
    "Kelvo doctrine", "a guard on the pier"."""
    found = _WORD.findall(_ONE_OF.sub("", words))
    behind = next((at for at, word in enumerate(found) if word in _BEHIND), len(found))
    named = [word for word in found if word[:1].isupper() and word.casefold() not in _ARTICLES]
    person = any(_is_person(word.casefold()) for word in found[:behind])
    return person and any(not _is_person(word.casefold()) for word in named)


def _is_person(word: str) -> bool:
    plain = word.removesuffix("’s").removesuffix("'s").removesuffix("s")
    known = any(one in word_list(name) for name in _PEOPLE for one in (word, plain))
    return known or office_at(plain) is not None


def _is_only_paper(words: Sequence[str], plain: Sequence[str]) -> bool:
    """Whether words are a paper or post that is not said whose it is: "a typical post about it"."""
    paper = any(word in word_list("documents") for word in plain)
    people = any(word in word_list(one) for word in plain for one in _PEOPLE)
    office = any(office_at(word) is not None for word in words)
    return paper and not people and not office and not any(word[:1].isupper() for word in words[1:])


def _is_thing_of(words: Sequence[str]) -> bool:
    """Whether words are a thing that somebody named has: "Lind's regret"."""
    owned = [
        at for at, word in enumerate(words) if word.endswith(("’s", "'s")) and word[:1].isupper()
    ]
    if not owned or owned[-1] == len(words) - 1 or not words[-1].islower():
        return False
    last = words[-1].removesuffix("s")
    return not _is_known(last) and office_at(last) is None


def called(versions: Sequence[Version]) -> list[Version]:
    """The quotations with one name for each who has none: the longest that holds the others."""
    words = dict.fromkeys(one.saying.words for one in versions if one.saying.words)
    longest = sorted((one for one in words if one), key=lambda one: -len(one))
    names: dict[str, str] = {}
    for one in longest:
        names.setdefault(_plain(one), one)
    called = {one: _fuller(one, names) for one in longest}
    return [
        replace(one, saying=replace(one.saying, words=called[one.saying.words]))
        if one.saying.words
        else one
        for one in versions
    ]


def _plain(words: str) -> str:
    split = words.casefold().split()
    return " ".join(split[1:] if len(split) > 1 and split[0] in _ARTICLES else split)


def _fuller(words: str, names: dict[str, str]) -> str:
    """The one longer description that "the guard" is short for; else the first form of the words."""
    plain = _plain(words)
    if words.casefold().startswith("the ") and not plain.endswith("s"):
        near = itertools.islice(names, _COMPARED)
        longer = [one for one in near if f" {plain} " in f" {one} " and one != plain]
        if len(longer) == 1:
            return names[longer[0]]
    return names[plain]
