"""One post, told by its full name, that two reports give to two people: "union leader Ana Rojas" and
"union leader Daniela Soto".

Only posts named by two words or more, the first of which says of what ("harbor master", not "leader"
nor "senior adviser"), each held by one person in each report. Reports of which one knows the other's
holder, or that name different bodies or states beside the post, tell of two posts.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass

from factbox.data.offices import group_of
from factbox.data.states import demonym_code
from factbox.data.word_lists import word_list
from factbox.record.disagreements.office_holders import NOT_NOW, surely_others, within_days
from factbox.record.disagreements.sides import Basis
from factbox.types import Disagreement, Entity, Mention, Sentence

_HEADS = re.compile(
    r"(?:^|[\s(“\"])(?P<post>[A-Za-z][a-z]{2,20} (?:leader|minister|chief|executive|director|president"
    r"|chairman|chairwoman|manager|captain|commander|mayor|governor|secretary|master|principal|coach))"
    r",?\s$",
    re.IGNORECASE,
)
_LOOSE = frozenset(
    [
        "the", "a", "an", "as", "and", "our", "his", "her", "their", "its", "former", "senior", "top",
        "new", "old", "deputy", "vice", "assistant", "acting", "said", "with", "by", "of", "to", "from",
        "then", "one", "another", "local", "managing", "executive", "associate", "co", "for", "that",
        "opposition", "party", "group", "minority", "majority", "program", "project", "policy",
        "campaign", "communications", "political", "research", "regional", "national", "state",
    ]
)  # fmt: skip
"""Words that do not say of what a post is, or that several of one kind may share in a story."""
_BEFORE = 50
_MOST = 12
"""Holders of one post that are compared: more hold a title, not a post."""


@dataclass(frozen=True, slots=True)
class _Holder:
    person: Entity
    row: Mention
    sentence: Sentence


def post_holders(basis: Basis) -> tuple[Disagreement, ...]:
    """One difference for each post that two reports give to different people."""
    posts: dict[str, dict[str, list[_Holder]]] = {}
    for post, holder in _holders(basis):
        posts.setdefault(post, {}).setdefault(holder.row.report, []).append(holder)
    found: list[Disagreement] = []
    for post, reports in sorted(posts.items()):
        alone = [rows[0] for _, rows in sorted(reports.items()) if len(_ids(rows)) == 1]
        if len(alone) == len(reports) and len(_ids(alone)) <= _MOST:
            pairs = itertools.combinations(_first_of_each(alone), 2)
            rivals = next((pair for pair in pairs if _rivals(basis, *pair)), None)
            found += [] if rivals is None else [_difference(basis, post, rivals, alone)]
    return tuple(found)


def _ids(rows: list[_Holder]) -> set[str]:
    return {one.person.id for one in rows}


def _first_of_each(rows: list[_Holder]) -> list[_Holder]:
    return list({one.person.id: one for one in reversed(rows)}.values())[::-1]


def _holders(basis: Basis) -> Iterator[tuple[str, _Holder]]:
    for person in basis.related.entities:
        if person.kind != "person":
            continue
        for row_id in person.mentions:
            row = basis.related.reading.row(row_id)
            if not isinstance(row, Mention):
                continue
            match = _HEADS.search(basis.words_before(row, _BEFORE))
            sentence = basis.sentence_of(row)
            if match is None or sentence is None or NOT_NOW.search(sentence.text):
                continue
            post = match["post"].casefold()
            of_what = post.split()[0]
            loose = of_what in _LOOSE or of_what in word_list("function_words")
            if _held_by_many_or_seen(row, person):
                continue
            if not loose and not demonym_code(of_what) and within_days(basis, sentence):
                yield post, _Holder(person, row, sentence)


def _held_by_many_or_seen(row: Mention, person: Entity) -> bool:
    """Whether the office is one that many hold, or of a state, which `office_holders` looks at."""
    if row.office is None:
        return False
    of_state = group_of(row.office).startswith("head of ") and (row.of or person.country)
    return row.office in word_list("shared_titles") or bool(of_state)


def _rivals(basis: Basis, a: _Holder, b: _Holder) -> bool:
    one, other = a.person, b.person
    if set(one.reports) & set(other.reports) or not surely_others(one, other):
        return False
    if one.country and other.country and one.country != other.country:
        return False
    if a.row.of and b.row.of and a.row.of != b.row.of:
        return False
    same = basis.origin(a.row) == basis.origin(b.row)
    return basis.near(a.row, b.row) and (not same or basis.taken(a.row.report, b.row.report))


def _difference(
    basis: Basis, post: str, rivals: tuple[_Holder, _Holder], every: list[_Holder]
) -> Disagreement:
    """The two, each with all who may be the same person."""
    sides = [
        basis.side(
            one.person.name,
            [row.sentence for row in every if not surely_others(row.person, one.person)],
        )
        for one in rivals
    ]
    sides.sort(key=lambda side: (-side.origins, side.value))
    why = "two reports of one story give one post to two people, and neither names both"
    return basis.differ("conflict", f"who is {post}", sides, why)
