"""Pairs of quotation marks, as writers really set them.

- “curly”, "straight", «guillemets», „low“, ``typewriter'' and, where nothing else is used there,
  ‘single’ marks. What the marks mean is told from their form and from the white space around them.
- A quotation that goes on over paragraphs opens in each and closes only in the last.
- A mark that is never closed ends with the sentence it opened in; a mark that only closes ends
  what its sentence said before it. Nothing runs over a paragraph without a mark that says so.
- An apostrophe is no mark: it stands inside a word, or after a plural, or where letters were left
  out. A blank that was lost before a single mark (said'No'and) is forgiven.
- Marks inside marks belong to the words: only the outer quotation is returned.

All scanning is a single pass over characters.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from factbox.annotate.parse import Parsed
from factbox.annotate.quotes.signs import (
    BEFORE_OPENING,
    ELISIONS,
    LONGEST_SINGLE,
    OPENERS,
    SINGLES,
    STRAIGHT,
    Paragraph,
    direction,
    double_marks,
    first_after,
    straight_closers,
    within_straight,
)
from factbox.types import Part, Sentence


@dataclass(frozen=True, slots=True)
class Marked:
    """Words between marks: `start` and `end` lie inside them, `outer_*` include them.

    `single`: set in single marks. `closed`: both marks were found. `goes_on`: the next paragraph
    opens with a mark and continues it; `continues`: it continues the paragraph before.
    """

    part: Part
    start: int
    end: int
    outer_start: int
    outer_end: int
    paragraph: int
    single: bool = False
    closed: bool = True
    goes_on: bool = False
    continues: bool = False


def marked(parsed: Parsed) -> tuple[Marked, ...]:
    """All quotations of a report by their marks, in text order."""
    found: list[Marked] = []
    running = False
    paragraphs = _paragraphs(parsed.sentences)
    for number, paragraph in enumerate(paragraphs):
        words = _source(parsed, paragraph.part)
        following = paragraphs[number + 1] if number + 1 < len(paragraphs) else None
        goes_on = (
            following is not None
            and following.part == paragraph.part
            and words[following.start : following.start + 1] in (*OPENERS, *STRAIGHT)
        )
        here = list(_scan(words, paragraph, goes_on))
        if running and here and here[0].outer_start == paragraph.start:
            here[0] = replace(here[0], continues=True)
        running = bool(here) and here[-1].goes_on
        found.extend(here)
    return tuple(found)


def _source(parsed: Parsed, part: Part) -> str:
    return (parsed.report.title or "") if part == "title" else parsed.report.text


def _paragraphs(sentences: Iterable[Sentence]) -> list[Paragraph]:
    found: list[Paragraph] = []
    for row in sentences:
        last = found[-1] if found else None
        if last is not None and (last.part, last.number) == (row.part, row.paragraph):
            found[-1] = replace(last, end=row.end, ends=(*last.ends, row.end))
            continue
        ends = (row.end,)
        headline = row.role == "headline"
        found.append(Paragraph(row.part, row.paragraph, row.start, row.end, ends, headline))
    return found


def _scan(words: str, paragraph: Paragraph, goes_on: bool) -> Iterator[Marked]:
    """The quotations of one paragraph; singles only where no double marks hold them."""
    doubles = list(_doubles(words, paragraph, goes_on))
    singles = _singles(words, paragraph, doubles)
    yield from sorted([*doubles, *singles], key=lambda one: one.start)


def _doubles(words: str, paragraph: Paragraph, goes_on: bool) -> Iterator[Marked]:
    opened: int | None = None
    depth = 0
    done = paragraph.start
    straight = straight_closers(words, paragraph)
    for at, width in double_marks(words, paragraph):
        way = direction(words, at, width, paragraph, opened is not None)
        if way == "open" and opened is None:
            opened, depth = at, 1
        elif (
            way == "open"
            and opened is not None
            and _inside(words, (opened, at, depth), paragraph, straight)
        ):
            depth += 1
        elif way == "open" and opened is not None:
            if opened + width < at:
                yield _unclosed(words, paragraph, opened, at)
            opened, depth = at, 1
        elif opened is not None:
            depth -= 1
            if depth == 0:
                yield _pair(words, paragraph, opened, at, width)
                opened, done = None, at + width
        else:
            stray = _stray(words, paragraph, done, at, width)
            if stray is not None:
                yield stray
            done = at + width
    if opened is not None:
        end = paragraph.end if goes_on else None
        yield replace(_unclosed(words, paragraph, opened, end), goes_on=goes_on)


def _inside(
    words: str, place: tuple[int, int, int], paragraph: Paragraph, straight: list[int]
) -> bool:
    """Whether a mark that opens belongs to the words of the quotation that is open: `place` is where
    that opened, where this one stands, and how deep."""
    opened, at, depth = place
    if words[at] in OPENERS:
        twice = _closes_twice(words, at, paragraph)
        return depth < 2 and (twice or _in_straight(words, opened, at, straight))
    return _in_curly(words, opened, at, paragraph)


def _in_straight(words: str, opened: int, at: int, straight: list[int]) -> bool:
    return words[opened] in STRAIGHT and within_straight(words, at, straight)


def _in_curly(words: str, opened: int, at: int, paragraph: Paragraph) -> bool:
    """Whether straight marks stand inside curly ones: “the "night crew" sailed”."""
    if words[opened] != "“" or words[at] not in STRAIGHT:
        return False
    limit = min(at + LONGEST_SINGLE, paragraph.end)
    straight = words.find(words[at], at + 1, limit)
    return straight >= 0 and words.find("“", at, straight) < 0


def _closes_twice(words: str, at: int, paragraph: Paragraph) -> bool:
    """Whether a curly mark inside a quotation has a partner of its own before the quotation ends."""
    window = words[at + 1 : min(at + LONGEST_SINGLE, paragraph.end)]
    first = window.find("”")
    opening = window.find("“")
    second = window.find("”", first + 1)
    return 0 <= first < second and not first < opening < second


def _pair(words: str, paragraph: Paragraph, opened: int, at: int, width: int) -> Marked:
    left = 2 if words[opened : opened + 2] in ("``", "''", "‘‘") else 1
    return _trimmed(words, paragraph, (opened, opened + left, at, at + width))


def _trimmed(words: str, paragraph: Paragraph, edges: tuple[int, int, int, int]) -> Marked:
    outer_start, start, end, outer_end = edges
    while start < end and words[start].isspace():
        start += 1
    while end > start and words[end - 1].isspace():
        end -= 1
    return Marked(paragraph.part, start, end, outer_start, outer_end, paragraph.number)


def _unclosed(words: str, paragraph: Paragraph, opened: int, stop: int | None) -> Marked:
    """A quotation without its closing mark: to `stop`, or to the end of its sentence."""
    end = stop if stop is not None else next(e for e in paragraph.ends if e > opened)
    if stop is not None and stop < paragraph.end:
        end = min(stop, next(e for e in paragraph.ends if e > opened))
    left = 2 if words[opened : opened + 2] in ("``", "''", "‘‘") else 1
    found = _trimmed(words, paragraph, (opened, min(opened + left, end), end, end))
    return replace(found, closed=False)


def _stray(words: str, paragraph: Paragraph, done: int, at: int, width: int) -> Marked | None:
    """What a closing mark without an opening one ends: its sentence, if that reads like one."""
    if at == paragraph.start or words[at - 1] not in ",.!?…":
        return None
    starts = [paragraph.start, *(end for end in paragraph.ends if end < at)]
    start = max(starts[-1], done)
    if not words[start:at].strip():
        return None
    return replace(_trimmed(words, paragraph, (start, start, at, at + width)), closed=False)


def _singles(words: str, paragraph: Paragraph, doubles: list[Marked]) -> Iterator[Marked]:
    closes = _single_closes(words, paragraph)
    taken = iter([*doubles, None])
    double = next(taken)
    at = paragraph.start
    while at < paragraph.end:
        while double is not None and at >= double.outer_end:
            double = next(taken)
        if double is not None and at >= double.outer_start:
            at = double.outer_end
            continue
        if words[at] in SINGLES and _opens_single(words, at, paragraph):
            limit = double.outer_start if double is not None else paragraph.end
            close = _single_close(closes, words, at, min(limit, at + LONGEST_SINGLE))
            if close is not None:
                found = _trimmed(words, paragraph, (at, at + 1, close, close + 1))
                if found.start < found.end:
                    yield replace(found, single=True)
                at = close
        at += 1


def _opens_single(words: str, at: int, paragraph: Paragraph) -> bool:
    after = words[at + 1] if at + 1 < paragraph.end else " "
    if not (after.isalnum() or after in '“"[$£€…'):
        return False
    before = words[at - 1] if at > paragraph.start else " "
    if before.isspace() or before in BEFORE_OPENING:
        if words[at] == "‘":
            return True
        return not after.isdigit() and not words[at + 1 : at + 7].lower().startswith(ELISIONS)
    lost_blank = words[max(paragraph.start, at - 3) : at]
    return (
        after.isupper() and len(lost_blank) == 3 and lost_blank.isalpha() and lost_blank.islower()
    )


def _single_closes(words: str, paragraph: Paragraph) -> tuple[list[int], list[int], list[int]]:
    """Where single marks may close: surely; at a plural's possessive; where a blank was lost."""
    sure: list[int] = []
    possessive: list[int] = []
    lost: list[int] = []
    for at in range(paragraph.start + 1, paragraph.end):
        if words[at] not in "’'" or words[at - 1].isspace():
            continue
        after = words[at + 1] if at + 1 < paragraph.end else " "
        if after.isalnum():
            lost.append(at)
        elif words[at - 1] == "s" and after == " ":
            possessive.append(at)
        else:
            sure.append(at)
    return sure, possessive, lost


def _single_close(
    closes: tuple[list[int], list[int], list[int]], words: str, opened: int, limit: int
) -> int | None:
    """Where the mark at `opened` closes; a possessive only where nothing surer follows."""
    sure, possessive, lost = (first_after(places, opened + 2, limit) for places in closes)
    lost_blank = opened > 0 and words[opened - 1].isalpha()
    if lost_blank and lost is not None and (sure is None or lost < sure):
        return lost
    if sure is None or possessive is None:
        return sure if sure is not None else possessive
    reopened = words.find("‘", possessive, sure)
    return possessive if reopened >= 0 else sure
