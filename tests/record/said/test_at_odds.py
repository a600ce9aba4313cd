"""Words that reports give to a name and to somebody else have no sure speaker."""

from __future__ import annotations

from dataclasses import replace

import pytest

from factbox.record.said.said_again import Version, once
from tests.record.said.test_said_again import version

WORDS = "we will burn the pier before the winter comes"


def described(words: str, report: str, sign: float = 1.0) -> Version:
    one = version(WORDS, None, report, sign=sign)
    return replace(one, saying=replace(one.saying, words=words))


def test_another_man_in_as_many_reports_makes_the_name_unsure() -> None:
    (one,) = once([version(WORDS), described("the masked man", "r-2")])
    assert one.sign == 0.0


@pytest.mark.parametrize("words", ["a spokesman", "the mayor", "the statement"])
def test_who_may_be_the_one_named_does_not(words: str) -> None:
    (one,) = once([version(WORDS), described(words, "r-2")])
    assert one.saying.name == "Lind"
    assert one.sign == 1.0


def test_a_guess_names_nobody_whom_a_report_describes() -> None:
    long = described("the masked man", "r-2")
    (one,) = once([replace(long, words=WORDS + " again"), version(WORDS, sign=0.5)])
    assert one.saying.name is None


def test_a_few_words_do_not_take_a_remark_from_its_speaker() -> None:
    (one,) = once([version(WORDS, sign=0.5), version("before the winter comes", "Weber", "r-2")])
    assert one.saying.name == "Lind"
