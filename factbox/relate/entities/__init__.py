"""Who and what a story names: each person, place, body and agreement with every spelling."""

from factbox.relate.entities.across import join_stories
from factbox.relate.entities.resolve import resolve_entities

__all__ = ["join_stories", "resolve_entities"]
