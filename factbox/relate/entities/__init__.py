"""Who and what a story names: each person, place, body and agreement with every spelling."""

from factbox.relate.entities.across import (
    Bearer,
    bearer_of,
    box_id,
    box_key,
    join,
    join_stories,
    same_over_stories,
)
from factbox.relate.entities.resolve import resolve_entities

__all__ = [
    "Bearer",
    "bearer_of",
    "box_id",
    "box_key",
    "join",
    "join_stories",
    "resolve_entities",
    "same_over_stories",
]
