"""The persons of a report by the words that name them, in reading order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from factbox.annotate.mentions.votes import form
from factbox.annotate.mentions.words import is_roman
from factbox.annotate.parse import Parsed, Token
from factbox.types import Mention, Part, Reference

_GENERATIONS = ("jr", "sr")
_BESIDE = 40
"""Characters between two names within which it is unclear who of the two is meant next."""


@dataclass(frozen=True, slots=True)
class Person:
    """One place where a person is named (or safely referred to): its tokens and its key.

    `key` is shared by "Ann Lee" and "Lee"; `mention` is the id of the name.
    """

    first: int
    last: int
    sentence: int
    key: str
    mention: str
    office: str | None
    of: str | None


class People:
    """Looks up who is named where. `rows` are in token order."""

    def __init__(self, parsed: Parsed, mentions: tuple[Mention, ...]) -> None:
        self._parsed = parsed
        self._at = {_place(parsed, token): token.i for token in parsed.tokens}
        self.keys = keys_of(mentions)
        rows = [self._person(row) for row in mentions if row.kind == "person"]
        self.rows = tuple(sorted((row for row in rows if row), key=lambda row: row.first))
        self._named_from = frozenset(row.first for row in self.rows)
        self.covered = _covered(self.rows)

    def _person(self, row: Mention) -> Person | None:
        tokens = self._tokens(row.part, row.start, row.end)
        if tokens is None:
            return None
        first, last = tokens
        sentence = self._parsed.tokens[first].sentence
        return Person(first, last, sentence, self.keys[row.id], row.id, row.office, row.of)

    def _tokens(self, part: Part, start: int, end: int) -> tuple[int, int] | None:
        first = self._at.get((part, start))
        if first is None:
            return None
        last = first
        while last < len(self._parsed.tokens) and self._parsed.tokens[last].start < end:
            if self._parsed.tokens[last].start < start:
                break
            last += 1
        return first, max(last, first + 1)

    def starts_at(self, i: int) -> bool:
        """Whether a person's name begins at token `i`."""
        return i in self._named_from

    def before(self, i: int) -> tuple[Person, ...]:
        """All named before token `i`, nearest first."""
        return tuple(row for row in reversed(self.rows) if row.last <= i)

    def with_references(self, references: Iterable[Reference]) -> People:
        """The same, where references with an antecedent count as names of it."""
        by_mention = {row.mention: row for row in self.rows}
        extra: list[Person] = []
        for one in references:
            tokens = self._tokens(one.part, one.start, one.end)
            named = by_mention.get(one.antecedent or "")
            if tokens is not None and not one.plural:
                sentence = self._parsed.tokens[tokens[0]].sentence
                key = named.key if named else f"{one.office} {one.of}"
                mention = named.mention if named else ""
                extra.append(Person(*tokens, sentence, key, mention, one.office, one.of))
        return _with_rows(self, sorted((*self.rows, *extra), key=lambda row: row.first))


def _with_rows(people: People, rows: list[Person]) -> People:
    other = People.__new__(People)
    other._parsed, other._at, other.keys = people._parsed, people._at, people.keys
    other._named_from = people._named_from
    other.rows = tuple(rows)
    other.covered = _covered(other.rows)
    return other


def _covered(rows: tuple[Person, ...]) -> frozenset[int]:
    """The tokens inside names of persons and references to them."""
    return frozenset(i for row in rows for i in range(row.first, row.last))


def _place(parsed: Parsed, token: Token) -> tuple[Part, int]:
    return parsed.sentences[token.sentence].part, token.start


