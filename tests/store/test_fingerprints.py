"""The index of a box: who holds a key, whatever order it was told in, and never more than a cap."""

from __future__ import annotations

import random
from pathlib import Path

from factbox.limits import KEY_HOLDERS
from factbox.store.kept import KeptReport, Standing
from factbox.store.store import Store

_STANDING = Standing("", 0, "", "", "")


def _put(store: Store, report: str, *keys: int) -> None:
    with store.writing():
        store.put_report(KeptReport(report, _STANDING, b"{}", b"{}", keys))


def test_a_report_is_found_by_its_keys(tmp_path: Path) -> None:
    with Store(tmp_path / "a.box", write=True) as store:
        _put(store, "r-b", 1, -5, 2**63 - 1)
        _put(store, "r-a", 1, 7)
        _put(store, "r-a", 1, 7)
        assert store.holders([1, -5, 9]) == {-5: ("r-b",), 1: ("r-a", "r-b"), 9: ()}


def test_what_is_read_of_a_common_key_hangs_on_the_set_alone(tmp_path: Path) -> None:
    reports = [f"r-{number:04}" for number in range(3 * KEY_HOLDERS.number)]
    for seed in (1, 2):
        random.Random(seed).shuffle(reports)
        with Store(tmp_path / f"{seed}.box", write=True) as store:
            for report in reports:
                _put(store, report, 4)
            assert store.holders([4])[4] == tuple(sorted(reports)[: KEY_HOLDERS.number])


def test_other_code_makes_the_keys_anew(tmp_path: Path) -> None:
    with Store(tmp_path / "a.box", write=True) as store:
        assert store.keys_by() == ""
        _put(store, "r-a", 1)
        with store.writing():
            store.forget_keys("version 2")
            store.put_keys("r-a", [2])
        assert store.keys_by() == "version 2"
        assert store.holders([1, 2]) == {1: (), 2: ("r-a",)}
