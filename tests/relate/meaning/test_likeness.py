"""How near a report comes to a line by its meaning."""

from __future__ import annotations

import numpy as np
import pytest

from factbox.relate.meaning import Meaning
from factbox.relate.meaning.encoder import MOST_PIECES, encoder
from factbox.relate.meaning.likeness import NOTHING
from factbox.types import Sentence

LINE = "The mayor closed the port after a crane collapsed."
NEAR = "A hoist had come down, so the town's leader shut the harbour."
FAR = "Bakers sold plum cake in the old town."


def sentence(report: str, start: int, text: str) -> Sentence:
    return Sentence(
        id=f"{report}.{start}", report=report, part="text", start=start, end=start + len(text),
        text=text, paragraph=0, role="body",
    )  # fmt: skip


def meaning() -> Meaning:
    return Meaning(
        {
            "one": (sentence("one", 0, FAR), sentence("one", 100, NEAR)),
            "two": (sentence("two", 0, FAR),),
            "three": (),
        }
    )


def test_what_says_it_in_other_words_is_nearest() -> None:
    found = meaning().of(LINE)
    assert set(found) == {"one", "two"}
    assert found["one"].whole > found["two"].whole + 0.2
    assert found["one"].words > found["two"].words
    assert found["one"].sentence == ("one", "text", 100, 100 + len(NEAR))


def test_the_same_words_are_all_there() -> None:
    same = meaning().between(LINE, LINE)
    assert same.words == 1.0
    assert same.whole == pytest.approx(1.0, abs=1e-3)


def test_words_without_worth_are_near_to_nothing() -> None:
    assert meaning().of("... — !") == {}
    assert meaning().between("...", LINE) == NOTHING


def test_a_sentence_is_encoded_alone_so_its_neighbours_change_nothing() -> None:
    alone = Meaning({"one": (sentence("one", 100, NEAR),)}).of(LINE)["one"]
    beside = meaning().of(LINE)["one"]
    assert alone.whole == beside.whole


def test_words_behind_the_last_piece_have_no_vector() -> None:
    found = encoder().of("crane " * (MOST_PIECES + 5))
    lengths = np.linalg.norm(found.vectors, axis=1)
    assert lengths[:MOST_PIECES] == pytest.approx(1.0, abs=1e-4)
    assert not lengths[MOST_PIECES:].any()


def test_line_breaks_are_spaces() -> None:
    kept = encoder()
    assert kept.of("The mayor\n closed it.") is kept.of("The mayor closed it.")
