"""The dateline: where, when and by whose wire a report opens.

    RABAT, Morocco (AP) —        place and agency
    LONDON, March 3 (Reuters) -  place, day, agency
    Paris, 3 March (AFP) -       small letters only with a day, an agency, or a known city
    (CNN) —                      agency alone
    JERUSALEM-The ...            the dash glued to the first word, for a known city or a word
                                 that opens sentences
    NEW DELHI: The ...           a colon, for a known city only

The span goes through the dash (or colon) that closes it. It is looked for at the start of the
first paragraphs. What stands before the dash must be made of such parts and nothing else: capitals
alone do not make "UPDATE —" a place.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from factbox.data.agencies import agency_named, means_agencies
from factbox.data.outlets import is_outlet
from factbox.data.states import capital_code
from factbox.data.word_lists import word_list
from factbox.read.lines import Line

LONGEST_DATELINE = 110
_CLOSE = re.compile(r" ?[—–―]-?|--| -(?=\s|$)|-(?=[A-Z“\"])|:(?=\s)")
_MONTH = (
    r"(?:jan|january|feb|february|mar|march|apr|april|may|june?|july?|aug|august|sept?|september|oct|october"
    r"|nov|november|dec|december)\.?"
)
_WEEKDAY = r"(?:mon|tues?|wed(?:nes)?|thurs?|fri|satur|sat|sun)(?:day)?\.?"
_DAY = re.compile(
    rf"(?:{_WEEKDAY} )?(?:{_MONTH} \d{{1,2}}|\d{{1,2}} {_MONTH})(?: (?:19|20)\d\d)?|{_WEEKDAY}|(?:19|20)\d\d",
    re.IGNORECASE,
)
_AGENCY_AT_END = re.compile(r"[(\[/]([^()\[\]/]{2,40}(?:/[^()\[\]/]{2,30})?)[)\]/]$")
_AGENCY_FIRST = re.compile(r"\(([A-Z][\w .]{1,20})\)(?=\s*[A-Z“\"])")
_OPENERS = frozenset({
    "the", "a", "an", "in", "at", "on", "for", "as", "when", "after", "before",
    "it", "he", "she", "they", "more", "two", "three", "one",
})  # fmt: skip
_NO_PLACE = frozenset(
    {
        "update",
        "updated",
        "breaking",
        "exclusive",
        "watch",
        "video",
        "photos",
        "correction",
        "opinion",
    }
    | {
        "analysis",
        "live",
        "editorial",
        "commentary",
        "review",
        "column",
        "explainer",
        "note",
        "warning",
    }
    | {
        "alert",
        "new",
        "just in",
        "fact check",
        "factbox",
        "timeline",
        "profile",
        "interview",
        "read",
    }
    | {
        "more",
        "related",
        "file",
        "photo",
        "copyright",
        "editor's note",
        "news",
        "feature",
        "special report",
    }
)


@dataclass(frozen=True, slots=True)
class Dateline:
    """Where a dateline stands and the agency (or outlet) in it, as written."""

    start: int
    end: int
    agency: str | None
    agency_start: int


def dateline_of(lines: list[Line]) -> Dateline | None:
    """The dateline of a report whose first lines of running text these are."""
    for line in lines:
        found = _at_start(line)
        if found is not None:
            return found
    return None


def _at_start(line: Line) -> Dateline | None:
    head = line.text[:LONGEST_DATELINE]
    for close in _CLOSE.finditer(head):
        if close.start() > 0 and _is_dateline(
            head[: close.start()], close.group().strip(), line, close.end()
        ):
            return _found(line, head[: close.start()], close.end())
    first = _AGENCY_FIRST.match(head)
    if first is not None and _known_house(first.group(1)):
        return _found(line, first.group(), first.end())
    return None


def _found(line: Line, head: str, end: int) -> Dateline:
    agency, offset = _agency(head.rstrip())
    return Dateline(line.start, line.start + end, agency, line.start + offset)


def _is_dateline(head: str, close: str, line: Line, end: int) -> bool:
    head = head.rstrip()
    agency, _ = _agency(head)
    rest = _AGENCY_AT_END.sub("", head).strip().rstrip(",")
    glued = close == "-" and end < len(line.text) and not line.text[end].isspace()
    if not rest:
        return agency is not None and _known_house(agency)
    places, dated = _split(rest)
    if places is None:
        return False
    known = bool(places) and _is_city(places[0])
    if glued or close == ":":
        by_house = agency is not None and not glued and _known_house(agency) and bool(places)
        return by_house or (known and (close == ":" or _opens(line.text[end:])))
    if agency is not None and (_known_house(agency) or dated or (places and places[0].isupper())):
        return True
    return known or (bool(places) and _shouts(places[0]) and _opens_sentence(line.text[end:]))


def _split(rest: str) -> tuple[tuple[str, ...] | None, bool]:
    """The places before the day, and whether there is a day; None where a part is neither."""
    places: list[str] = []
    dated = False
    for part in rest.split(","):
        part = part.strip()
        if _DAY.fullmatch(part):
            dated = True
        elif not dated and len(places) < 3 and _is_placelike(part):
            places.append(part)
        else:
            return None, False
    return (tuple(places), dated) if places or dated else (None, False)


def _is_placelike(part: str) -> bool:
    words = part.replace("/", " ").replace("-", " ").split()
    small = {
        "de",
        "of",
        "the",
        "al",
        "el",
        "es",
        "au",
        "en",
        "e",
        "du",
        "and",
        "la",
        "le",
        "sur",
        "da",
    }
    return (
        0 < len(words) <= 5
        and part.casefold() not in _NO_PLACE
        and all(word[0].isupper() or word in small for word in words)
        and not any(sign.isdigit() for sign in part)
    )


def _shouts(place: str) -> bool:
    letters = [sign for sign in place if sign.isalpha()]
    return len(letters) >= 4 and place.isupper() and len(place.split()) <= 4


def _is_city(place: str) -> bool:
    plain = place.casefold().replace("/", " / ").split(" / ")[0].strip()
    return plain in word_list("dateline_cities") or capital_code(plain.title()) is not None


def _opens(after: str) -> bool:
    word = after.split(maxsplit=1)[0].casefold() if after.split() else ""
    return word in _OPENERS or after[:1] in '“"'


def _opens_sentence(after: str) -> bool:
    words = after.strip()
    return len(words) >= 40 and (words[0].isupper() or words[0] in "“\"'‘" or words[0].isdigit())


def _agency(head: str) -> tuple[str | None, int]:
    """The words in brackets that end `head`, and where they start."""
    match = _AGENCY_AT_END.search(head)
    if match is None:
        return None, 0
    return match.group(1).strip(), match.start(1)


def _known_house(words: str) -> bool:
    house = agency_named(words) is not None or means_agencies(words) or is_outlet(words)
    return house or (words.isupper() and len(words) <= 12) or _parts_known(words)


def _parts_known(words: str) -> bool:
    return any(is_outlet(part.strip()) for part in words.split("/"))
