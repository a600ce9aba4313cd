"""Fingerprints: what stands in two texts leaves them a key in common, wherever it stands."""

from __future__ import annotations

import random

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from factbox.data.background import word_spans
from factbox.relate.fingerprints import RUN, WINDOW, Fingerprints, fingerprints, runs
from factbox.relate.sharing import CAP, sharing
from factbox.relate.word_codes import words_of

_SIGNS = st.text(
    alphabet="abcdefgh ABÉüñ’'“.,-0159\n\u4e2d\u6587\u00a0\u0301\U0001f600\ud800", max_size=120
)


def _prose(seed: int, count: int) -> str:
    pick = random.Random(seed)
    return " ".join(
        "".join(pick.choice("abcdefghijklmnop") for _ in range(pick.randint(2, 9)))
        for _ in range(count)
    )


def _of(text: str) -> list[tuple[int, int, int]]:
    found = fingerprints([text])
    return list(zip(found.keys.tolist(), found.starts.tolist(), found.ends.tolist(), strict=True))


def _shared(one: str, two: str) -> set[int]:
    found = fingerprints([one, two])
    return {int(key) for key in np.intersect1d(found.of(0), found.of(1))}


@given(st.lists(_SIGNS, max_size=6))
def test_words_of_many_texts_are_those_of_each(texts: list[str]) -> None:
    together = words_of(texts)
    for number, text in enumerate(texts):
        alone = words_of([text])
        part = slice(together.first[number], together.first[number + 1])
        assert together.starts[part].tolist() == alone.starts.tolist()
        assert together.ends[part].tolist() == alone.ends.tolist()
        assert together.codes[part].tolist() == alone.codes.tolist()


@given(_SIGNS)
def test_a_word_is_letters_between_other_signs(text: str) -> None:
    words = words_of([text])
    for start, end in zip(words.starts.tolist(), words.ends.tolist(), strict=True):
        assert 0 <= start < end <= len(text)
        assert all(sign.isalnum() or sign == "\u0301" for sign in text[start:end])


def test_words_stand_where_readers_of_sentences_see_them() -> None:
    text = "“We” signed 12 accords in 東京 — today, Zoë said."
    words = words_of([text])
    spans = list(zip(words.starts.tolist(), words.ends.tolist(), strict=True))
    assert spans == word_spans(text)


def test_case_accents_and_marks_make_no_other_word() -> None:
    codes = [words_of([text]).codes.tolist() for text in ("Zoë’s CAFÉ", "zoe's cafe", "Zoe s Cafe")]
    assert codes[0] == codes[1] == codes[2]


def test_other_letters_make_another_word() -> None:
    texts = ["sign", "sing", "signs", "sign0", "a" * 40, "a" * 41, "б", "в"]
    codes = [int(words_of([text]).codes[0]) for text in texts]
    assert len(set(codes)) == len(texts)


@given(st.integers(0, 50), st.integers(0, 400), st.integers(0, 400))
def test_what_stands_in_two_texts_is_found_wherever_it_stands(
    seed: int, before: int, after: int
) -> None:
    passage = _prose(seed, RUN + WINDOW - 1)
    one = f"{_prose(seed + 100, before)} {passage} {_prose(seed + 200, 300)}"
    two = f"{_prose(seed + 300, 40)}. {passage.upper()}, {_prose(seed + 400, after)}"
    assert _shared(one, two)


def test_texts_of_other_words_share_nothing() -> None:
    assert not _shared(_prose(1, 800), _prose(2, 800))


@given(st.lists(st.integers(0, 60), min_size=1, max_size=6))
def test_fingerprints_hang_on_their_own_text_alone(sizes: list[int]) -> None:
    texts = [_prose(number, size) for number, size in enumerate(sizes)]
    together = fingerprints(texts)
    for number, text in enumerate(texts):
        part = slice(together.first[number], together.first[number + 1])
        found = (together.keys[part], together.starts[part], together.ends[part])
        assert list(zip(*(one.tolist() for one in found), strict=True)) == _of(text)


def test_a_fingerprint_shows_its_words() -> None:
    text = "«" + _prose(5, 100).replace(" ", " — ") + "»"
    for key, start, end in _of(text):
        assert len(word_spans(text[start:end])) == RUN
        assert (key, 0, end - start) in _of(text[start:end])


def test_short_texts_have_one_or_none() -> None:
    assert _of("") == _of(" ") == _of(_prose(1, RUN - 1)) == []
    assert len(_of(_prose(1, RUN))) == len(_of(_prose(1, RUN + WINDOW - 2))) == 1


def test_blocks_change_nothing() -> None:
    texts = [_prose(number, 3000) for number in range(20)]
    together = fingerprints(texts)
    apart = [fingerprints([text]) for text in texts]
    assert together.keys.tolist() == [key for one in apart for key in one.keys.tolist()]


def test_runs_are_equal_where_the_words_are() -> None:
    codes = words_of([_prose(3, 40) + " " + _prose(3, 40)]).codes
    for length in (1, 2, 3, 5, 8):
        found = runs(codes, length)
        assert len(found) == 80 - length + 1
        assert found[0] == found[40]
        assert len(np.unique(found)) == 40
    assert len(runs(codes[:3], 5)) == len(runs(codes[:3], 8)) == 0


def _pairs(prints: Fingerprints, least: int = 1) -> set[tuple[int, int]]:
    found = sharing(prints, least)
    return set(zip(found.one.tolist(), found.two.tolist(), strict=True))


def test_a_paragraph_inside_a_long_report_counts() -> None:
    passage = _prose(1, 60)
    long = f"{_prose(2, 2000)} {passage} {_prose(3, 2000)}"
    found = sharing(fingerprints([long, passage, _prose(4, 500)]))
    assert found.one.tolist() == [0]
    assert found.two.tolist() == [1]
    assert found.containment[0] > 0.8


def test_a_footer_that_many_hold_joins_nobody() -> None:
    foot = _prose(1, 60)
    few = [f"{_prose(number + 10, 300)} {foot}" for number in range(CAP)]
    more = [*few, f"{_prose(9, 300)} {foot}"]
    assert len(_pairs(fingerprints(few))) == CAP * (CAP - 1) // 2
    assert len(_pairs(fingerprints(more), least=2)) == 0


def test_a_text_that_very_many_ran_is_a_star() -> None:
    text = _prose(1, 200)
    texts = [f"{text} {_prose(number + 10, 20)}" for number in range(400)]
    pairs = _pairs(fingerprints(texts))
    assert {pair for pair in pairs if pair[0] == 0} == {
        (0, other) for other in range(1, len(texts))
    }
    assert len(pairs) < 10 * len(texts)


def test_nothing_shared_is_no_pair() -> None:
    assert _pairs(fingerprints([])) == _pairs(fingerprints(["", "a"])) == set()
