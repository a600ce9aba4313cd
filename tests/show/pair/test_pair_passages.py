"""What two reports share is followed over the copies of a third, and told once."""

from __future__ import annotations

from factbox.show.pair.passages import Passages, Shared, same_headlines
from factbox.types import Copy, Sentence


def copied(
    report: str, at: tuple[int, int], source: str, there: tuple[int, int], kind: str = "verbatim"
) -> Copy:
    return Copy(
        id=f"k-{report}-{at[0]}", report=report, part="text", start=at[0], end=at[1],
        text="x" * (at[1] - at[0]), from_report=source, from_start=there[0], from_end=there[1],
        kind=kind, score=1.0,
    )  # fmt: skip


def found_in(copies: list[Copy], text: str = "x" * 200) -> Passages:
    return Passages.of(copies, lambda _: text)


def test_other_blanks_on_the_way_do_not_lose_the_place() -> None:
    texts = {
        "r-a": "One ship came in.\n\nTwo ships went out.\n\nThree sank.",
        "r-b": "One ship came in. Two ships went out. Three sank.",
        "r-c": "Said: Two ships went out.",
    }
    rows = [
        copied("r-b", (0, 49), "r-a", (0, 51)),
        copied("r-c", (6, 25), "r-a", (19, 38)),
    ]
    (found,) = Passages.of(rows, texts.__getitem__).shared("r-c", "r-b")
    assert texts["r-c"][found.start : found.end] == "Two ships went out."
    assert texts["r-b"][found.other_start : found.other_end] == "Two ships went out"


def test_a_copy_is_read_from_both_sides() -> None:
    found = found_in([copied("r-b", (0, 40), "r-a", (100, 140))])
    assert found.shared("r-b", "r-a") == (Shared(0, 40, 100, 140, "verbatim"),)
    assert found.shared("r-a", "r-b") == (Shared(100, 140, 0, 40, "verbatim"),)
    assert found.shared("r-a", "r-c") == ()


def test_siblings_share_what_both_took_and_no_more() -> None:
    found = found_in(
        [copied("r-b", (0, 60), "r-a", (100, 160)), copied("r-c", (10, 50), "r-a", (120, 160))]
    )
    assert found.shared("r-b", "r-c") == (Shared(20, 60, 10, 50, "verbatim", ("r-a",)),)
    assert found.shared("r-c", "r-b") == (Shared(10, 50, 20, 60, "verbatim", ("r-a",)),)


def test_a_reworded_passage_on_the_way_leaves_only_the_whole() -> None:
    found = found_in(
        [
            copied("r-b", (0, 60), "r-a", (100, 160)),
            copied("r-c", (5, 55), "r-a", (100, 160), "rewrite"),
        ]
    )
    assert found.shared("r-b", "r-c") == (Shared(0, 60, 5, 55, "rewrite", ("r-a",)),)


def test_what_the_pair_itself_tells_is_not_told_again() -> None:
    found = found_in(
        [
            copied("r-b", (0, 60), "r-c", (0, 60)),
            copied("r-b", (0, 61), "r-a", (100, 161)),
            copied("r-c", (0, 60), "r-a", (100, 160)),
        ]
    )
    assert found.shared("r-b", "r-c") == (Shared(0, 60, 0, 60, "verbatim"),)


def test_a_reworded_passage_that_came_in_two_pieces_is_told_in_two() -> None:
    found = found_in(
        [
            copied("r-b", (0, 40), "r-c", (0, 40)),
            copied("r-b", (41, 80), "r-c", (50, 89)),
            copied("r-a", (0, 85), "r-b", (0, 80), "rewrite"),
        ]
    )
    assert [(one.start, one.end, one.other_start) for one in found.shared("r-a", "r-c")] == [
        (0, 85, 0),
        (0, 85, 50),
    ]


def test_a_chain_is_followed_over_three_rows_only() -> None:
    chain = [copied(f"r-{n}", (0, 30), f"r-{n + 1}", (0, 30)) for n in range(6)]
    found = found_in(chain)
    assert found.shared("r-0", "r-3") == (Shared(0, 30, 0, 30, "verbatim", ("r-1", "r-2")),)
    assert found.shared("r-0", "r-4") == ()


def test_a_hub_of_thousands_is_no_trouble() -> None:
    hub = [
        copied(f"r-{n}", (s, s + 20), "r-hub", (s, s + 20))
        for n in range(3000)
        for s in (0, 30, 60)
    ]
    assert len(found_in(hub).shared("r-7", "r-2999")) == 3


def test_headlines_in_both_texts_are_shared() -> None:
    def head(report: str, start: int, text: str) -> Sentence:
        return Sentence(
            id="s", report=report, part="text", start=start, end=start + len(text), text=text,
            paragraph=0, role="headline",
        )  # fmt: skip

    one, two = (
        head("r-a", 0, "Ferry sinks off the cape"),
        head("r-b", 7, "Ferry sinks off the cape"),
    )
    assert same_headlines([one], [two]) == (Shared(0, 24, 7, 31, "verbatim"),)
    assert same_headlines([one], [head("r-b", 0, "Ferry sinks off a cape")]) == ()
