"""Words that the page says twice: the headline again, the deck again, a paragraph again.

A short line above the headline is the paper's name. Near the head a line that says what the headline said is the headline again (spelling and marks may
differ a little). Further down an exact repetition of a longer line is a pull quote or a fault of
the page, and the first one counts.
"""

from __future__ import annotations

from collections.abc import Iterator

from rapidfuzz import fuzz

from factbox.read.lines import Line, normal
from factbox.read.marks import Mark, Marks, Page, whole

HEAD_LINES = 8
ALIKE = 92.0
SHORTEST_REPEAT = 40
LONGEST_HEADLINE = 300


def headline_again(page: Page, marks: Marks, headline: Line | None) -> Iterator[Mark]:
    """headline again: a line near the head says what the headline said"""
    title = headline.text if headline else page.title
    if not title:
        return
    plain = normal(title)
    for line in page.lines[: headline.number if headline else 0]:
        if not marks.covers(line):
            yield whole(line, "other", "masthead", "it stands above the headline")
    for line in page.lines[: HEAD_LINES + (headline.number if headline else 0)]:
        own = headline is not None and line.number <= headline.number
        if not own and not marks.covers(line) and _says_the_same(plain, line):
            yield whole(line, "headline_again", "headline again", "it says what the headline said")


def repeated_lines(page: Page, marks: Marks) -> Iterator[Mark]:
    """repeated: the page has the same line before"""
    seen: dict[str, int] = {}
    for line in page.lines:
        if marks.covers(line) or line.text.endswith("?"):
            continue  # A question may be put to several people.
        words = line.text
        first = seen.setdefault(words, line.number)
        near = line.number == first + 1 and line.number < HEAD_LINES and len(line.words) >= 4
        if first == line.number or not (near or len(words) >= SHORTEST_REPEAT):
            continue
        kind = "headline_again" if near and not line.is_prose else "other"
        yield whole(line, kind, "repeated", "the same line stands above")  # type: ignore[arg-type]


def _says_the_same(plain: str, line: Line) -> bool:
    if len(line.text) > LONGEST_HEADLINE or abs(len(plain) - len(line.text)) > 0.3 * len(plain) + 8:
        return False
    own = normal(line.text)
    return own == plain or fuzz.ratio(own, plain) >= ALIKE
