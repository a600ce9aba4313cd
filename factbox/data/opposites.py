"""Words that cannot both be true of one happening: "approved" and "rejected" (`opposites.tsv`)."""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files

from factbox.data.irregular_verbs import plain_form


@lru_cache(maxsize=1)
def _table() -> dict[str, tuple[tuple[int, bool], ...]]:
    """Word or phrase -> the lines that it stands on, and whether in their first group."""
    text = files("factbox.data").joinpath("opposites.tsv").read_text("utf-8")
    found: dict[str, tuple[tuple[int, bool], ...]] = {}
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    for number, line in enumerate(lines):
        _, first, second = line.split("\t")
        for group, side in ((first, True), (second, False)):
            for word in group.split(","):
                found[word.strip()] = (*found.get(word.strip(), ()), (number, side))
    return found


def opposed(one: str, other: str) -> bool:
    """Whether two words or phrases in lower case are opposites, in whatever form."""
    theirs = set(_places(other))
    return any((number, not side) in theirs for number, side in _places(one))


def contrary(one: str, other: str) -> bool:
    """Whether two words are opposites that no change of view makes one: not "won" and "lost"."""
    theirs = set(_places(other))
    return any((n, not side) in theirs for n, side in _places(one) if n in _contraries())


@lru_cache(maxsize=16384)
def has_contrary(word: str) -> bool:
    """Whether a word has opposites that no change of view makes such."""
    return any(number in _contraries() for number, _ in _places(word))


@lru_cache(maxsize=1)
def _contraries() -> frozenset[int]:
    """The lines of opposites that hold whoever is spoken of."""
    text = files("factbox.data").joinpath("opposites.tsv").read_text("utf-8")
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    return frozenset(k for k, line in enumerate(lines) if line.startswith("contrary\t"))


@lru_cache(maxsize=16384)
def _places(words: str) -> tuple[tuple[int, bool], ...]:
    return tuple(place for form in _forms(words) for place in _table().get(form, ()))


def _forms(words: str) -> list[str]:
    """A word or phrase and what it may be a form of: "denied" of "deny", "ruled out" of "rule out"."""
    head, space, rest = words.partition(" ")
    stems = dict.fromkeys((head, plain_form(head)))
    for ending, instead in _ENDINGS:
        if head.endswith(ending) and len(head) - len(ending) >= _SHORTEST:
            stem = head.removesuffix(ending)
            stems[stem + instead] = None
            if ending in ("ed", "ing") and stem[-1] == stem[-2:-1]:
                stems[stem[:-1]] = None
    return [f"{one}{space}{rest}" for one in stems]


_SHORTEST = 2
_ENDINGS = (
    ("s", ""),
    ("es", ""),
    ("ies", "y"),
    ("d", ""),
    ("ed", ""),
    ("ied", "y"),
    ("ing", ""),
    ("ing", "e"),
)
