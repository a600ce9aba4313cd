"""Whole stories: built as a user builds them, held against what a careful reader takes out."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from factbox import Box
from factbox.types import Record

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
NAMES = sorted(path.parent.name for path in HERE.glob("*/expected.toml"))
PRONOUNS = {"he", "she", "they", "it", "him", "her", "them"}


@dataclass(frozen=True)
class Story:
    """A built story and what is expected of it."""

    expected: Mapping[str, Any]
    record: Record
    tables: Mapping[str, list[Mapping[str, Any]]]

    def name_of(self, report: str) -> str:
        return next(card.external_id for card in self.record.reports if card.report == report)


@pytest.fixture(scope="module", params=NAMES)
def story(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Story:
    expected = tomllib.loads((HERE / request.param / "expected.toml").read_text(encoding="utf-8"))
    place = ROOT / expected["reports"]
    files = [path for path in place.iterdir() if path.suffix in (".txt", ".html", ".jsonl")]
    with Box.open(tmp_path_factory.mktemp(request.param) / "story.box") as box:
        box.build(sorted(files))
        names = ("furniture", "stories", "entities", "reports", "sentences", "mentions", "times")
        more = ("quotes", "event_mentions", "statements", "copies")
        tables = {name: list(box.table(name)) for name in (*names, *more)}
        return Story(expected, box.record(), tables)


def test_it_is_one_story_with_the_four_counts(story: Story) -> None:
    assert len(story.tables["stories"]) == story.expected["stories"]
    counts = story.record.counts
    seen = {name: getattr(counts, name) for name in story.expected["counts"]}
    assert seen == story.expected["counts"]


def test_reports_of_one_text_share_an_origin(story: Story) -> None:
    seen = sorted(sorted(map(story.name_of, one.reports)) for one in story.record.origins)
    assert seen == sorted(sorted(one) for one in story.expected["origins"])


def test_each_report_has_its_day(story: Story) -> None:
    days = {card.external_id: (card.published or "")[:10] for card in story.record.reports}
    expected = story.expected["days"]
    assert {name: days[name] for name in expected} == expected


def test_furniture_is_marked_and_reporting_is_not(story: Story) -> None:
    marked = "\n".join(row["text"] for row in story.tables["furniture"] if row["kind"] != "caption")
    for words in story.expected.get("furniture", []):
        assert words in marked
    for words in story.expected.get("not_furniture", []):
        assert words not in marked


def test_what_no_reader_sees_is_nowhere(story: Story) -> None:
    for words in story.expected.get("never", []):
        assert not any(words in str(row) for rows in story.tables.values() for row in rows)


def test_spellings_are_one_person_and_people_are_kept_apart(story: Story) -> None:
    owners: dict[str, list[str]] = {}
    for row in story.tables["entities"]:
        for one in row["names"]:
            owners.setdefault(one["name"], []).append(row["id"])
    for same in story.expected.get("same", []):
        assert len({tuple(owners.get(name, ["missing"])) for name in same["names"]}) == 1
        (owner,) = owners[same["names"][0]]
        kind = next(row["kind"] for row in story.tables["entities"] if row["id"] == owner)
        assert kind == same["kind"]
    for apart in story.expected.get("apart", []):
        first, second = (set(owners[name]) for name in apart["names"])
        assert not first & second


def test_quotes_have_their_speaker_and_no_pronoun_speaks(story: Story) -> None:
    for quote in story.expected.get("quotes", []):
        said = [one for one in story.record.quotes if quote["words"] in one.evidence.exact]
        assert quote["speaker"] in [one.name for one in said]
    assert not PRONOUNS & {(one.name or "").lower() for one in story.record.quotes}


def test_the_timeline_tells_what_happened_when(story: Story) -> None:
    for line in story.expected.get("timeline", []):
        rows = [row.text for row in story.record.timeline if row.date == line["date"]]
        assert any(all(word in text for word in line["words"]) for text in rows), rows


def test_the_agreement_has_its_parties_signatories_day_and_path(story: Story) -> None:
    expected = story.expected.get("agreement")
    if expected is None:
        return
    found = [one for one in story.record.agreements if sorted(one.parties) == expected["parties"]]
    assert [one.date for one in found if not one.background] == [expected["date"]]
    (agreement,) = (one for one in found if not one.background)
    assert {one.name for one in agreement.signatories} == set(expected["signatories"])
    names = {row["id"]: row["name"] for row in story.tables["entities"]}
    assert names[agreement.place or ""] == expected["place"]
    statuses = [one.status for one in agreement.status]
    assert [one for one in statuses if one in expected["status"]] == expected["status"]


def test_differences_are_found_with_their_kind(story: Story) -> None:
    for expected in story.expected.get("differences", []):
        first, second = expected["words"]
        sides = [
            [" ".join((side.value, *(one.exact for one in side.evidence))) for side in one.sides]
            for one in story.record.disagreements
            if one.kind == expected["kind"]
        ]
        assert any(
            any(first in a for a in texts) and any(second in b for b in texts) for texts in sides
        ), (expected, [one.about for one in story.record.disagreements])


def test_law_1_every_row_reads_its_own_words(story: Story) -> None:
    reports = {row["id"]: row for row in story.tables["reports"]}
    for name in ("furniture", "sentences", "mentions", "times", "quotes", "statements", "copies"):
        for row in story.tables[name]:
            source = reports[row["report"]]["title" if row["part"] == "title" else "text"]
            assert source[row["start"] : row["end"]] == row["text"]
