"""Whatever words are looked for, the search engine's own language is never reached."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factbox.record.tables import TableRow
from factbox.store.kept import KeptStory
from factbox.store.search import as_query
from factbox.store.store import Store


def _store(tmp_path: Path, *texts: str) -> Store:
    store = Store(tmp_path / "a.box", write=True)
    rows: list[TableRow] = [
        {"id": f"r-{number}", "text": text, "title": None} for number, text in enumerate(texts)
    ]
    with store.writing():
        store.make_tables()
        store.put_story(KeptStory("story-a", "d", (), b"{}", b"{}", {"reports": rows}))
    return store


def test_words_in_any_order_and_phrases_in_theirs(tmp_path: Path) -> None:
    with _store(tmp_path, "The harbour ministers agreed", "ministers left the harbour") as store:
        assert {hit.id for hit in store.search(["harbour", "minister"], 9)} == {"r-0", "r-1"}
        assert [hit.id for hit in store.search(["harbour ministers"], 9)] == ["r-0"]
        assert store.search(["harbour", "absent"], 9) == ()


def test_marks_stand_on_the_words(tmp_path: Path) -> None:
    with _store(tmp_path, "Of the Harbour, the harbours and more") as store:
        (hit,) = store.search(["harbour"], 9)
    assert [hit.text[start:end] for start, end in hit.marks] == ["Harbour", "harbours"]


def test_accents_are_ignored(tmp_path: Path) -> None:
    with _store(tmp_path, "Café Zoë") as store:
        assert len(store.search(["cafe", "ZOE"], 9)) == 1


def test_what_is_replaced_is_not_found(tmp_path: Path) -> None:
    with _store(tmp_path, "old words") as store:
        with store.writing():
            store.put_story(
                KeptStory(
                    "story-a", "e", (), b"{}", b"{}", {"reports": [{"id": "r-0", "text": "new"}]}
                )
            )
        assert store.search(["old"], 9) == ()
        assert len(store.search(["new"], 9)) == 1
        assert store.faults() == ()


@pytest.mark.parametrize(
    "words", ['"', "AND", "NEAR(", "(", "^a", "text:x", "a -b", "*", "a\0b", "\ud800", "'", "{"]
)
def test_signs_of_the_engine_mean_nothing(tmp_path: Path, words: str) -> None:
    with _store(tmp_path, "a b x and near") as store:
        store.search([words], 9)
        store.search(["a", words], 9)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words=st.lists(st.text(max_size=12), max_size=4))
def test_any_words_can_be_looked_for(
    tmp_path_factory: pytest.TempPathFactory, words: list[str]
) -> None:
    with _store(tmp_path_factory.mktemp("s"), "some words here") as store:
        store.search(words, 3)


def test_no_words_find_nothing() -> None:
    assert as_query([" ", ""]) == ""
