"""Captions: the words under a picture, which plain text leaves between the paragraphs.

A caption tells itself by what stands in it: a picture's credit at its end ("(AP Photo/...)",
"(Name Surname/Outlet)", "REUTERS/..."), a file mark at its start ("FILE –"), the places of people
in the picture ("(left)"), a full date, a verb in the present. A credit or a file mark is enough;
of the rest two are needed. Where a paragraph with quotations or of many sentences ends in a credit,
only the credit is marked. A name alone on the line before a caption belongs to it, and so does the
short paragraph right before a line that is nothing but a credit.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from factbox.data.agencies import agency_named, is_agency
from factbox.data.outlets import is_outlet
from factbox.data.word_lists import word_list
from factbox.read.lines import Line, is_name_shaped, sentences_of
from factbox.read.marks import Mark, Marks, Page, whole

LONGEST_CAPTION = 1_000
LONGEST_UNCREDITED = 400
_FILE = re.compile(
    r"(?:FILE|File)(?: ?(?:PHOTO|IMAGE|VIDEO|PIC|photo|image|picture|pic))? ?[-–—:]"
    r"|In (?:this|an?) [^.]{0,60}\b(?:photo|image|picture|frame grab|video grab)(?=[^.]{0,40}\b(?:taken|made|released|provided|file|from))"
    r"|In (?:this|an) (?:undated|file|handout|[A-Z][a-z]{2,8}\.? \d)[^.]{0,40}\b(?:photo|image|picture)\b"
    r"|(?:PHOTO|Photo|IMAGE|Image|CAPTION|Caption|Pictured|PICTURED|ILLUSTRATION|Illustration)(?: caption)?:"
    r"|(?:Hide caption|Image caption)\b"
)
_BRACKETED = re.compile(r"[(\[]([^()\[\]]{2,160})[)\]][.]?$")
_BARE = re.compile(
    r"(?:\| ?)?(?:"
    r"(?:AP|EPA|AFP|Reuters|REUTERS|Getty) ?[Pp]hotos?(?:/[\w .,'’-]{3,60})?"
    r"|REUTERS ?/ ?[\w .'’-]{3,60}"
    r"|(?:[Pp]hoto|PHOTO|[Pp]hotograph|[Pp]hotographer|[Ii]mages?|[Pp]ictures?|Featured [Ii]mage)(?: [Cc]redit| [Ss]ource| [Cc]ourtesy| by| via)?"
    r"(?:: ?| by | via | courtesy of )[^.!?:]{2,80}"
    r"|(?:[Cc]redit|CREDIT): ?[^.!?:]{2,60}|Source: ?(?:Getty|Getty Images|Shutterstock|Flickr|AP Photo)"
    r"|[\w .'’-]{3,50}/ ?(?:AP|AFP|Reuters|EPA|Getty|Getty Images|AFP/Getty Images|Associated Press|Bloomberg|NPR)"
    r"|Getty Images"
    r")$"
)
_PLACES = re.compile(
    r"\((?:from )?(?:left|right|center|centre|2nd L|2nd R|L-R|far left|far right)\)|\(L\).{2,200}\(R\)"
    r"|, (?:left|right|center|centre|second left|second right|far left|far right|from left|from right|second from left|second from right),"
    r"|\b(?:from left|left to right|L-R)\b"
)
_MONTHS = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_FULL_DATE = re.compile(rf"(?:{_MONTHS} \d{{1,2}}|\d{{1,2}} {_MONTHS}),? (?:19|20)\d\d\b")
_PICTURE = re.compile(
    r"(?i)\b(?:photos?|photographs?|photographer|images|pictures?|courtesy|handout|screenshot|screengrab"
    r"|illustration) ?(?:by |of |via |credit|courtesy|from |:|/)"
)
_OPENER = re.compile(r"(?:Enlarge this image )?(?:toggle|hide) caption ?")
_SEEN = re.compile(
    r"(?i)(?<!\s)\s*(?:\d+|photos: ?[^/]*$|pictured|seen|shown|above|below|left|right|see|watch|scroll)\b"
)
_PARTICLES = frozenset(
    {
        "of",
        "the",
        "de",
        "al",
        "el",
        "bin",
        "ibn",
        "van",
        "von",
        "da",
        "di",
        "for",
        "via",
        "and",
        "&",
    }
)
_SAID = re.compile(r"\b(?:said|told|says|added|according to)\b")


def captions(page: Page, marks: Marks) -> Iterator[Mark]:
    """caption: a picture's credit, a file mark, or places in the picture with a date"""
    for line in page.lines:
        if not marks.covers(line):
            yield from _caption(page, line)


def _caption(page: Page, line: Line) -> Iterator[Mark]:
    if line.text in page.captions:
        yield whole(line, "caption", "caption", "the page marks it as a caption")
        return
    credit = credit_at_end(line.text)
    if credit is not None and not _takes_line(line, credit):
        yield Mark(line.start + credit, line.end, "caption", "picture credit", "a picture's credit")
        return
    reason = _why(line, credit)
    if reason is not None:
        yield whole(line, "caption", "caption", reason)


def unfolded_captions(page: Page, marks: Marks) -> Iterator[Mark]:
    """caption: "toggle caption" and the credit behind it, which such pages print twice"""
    for line in page.lines:
        opener = _OPENER.match(line.text)
        if opener is not None and not marks.covers(line):
            end = opener.end() + _twice(line.text[opener.end() :])
            yield Mark(
                line.start, line.start + end, "caption", "caption", "a folded caption's credit"
            )


