"""Which links between reports tell a reader something."""

from __future__ import annotations

from dataclasses import replace

from factbox.show.explained import Explained
from factbox.types import Lineage, LineageKind, Reason


def _pair(
    kind: LineageKind, direction: str = "unknown", share: float = 0.2, common: float = 0.3
) -> Lineage:
    return Lineage(
        id="l-1",
        report="r-1",
        from_report="r-2",
        kind=kind,
        direction="known" if direction == "known" else "unknown",
        share=share,
        in_common=common,
        probability=0.9,
        why=(Reason(feature="agency text", detail=""),) if direction == "known" else (),
    )


def _told(explained: Explained, pair: Lineage) -> bool:
    return list(explained.worth_telling(None, [pair])) == [pair]


def test_what_both_have_from_a_third_is_not_told() -> None:
    both = Explained({}, {}, {"r-1": frozenset(["r-3"]), "r-2": frozenset(["r-3"])}, {})
    one = Explained({}, {}, {"r-1": frozenset(["r-3"])}, {})
    assert not _told(both, _pair("passages"))
    assert _told(both, _pair("passages", "known"))
    assert _told(one, _pair("passages"))


def test_a_few_words_here_and_there_are_not_told() -> None:
    crumbs = Explained({("r-1", "r-2"): 36}, {("r-1", "r-2"): 19}, {}, {})
    line = Explained({("r-1", "r-2"): 136}, {("r-1", "r-2"): 90}, {}, {})
    assert not _told(crumbs, _pair("passages"))
    assert _told(line, _pair("passages"))


def test_a_small_part_of_a_report_is_not_told() -> None:
    long = Explained({("r-1", "r-2"): 300}, {("r-1", "r-2"): 200}, {}, {})
    assert not _told(long, _pair("passages", common=0.15))
    assert _told(long, _pair("passages", "known", common=0.15))
    assert not _told(long, _pair("passages", "known", common=0.05))


def test_words_that_may_be_the_parents_are_not_told_of_another() -> None:
    known = Explained({("r-1", "r-2"): 300}, {("r-1", "r-2"): 200}, {}, {})
    beside, by = _pair("passages", common=0.3), _pair("verbatim")
    assert list(known.worth_telling(replace(by, in_common=0.6), [beside])) == [beside]
    assert list(known.worth_telling(replace(by, in_common=0.9), [beside])) == []


def test_a_credit_is_told_once_an_origin_and_before_all_else() -> None:
    origins = {"r-2": "o-1", "r-3": "o-1", "r-4": "o-2"}
    known = Explained({("r-1", "r-4"): 900}, {("r-1", "r-4"): 400}, {}, {}, origins)
    plain = replace(_pair("passages"), from_report="r-4")
    first = _pair("credited", "known", common=0.05)
    again = replace(first, from_report="r-3")
    assert list(known.worth_telling(None, [plain, first, again])) == [first, plain]
