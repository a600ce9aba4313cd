"""Whether words speak of one agreement or of several: "a memorandum", "a number of deals"."""

from __future__ import annotations

import re
from functools import lru_cache
from importlib.resources import files

_WORD = re.compile(r"\b[a-z][\w-]*|\bMOUs?\b")
"""Words of a text; those with a capital belong to a name, which is one ("the Alvora Accords")."""
_IRREGULAR = {"memoranda": "memorandum", "treaties": "treaty"}


@lru_cache(maxsize=1)
def _singular() -> frozenset[str]:
    text = files("factbox.data").joinpath("agreement_nouns.tsv").read_text("utf-8")
    lines = [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]
    forms = {form for _, all_forms in lines for form in all_forms.split(";")}
    return frozenset(form for form in forms if _one(form) is None)


def _one(word: str) -> str | None:
    """The singular of a plural in its form; None where it has not the form of one."""
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    return word.removesuffix("s") if word.endswith("s") and not word.endswith("ss") else None


def is_plural_agreement(words: str) -> bool | None:
    """True where the words name several agreements, False where one, None where none."""
    found = [word.lower() for word in _WORD.findall(words)]
    if any(_one(word) in _singular() for word in found):
        return True
    return False if any(word in _singular() for word in found) else None
