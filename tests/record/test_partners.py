"""Sentences of other words that tell the same: each bag compared once finds what comparing all would."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from factbox.record.disagreements.slots.bags import Bag, shared, worth
from factbox.record.disagreements.slots.partners import ENOUGH, LARGER, SMALLER, partners
from factbox.record.disagreements.slots.words import aligned, share_at_least
from factbox.types import Sentence

WORDS = ("trawler", "harbour", "sank", "capsized", "herring", "quota", "skipper", "rescued")
VALUES = ("@e-skua", "#12 sailor", "=2024-03-11/2024-03-11")
BAGS = st.builds(
    Bag,
    st.frozensets(st.sampled_from(WORDS), max_size=5),
    st.frozensets(st.sampled_from(VALUES), max_size=2),
)


def sentence(number: int, report: str) -> Sentence:
    return Sentence(
        id=f"s-{number}",
        report=report,
        part="text",
        start=number,
        end=number + 1,
        text="x",
        paragraph=0,
        role="body",
    )


def best_by_hand(told: list[tuple[Bag, str]]) -> dict[tuple[int, str], int]:
    """Each sentence's closest partner in each other report, of all pairs."""
    found: dict[tuple[int, str], list[tuple[float, int]]] = {}
    for i, (one, ours) in enumerate(told):
        for j, (other, theirs) in enumerate(told[i + 1 :], start=i + 1):
            totals = [worth(sorted(bag.words | bag.values)) for bag in (one, other)]
            value = worth(shared(one, other))
            if ours != theirs and value >= max(ENOUGH, SMALLER * min(totals), LARGER * max(totals)):
                close = round(-2 * value / sum(totals), 6)
                found.setdefault((i, theirs), []).append((close, j))
                found.setdefault((j, ours), []).append((close, i))
    return {key: min(rows)[1] for key, rows in found.items()}


@settings(max_examples=20, deadline=None)
@given(st.lists(st.tuples(BAGS, st.sampled_from("abc")), max_size=9))
def test_each_sentence_has_its_closest_partner_in_each_report(told: list[tuple[Bag, str]]) -> None:
    told.sort(key=lambda one: one[1])
    best = best_by_hand(told)
    pairs = partners(
        [sentence(at, report) for at, (_, report) in enumerate(told)], [bag for bag, _ in told]
    )
    assert {(one.one, one.other) for one in pairs} == {
        (min(at, other), max(at, other)) for (at, _), other in best.items()
    }
    for pair in pairs:
        back = best.get((pair.other, told[pair.one][1])), best.get((pair.one, told[pair.other][1]))
        assert pair.mutual == (back == (pair.one, pair.other))


@given(st.lists(st.sampled_from(WORDS), max_size=8), st.lists(st.sampled_from(WORDS), max_size=8))
def test_the_share_of_words_is_the_same_with_its_bound_before(
    one: list[str], other: list[str]
) -> None:
    texts = " ".join(one), " ".join(other)
    assert share_at_least(*texts, 0.6) == (aligned(*texts).same >= 0.6)
