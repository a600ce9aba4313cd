"""Verbs of saying, with the stance that each takes to what is said."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

USES = ("say", "tell", "ask", "think", "name", "show", "voice")


@dataclass(frozen=True, slots=True)
class SpeechVerb:
    """A verb of saying. `use` is one of `USES`; the head of the file says what each takes."""

    lemma: str
    stance: str
    use: str


@lru_cache(maxsize=1)
def _verbs() -> dict[str, SpeechVerb]:
    text = files("factbox.data").joinpath("speech_verbs.tsv").read_text("utf-8")
    rows = (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
    return {lemma: SpeechVerb(lemma, stance, use) for lemma, stance, use in rows}


def speech_verb(lemma: str) -> SpeechVerb | None:
    """The verb of saying with this lemma, if it is one."""
    return _verbs().get(lemma.lower())
