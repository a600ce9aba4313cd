"""The dictionaries of the CAMEO coder, read."""

from __future__ import annotations

import pytest

from factbox.data import coder
from factbox.data.cameo import plover_root


def test_the_longest_name_comes_first() -> None:
    words = ["THE", "UNITED", "STATES", "NAVY", "SAID"]
    found = list(coder.actors().at(words, 1))
    assert [length for _, length in found] == sorted((n for _, n in found), reverse=True)
    assert coder.code_on(found[-1][0], None) == "USA"


@pytest.mark.parametrize(
    ("day", "code"),
    [("19990101", "AAAOPP"), ("20050101", "AAAGOV"), ("20200101", "AAAELI"), (None, "AAA")],
)
def test_a_code_holds_for_a_time(day: str | None, code: str) -> None:
    assert coder.code_on("AAAOPP<20000101,AAAGOV20000101-20100101,AAAELI>20100101", day) == code


def test_an_undated_code_is_for_all_other_days() -> None:
    assert coder.code_on("AAAGOV20000101-20100101,AAAELI", "20200101") == "AAAELI"
    assert coder.code_on("AAAGOV20000101-20100101,BBB>20100101", None) is None


def test_verbs_have_all_their_forms() -> None:
    forms = {form: coder.verbs()[form][-1].block for form in ("ATTACK", "ATTACKED", "ATTACKING")}
    assert len(set(forms.values())) == 1
    assert any(one.particles for rows in coder.verbs().values() for one in rows)


def test_every_pattern_holds_the_word_it_is_found_by() -> None:
    blocks = {verb.block for rows in coder.verbs().values() for verb in rows}
    patterns = [
        one for block in blocks for rows in coder.patterns_of(block).values() for one in rows
    ]
    assert len(patterns) > 4000
    assert all(one.key in one.words for one in patterns)
    named = {one.key for one in patterns if one.key.startswith("&")}
    assert named & set(coder.synonyms())


def test_a_pattern_is_read_by_its_marks() -> None:
    (pattern,) = [one for one in coder.patterns_of("ARRANGE")["TO"] if "&TREATY" in one.words]
    assert pattern.lower == ()
    assert pattern.lower_after == (coder.Preposition("TO", (coder.Noun("&TREATY"),)),)


def test_every_code_is_what_its_parts_are() -> None:
    for number, code in coder.codes().items():
        assert coder.parts()[code] == number or (code, number) == ("138", 0x30A0)


def test_codes_know_their_plover_root() -> None:
    assert plover_root("010") is None
    assert plover_root("0841") == "RETREAT"
    assert plover_root("081") == "CONCEDE"
    assert {plover_root(code) for code in coder.parts() if code.startswith("19")} == {"ASSAULT"}
