"""The letters behind a line as links to the words in the page of their report."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from factbox.show.letters import in_order
from factbox.show.sheet import Cited
from factbox.show.web import addresses

_PASSAGES = 4


@dataclass(frozen=True, slots=True)
class Marker:
    """The letter of a report behind a line, its words, and where they stand."""

    letter: str
    name: str
    href: str
    words: tuple[Cited, ...]


def markers(story: str, cites: Iterable[Cited]) -> tuple[Marker, ...]:
    """One marker a report, by letter, with up to four passages each."""
    groups: dict[str, list[Cited]] = {}
    for one in cites:
        groups.setdefault(one.letter, []).append(one)
    return tuple(_marker(story, groups[letter]) for letter in in_order(groups))


def _marker(story: str, rows: list[Cited]) -> Marker:
    with_words = tuple(row for row in rows if row.exact)[:_PASSAGES]
    return Marker(
        letter=rows[0].letter,
        name=rows[0].name,
        href=addresses.words(story, (with_words or tuple(rows))[0].evidence),
        words=with_words,
    )
