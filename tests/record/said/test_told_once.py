"""What a speaker says twice is one line."""

from __future__ import annotations

from dataclasses import replace

from factbox.record.said.told_once import told_once
from factbox.types import Evidence, Saying


def _said(name: str, text: str, speaker: str = "e-1") -> Saying:
    words = Evidence(report="r-1", part="text", start=0, end=len(text), exact=text)
    return Saying(quote=name, speaker=speaker, name="Ruth Calder", via=None, evidence=words)


LONG = "The pier was never rotten and nobody on the council ever asked the harbour master about the beams"


def test_a_line_that_a_longer_one_holds_is_minor() -> None:
    rows = told_once([_said("q-2", "The pier was never rotten, I told them"), _said("q-1", LONG)])
    assert [row.minor for row in rows] == [True, False]


def test_what_another_says_stays() -> None:
    rows = told_once([_said("q-2", "The pier was never rotten,", "e-2"), _said("q-1", LONG)])
    assert not any(row.minor for row in rows)


def test_other_words_stay() -> None:
    rows = told_once([_said("q-2", "We will close the ferry in March"), _said("q-1", LONG)])
    assert not any(row.minor for row in rows)


def test_words_that_another_report_gives_to_another_are_shown_once() -> None:
    text = "The pier was never rotten and nobody on the council ever asked the harbour master"
    other = _said("q-2", text, "e-2")
    other = replace(other, evidence=replace(other.evidence, report="r-2"))
    again = (replace(other.evidence, report="r-3"),)
    rows = told_once([other, replace(_said("q-1", LONG), again=again)])
    assert [row.minor for row in rows] == [True, False]
