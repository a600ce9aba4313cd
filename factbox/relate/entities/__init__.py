"""Who and what a story names: each person, place, body and agreement with every spelling."""

from factbox.relate.entities.across import box_id, box_key, join_stories, same_over_stories
from factbox.relate.entities.resolve import resolve_entities

__all__ = ["box_id", "box_key", "join_stories", "resolve_entities", "same_over_stories"]
