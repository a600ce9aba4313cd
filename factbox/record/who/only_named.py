"""Bodies that the reports name and that are none of the story's: no line of its own is owed to them.

A paper or channel where somebody said something (it is shown where the story is about it), a site where
people post, what the state pays or runs, a room, the chamber in "Senate Minority Leader", and one plural
word for people ("Harbourers") that only the language model calls a body; an everyday word ("Monitor").
"""

from __future__ import annotations

from collections.abc import Callable, Collection

from factbox.annotate.mentions.votes import form
from factbox.annotate.mentions.words import commonness
from factbox.data.agencies import is_agency
from factbox.data.organizations import known_organization
from factbox.data.outlets import is_outlet
from factbox.data.word_lists import word_list
from factbox.record.who import body_words
from factbox.record.who.named import Named

_EVERYDAY = 3.5
"""How common (zipf) a word is that need be no name."""


def only_named(one: Named, _: Collection[str]) -> str | None:
    """Why a body is none of the story's; None where nothing says so."""
    return next((said for doubt in _DOUBTS if (said := doubt(one)) is not None), None)


def _place_to_post(one: Named) -> str | None:
    """Where people write, which itself neither says nor does anything."""
    posts = form(one.entity.name) in body_words.PLATFORMS
    return "only where people post" if posts and not (one.speaks or one.acts) else None


def _programme(one: Named) -> str | None:
    """What the state pays or runs, which has no voice."""
    names = {form(one.entity.name), *(form(spelling.name) for spelling in one.entity.names)}
    return "a programme or a law" if names & word_list("programmes") else None


def _room(one: Named) -> str | None:
    """Where bodies meet."""
    return "a room" if form(one.entity.name) in body_words.ROOMS else None


def _outlet(one: Named) -> str | None:
    """A paper or a channel: where somebody said something, unless the story is about it."""
    name = one.entity.name
    listed = is_outlet(name) or is_agency(name) or is_outlet(f"{name} News")
    called = 0 < len(one.before) <= 2 * sum(word in body_words.MEDIA for word in one.before)
    if not (listed or called or one.own or one.words[-1].lower() in body_words.OUTLETS):
        return None
    about = one.opens and (one.acts or one.speaks) and not one.own
    return None if about else "an outlet that the reports only cite"


def _only_in_longer(one: Named) -> str | None:
    """ "Senate" of "Senate Minority Leader" alone: each mention goes on with a capital."""
    within = 0 < one.longer == len(one.told)
    return "only within a longer name" if within else None


def _kind_of_people(one: Named) -> str | None:
    """ "Harbourers": one plural word for people, that only the language model calls a body."""
    plural = len(one.words) == 1 and one.words[0].lower().endswith(body_words.PEOPLE)
    return "several of a kind" if plural and one.is_guessed else None


def _everyday_word(one: Named) -> str | None:
    """ "Monitor", "Shelter": one word that no list has as a body, and that neither says nor does anything."""
    word = one.words[0].lower()
    if len(one.words) > 1 or one.speaks or one.acts or known_organization(one.entity.name):
        return None
    plain = commonness(word) >= _EVERYDAY and word not in word_list("organization_heads")
    return "an everyday word" if plain else None


_DOUBTS: tuple[Callable[[Named], str | None], ...] = (
    _room,
    _place_to_post,
    _programme,
    _outlet,
    _only_in_longer,
    _kind_of_people,
    _everyday_word,
)
