"""The sample story served: every link, judgements by form and by command."""

from __future__ import annotations

import shutil
import socket
from pathlib import Path

import pytest
from crawling import Page, crawl
from sample import SAMPLE, person, record_of
from starlette.testclient import TestClient

from factbox import Box
from factbox.cli import main
from factbox.cli.served_box import OpenServed
from factbox.show.json_record import record_json
from factbox.show.web.app import make_app

WORD = "ours"


@pytest.fixture
def own(built: Path, tmp_path: Path) -> Path:
    """A box of the test's own, to be judged in."""
    with Box.open(built) as box:
        box.stories()
    return Path(shutil.copy(built, tmp_path / "own.box"))


def served(path: Path, *, read_only: bool = False) -> TestClient:
    app = make_app(OpenServed(path), word=WORD, read_only=read_only)
    return TestClient(app, "http://127.0.0.1", follow_redirects=False)


def test_every_link_on_every_page_leads_somewhere(built: Path) -> None:
    found = crawl(served(built))
    kinds = {path.split("/")[1] for path in found}
    assert {"", "story", "entity", "relations", "row", "judgements"} <= kinds
    assert any("/compare/" in path for path in found)
    assert any("/report/" in path for path in found)


def test_law_1_a_report_is_shown_word_for_word(built: Path) -> None:
    record = record_of(built)
    with Box.open(built) as box:
        for report in box.reports(record):
            address = f"/story/{record.story.id}/report/{report.id}"
            page = Page(served(built).get(address).text)
            assert report.text in page.text


def test_a_form_renames_and_an_undo_brings_the_record_back(own: Path) -> None:
    client, before = served(own), record_of(own)
    who = person(before, "Alexis Tsipras")
    form = {"word": WORD, "verdict": "name", "a": who.id, "name": "A. Tsipras", "back": "/"}
    assert client.post("/judge", data=form).status_code == 303
    assert person(record_of(own), "A. Tsipras").id == who.id
    assert "is called “A. Tsipras”" in client.get("/judgements").text
    assert client.post("/undo", data={"word": WORD, "number": "1", "back": "/"}).status_code == 303
    assert record_json(record_of(own)) == record_json(before)
    assert client.post("/undo", data={"word": WORD, "number": "1"}).status_code == 400


def test_one_place_is_parted_from_a_name_and_joined_again(own: Path) -> None:
    client, before = served(own), record_of(own)
    who = person(before, "Alexis Tsipras")
    page = Page(client.get(f"/entity/{who.id}").text)
    places = [str(one["value"]) for tag, one in page.tags if tag == "option" and one.get("value")]
    mention = next(one for one in places if one in who.mentions and one != who.mentions[0])
    form = {"word": WORD, "verdict": "not the same", "a": who.id, "b": mention}
    assert client.post("/judge", data=form).status_code == 303
    holders = [one for one in record_of(own).entities if mention in one.mentions]
    assert [one.id for one in holders] != [who.id]
    client.post("/undo", data={"word": WORD, "number": "1"})
    assert record_json(record_of(own)) == record_json(before)


def test_served_to_be_read_only_takes_nothing(own: Path) -> None:
    form = {"word": WORD, "verdict": "hide", "a": record_of(own).claims[0].id}
    assert served(own, read_only=True).post("/judge", data=form).status_code == 400
    with Box.open(own) as box:
        assert box.judgements == ()


def review(*words: str, box: Path) -> int:
    return main(["review", *words, "--box", str(box)])


def test_the_commands_decide_undo_and_replay(
    own: Path, built: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = record_of(own)
    pair = next(one for one in before.lineage if one.kind == "verbatim")
    claim = next(one for one in before.claims if one.counts.reports == 1)
    assert review("not-same", pair.id, "--by", "desk", "--note", "I wrote both", box=own) == 0
    assert review("hide", claim.id, box=own) == 0
    assert review("undo", box=own) == 0
    judged = record_of(own)
    assert len(judged.origins) == len(before.origins) + 1
    assert claim.id in {one.id for one in judged.claims}
    capsys.readouterr()
    assert review("list", box=own) == 0
    listed = capsys.readouterr().out
    assert "neither is a copy of the other  — desk · I wrote both" in listed
    assert "(undone)" in listed
    assert review("list", "--json", box=own) == 0
    lines = tmp_path / "lines.jsonl"
    lines.write_text(capsys.readouterr().out, encoding="utf-8")
    again = Path(shutil.copy(built, tmp_path / "again.box"))
    assert review("replay", str(lines), box=again) == 0
    assert record_json(record_of(again)) == record_json(judged)
    assert review("replay", str(lines), box=again) == 0
    with Box.open(again) as box:
        assert len(box.judgements) == 3
        box.build([SAMPLE])
    assert record_json(record_of(again)) == record_json(judged)


def test_what_could_have_no_effect_is_refused(
    own: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    record = record_of(own)
    claim, who = record.claims[0].id, record.entities[0].id
    one, two = (card.report for card in record.reports[:2])
    for words, reason in (
        (("undo",), "no judgement to undo"),
        (("undo", "7"), "no judgement"),
        (("same", claim, who), "different kinds"),
        (("same", claim), "say with what"),
        (("same", claim, claim), "named twice"),
        (("same", one, two), "--about"),
        (("hide", record.story.id), "only an entity or claim can be hidden"),
        (("rename", claim, "x"), "only an entity can be renamed"),
        (("rename", who, " "), "say what it is called"),
        (("hide", "cl-nothing"), "no such row"),
        (("replay", "nothing.jsonl"), "no such file"),
    ):
        assert review(*words, box=own) == 2, words
        assert reason in capsys.readouterr().err
    with Box.open(own) as box:
        assert box.judgements == ()


def test_serve_says_what_it_cannot(
    built: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["serve", "--box", str(tmp_path / "no.box")]) == 2
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        assert main(["serve", "--box", str(built), "--port", port]) == 2
    assert f"port {port} is taken" in capsys.readouterr().err
