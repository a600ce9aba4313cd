"""A cheap look at a page before it is parsed: how many tags, how deep, how many attributes.

The page extractor is slow or silent on pages that no newsroom makes (measured: 100,000 attributes
on a tag take minutes, 256 levels give an empty text). This scan takes time in proportion to the
page and stops at the first limit that is passed.
"""

from __future__ import annotations

import re

from factbox import limits
from factbox.errors import ReadError

_VOID = frozenset({
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param",
    "source", "track", "wbr",
})  # fmt: skip
_CLOSES_ITSELF = frozenset({
    "p", "li", "dt", "dd", "tr", "td", "th", "option", "thead", "tbody", "tfoot", "colgroup",
})  # fmt: skip
_RAW = frozenset(("script", "style", "textarea", "title"))
_TAG = re.compile(r"<(/?)([a-zA-Z][^\s/><]*)|<!--")
_ATTRIBUTE = re.compile(
    r"[^\s\"'>/=]+(?:\s{0,20}=\s{0,20}(?:\"[^\"]*\"|'[^']*'|[^\s>\"']+)?)?|[\"'/=]|>|\s+"
)


def refuse_wild(page: str, locator: str) -> None:
    """Raises ReadError where `page` passes a limit on tags, depth or attributes."""
    scan = _Scan(page, locator)
    position = 0
    while (match := _TAG.search(page, position)) is not None:
        position = scan.tag(match) if match.group(2) else scan.comment(match.end())


class _Scan:
    """Counts tags and open elements; each method returns the offset to go on from."""

    def __init__(self, page: str, locator: str) -> None:
        self._page = page
        lower = page.lower()
        self._lower = lower if len(lower) == len(page) else page
        self._locator = locator
        self._tags = 0
        self._open: list[str] = []

    def tag(self, match: re.Match[str]) -> int:
        name = match.group(2).lower()
        self._count()
        end, closed = self._attributes(match.end(), name)
        if match.group(1):
            self._close(name)
        elif name in _RAW:
            return self.after(end, f"</{name}")
        elif name not in _VOID and not closed:
            self._open_element(name)
        return end

    def comment(self, position: int) -> int:
        self._count()
        return self.after(position, "-->")

    def after(self, position: int, words: str) -> int:
        found = self._lower.find(words, position)
        return len(self._page) if found < 0 else found + len(words)

    def _count(self) -> None:
        self._tags += 1
        if self._tags > limits.PAGE_NODES.number:
            self._refuse(f"it has more than {limits.PAGE_NODES.number:,} tags")

    def _attributes(self, position: int, name: str) -> tuple[int, bool]:
        """The end of the tag, and whether it closes itself."""
        count = 0
        closed = False
        while (match := _ATTRIBUTE.match(self._page, position)) is not None:
            position = match.end()
            words = match.group()
            if words == ">":
                return position, closed
            if words.isspace():
                continue
            closed = words == "/"
            count += words not in "\"'/="
            if count > limits.PAGE_ATTRIBUTES.number:
                most = limits.PAGE_ATTRIBUTES.number
                self._refuse(f"a tag <{name[:20]}> has more than {most:,} attributes")
        return position, closed

    def _open_element(self, name: str) -> None:
        if self._open and name in _CLOSES_ITSELF and self._open[-1] == name:
            return
        self._open.append(name)
        if len(self._open) > limits.PAGE_DEPTH.number:
            self._refuse(f"it is nested deeper than {limits.PAGE_DEPTH.number} levels")

    def _close(self, name: str) -> None:
        for place in range(len(self._open) - 1, -1, -1):
            if self._open[place] == name:
                del self._open[place:]
                return

    def _refuse(self, reason: str) -> None:
        raise ReadError(self._locator, f"{reason}; no news page has that many")
