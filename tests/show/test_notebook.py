"""What a notebook shows: the counts, the words, and no markup of theirs."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from factbox import Box
from factbox.show.notebook import record_html, stories_html
from factbox.types import Record


def test_a_record_shows_its_counts_and_its_words_as_text(record: Record) -> None:
    title = replace(record.story.title, exact="<b>Herring</b>")
    shown = record_html(replace(record, story=replace(record.story, title=title)))
    assert "&lt;b&gt;Herring" in shown
    assert "<b>" not in shown
    assert f"{record.counts.origins} origins" in shown
    for line in record.main[:3]:
        assert line.text.exact.split("“")[0][:20] in shown


def test_a_long_list_says_how_much_is_shown(record: Record) -> None:
    shown = stories_html([record.story] * 30)
    assert "30 stories" in shown
    assert shown.count("<tr>") == 20
    assert "The first 20 are shown" in shown


def test_a_box_that_is_not_there_shows_no_story(tmp_path: Path) -> None:
    assert "0 stories" in Box(tmp_path / "none.box")._repr_html_()


def test_a_record_of_a_box_shows_itself(record: Record) -> None:
    shown = record._repr_html_()
    assert shown == record_html(record)
