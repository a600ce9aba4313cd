"""What stands around a story: its neighbours, and why they are stories of their own."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from factbox.relate.stories.neighbours import Neighbour, neighbours_of, why_apart
from factbox.store.store import Store
from factbox.types import Reason, Story


@dataclass(frozen=True, slots=True)
class Beside:
    """A neighbour of a story, and what is listed of it."""

    neighbour: Neighbour
    story: Story


def beside(store: Store, story: str) -> tuple[Beside, ...]:
    """The neighbours of a story, the nearest first."""
    with store.reading():
        near: defaultdict[str, list[float]] = defaultdict(list)
        for other, likeness in store.shelf.near_stories(story):
            near[other].append(likeness)
        cards = {card.id: card for card in store.cards([story, *near])}
    if story not in cards:
        return ()
    days = {card.id: (card.first, card.last) for card in cards.values()}
    known = {other: likenesses for other, likenesses in near.items() if other in days}
    found = neighbours_of(days[story], known, days)
    return tuple(Beside(one, cards[one.story]) for one in found)


def apart(store: Store, story: str, other: str) -> Reason:
    """Why two stories are two."""
    with store.reading():
        own, theirs = (
            store.shelf.texts(set(store.shelf.texts_of(store.places.reports_of(one)).values()))
            for one in (story, other)
        )
    return why_apart(own, theirs)
