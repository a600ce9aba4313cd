"""Who "the lawmaker" is: the one person of that office whom the same report quotes by name.

Only a definite description that is an office and nothing more ("the senator", never "a senator" or
"the top senator on the panel") is settled, and only where exactly one person quoted in the report holds
such an office and no other of it is named there as often.
"""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING

from factbox.data.offices import Post, office_at
from factbox.types import Entity

if TYPE_CHECKING:
    from factbox.relate.story import Related

_ANY_OF = ("member of parliament",)
"""Offices whose name any office of their sector may go by: a senator is a lawmaker."""


def described(related: Related, report: str, words: str) -> Entity | None:
    """The person of a report whom words for an office stand for; None where that is not sure."""
    split = words.casefold().split()
    post = office_at(split[1]) if len(split) == 2 and split[0] == "the" else None
    if post is None or post.kind != "office":
        return None
    annotation = related.reading.annotation(report)
    rows = (*annotation.mentions, *annotation.references)
    named = Counter(found.id for one in rows if (found := related.index.of(one.id)) is not None)
    holders = [
        one
        for one in related.entities
        if one.kind == "person" and named[one.id] and _holds(one, post)
    ]
    quoted = {related.index.of(one.speaker) for one in annotation.quotes if one.speaker is not None}
    speaking = [one for one in holders if one in quoted]
    if len(speaking) != 1:
        return None
    others = (named[one.id] for one in holders if one is not speaking[0])
    return speaking[0] if named[speaking[0].id] > max(others, default=0) else None


def _holds(person: Entity, post: Post) -> bool:
    return any(_is(held.office, post) for held in person.offices)


@lru_cache(maxsize=2_000)
def _is(office: str, post: Post) -> bool:
    """Whether an office is the one that words for it name, or one of the same sector."""
    held = office_at(office)
    if held is None or office.startswith("former "):
        return False
    return held.office == post.office or (post.office in _ANY_OF and held.sector == post.sector)