def _twice(words: str) -> int:
    """The length of what `words` start with and say twice ("Jo Roe/NPR Jo Roe/NPR"), or 0."""
    for size in range(min(len(words), 241) // 2, 2, -1):
        if words[size : size + 1] == " " and words[:size] == words[size + 1 : 2 * size + 1]:
            return 2 * size + 1
    return len(words) if len(words) <= 80 else 0


def _takes_line(line: Line, credit: int) -> bool:
    """Whether the words before the credit are the caption, and not a paragraph of the report."""
    before = line.text[:credit]
    if not before.strip() or _FILE.match(line.text):
        return True
    if len(before) > LONGEST_CAPTION or any(mark in before for mark in '“”"'):
        return False
    count = sum(1 for _ in sentences_of(line))
    return count <= 4 and not (_SAID.search(before) and len(before) > LONGEST_UNCREDITED)


def _why(line: Line, credit: int | None) -> str | None:
    if credit is not None:
        return f"it ends in a picture's credit: {line.text[credit:][:60]}"
    if _FILE.match(line.text) and len(line.text) <= LONGEST_CAPTION:
        return "it starts with the mark of a picture from the files"
    if len(line.text) > LONGEST_UNCREDITED or any(mark in line.text for mark in '“”"'):
        return None
    seen = [name for name, there in _traits(line.text) if there]
    return (
        "; ".join(seen)
        if len(seen) >= 2 and "the places of people in the picture" in seen
        else None
    )


def _traits(words: str) -> tuple[tuple[str, bool], ...]:
    return (
        ("the places of people in the picture", bool(_PLACES.search(words))),
        ("a full date", bool(_FULL_DATE.search(words))),
        ("a verb in the present", shows(words)),
        ("an agency at its end", _agency_at_end(words)),
    )


def shows(words: str) -> bool:
    """Whether one of the first words is a verb with which captions tell what is seen."""
    verbs = word_list("caption_verbs")
    return any(word in verbs for word in words.split()[1:25]) and not _SAID.search(words)


def _agency_at_end(words: str) -> bool:
    match = _BRACKETED.search(words[-170:])
    return match is not None and is_agency(match.group(1))


def credit_at_end(words: str) -> int | None:
    """Where the picture's credit starts that ends `words`, or None.

    An agency alone in brackets ("(Reuters)") is no picture's credit: reports end so.
    """
    offset = max(0, len(words) - 170)
    match = _BRACKETED.search(words, offset)
    if match is not None:
        return match.start() if is_picture_credit(match.group(1)) else None
    return _bare_credit(words)


def _bare_credit(words: str) -> int | None:
    """A credit without brackets, after a full stop or at the start."""
    starts = [0] if len(words) <= 120 else []
    tail = max(0, len(words) - 120)
    starts.extend(i + 1 for i in range(tail, len(words)) if words[i] in ".|")
    for start in starts:
        rest = words[start:].lstrip()
        if rest and _BARE.match(rest) and not _SAID.search(rest):
            return len(words) - len(rest)
    return None


@lru_cache(maxsize=4096)
def is_picture_credit(words: str) -> bool:
    """Whether the words inside brackets credit a picture."""
    if is_agency(words) or len(words.split()) > 16 or _SEEN.match(words):
        return False
    lower = [word.strip(".,;|").casefold() for word in re.split(r"[\s/:]+", words)]
    named = any(word in word_list("photo_words") for word in lower)
    if _PICTURE.search(words):
        return True
    if "/" in words:
        left, _, right = words.rpartition("/")
        if not is_name_shaped((left + " " + right).split(), _PARTICLES):
            return False
        return named or len(left.split()) >= 2 or agency_named(right) is not None
    _, via, house = words.partition(" via ")
    if via and (agency_named(house) or is_outlet(house)):
        return True
    return named and bool(re.search(r"\b(?:Photo|Images|Getty|Shutterstock|Flash90)\b", words))


def bracketed_credits(page: Page, marks: Marks) -> Iterator[Mark]:
    """picture credit: brackets inside a paragraph that credit a picture"""
    for line in page.lines:
        if marks.covers(line) or "(" not in line.text:
            continue
        for match in re.finditer(r"\(([^()]{2,160})\)", line.text):
            inner = match.group(1)
            if is_picture_credit(inner) and re.search(r"(?i)photo|images|getty|pic\b", inner):
                start = line.start + match.start()
                end = line.start + match.end()
                yield Mark(
                    start, end, "caption", "picture credit", "a picture's credit in brackets"
                )


def beside_captions(page: Page, marks: Marks) -> Iterator[Mark]:
    """caption: a name alone before a caption, or the paragraph right before a lone credit"""
    for line, following in zip(page.lines, page.lines[1:], strict=False):
        if marks.covers(line) or marks.kind_at(following) != "caption":
            continue
        if not marks.covers(following):
            continue
        if _names_who_is_seen(line, following):
            yield whole(line, "caption", "caption", "a name alone before a caption that holds it")
        elif _is_credit_alone(following) and _is_seen(line):
            yield whole(line, "caption", "caption", "a picture's credit stands alone below it")


def _names_who_is_seen(line: Line, caption: Line) -> bool:
    words = line.words
    return (
        len(words) <= 5
        and line.number > 0
        and not line.ends_sentence
        and is_name_shaped(words)
        and words[-1] in caption.text
    )


def _is_credit_alone(line: Line) -> bool:
    return credit_at_end(line.text) == 0


def _is_seen(line: Line) -> bool:
    if len(line.text) > LONGEST_UNCREDITED or any(mark in line.text for mark in '“”"'):
        return False
    one = sum(1 for _ in sentences_of(line)) == 1
    return one and bool(_FULL_DATE.search(line.text)) and line.number > 0