def keys_of(mentions: tuple[Mention, ...]) -> dict[str, str]:
    """What mentions of one person in one report share: the longest name that ends (or opens) alike.

    Where two longer names end alike ("Ann Lee", "Bob Lee"), "Lee" is the one named last before it.
    """
    forms = {row.id: form(row.name) for row in mentions if row.kind == "person"}
    names = sorted(set(forms.values()), key=lambda name: (-len(name.split()), name))
    full: dict[str, str] = {}
    several: dict[str, frozenset[str]] = {}
    cores = {name: _core(name) for name in names}
    sharing: dict[str, list[str]] = defaultdict(list)
    for name in names:
        words = _outer_words(cores[name])
        fitting = [
            other
            for other in {one for word in words for one in sharing[word]}
            if _short_for(cores[name], cores[other]) and not _is_other_person(name, other)
        ]
        longer = sorted({full[other] for other in fitting})
        full[name] = longer[0] if len(longer) == 1 else name
        for word in words:
            sharing[word].append(name)
        if len(longer) > 1:
            several[name] = frozenset(longer)
    keys = {row_id: full[name] for row_id, name in forms.items()}
    return {**keys, **_last_named(mentions, forms, keys, several)}


def _last_named(
    mentions: tuple[Mention, ...],
    forms: dict[str, str],
    keys: dict[str, str],
    several: dict[str, frozenset[str]],
) -> dict[str, str]:
    """The keys of names that two bear: by the office said with it, else whoever has it already.

    The first plain "Lee" is the last named in full before it, and so are all that follow; where the
    two stand side by side just before ("Ann Lee and Bob Lee"), or nobody was named yet, it stays open.
    """
    rows = sorted(
        (row for row in mentions if row.id in forms),
        key=lambda row: (row.part != "title", row.start),
    )
    found: dict[str, str] = {}
    for name in sorted(several):
        offices = {
            (row.office, keys[row.id])
            for row in rows
            if keys[row.id] in several[name] and row.office
        }
        owner: str | None = None
        named: list[Mention] = []
        for row in rows:
            if keys[row.id] in several[name]:
                named.append(row)
            elif forms[row.id] == name:
                said = {key for office, key in offices if office == row.office}
                owner = owner or _nearest(named, keys) or name
                found[row.id] = min(said) if len(said) == 1 else name if row.office else owner
    return found


def _nearest(named: list[Mention], keys: dict[str, str]) -> str | None:
    """Whoever was named last, unless another of the name stands right beside."""
    if not named:
        return None
    last = named[-1]
    beside = [
        row
        for row in named[:-1]
        if row.part == last.part
        and last.start - row.end < _BESIDE
        and keys[row.id] != keys[last.id]
    ]
    return None if beside else keys[last.id]


def _is_other_person(name: str, other: str) -> bool:
    """ "Ann Lee Jr." beside "Ann Lee" in one report, or "Ann B. Lee" beside "Ann C. Lee": two persons."""
    one, two = name.split(), other.split()
    if len(_core(name).split()) < 2:
        return False
    generations = [word if word in _GENERATIONS else "" for word in (one[-1], two[-1])]
    initials = [{word for word in words[1:-1] if len(word) == 1} for words in (one, two)]
    return generations[0] != generations[1] or (all(initials) and not initials[0] & initials[1])


def _core(name: str) -> str:
    """A name without "jr", "sr" and initials in the middle."""
    parts = name.replace(",", " ").split()
    if len(parts) > 1 and parts[-1] in _GENERATIONS:
        parts = parts[:-1]
    return " ".join(
        part for i, part in enumerate(parts) if len(part) > 1 or i in (0, len(parts) - 1)
    )


def _outer_words(core: str) -> frozenset[str]:
    """The words one of which a name must share with what is short for it: first, last, last but one."""
    parts = core.split() or [""]
    return frozenset((parts[0], *parts[-2:]))


def _short_for(name: str, other: str) -> bool:
    if name == other:
        return True
    parts = other.split()
    if parts and is_roman(parts[-1].upper()):
        return len(parts) > 2 and name == parts[-2]
    if len(name) >= len(other):
        return False
    return other.endswith(" " + name) or other.startswith(name + " ")
