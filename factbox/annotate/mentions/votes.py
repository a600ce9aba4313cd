"""One name, one kind: the report's vote.

The model calls one man an organisation in one line and a person in the next. So every form of a
name collects what speaks for each kind in the whole report (a title before it, a list, a word that
gives it away, the model's labels, a town so called), and a surname inherits from the full name, an acronym from the
name it abbreviates; a listed place inherits nothing from a body that is called after it. The form's best kind holds for all its mentions.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from factbox.annotate.mentions.candidates import Candidate
from factbox.data.towns import is_town
from factbox.data.word_lists import word_list
from factbox.types import Kind

_WEIGHTS = {
    "credit": 6.0,
    "list of states": 8.0,
    "agreement by name": 8.0,
    "title and name": 4.0,
    "list of organizations": 6.0,
    "word that organizations end with": 5.0,
    "word that places end with": 3.0,
    "list of places": 3.0,
    "misspelt state": 5.0,
    "given name and surname": 2.5,
    "given name with a hyphen": 3.5,
    "nickname in the name": 3.5,
    "government of a person": 3.0,
    "ministry of a state": 6.0,
    "word that things end with": 6.0,
    "named again": 0.0,
    "place by its preposition": 1.8,
    "class beside the name": 4.0,
    "body of one word": 5.0,
    "list of products": 8.0,
    "model": 1.0,
}
_KINDS: tuple[Kind, ...] = ("person", "place", "organization", "agreement", "other")
"""Kinds in the order in which they win a tie."""
_UNSURE = frozenset({"model", "place by its preposition"})
_LISTED = frozenset({"list of places", "list of states"})
_GUESSES = 6.0
"""What all labels that the model gives one form count at most: they are one guess made often."""
_TOWN = 2.5
"""What a list of towns adds: more than two of the model's labels, less than any clear sign."""
_HEIR = 0.6
_FULL_NAME = 0.7


@dataclass(frozen=True, slots=True)
class Vote:
    """The kind of a form, what it got, and whether it inherited it."""

    kind: Kind
    weight: float
    of: str | None


def form(text: str) -> str:
    """What mentions of one form share: words without case, points and kinds of apostrophe."""
    return " ".join(text.replace("’", "'").replace(".", "").casefold().split())


def vote(candidates: Sequence[Candidate]) -> dict[str, Vote]:
    """The kind of every form of the report."""
    own, unsure = _totals(candidates)
    listed = frozenset(form(one.text) for one in candidates if one.feature in _LISTED)
    settled: dict[str, Vote] = {}
    acronyms: dict[str, str] = {}
    shorts: dict[str, str] = {}
    for name in sorted(own, key=lambda name: (-len(name.split()), name)):
        heir = _better(shorts.get(name), acronyms.get(name), settled)
        if heir is not None and _is_called_after(heir, name, listed, settled):
            heir = None
        settled[name] = _settle(own[name], unsure[name], heir, settled)
        _remember_short(name, settled, shorts)
        _remember_acronym(name, settled[name], acronyms)
    return settled


def _is_called_after(
    body: str, name: str, listed: frozenset[str], settled: dict[str, Vote]
) -> bool:
    """Whether a longer name is a body's that is called after a listed place or, as its police, a town."""
    if settled[body].kind != "organization":
        return False
    behind = body.removeprefix(f"{name} ").split()[:1]
    return name in listed or (is_town(name) and bool(word_list("town_bodies") & {*behind}))


def _totals(
    candidates: Sequence[Candidate],
) -> tuple[dict[str, dict[Kind, float]], dict[str, float]]:
    """What speaks for each kind of a form, and how much of it all is unsure."""
    own: dict[str, dict[Kind, float]] = defaultdict(lambda: defaultdict(float))
    unsure: dict[str, float] = defaultdict(float)
    for one, weight in _weighed(candidates):
        own[form(one.text)][one.kind] += weight
        unsure[form(one.text)] += weight if one.feature in _UNSURE else 0.0
    for name in own:
        if is_town(name):
            own[name]["place"] += max(_TOWN, unsure[name] if " " in name else 0.0)
    return own, unsure


def _weighed(candidates: Sequence[Candidate]) -> Iterator[tuple[Candidate, float]]:
    """What each candidate counts; the model's labels of one form, however many, not above a limit."""
    guessed: dict[str, float] = defaultdict(float)
    for one in candidates:
        guessed[form(one.text)] += _weight(one) if one.feature == "model" else 0.0
    for one in candidates:
        many = guessed[form(one.text)] if one.feature == "model" else 0.0
        yield one, _weight(one) * (min(1.0, _GUESSES / many) if many else 1.0)


def _weight(one: Candidate) -> float:
    weight = _WEIGHTS[one.feature]
    if one.feature == "model" and one.kind == "person" and one.words > 1:
        weight += _FULL_NAME
    if one.feature == "model" and one.kind == "other":
        weight *= 0.5
    return weight


def _settle(
    own: dict[Kind, float], unsure: float, heir: str | None, settled: dict[str, Vote]
) -> Vote:
    """The best kind; a longer name outweighs all that the model alone says of a shorter one."""
    totals = dict(own)
    if heir is not None:
        inherited = settled[heir]
        share = 2.0 + _HEIR * max(sum(own.values()), inherited.weight)
        totals[inherited.kind] = totals.get(inherited.kind, 0.0) + max(share, unsure + 1.0)
    kind = max(_KINDS, key=lambda kind: round(totals.get(kind, 0.0), 6))
    return Vote(kind, round(totals.get(kind, 0.0), 6), heir)


def _better(one: str | None, other: str | None, settled: dict[str, Vote]) -> str | None:
    found = [name for name in (one, other) if name is not None]
    return max(found, key=lambda name: (settled[name].weight, name), default=None)


def _short_forms(name: str, kind: Kind) -> Iterator[str]:
    """What a full name may be called: a person by either end, a body by its beginning."""
    words = name.split()
    for size in range(1, min(len(words), 6)):
        opening = " ".join(words[:size])
        if kind == "person":
            yield opening
            yield " ".join(words[-size:])
        elif len(opening) > 3:
            yield opening
    if kind == "person" and "-" in words[-1]:
        yield words[-1].rpartition("-")[2]


def _remember_short(name: str, settled: dict[str, Vote], shorts: dict[str, str]) -> None:
    """Keep, for each short form, the longer name that is best known."""
    one = settled[name]
    if one.kind in ("person", "organization"):
        for short in _short_forms(name, one.kind):
            other = shorts.get(short)
            if other is None or (settled[other].weight, other) < (one.weight, name):
                shorts[short] = name


def _remember_acronym(name: str, one: Vote, acronyms: dict[str, str]) -> None:
    words = [word for word in name.replace("-", " ").split() if word not in ("the", "a")]
    if one.kind not in ("organization", "place") or len(words) < 2:
        return
    small = ("of", "and", "for", "in", "on", "&", "de")
    acronyms.setdefault("".join(word[0] for word in words if word not in small), name)
    acronyms.setdefault("".join(word[0] for word in words), name)
