"""The labelled stories of `stories/`, written for factbox.

A report begins with "== name"; every other line is a sentence behind the claims that it states in
brackets. Two sentences that state one claim say the same. Claims with the same word before the dot
("toll.six", "toll.eight"; "sign", "sign.planned") are one point with other values: neither the same
nor something else, and left out of every figure.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from pathlib import Path

from bench._reports import report_of
from bench.claims import Sentence, Story
from factbox.types import Report

STORIES = Path(__file__).parent / "stories"


def own_stories() -> Iterator[Story]:
    """The stories in order of their names."""
    for path in sorted(STORIES.glob("*.txt")):
        yield _story(path)


def _story(path: Path) -> Story:
    reports: dict[str, Report] = {}
    sentences: list[Sentence] = []
    claims: dict[str, frozenset[str]] = {}
    for name, lines in _reports(path.read_text("utf-8")):
        text = ""
        for number, (said, words) in enumerate(lines):
            text += "" if not text else " " if number % 2 else "\n\n"
            at = f"{name}.{number:02d}"
            sentences.append(Sentence(at, name, len(text), len(text) + len(words)))
            claims[at] = said
            text += words
        reports[name] = report_of(text, name)
    pairs = itertools.combinations(sorted(claims), 2)
    labels = {(a, b): _label(claims[a], claims[b]) for a, b in pairs}
    return Story(path.stem, reports, sentences, labels)


def _reports(text: str) -> Iterator[tuple[str, list[tuple[frozenset[str], str]]]]:
    for block in text.split("== ")[1:]:
        name, _, rest = block.partition("\n")
        lines = [line.removeprefix("[").partition("] ") for line in rest.splitlines() if line]
        yield name, [(frozenset(said.split()), words) for said, _, words in lines]


def _label(one: frozenset[str], two: frozenset[str]) -> str:
    if one & two:
        return "same"
    points = [{claim.partition(".")[0] for claim in claims} for claims in (one, two)]
    return "update" if points[0] & points[1] else "other"
