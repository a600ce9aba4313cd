"""Large news outlets, their other names, and who owns them: publishers are counted by owner."""

from __future__ import annotations

from collections.abc import Iterator
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


def outlet_called(words: str) -> str | None:
    """The name in the list of the outlet that goes by `words`: "NYT" is "The New York Times"."""
    return _names().get(_key(words))


@lru_cache(maxsize=1)
def _names() -> dict[str, str]:
    return {form: name for name, _, forms in _rows() for form in forms}


@lru_cache(maxsize=1)
def _owners() -> dict[str, str]:
    return {form: owner for _, owner, forms in _rows() for form in forms}


def _rows() -> Iterator[tuple[str, str, list[str]]]:
    """Each outlet's name, its owner, and the forms of its name that no outlet above it has."""
    source = files("factbox.data").joinpath("outlets.tsv").read_text(encoding="utf-8")
    seen: set[str] = set()
    for line in source.splitlines():
        if line and not line.startswith("#"):
            name, owner, others = [*line.split("\t"), "", ""][:3]
            forms = {_key(form): None for form in (name, *others.split("|")) if form}
            yield name, owner or name, [form for form in forms if form not in seen]
            seen |= set(forms)


def _key(words: str) -> str:
    plain = " ".join(words.split()).casefold().rstrip("/")
    for opening in ("https://", "http://", "www.", "the "):
        plain = plain.removeprefix(opening)
    return plain
