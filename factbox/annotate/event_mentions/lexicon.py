"""The words that tell events, from `data/verbs.tsv`, `happenings.tsv`, `status_words.tsv`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from factbox.data.plover import quads
from factbox.types import Status


@dataclass(frozen=True, slots=True)
class Need:
    """A verb's `slot` must hold one of `words` (or, where `absent`, nothing)."""

    slot: str
    words: frozenset[str]
    absent: bool = False


@dataclass(frozen=True, slots=True)
class Role:
    """Who plays `role` stands at one of `slots`, looked up in this order."""

    role: str
    slots: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Frame:
    """One row of the lexicon: what a word tells, given what stands around it.

    `type` is empty where the row says that the word tells no event.
    """

    lemma: str
    needs: tuple[Need, ...]
    type: str
    plover: str | None
    mode: str | None
    cameo: str | None
    roles: tuple[Role, ...]

    def slots(self, role: str) -> tuple[str, ...]:
        """Where `role` stands; empty where the word has no such role."""
        return next((one.slots for one in self.roles if one.role == role), ())

    @property
    def quad(self) -> int | None:
        return quads().get(self.plover) if self.plover else None


@lru_cache(maxsize=1)
def verbs() -> dict[str, tuple[Frame, ...]]:
    """The frames of each verb, in the order in which they are tried."""
    found: dict[str, list[Frame]] = {}
    for lemma, needs, *rest in _rows("verbs", 7):
        frame = _frame(lemma, tuple(_need(need) for need in needs.split()), rest)
        found.setdefault(lemma, []).append(frame)
    return {lemma: tuple(frames) for lemma, frames in found.items()}


@lru_cache(maxsize=1)
def happenings() -> dict[str, Frame]:
    """The frame of each noun that names an event."""
    return {lemma: _frame(lemma, (), rest) for lemma, *rest in _rows("happenings", 6)}


@lru_cache(maxsize=1)
def classes() -> dict[str, frozenset[str]]:
    """The lemmas of each class: "agreement" holds treaty, pact, ..."""
    return {name: frozenset(words.split()) for name, words in _rows("event_classes", 2)}


@lru_cache(maxsize=1)
def status_words() -> dict[tuple[str, str], tuple[Status, ...]]:
    """(how a word stands, lemma) -> the statuses that it can give."""
    found: dict[tuple[str, str], tuple[Status, ...]] = {}
    for status, stands, words in _rows("status_words", 3):
        for word in words.split():
            key = (stands, word)
            found[key] = (*found.get(key, ()), _status(status))
    return found


def _frame(lemma: str, needs: tuple[Need, ...], cells: list[str]) -> Frame:
    kind, plover, mode, cameo, roles = cells
    return Frame(
        lemma=lemma,
        needs=needs,
        type=kind,
        plover=plover or None,
        mode=mode or None,
        cameo=cameo or None,
        roles=tuple(_role(role) for role in roles.split()),
    )


def _need(text: str) -> Need:
    if text.startswith("-"):
        return Need(text[1:], frozenset(), absent=True)
    slot, _, words = text.partition("=")
    return Need(slot, frozenset(words.split(",")))


def _role(text: str) -> Role:
    role, _, slots = text.partition("=")
    return Role(role, tuple(slots.split(",")))


def _status(word: str) -> Status:
    match word:
        case "planned" | "possible" | "demanded" | "negated" | "denied" | "alleged" | "ongoing":
            return word
    raise ValueError(f"status_words.tsv: {word} is no status that a word can give")


def _rows(name: str, width: int) -> Iterator[list[str]]:
    text = files("factbox.data").joinpath(f"{name}.tsv").read_text("utf-8")
    for line in text.splitlines():
        if line and not line.startswith("#"):
            cells = line.split("\t")
            if len(cells) != width:
                raise ValueError(f"{name}.tsv: {width} columns are wanted in: {line}")
            yield cells
