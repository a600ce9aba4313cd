"""Share bars: short lines in which every word is the name of a network or of a way to pass it on."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factbox.data.word_lists import word_list
from factbox.read.marks import Mark, Marks, Page, whole

LONGEST_BAR = 160
_WORD = re.compile(r"[A-Za-z][A-Za-z'’-]*")
_NETWORKS = frozenset(
    {"share", "tweet", "facebook", "twitter", "whatsapp", "email", "e-mail", "print", "pinterest"}
    | {"linkedin", "reddit", "telegram", "flipboard", "messenger", "instagram", "youtube", "tumblr"}
)


def share_bars(page: Page, marks: Marks) -> Iterator[Mark]:
    """share bar: every word of the line names a network or a way to pass the page on"""
    vocabulary = word_list("share_words")
    for line in page.lines:
        if len(line.text) > LONGEST_BAR or line.ends_sentence or marks.covers(line):
            continue
        words = [word.casefold() for word in _WORD.findall(line.text)]
        if any(word in _NETWORKS for word in words) and all(word in vocabulary for word in words):
            yield whole(line, "share", "share bar", "only names of networks and ways to share")
