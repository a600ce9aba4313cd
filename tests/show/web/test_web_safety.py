"""Who is answered: only names of this machine; writes only by a form of our own pages."""

from __future__ import annotations

import pytest
from canned import WORD, Canned
from hypothesis import given
from hypothesis import strategies as st
from starlette.testclient import TestClient

from factbox import limits
from factbox.show.web.addresses import local
from factbox.show.web.safety import HEADERS, refused

FORM = {"content-type": "application/x-www-form-urlencoded"}


@pytest.mark.parametrize(
    "host", ["127.0.0.1:8150", "127.0.0.1", "localhost:8150", "LOCALHOST", "[::1]:8150"]
)
def test_names_of_this_machine_are_answered(client: TestClient, host: str) -> None:
    assert client.get("/", headers={"host": host}).status_code == 200


@pytest.mark.parametrize(
    "host",
    [
        *("evil.example", "evil.example:8150", "localhost.evil.example", "127.0.0.1.evil.example"),
        *("evil.example#127.0.0.1", "user@localhost", "localhost:99999999", "0.0.0.0", "", " "),
        *("127.0.0.1:8150, evil.example", "2130706433", "localhost.", "[::ffff:127.0.0.1]"),
    ],
)
@pytest.mark.parametrize("path", ["/", "/story/x.json", "/nothing", "/judge"])
def test_a_foreign_name_is_refused_on_every_address(
    client: TestClient, host: str, path: str
) -> None:
    answer = client.get(path, headers={"host": host})
    assert answer.status_code == 403
    assert "Herring" not in answer.text
    assert answer.headers["x-content-type-options"] == "nosniff"


@given(st.text(max_size=30))
def test_no_other_name_is_answered(name: str) -> None:
    known = ("localhost", "127.0.0.1", "[::1]")
    host, _, port = name.lower().rpartition(":")
    ours = name.lower() in known or (host in known and port.isascii() and port.isdecimal())
    assert ours or refused("GET", {"host": (name,)})


def test_two_names_or_none_are_refused() -> None:
    assert refused("GET", {"host": ("localhost", "localhost")})
    assert refused("GET", {})


@pytest.mark.parametrize("path", ["/", "/stories.json", "/stories.csv", "/nothing", "/search?q=a"])
def test_every_answer_has_the_headers(client: TestClient, path: str) -> None:
    answer = client.get(path)
    for name, value in HEADERS.items():
        assert answer.headers[name] == value
    assert "unsafe" not in answer.headers["content-security-policy"]


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND"])
def test_other_methods_are_refused(client: TestClient, method: str) -> None:
    assert client.request(method, "/judge").status_code == 403


def test_reading_never_writes(client: TestClient, canned: Canned) -> None:
    for path in ("/judge?verdict=hide&a=e-1", "/undo?number=1"):
        assert client.get(path).status_code == 405
    assert client.post("/").status_code == 405
    assert canned.decided == []


def posted(client: TestClient, fields: dict[str, str], **headers: str) -> int:
    given = {name.replace("_", "-"): value for name, value in headers.items()}
    return client.post("/judge", data=fields, headers=given).status_code


GOOD = {"word": WORD, "verdict": "name", "a": "e-1", "name": "Kari Lund", "back": "/entity/e-1"}


def test_our_own_form_is_taken(client: TestClient, canned: Canned) -> None:
    answer = client.post(
        "/judge",
        data=GOOD,
        headers={"origin": "http://127.0.0.1:8150", "sec-fetch-site": "same-origin"},
    )
    assert answer.status_code == 303
    assert answer.headers["location"] == "/entity/e-1"
    assert [one.name for one in canned.decided] == ["Kari Lund"]
    undone = client.post("/undo", data={"word": WORD, "number": "1", "back": "/judgements"})
    assert undone.headers["location"] == "/judgements"
    assert canned.kept[-1].verdict == "undo"


def test_another_site_can_write_nothing(client: TestClient, canned: Canned) -> None:
    assert posted(client, GOOD, origin="http://evil.example") == 403
    assert posted(client, GOOD, origin="null") == 403
    assert posted(client, GOOD, origin="http://127.0.0.1:9999") == 403
    assert posted(client, GOOD, origin="https://127.0.0.1:8150") == 403
    assert posted(client, GOOD, sec_fetch_site="cross-site") == 403
    assert posted(client, GOOD, sec_fetch_site="same-site") == 403
    assert posted(client, GOOD, sec_fetch_site="none") == 403
    assert posted(client, GOOD, host="evil.example", origin="http://evil.example") == 403
    assert canned.decided == []


def test_a_form_without_our_word_is_not_taken(client: TestClient, canned: Canned) -> None:
    for word in ("", "x", WORD + " ", WORD[:-1], "ø"):
        assert posted(client, {**GOOD, "word": word}) == 400
    without = {key: value for key, value in GOOD.items() if key != "word"}
    assert posted(client, without) == 400
    assert canned.decided == []


def test_only_a_form_is_read_and_not_too_much_of_it(client: TestClient, canned: Canned) -> None:
    body = f"word={WORD}&verdict=hide&a=e-1".replace(" ", "+")
    assert client.post("/judge", content=body).status_code == 400
    assert client.post("/judge", json=GOOD).status_code == 400
    long = body + "&note=" + "x" * limits.SERVED_BYTES.number
    assert client.post("/judge", content=long, headers=FORM).status_code == 400
    many = body + "&b=1" * 100
    assert client.post("/judge", content=many, headers=FORM).status_code == 400
    assert client.post("/judge", content=b"\xff\xfe", headers=FORM).status_code == 400
    assert canned.decided == []


@pytest.mark.parametrize(
    "fields",
    [
        {"verdict": "undo"},
        {"verdict": "burn"},
        {"a": ""},
    ],
)
def test_what_cannot_be_decided_is_refused(client: TestClient, fields: dict[str, str]) -> None:
    assert posted(client, {**GOOD, **fields}) == 400


@pytest.mark.parametrize("number", ["", "x", "-1", "1e3", "9" * 30, "٣"])
def test_a_number_that_is_none_is_refused(client: TestClient, number: str) -> None:
    assert client.post("/undo", data={"word": WORD, "number": number}).status_code == 400


@pytest.mark.parametrize(
    "back",
    ["//evil.example", "https://evil.example", "/\\evil.example", "javascript:x", "", "/a\r\nX: y"],
)
def test_a_form_leads_nowhere_else(back: str) -> None:
    assert local(back) == "/judgements"


@given(st.text(max_size=40))
def test_the_way_back_is_always_ours(back: str) -> None:
    way = local(back)
    assert way.startswith("/")
    assert not way.startswith("//")
    assert "\\" not in way
    assert way.isprintable()
