"""Patterns on hostile text: no regular expression takes time that grows faster than the text."""

from __future__ import annotations

import importlib
import pkgutil
import re
import time
from collections.abc import Iterator
from itertools import product
from pathlib import Path

import factbox
from bench.table import Bar, Line, figure

SHORT, LONG = 5_000, 20_000
QUICK, NO_MATTER, HOPELESS = 0.001, 0.02, 0.2
LINEAR = 10
PIECES = (
    *" \n\t\u00a0",
    *"aA1\"'“,.-(<",
    *("a ", "A ", "Aa ", "a, ", "A. ", "1 ", "1,", '" ', "a-", "and ", "a\n", "\r\n"),
)


def _modules() -> tuple[str, ...]:
    found = pkgutil.walk_packages(factbox.__path__, "factbox.")
    return tuple(sorted(module.name for module in found if not module.name.endswith("__main__")))


def _patterns(value: object, depth: int = 3) -> Iterator[re.Pattern[str]]:
    """The patterns of text in a module's value: itself, or inside collections and dataclasses."""
    if isinstance(value, re.Pattern):
        if isinstance(value.pattern, str):
            yield value
        return
    if depth == 0 or isinstance(value, type):
        return
    inner = [getattr(value, name, None) for name in getattr(value, "__dataclass_fields__", ())]
    if isinstance(value, dict):
        inner += value.values()
    elif isinstance(value, tuple | list | frozenset | set):
        inner += value
    for one in inner:
        yield from _patterns(one, depth - 1)


def _all_patterns() -> list[tuple[str, re.Pattern[str]]]:
    """Each pattern once, under the first module that has it."""
    found: dict[tuple[str, int], tuple[str, re.Pattern[str]]] = {}
    for name in _modules():
        for attribute, value in sorted(vars(importlib.import_module(name)).items()):
            for pattern in _patterns(value):
                found.setdefault((pattern.pattern, pattern.flags), (f"{name}.{attribute}", pattern))
    return list(found.values())


def _seconds(pattern: re.Pattern[str], piece: str, length: int) -> float:
    """One run over all of a text, which ends in a sign that nothing expects."""
    text = (piece * length)[:length] + "\x01"
    start = time.process_time()
    for _ in pattern.finditer(text):
        pass
    return time.process_time() - start


def _grows_too_fast(pattern: re.Pattern[str], piece: str, times: int = 3) -> bool:
    """Whether four times the text takes ten times the time or more, and a time that matters.

    A busy machine may stretch one measurement: only what is slow each of `times` is called slow.
    """
    for _ in range(times):
        short = _seconds(pattern, piece, SHORT)
        if short < QUICK or short > HOPELESS:
            return short > HOPELESS
        long = _seconds(pattern, piece, LONG)
        if long < NO_MATTER or long < LINEAR * short:
            return False
    return True


def measure(data: Path) -> list[Line]:
    """How many patterns are slow on text that repeats; `data` is not read."""
    patterns = _all_patterns()
    slow = [
        f"{name} on {piece!r}"
        for (name, pattern), piece in product(patterns, PIECES)
        if _grows_too_fast(pattern, piece)
    ]
    what = "patterns slow on text that repeats"
    found = figure("patterns.slow", what, len(slow), Bar(0, 0, at_most=True), f"of {len(patterns)}")
    return [found, *(Line(f"  {one}", "") for one in slow)]
