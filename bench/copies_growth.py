"""What one more report costs a box of ten thousand, of a hundred thousand, of a million.

The index of the box is filled with made-up keys, as many a report as a news text of 900 words has,
and with the footers of twenty outlets; then reports are added one by one, each in its own
transaction: its fingerprints taken, kept, and asked who shares them. The millionfold index takes
three gigabytes of temporary disk and a minute or two to fill.
"""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from statistics import mean

from bench._planted import planted
from bench.table import Bar, Line, figure
from factbox.relate.index_keys import index_keys
from factbox.relate.sharing import partners
from factbox.store.kept import KeptReport, Standing
from factbox.store.opening import connect
from factbox.store.store import Store

ADDED = 400
KEYS = 93
FEET, FOOT_KEYS = 20, 6
RATIO = Bar(3.0, 1.5, at_most=True)
SIZES = (10_000, 100_000, 1_000_000)


def measure(largest: int = SIZES[-1]) -> list[Line]:
    """Milliseconds of an addition to boxes of up to `largest` reports, and the ratio of the ends."""
    texts = planted(ADDED, ADDED // 2).texts
    sizes = [one for one in SIZES if one <= largest] or [largest]
    with tempfile.TemporaryDirectory() as place:
        boxes = [Path(place) / f"{size}.box" for size in sizes]
        filled = [fill(box, size) for box, size in zip(boxes, sizes, strict=True)]
        os.sync()
        megabytes = [box.stat().st_size / 1e6 for box in boxes]
        took = [mean(each) * 1000 for each in zip(*added(boxes, texts), strict=True)]
    lines = [
        Line(
            f"one more report in {size:,}",
            f"{took[at]:.2f} ms  (index of {megabytes[at]:,.0f} MB, filled in {filled[at]:.0f} s)",
        )
        for at, size in enumerate(sizes)
    ]
    ratio = took[-1] / took[0]
    return [*lines, figure("copies-growth.ratio", "largest by smallest", ratio, RATIO)]


def fill(box: Path, reports: int) -> float:
    """Make a box whose index holds the keys of so many reports; the seconds it took."""
    began = time.perf_counter()
    Store(box, write=True).close()
    connection = connect(box)
    connection.execute("PRAGMA journal_mode = OFF")
    connection.execute("PRAGMA synchronous = OFF")
    connection.execute("BEGIN")
    rows = reports * KEYS
    step = ((1 << 64) - (1 << 20)) // rows
    connection.execute(
        "INSERT INTO _fingerprints WITH RECURSIVE counted(i) AS "
        "(SELECT 0 UNION ALL SELECT i + 1 FROM counted WHERE i < ?) "
        "SELECT -9223372036854775808 + i * ? + i * 7919 % ?,"
        " 'r-' || (100000000000 + i * 2654435761 % ?) FROM counted",
        (rows - 1, step, min(step, 1_000_000), reports),
    )
    connection.executemany(
        "INSERT OR IGNORE INTO _fingerprints VALUES (?, 'r-' || ?)",
        (
            (foot * FOOT_KEYS + number, 100_000_000_000 + report)
            for foot in range(FEET)
            for number in range(FOOT_KEYS)
            for report in range(foot, reports, 10 * FEET)
        ),
    )
    connection.execute("COMMIT")
    connection.execute("PRAGMA journal_mode = WAL")
    connection.close()
    return time.perf_counter() - began


def added(boxes: Sequence[Path], texts: Sequence[str]) -> list[list[float]]:
    """Seconds of each addition to each box, the boxes in turn so that other work falls on all."""
    with ExitStack() as opened:
        stores = [opened.enter_context(Store(box, write=True)) for box in boxes]
        return [
            [_seconds(store, number, text) for store in stores] for number, text in enumerate(texts)
        ]


def _seconds(store: Store, number: int, text: str) -> float:
    start = time.perf_counter()
    report = f"r-{number:012}"
    foot = number % FEET * FOOT_KEYS
    keys = (*index_keys(text), *range(foot, foot + FOOT_KEYS))
    with store.writing():
        store.put_report(_kept(report, text, keys))
        partners(store.holders(keys), report)
    return time.perf_counter() - start


def _kept(report: str, text: str, keys: tuple[int, ...]) -> KeptReport:
    return KeptReport(report, Standing("", 0, "", "", ""), text.encode(), b"{}", keys)
