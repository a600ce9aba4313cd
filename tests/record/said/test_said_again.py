"""The same words are shown once, under whom the surest sign names."""

from __future__ import annotations

from factbox.record.said.said_again import Version, once
from factbox.types import Evidence, Saying

_PLACES = iter(range(1, 10**6, 500))


def version(
    words: str,
    speaker: str | None = "Lind",
    report: str = "r-1",
    sign: float = 1.0,
    stretches: tuple[str, ...] = (),
) -> Version:
    start = next(_PLACES)
    place = Evidence(report=report, part="text", start=start, end=start + len(words), exact=words)
    saying = Saying(
        quote=f"q-{start}", speaker=speaker, name=speaker, via=None, evidence=place, words=None
    )
    kind = "person" if speaker else None
    return Version(words, saying, sign, True, kind=kind, stretches=stretches)


def shown(*versions: Version) -> list[tuple[str, str | None]]:
    return [(one.words, one.saying.name) for one in once(versions)]


def test_a_piece_joins_the_longer_form() -> None:
    whole = version("we land at dawn and leave at noon")
    (one,) = once([version("leave at noon", report="r-2"), whole])
    assert one.words == whole.words
    assert [place.report for place in one.saying.again] == ["r-2"]


def test_another_report_may_tell_it_in_other_words() -> None:
    whole = version("i get hundreds and some days thousands of letters from sailors")
    other = version("hundreds sometimes thousands of letters from sailors", report="r-2")
    assert shown(other, whole) == [(whole.words, "Lind")]
    same_report = version("hundreds sometimes thousands of letters from sailors")
    assert len(shown(same_report, whole)) == 2


def test_words_that_two_are_said_to_say_are_the_surer_ones() -> None:
    guessed = version("the pier is closed until the spring comes", "Weber", "r-2", sign=0.5)
    named = version("the pier is closed until the spring", "Lind")
    assert shown(guessed, named) == [(guessed.words, "Lind")]


def test_equal_signs_name_the_other_beside() -> None:
    one, other = version("the pier is closed today"), version("the pier is closed", "Weber", "r-2")
    (kept,) = once([one, other])
    assert (kept.saying.name, kept.saying.also) == ("Lind", ("Weber",))


def test_a_name_beats_nobody() -> None:
    nobody = version("the pier is closed until the spring", None, "r-2", sign=0.0)
    assert shown(nobody, version("the pier is closed")) == [(nobody.words, "Lind")]


def test_words_left_out_may_stand_in_two_quotations() -> None:
    first = version("we land at dawn on the long pier every day")
    second = version("because nobody can stop the boats in a storm like that")
    cut = version(
        "we land at dawn on the long pier nobody can stop the boats in a storm",
        report="r-2",
        stretches=("we land at dawn on the long pier", "nobody can stop the boats in a storm"),
    )
    assert [words for words, _ in shown(first, second, cut)] == [first.words, second.words]


def test_other_words_of_others_stay() -> None:
    assert len(shown(version("we land at dawn"), version("we sail at dawn", "Weber"))) == 2


def test_words_left_out_may_stand_in_another_s_quotation() -> None:
    whole = version(
        "if you lend us the boats of this coast we may one day all sail home", "Weber", sign=0.5
    )
    short = "if you lend us the boats of this coast"
    one = version(f"{short} sail home", report="r-2", stretches=(short, "sail home"))
    assert shown(one, whole) == [(whole.words, "Lind")]
