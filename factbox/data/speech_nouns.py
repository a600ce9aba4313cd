"""Nouns for what somebody says, with the stance that each takes to it."""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files

from factbox.data.speech_verbs import SpeechVerb


@lru_cache(maxsize=1)
def _nouns() -> dict[str, SpeechVerb]:
    text = files("factbox.data").joinpath("speech_nouns.tsv").read_text("utf-8")
    rows = (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
    return {noun: SpeechVerb(noun, stance, "noun") for noun, stance in rows}


def speech_noun(lemma: str) -> SpeechVerb | None:
    """The noun of saying with this lemma, if it is one; its use is "noun"."""
    return _nouns().get(lemma.lower())
