"""Candidates for copies beside gaoya, rensa and datasketch: same texts, same run, processor time.

Each side is given the texts as strings and gives back pairs: insert all, ask for all. Seconds are
those of the processor, all threads together, the best of the rounds. A pair that was planted and is
not given back is lost for good, so what counts is speed at full recall of the kinds that a stage
must find; peers are not held to that.
"""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from bench._peers import PEERS, Found
from bench._planted import CERTAIN, KINDS, Planted, planted
from bench.table import Bar, Line, figure, share
from factbox.relate.fingerprints import fingerprints
from factbox.relate.sharing import sharing

ROUNDS = 2
LEAST = 2
"""Keys that few hold, shared: about thirty words on end."""
RATIO = Bar(1.0, 2.4)


@dataclass(frozen=True)
class Timed:
    """What a side found, and the least processor seconds it took for that."""

    found: Found
    seconds: float


def measure(texts: int = 20_000) -> list[Line]:
    """The whole comparison on `texts` texts, three in ten of them planted copies."""
    given = planted(texts, texts * 3 // 10)
    ours = timed(candidates, given.texts)
    lines = list(_lines("factbox", ours, given))
    found = [given.pairs[pair] in CERTAIN for pair in ours.found if pair in given.pairs]
    wanted = sum(kind in CERTAIN for kind in given.pairs.values())
    lines.append(
        share("copies-speed.recall", "  of the kinds it must find", sum(found), wanted, Bar(1.0))
    )
    fastest = 0.0
    for peer in PEERS:
        version = peer.version()
        if version is None:
            lines.append(Line(peer.name, f"{peer.package} is not installed: not compared"))
            continue
        theirs = timed(peer.find, given.texts)
        fastest = max(fastest, 1 / theirs.seconds)
        lines += _lines(f"{peer.name} ({peer.package} {version})", theirs, given)
    if fastest:
        ratio = 1 / ours.seconds / fastest
        lines.append(figure("copies-speed.ratio", "speed by the fastest peer's", ratio, RATIO))
    return lines


def candidates(texts: Sequence[str]) -> Found:
    """Pairs of texts as factbox finds them."""
    pairs = sharing(fingerprints(texts), LEAST)
    return set(zip(pairs.one.tolist(), pairs.two.tolist(), strict=True))


def timed(find: Callable[[Sequence[str]], Found], texts: Sequence[str]) -> Timed:
    """What `find` finds among `texts`, the best of the rounds."""
    least, found = float("inf"), set[tuple[int, int]]()
    for _ in range(ROUNDS):
        start = time.process_time()
        found = find(texts)
        least = min(least, time.process_time() - start)
    return Timed(found, least)


def _lines(name: str, side: Timed, given: Planted) -> Iterator[Line]:
    speed = len(given.texts) / side.seconds
    yield Line(name, f"{speed:,.0f} texts per processor second ({side.seconds:.1f} s)")
    wanted = Counter(given.pairs.values())
    found = Counter(given.pairs[pair] for pair in side.found if pair in given.pairs)
    for kind in KINDS:
        yield share("", f"  found, {kind}", found[kind], wanted[kind])
    yield Line("  other pairs", str(len(side.found) - found.total()))
