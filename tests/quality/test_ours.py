"""Figures on our own hand-labelled sentences, which are always here, hold their floors.

`names.tsv`, `dates.tsv` and `quotes.tsv` were labelled before they were measured (one label was
mended after); what factbox gets wrong in them stays in. The policy of floors is in `test_floors.py`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from bench import _own_events, _own_sayings, entities, events, names
from bench._reports import report_of
from bench.names import Labelled
from bench.table import Line, share
from factbox.annotate.parse import Parser
from factbox.annotate.report import annotate
from factbox.annotate.when import find_times, read_against
from factbox.types import Annotation, Quote, When
from quality.floors import Floors

HERE = Path(__file__).parent
MARKED = re.compile(r"\[([^|\]]*)\|(\w+)\]")


def test_names_in_our_own_sentences(parser: Parser, floors: Floors) -> None:
    texts = [_labelled(row) for (row,) in _rows("names.tsv")]
    lines = list(names.scored("ours", texts, parser))
    assert not floors.problems(lines)
    assert not floors.unmeasured("names.ours", lines)


def test_times_in_our_own_sentences(parser: Parser, floors: Floors) -> None:
    missed = [
        f"{day} {words}: {seen}, not {meant}"
        for day, sentence, words, meant in _rows("dates.tsv")
        if meant not in (seen := _meant(parser, day, sentence, words))
    ]
    assert not floors.problems([_share("dates", "dates.tsv", missed)]), missed


def test_quotes_in_our_own_sentences(parser: Parser, floors: Floors) -> None:
    missed = [
        f"{words}: {seen}, not {speaker}"
        for text, words, speaker in _rows("quotes.tsv")
        if not _speaks(speaker, seen := _speakers(parser, text, words))
    ]
    assert not floors.problems([_share("quotes", "quotes.tsv", missed)]), missed


def test_which_names_are_one_in_our_own_pairs_and_stories(parser: Parser, floors: Floors) -> None:
    lines = entities.ours(parser, every=8)
    assert not floors.problems(lines), lines
    assert not floors.unmeasured("entities.ours", lines)


def test_who_says_what_in_our_own_texts(parser: Parser, floors: Floors) -> None:
    lines = list(_own_sayings.measured(parser))
    assert not floors.problems(lines), lines


def test_status_of_events_in_our_own_sentences(parser: Parser, floors: Floors) -> None:
    lines = events.status(parser)
    assert not floors.problems(lines), lines[1:]


def test_our_own_texts_about_events(parser: Parser, floors: Floors) -> None:
    lines = list(_own_events.measured(parser))
    assert not floors.problems(lines), lines


def _rows(name: str) -> Iterator[list[str]]:
    for line in (HERE / name).read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            yield line.split("\t")


def _share(what: str, name: str, missed: list[str]) -> Line:
    total = sum(1 for _ in _rows(name))
    return share(f"{what}.ours.right", what, total - len(missed), total)


def _labelled(row: str) -> Labelled:
    """A sentence and its names, from one whose names are marked."""
    spans, length, position, text = [], 0, 0, ""
    for mark in MARKED.finditer(row):
        text += row[position : mark.start()]
        length, position = len(text), mark.end()
        text += mark[1]
        spans.append((length, len(text), mark[2]))
    text += row[position:]
    return Labelled(report_of(text, text), frozenset(spans))


def _meant(parser: Parser, day: str, sentence: str, words: str) -> list[str]:
    """What the times found at `words` mean: EDTF, or their kind where they name no time."""
    start = sentence.index(words)
    times = find_times(parser.parse(report_of(sentence, "a", published=day)))
    here = [when for when in times if when.start < start + len(words) and start < when.end]
    return [_meaning(when, day) for when in here]


def _meaning(when: When, day: str) -> str:
    return read_against(when.expression, day) or when.kind


def _speakers(parser: Parser, text: str, words: str) -> list[str | None]:
    """Who says each quotation that holds `words`; None where nobody does."""
    annotation = annotate(report_of(text, "a"), parser)
    return [
        _speaker(annotation, quote)
        for quote in annotation.quotes
        if words.strip("?.") in quote.text or quote.text in words
    ]


def _speaker(annotation: Annotation, quote: Quote) -> str | None:
    """The words of the speaker, or the name that a pronoun stands for."""
    mentions = {mention.id: mention.name for mention in annotation.mentions}
    antecedents = {one.id: one.antecedent for one in annotation.references}
    behind = mentions.get(antecedents.get(quote.speaker or "") or "")
    return behind or quote.speaker_text


def _speaks(wanted: str, seen: list[str | None]) -> bool:
    if wanted == "-":
        return not any(seen)
    return any(wanted in (one or "") for one in seen)
