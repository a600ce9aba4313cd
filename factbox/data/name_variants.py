"""Which spellings are one name (`name_variants.tsv`): "Khaled" and "Khalid", "Jürgen" and "Juergen".

The list is long and most stories need a few names of it, so it is searched as it lies in the file
and never read into a table.
"""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files


def are_variants(one: str, other: str) -> bool:
    """Whether two words in plain Latin letters are spellings of one name."""
    return bool(_names_of(one) & _names_of(other))


def is_known_name(word: str) -> bool:
    """Whether a word in plain Latin letters is a spelling that the list has."""
    return bool(_names_of(word))


@lru_cache(maxsize=16384)
def _names_of(word: str) -> frozenset[str]:
    """The numbers of the names that a word spells, found by halving the sorted file."""
    table, wanted = _table(), f"{word}\t".encode()
    low, high = 0, len(table)
    while low < high:
        middle = (low + high) // 2
        start = table.rfind(b"\n", 0, middle) + 1
        end = table.find(b"\n", start) + 1 or len(table)
        line = table[start:end]
        if line.startswith(wanted):
            return frozenset(line[len(wanted) :].decode().split())
        if line < wanted:
            low = end
        else:
            high = start
    return frozenset()


@lru_cache(maxsize=1)
def _table() -> bytes:
    data = files("factbox.data").joinpath("name_variants.tsv").read_bytes()
    last_of_head = data.rindex(b"\n#") + 1
    return data[data.index(b"\n", last_of_head) + 1 :]
