"""Towns that a small list of places does not know (`towns.txt`, from GeoNames)."""

from __future__ import annotations

from functools import lru_cache

from factbox.data.word_lists import word_list


def is_town(name: str) -> bool:
    """Whether a name, in whatever case, is that of a town of more than 15,000 people."""
    return name.replace("’", "'").casefold() in _towns()


@lru_cache(maxsize=1)
def _towns() -> frozenset[str]:
    return frozenset(name.casefold() for name in word_list("towns"))
