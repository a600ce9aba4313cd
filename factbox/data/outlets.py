"""Large news outlets, their other names, and who owns them: publishers are counted by owner."""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files


def owner_of(source: str) -> str:
    """The owner of the outlet that `source` names, or `source` itself where it is not in the list.

    Sites match with or without "www."; names in any case, with or without "The".
    """
    return _owners().get(_key(source), source.strip())


def is_outlet(words: str) -> bool:
    """Whether `words` are the name of an outlet in the list, written as names are."""
    opens = words[:1].isupper() or words[:1].isdigit()
    return opens and "." not in words and _key(words) in _owners()


@lru_cache(maxsize=1)
def _owners() -> dict[str, str]:
    owners: dict[str, str] = {}
    source = files("factbox.data").joinpath("outlets.tsv").read_text(encoding="utf-8")
    for line in source.splitlines():
        if line and not line.startswith("#"):
            name, owner, others = [*line.split("\t"), "", ""][:3]
            for form in (name, *others.split("|")):
                if form:
                    owners.setdefault(_key(form), owner or name)
    return owners


def _key(words: str) -> str:
    plain = " ".join(words.split()).casefold().rstrip("/")
    for opening in ("https://", "http://", "www.", "the "):
        plain = plain.removeprefix(opening)
    return plain
