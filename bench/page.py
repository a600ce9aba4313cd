"""How soon and how heavy the page of a story comes: 5, 500 and 5,000 reports.

The pages are served by the server of `factbox serve` to a client that asks for one page after the
other over one machine's own network. The first byte is timed from the request; the first request of
a story finds nothing that an earlier one left behind.
"""

from __future__ import annotations

import http.client
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from bench._grown_story import built, grown
from bench.table import Bar, Line, figure
from factbox import Box
from factbox.cli.served_box import OpenServed
from factbox.cli.serving import running
from factbox.show.web.app import make_app

SIZES = ((5, Bar(0.2, 0.05, at_most=True)), (500, Bar(0.5, 0.1, at_most=True)))
LARGEST = Bar(1.0, 0.3, at_most=True)
SIZE = Bar(1_000_000, at_most=True)
SEED = 40
ROUNDS = 9


@dataclass(frozen=True)
class Page:
    """What came: seconds to its first byte the first time and later, seconds to its last, bytes."""

    first: float
    later: float
    whole: float
    bytes: int


def measure(reports: int = 5_000) -> list[Line]:
    """The page of a story of 5, of 500 and of `reports` reports."""
    lines: list[Line] = []
    with tempfile.TemporaryDirectory() as kept:
        folder = Path(kept)
        seed = built(folder, SEED)
        for number, bar in (*SIZES, (reports, LARGEST)):
            small = number <= SEED
            path = (
                built(folder, number)
                if small
                else grown(seed, folder / f"{number}.box", number // SEED)
            )
            lines += _lines(number, _page(path), bar)
    return lines


def _lines(reports: int, page: Page, bar: Bar) -> Iterator[Line]:
    key, of = f"page.{reports}", f"a story of {reports:,} reports"
    yield figure(
        f"{key}.first_byte_cold", f"{of}: seconds to the first byte, at first", page.first, bar
    )
    yield figure(f"{key}.first_byte", "the same, later (median)", page.later, bar)
    yield figure(f"{key}.last_byte", "seconds to the last byte (median)", page.whole)
    yield figure(f"{key}.bytes", "bytes", page.bytes, SIZE)


def _page(path: Path) -> Page:
    with Box.open(path) as box:
        story = max(box.stories(), key=lambda one: len(one.reports)).id
    with running(make_app(OpenServed(path))) as site:
        _asked(site, "/judgements")
        found = [_asked(site, f"/story/{story}") for _ in range(ROUNDS + 1)]
    firsts, wholes = [one[0] for one in found], [one[1] for one in found]
    return Page(firsts[0], median(firsts[1:]), median(wholes[1:]), found[0][2])


def _asked(site: str, address: str) -> tuple[float, float, int]:
    """Seconds to the first byte, to the last, and how many bytes."""
    connection = http.client.HTTPConnection(site.removeprefix("http://"), timeout=120)
    connection.connect()
    begun = time.perf_counter()
    connection.request("GET", address)
    answer = connection.getresponse()
    body = answer.read(1)
    first = time.perf_counter() - begun
    body += answer.read()
    whole = time.perf_counter() - begun
    connection.close()
    if answer.status != 200:
        raise RuntimeError(f"{address}: {answer.status}")
    return first, whole, len(body)
