"""Lists of links and comment forms: a heading, and what follows it.

After "Related Articles" and its like, lines that look like headlines (short, no full stop) are
links, up to the next paragraph of running text; in the middle of a report only lines of five words
or more are, since a shorter one may be the report's own subheading. After "Leave a Reply" and its
like the report is over where the fields of a form follow, or little running text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from factbox.read.lines import Line, normal
from factbox.read.marks import Mark, Marks, Page, whole
from factbox.read.phrases import phrases

_BRACKETED = re.compile(
    r"[(\[] ?(?:RELATED|PHOTOS|VIDEO|WATCH|TRANSCRIPT|MORE|READ|READ MORE|READ ALSO|SEE ALSO|ALSO READ"
    r"|Related|Photos|Read more|Also read|See also|Also on [A-Z]\w{2,20}) ?:[^()\[\]]{2,250}[)\]]"
)
_FIELDS = (
    "your email address will not be published",
    "required fields",
    "post comment",
    "submit comment",
)
LONGEST_LINK = 130
MOST_LINKS_INSIDE = 6
SHORTEST_LINK_INSIDE = 5


def bracketed_links(page: Page, marks: Marks) -> Iterator[Mark]:
    """link: brackets inside a paragraph that send the reader elsewhere"""
    for line in page.lines:
        if "(" in line.text or "[" in line.text:
            for match in _BRACKETED.finditer(line.text):
                start = line.start + match.start()
                yield Mark(start, line.start + match.end(), "link", "link", "a link in brackets")


def link_lists(page: Page, marks: Marks) -> Iterator[Mark]:
    """list of links: headlines under a heading that announces them"""
    last = _last_prose(page, marks)
    for line in page.lines:
        if normal(line.text) not in phrases().list:
            continue
        followers = page.lines[line.number + 1 :]
        if line.number > last:
            yield from _tail(followers, marks, line)
        else:
            yield from _inside(followers, marks, line)


def _tail(followers: tuple[Line, ...], marks: Marks, heading: Line) -> Iterator[Mark]:
    for line in followers:
        if _is_link(line) and not marks.covers(line):
            yield whole(line, "link", "list of links", f'it follows "{heading.text}"')


def _inside(followers: tuple[Line, ...], marks: Marks, heading: Line) -> Iterator[Mark]:
    for line in followers[:MOST_LINKS_INSIDE]:
        if marks.covers(line):
            continue
        if not _is_link(line) or len(line.words) < SHORTEST_LINK_INSIDE:
            return
        yield whole(line, "link", "list of links", f'it follows "{heading.text}"')


def _is_link(line: Line) -> bool:
    return (
        len(line.text) <= LONGEST_LINK
        and not line.ends_sentence
        and line.text[-1] not in ":,;"
        and line.text[0] not in '"“'
    )


def comment_forms(page: Page, marks: Marks) -> Iterator[Mark]:
    """comment form: all that follows "Leave a Reply" and its like"""
    prose = [line.number for line in page.lines if line.is_prose and not marks.covers(line)]
    for line in page.lines:
        if normal(line.text) not in phrases().form:
            continue
        before = sum(number < line.number for number in prose)
        followers = page.lines[line.number + 1 :]
        if before and (before > 2 * (len(prose) - before) or _is_form(followers)):
            for follower in followers:
                yield whole(follower, "other", "comment form", f'it follows "{line.text}"')
            return


def _is_form(followers: tuple[Line, ...]) -> bool:
    """Whether the fields of a comment form stand in the next lines."""
    words = " ".join(normal(line.text) for line in followers[:12])
    return any(field in words for field in _FIELDS)


def tail_scraps(page: Page, marks: Marks) -> Iterator[Mark]:
    """scrap: a short line without a full stop between furniture, after the last paragraph"""
    last = _last_prose(page, marks)
    tail = [line for line in page.lines if line.number > last]
    known = [line for line in tail if marks.covers(line) and not line.text.startswith("http")]
    if len(known) < 2:
        return
    for line in tail:
        between = known[0].number < line.number
        if (
            between
            and line.text[0].isalpha()
            and len(line.words) <= 8
            and not line.ends_sentence
            and not marks.covers(line)
        ):
            yield whole(line, "other", "scrap", "a short line between furniture after the report")


def _last_prose(page: Page, marks: Marks) -> int:
    for line in reversed(page.lines):
        if not marks.covers(line) and (line.is_prose or len(line.text) > LONGEST_LINK):
            return line.number
    return -1
