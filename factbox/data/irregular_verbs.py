"""Irregular verbs: "went" is a form of "go" (`irregular_verbs.tsv`)."""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files


@lru_cache(maxsize=1)
def _table() -> dict[str, str]:
    text = files("factbox.data").joinpath("irregular_verbs.tsv").read_text("utf-8")
    found: dict[str, str] = {}
    for line in text.splitlines():
        if line and not line.startswith("#"):
            plain, forms = line.split("\t")
            found.update((form, plain) for form in forms.split(","))
    return found


def plain_form(word: str) -> str:
    """The plain form of an irregular verb's form in lower case; any other word as it is."""
    return _table().get(word, word)
