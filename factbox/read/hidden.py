"""Words inside a text that no reader sees: markup left in it, and signs without a shape.

A row of JSONL may hold HTML. Its text stays as given; tags, comments, scripts and styles in it are
marked as hidden. So are Unicode tag characters, with which text is hidden from people and shown
to machines.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from factbox.read.marks import Mark, Marks, Page

_TAG_NAMES = (
    "p|div|span|a|br|img|h[1-6]|ul|ol|li|em|strong|b|i|u|table|tr|td|th|tbody|thead|figure|figcaption"
    "|blockquote|section|article|header|footer|aside|main|iframe|script|style|html|head|body|meta|link|hr|noscript"
)
_TAG = re.compile(rf"</?(?:{_TAG_NAMES})(?:\s[^<>]{{0,4000}})?/?>", re.IGNORECASE)
_OPENED = re.compile(r"<(script|style|noscript|template)\b[^<>]{0,4000}>|<!--", re.IGNORECASE)
_SHAPELESS = re.compile(r"(?<!\U0001F3F4)[\U000E0000-\U000E007F]+")


def hidden_words(page: Page, marks: Marks) -> Iterator[Mark]:
    """hidden: markup left in the text, or signs without a shape"""
    text = page.text
    if "<" in text:
        yield from _unseen_elements(text)
        for match in _TAG.finditer(text):
            yield Mark(match.start(), match.end(), "hidden", "markup", "a tag left in the text")
    for match in _SHAPELESS.finditer(text):
        yield Mark(match.start(), match.end(), "hidden", "shapeless", "signs that no reader sees")


def _unseen_elements(text: str) -> Iterator[Mark]:
    lower = text.lower()
    aligned = len(lower) == len(text)
    position = 0
    unclosed: set[str] = set()
    while aligned and (match := _OPENED.search(text, position)) is not None:
        name = (match.group(1) or "").lower()
        closing = f"</{name}>" if name else "-->"
        end = -1 if closing in unclosed else lower.find(closing, match.end())
        position = match.end() if end < 0 else end + len(closing)
        if end < 0:
            unclosed.add(closing)
        else:
            yield Mark(
                match.start(), position, "hidden", "markup", "an element that no reader sees"
            )
