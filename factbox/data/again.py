"""Verbs for what is done for the first time and once more: "opened", "reopened" (`again.tsv`)."""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files


@lru_cache(maxsize=1)
def _table() -> dict[str, tuple[tuple[int, bool], ...]]:
    """Verb -> the lines that it stands on, and whether among those for once more."""
    text = files("factbox.data").joinpath("again.tsv").read_text("utf-8")
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    found: dict[str, tuple[tuple[int, bool], ...]] = {}
    for number, line in enumerate(lines):
        first, again = line.split("\t")
        for group, once_more in ((first, False), (again, True)):
            for verb in group.split(","):
                for form in {verb, verb.replace("-", "")}:
                    found[form] = (*found.get(form, ()), (number, once_more))
    return found


def acts(lemma: str) -> tuple[tuple[int, bool], ...]:
    """The acts that a verb may stand for: the number of the act, and whether it is done once more."""
    return _table().get(lemma.casefold(), ())
