"""Whether what a report calls by a name is a place: a list alone does not show it.

A town's name is also a surname, a make, a crude, a share, and a part of longer names. A place stands
where places do ("in", "near"), has a word for places beside or in its name, or opens a report; and is
shown once, under its long name. A part of a title ("Lofo District Judge"), troops ("Army Reserve") and
what a school or a see is called in short are none.
"""

from __future__ import annotations

from collections.abc import Callable

from factbox.annotate.mentions.votes import form
from factbox.annotate.mentions.words import commonness
from factbox.data.places import places
from factbox.data.states import capital_code, code_of
from factbox.data.towns import is_town
from factbox.record.who.cast import Cast
from factbox.record.who.named import Named

_CLASSED = frozenset(["class beside the name", "word that places end with"])
_WHERE = frozenset(
    ["at", "across", "around", "from", "in", "inside", "into", "near", "outside", "throughout"]
)
_THERE = _WHERE - {"from"} | {
    "between",
    "off",
    "on",
    "over",
    "the",
    "through",
    "to",
    "toward",
    "towards",
    "via",
}
"""What stands before a place where something is or happens, or that somebody goes to."""
_FEATURES = ("bay", "harbor", "harbour", "island", "peninsula", "strip", "valley")
"""What a place may be called by in full, and go without."""
_ARMS = frozenset(["air", "army", "guard", "marine", "military", "naval", "navy", "police"])
_SCHOOLS = frozenset(
    ["academy", "college", "institute", "school", "university", "university school"]
)
_SEATS = frozenset(["vatican", "vatican city", "holy see", "kremlin", "wall street"])
"""Places that stand for who sits there."""
_HYPHENS = ("-", "–")

_OFTEN = 3
"""Sentences that tell of a place which takes part in the story, at least."""
_PLAIN = 3.0
"""How common (zipf) a word is that stands in a nickname."""
_EVERYDAY = 4.0
"""How common (zipf) a word is that may have its capital from elsewhere."""


def no_place(one: Named, cast: Cast) -> str | None:
    """Why what is called a place may be none, or no place of the story; None where nothing says so."""
    if one.entity.kind != "place":
        return None
    return next((said for doubt in _DOUBTS if (said := doubt(one, cast)) is not None), None)


def is_listed_place(one: Named) -> bool:
    """Whether a list knows one of its names as a place's."""
    names = [one.entity.name, *(spelling.name for spelling in one.entity.names)]
    return any(_is_known_place(name) or is_town(name) for name in names)


def _capital_of_nothing(one: Named, cast: Cast) -> str | None:
    """A town that is also a person's surname, and nowhere stands where places do."""
    if one.entity.kind != "place" or form(one.entity.name) not in cast.surnames:
        return None
    return None if _stands_in_place(one) else "a person of the story is called so"


def _no_place(one: Named, _: Cast) -> str | None:
    """A place without a list, a word for places in or beside its name, or an "in", "at", "near" before it."""
    if one.entity.kind != "place" or is_listed_place(one) or _stands_in_place(one):
        return None
    if _CLASSED.intersection(one.features):
        return None
    return "no listed place, and no word says that it is one"


def _town_without_a_sign(one: Named, _: Cast) -> str | None:
    """A listed town that nowhere stands where places do: "Lofo crude", "Lofo's shares"."""
    name = one.entity.name
    if one.entity.kind != "place" or code_of(name) or capital_code(name) is not None:
        return None
    if not is_town(name) or name in places() or _CLASSED.intersection(one.features):
        return None
    return None if _stands_in_place(one) or one.opens else "a town's name, and no sign of one"


def _part_of_a_word(one: Named, _: Cast) -> str | None:
    """ "(R-Ohio)": a place that only stands behind a hyphen."""
    if one.entity.kind != "place" or not one.before:
        return None
    behind = all(word.endswith(_HYPHENS) for word in one.before)
    return "only behind a hyphen" if behind else None


def _opens_a_word(one: Named, _: Cast) -> str | None:
    """ "Kelvo-sur-Lo", read as "Kelvo": the first part of a name that hyphens join."""
    if one.entity.kind != "place" or not one.behind:
        return None
    joined = all(word.startswith("-") and word.count("-") > 1 for word in one.behind)
    return "a part of a name with hyphens" if joined else None


def _part_of_a_body(one: Named, cast: Cast) -> str | None:
    """ "Relief of Shipwrecked Sailors": words of a place's name that a body of the story ends with."""
    name = form(one.entity.name).removeprefix("the ")
    if one.entity.kind != "place" or " " not in name or is_listed_place(one):
        return None
    ends = any(body.endswith(f" {name}") for body in cast.bodies)
    return "a part of a body's name" if ends else None


