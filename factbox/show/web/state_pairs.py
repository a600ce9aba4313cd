"""Links to the pages of pairs of states."""

from __future__ import annotations

from collections.abc import Sequence

from factbox.show.sheet import To
from factbox.show.web import addresses
from factbox.show.words import country
from factbox.types import Relation


def pair_of(a: str, b: str) -> To:
    """The page of two states."""
    return To(addresses.relations(a, b), f"{country(a)} and {country(b)}")


def pairs_of(relations: Sequence[Relation]) -> list[To]:
    """The pages of the pairs of states that relations are of."""
    pairs = dict.fromkeys(tuple(sorted((one.a, one.b))) for one in relations)
    return [pair_of(a, b) for a, b in sorted(pairs)]
