"""The persons of a report by the words that name them, in reading order."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from factbox.annotate.parse import Parsed, Token
from factbox.annotate.references.one_person import keys_of
from factbox.types import Mention, Part, Reference

_MOST = 200
"""Names looked back at for who is meant; a text with more of them between is a list."""


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
        self._named_from = frozenset(row.first for row in rows if row)
        self._hold([row for row in rows if row])

    def _hold(self, rows: Iterable[Person]) -> None:
        self.rows = tuple(sorted(rows, key=lambda row: row.first))
        self.covered = _covered(self.rows)
        self._holders = tuple(row for row in self.rows if row.office)
        self._named: dict[str, list[Person]] = defaultdict(list)
        self._in_sentence: dict[int, list[Person]] = defaultdict(list)
        for row in self.rows:
            self._named[row.key].append(row)
            self._in_sentence[row.sentence].append(row)

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

    def before(self, i: int, sentence: int) -> tuple[Person, ...]:
        """Who is named in a sentence before token `i`, nearest first."""
        return _nearest_first(self._in_sentence.get(sentence, ()), i)

    def after(self, i: int, sentence: int) -> tuple[Person, ...]:
        """Who is named in a sentence from token `i` on, the nearest first."""
        rows = self._in_sentence.get(sentence, ())
        first = bisect_left(rows, i, key=_first)
        return tuple(rows[first : first + _MOST])

    def holders_before(self, i: int) -> tuple[Person, ...]:
        """Who is named with an office before token `i`, nearest first."""
        return _nearest_first(self._holders, i)

    def holders(self) -> tuple[Person, ...]:
        """Who is named with an office, in reading order."""
        return self._holders[:_MOST]

    def last_named(self, key: str, i: int) -> Person:
        """The last name before token `i` of a person, else their first."""
        rows = self._named[key]
        return next(iter(_nearest_first(rows, i)), rows[0])

    def without(self, tokens: Collection[int]) -> People:
        """The same, less the names that begin at one of `tokens`."""
        return _with_rows(self, [row for row in self.rows if row.first not in tokens])

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
        return _with_rows(self, (*self.rows, *extra))


def _with_rows(people: People, rows: Iterable[Person]) -> People:
    other = People.__new__(People)
    other._parsed, other._at, other.keys = people._parsed, people._at, people.keys
    other._named_from = people._named_from
    other._hold(rows)
    return other


def _first(row: Person) -> int:
    return row.first


def _nearest_first(rows: Sequence[Person], i: int) -> tuple[Person, ...]:
    """Of rows in token order those that end at or before token `i`."""
    stop = bisect_right(rows, i, key=_first)
    return tuple(row for row in reversed(rows[max(0, stop - _MOST) : stop]) if row.last <= i)


def _covered(rows: tuple[Person, ...]) -> frozenset[int]:
    """The tokens inside names of persons and references to them."""
    return frozenset(i for row in rows for i in range(row.first, row.last))


def _place(parsed: Parsed, token: Token) -> tuple[Part, int]:
    return parsed.sentences[token.sentence].part, token.start