def _short_of_a_place(one: Named, cast: Cast) -> str | None:
    """ "Lofo" where the story has "Lofo Bay": one place under a short name."""
    if one.entity.kind != "place" or code_of(one.entity.name) or capital_code(one.entity.name):
        return None
    name = form(one.entity.name)
    longer = any(f"{name} {feature}" in cast.places for feature in _FEATURES)
    return "short for another place" if longer else None


def _only_a_desk(one: Named, _: Cast) -> str | None:
    """A capital that nothing but the dateline of one origin names: where the desk is."""
    if one.entity.kind != "place" or one.told or one.acts or one.origins > 1:
        return None
    return "only in a dateline" if capital_code(one.entity.name) is not None else None


def _plain_words(one: Named, _: Cast) -> str | None:
    """ "Harbour District": everyday words that no list knows together."""
    if one.entity.kind != "place" or is_listed_place(one):
        return None
    common = all(commonness(word) >= _EVERYDAY for word in one.words)
    return "everyday words" if common and one.origins < 2 else None


def _part_of_a_title(one: Named, _: Cast) -> str | None:
    """ "Lofo District" of "Lofo District Judge": each mention goes on with a capital."""
    if is_listed_place(one) or not one.told or one.longer < len(one.told):
        return None
    return "a part of a longer name"


def _troops(one: Named, _: Cast) -> str | None:
    """ "Army Reserve": a body of troops, whatever it ends with."""
    return "troops, no place" if form(one.words[0]) in _ARMS and len(one.words) > 1 else None


def _school_town(one: Named, cast: Cast) -> str | None:
    """ "Lofo", never "in Lofo", where the story has the Lofo University: its short name."""
    name = form(one.entity.name)
    if code_of(name) or one.acts or any(word in ("in", "near") for word in one.before):
        return None
    schools = {f"{name} {school}" for school in _SCHOOLS}
    return "short for a school" if schools & cast.bodies else None


def _nickname(one: Named, _: Cast) -> str | None:
    """ "Pepper State": everyday words for a state that has a name."""
    *first, last = (word.lower() for word in one.words)
    plain = all(commonness(word) >= _PLAIN for word in first)
    return (
        "a nickname" if first and last == "state" and plain and not is_listed_place(one) else None
    )


def _seat_of_a_body(one: Named, _: Cast) -> str | None:
    """ "The Vatican wrote": who has it, not where it is."""
    bodily = form(one.entity.name) in _SEATS and not _stands_in_place(one)
    return "a body's short name" if bodily else None


def _is_known_place(name: str) -> bool:
    return code_of(name) is not None or capital_code(name) is not None or name in places()


def _stands_in_place(one: Named) -> bool:
    return bool(_WHERE.intersection(one.before))


def _where_one_is_from(one: Named, _: Cast) -> str | None:
    """ "Ruth Calder of Lofo, a Lofo Republican": no state, no capital, of one origin, where nothing is and
    nothing happens."""
    name = one.entity.name
    if code_of(name) or capital_code(name) is not None or one.origins > 1:
        return None
    if one.acts or one.opens or not one.told or _CLASSED.intersection(one.features):
        return None
    return None if _THERE.intersection(one.before) else "only where somebody is from"


def _nothing_there(one: Named, cast: Cast) -> str | None:
    """Where few sentences put something: a home state, a dateline, a street, a slip for a town's name.

    Two sentences of two origins' place do (or of one where something happens), or one of what two origins name and something happens at, or is named first. A place that itself acts, or where
    something happens, is shown where two origins and three sentences tell of it.
    """
    several = one.origins > 1
    there = len(one.sites) > 1 and (several or one.acts or cast.origins < 2)
    once = one.sites and several and (one.acts or one.opens)
    takes_part = one.acts and several and len(one.spots) >= _OFTEN
    if there or once or (takes_part and form(one.entity.name) not in cast.firsts):
        return None
    return "little is told to be there"


_DOUBTS: tuple[Callable[[Named, Cast], str | None], ...] = (
    _capital_of_nothing,
    _no_place,
    _town_without_a_sign,
    _part_of_a_word,
    _opens_a_word,
    _part_of_a_body,
    _short_of_a_place,
    _only_a_desk,
    _plain_words,
    _part_of_a_title,
    _troops,
    _school_town,
    _nickname,
    _seat_of_a_body,
    _where_one_is_from,
    _nothing_there,
)
