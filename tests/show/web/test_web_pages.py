"""The pages: every link leads somewhere, every page is also data, text is never markup."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace

import pytest
from canned import Canned, Serve
from crawling import Page, crawl
from invented import REPORTS
from starlette.testclient import TestClient

from factbox.show.json_record import record_json
from factbox.show.web.entity_sheet import entity_sheet, quote_rows
from factbox.types import Record

MARKUP = "<script>alert(1)</script><b onclick=x>“=1+1”\u202e"


def addresses(record: Record) -> list[str]:
    story = f"/story/{record.story.id}"
    one, two = record.reports[0].report, record.reports[1].report
    return [
        "/stories",
        story,
        f"{story}/claims",
        f"{story}/report/{one}",
        f"{story}/compare/{one}/{two}",
        f"/entity/{record.entities[0].id}",
        "/relations/ISL/NOR",
        "/search?q=herring",
        f"/row/{record.claims[0].id}",
        "/judgements",
    ]


def test_every_link_of_every_page_leads_somewhere(client: TestClient, record: Record) -> None:
    found = crawl(client)
    for address in addresses(record):
        aside = ("/stories", "/claims", "/relations/ISL/NOR", "/search?q=herring")
        assert address in found or address.endswith(aside)
    for path, page in found.items():
        ids = page.ids
        assert len(ids) == len(set(ids)), path


def test_every_page_is_also_json(client: TestClient, record: Record) -> None:
    for address in addresses(record):
        path, mark, query = address.partition("?")
        answer = client.get(f"{path}.json{mark}{query}")
        assert answer.status_code == 200, address
        assert answer.headers["content-type"].startswith("application/json")
        json.loads(answer.text)
    assert client.get(f"/story/{record.story.id}.json").text == record_json(record)


def test_tables_are_also_csv(client: TestClient, record: Record) -> None:
    for address in (
        "/stories.csv",
        f"/story/{record.story.id}.csv",
        f"/story/{record.story.id}/claims.csv",
        f"/entity/{record.entities[0].id}.csv",
        "/relations/ISL/NOR.csv",
        "/search.csv?q=herring",
        "/judgements.csv",
    ):
        answer = client.get(address)
        assert answer.headers["content-type"].startswith("text/csv"), address
        rows = list(csv.reader(io.StringIO(answer.text)))
        assert rows, address
        assert {len(row) for row in rows} == {len(rows[0])}


def test_the_story_shows_the_counts_and_who_says_what(client: TestClient, record: Record) -> None:
    page = Page(client.get(f"/story/{record.story.id}").text)
    assert record.story.title.exact in page.text
    for claim in record.claims[:3]:
        assert claim.text.exact in page.text
    tags = [tag for tag, _ in page.tags]
    assert tags.count("table") == 1
    assert "svg" in tags


def test_an_id_given_out_before_leads_on(client: TestClient, record: Record) -> None:
    answer = client.get("/story/story-once")
    assert answer.status_code == 307
    assert answer.headers["location"] == f"/story/{record.story.id}"
    report = record.reports[0].report
    moved = client.get(f"/story/story-once/report/{report}.json")
    assert moved.headers["location"] == f"/story/{record.story.id}/report/{report}.json"


@pytest.mark.parametrize(
    "address",
    [
        "/story/nothing",
        "/story/..%2f..%2fetc%2fpasswd",
        "/story/%00",
        "/story/%3Cscript%3Ealert(1)%3C%2Fscript%3E",
        "/story/C:%5Cboot.ini",
        "/entity/e-1",
        "/row/%E2%80%AE",
        "/story/story-herring/report/r-nothing",
        "/story/story-herring/compare/r-a/r-b",
        "/nothing/here",
        "/assets/../app.py",
        "/assets/page.css",
        "/story/" + "x" * 4_000,
    ],
)
def test_what_is_not_there_is_said_on_a_page(client: TestClient, address: str) -> None:
    answer = client.get(address)
    assert answer.status_code == 404
    page = Page(answer.text)
    assert not {"b", "i"} & {tag for tag, _ in page.tags}
    assert "alert(1)</script>" not in answer.text
    assert "\u202e" not in answer.text
    assert "Traceback" not in answer.text
    assert json.loads(client.get("/story/nothing.json").text) == {"error": "nothing: no such story"}


def test_a_day_that_is_none_is_refused_beside_the_form(client: TestClient) -> None:
    answer = client.get("/?since=never&words=herring")
    assert answer.status_code == 400
    page = Page(answer.text)
    assert "a day like 2024-03-09" in page.text
    fields = {one.get("name"): one.get("value") for tag, one in page.tags if tag == "input"}
    assert fields["words"] == "herring"


def test_nothing_found_is_said(client: TestClient) -> None:
    assert "No story fits" in client.get("/?words=nothing").text


@pytest.mark.parametrize("page", ["0", "-1", "99", "x", "9" * 40, "٣"])
def test_a_page_of_the_list_that_is_none_is_the_nearest(client: TestClient, page: str) -> None:
    assert "1 story" in client.get("/", params={"page": page}).text
    assert "/story/story-herring" in client.get("/", params={"page": page}).text


def test_a_fault_of_ours_is_a_page_without_its_insides(serve: Serve, canned: Canned) -> None:
    def broken(story: str) -> Record:
        raise ZeroDivisionError("/secret/place")

    canned.record = broken  # type: ignore[method-assign]
    answer = serve(canned).get("/story/story-herring")
    assert answer.status_code == 500
    assert "secret" not in answer.text
    assert answer.headers["content-security-policy"]


def test_no_page_has_a_script_a_style_or_a_handler_of_its_own(client: TestClient) -> None:
    for path, page in crawl(client).items():
        for tag, attributes in page.tags:
            assert tag not in ("style", "iframe", "object", "embed", "base", "img"), path
            assert not any(name == "style" or name.startswith("on") for name in attributes), path
            source = attributes.get("src") or (attributes.get("href") if tag == "link" else None)
            assert source is None or source.startswith("/"), path


def test_law_8_markup_anywhere_stays_text(serve: Serve, record: Record) -> None:
    evil = replace(record.story.title, exact=MARKUP)
    hostile = replace(
        record,
        story=replace(record.story, title=evil),
        lead=(evil,),
        claims=tuple(
            replace(one, text=replace(one.text, exact=MARKUP), evidence=()) for one in record.claims
        ),
        timeline=tuple(replace(one, text=MARKUP) for one in record.timeline),
        entities=tuple(replace(one, name=MARKUP) for one in record.entities),
        reports=tuple(
            replace(one, source=MARKUP, title=MARKUP, url=f"javascript:{MARKUP}", credit=MARKUP)
            for one in record.reports
        ),
        relations=tuple(replace(one, state=MARKUP, a=MARKUP) for one in record.relations),
    )
    texts = [replace(one, title=MARKUP, text=MARKUP + one.text[len(MARKUP) :]) for one in REPORTS]
    for path, page in crawl(serve(Canned(hostile, texts))).items():
        tags = {tag for tag, _ in page.tags}
        assert "b" not in tags, path
        scripts = [one for tag, one in page.tags if tag == "script"]
        assert all(str(one.get("src")).startswith("/assets/") for one in scripts), path
        assert not any(str(one.get("href")).startswith("javascript") for _, one in page.tags)
        assert "\u202e" not in page.text, path


def test_the_search_is_shown_as_it_was_asked(client: TestClient) -> None:
    answer = client.get("/search", params={"q": '"><script>x</script>'})
    page = Page(answer.text)
    fields = [one.get("value") for tag, one in page.tags if one.get("name") == "q"]
    assert fields == ['"><script>x</script>']
    marks = answer.text.count("<mark>herring</mark>")
    assert marks == 1


def test_assets_are_kept_by_name_and_are_ours(client: TestClient) -> None:
    page = Page(client.get("/").text)
    for name in [link for link in page.links if link.startswith("/assets/")]:
        answer = client.get(name)
        assert answer.status_code == 200
        assert "http://" not in answer.text.replace("http://www.w3.org/2000/svg", "")
        assert "@import" not in answer.text


def test_quotations_of_others_that_name_somebody_stand_on_their_page(record: Record) -> None:
    said = record.quotes[0]
    other = next(one for one in record.entities if one.id != said.speaker)
    place = replace(said.evidence, end=said.evidence.start + 3, exact=said.evidence.exact[:3])
    sheet = entity_sheet(record, other, [place])
    assert [line.row for line in sheet.about] == [said.quote]
    rows = list(quote_rows(record, other, [place]))
    assert [(row["kind"], row["name"]) for row in rows] == [("about", said.name or said.words)]
    elsewhere = replace(place, report="r-elsewhere")
    assert entity_sheet(record, other, [elsewhere]).about == ()


def test_all_rows_of_a_section_are_data(client: TestClient, record: Record) -> None:
    story = f"/story/{record.story.id}"
    rows = json.loads(client.get(f"{story}/table/claims.json").text)
    assert {row["id"] for row in rows} == {one.id for one in record.claims}
    answer = client.get(f"{story}/table/claims.csv")
    assert len(list(csv.DictReader(io.StringIO(answer.text)))) == len(rows)
    assert client.get(f"{story}/table/sqlite_master.json").status_code == 404
    assert client.get(f"{story}/table/..%2f.json").status_code == 404
