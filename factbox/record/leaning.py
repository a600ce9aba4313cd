"""What a line leans on that is not in it: whom a pronoun means, which man, which newspaper.

A line that is read alone must say whom and what it tells of. "He" is known where a person stands
before it in the line, and can be told beside the line where the story knows who he is. "By releasing
them", "the man, who ..." and "the newspaper reported" say nothing to who has not read what stood
before. Nor do furniture ("Related: ..."), a dateline, a label before the words ("Updated: ..."), and
words without a verb.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from factbox.data.word_lists import word_list
from factbox.types import Mention, Row, Statement

if TYPE_CHECKING:
    from factbox.relate.story import Related

_QUOTED = re.compile(
    r"“[^”]*(?:”|$)|\"[^\"]*(?:\"|$)|(?<!\w)[‘'](?:[^’']|(?<=\w)[’'](?=\w))*[’'](?!\w)"
)
_PERSONAL = re.compile(r"\b(?:he|she|him|his|her|hers|himself|herself)\b", re.IGNORECASE)
_THINGS = re.compile(r"\b(?:it|its|they|them|their|theirs)\b", re.IGNORECASE)
_POINTING = re.compile(
    r"\b(?:this|these|those|such)\s+(?!(?:week|month|year|morning|afternoon|evening|time|summer|winter|"
    r"spring|fall|autumn|season|weekend|who|of|as|in|on|with|from|century|session|term)\b)\w+",
    re.IGNORECASE,
)
_ALONE = re.compile(
    r"\b(?:this|these|those)(?=\s*(?:[.,;:!?]|$)|\s+(?:is|was|are|were|has|have|had|would|will|could|and|or|but"
    r"|by|as|to|in|with|for|on|at)\b)|\b(?:that|the) (?:price|figure|number|amount|point|question|answer|idea) "
    r"(?:is|was|at|to|between|from|as)\b",
    re.IGNORECASE,
)
_GLUED = re.compile(r"\d(?:[AP]M)?[A-Z][a-z]{3}|\bScreen ?[Ss]hot \d|\.(?:jpe?g|png|gif)\b")
_SAID_BY = re.compile(r"[^“\":]{4,200}:\s?(?=[“\"])")
_DOUBLED = 24
"""Characters of a line's opening that stand in it again where a caption was put down twice."""
_LABEL = re.compile(
    r"^(?:related|updated?|photos?|image|video|watch|read|more|share|follow|copyright|credit|file|"
    r"listen|advertisement|subscribe|breaking|exclusive|editor|correction|see also|source)"
    r"(?=[A-Z:]|\s?:|\s+more\b)|^[A-Z0-9][A-Z0-9 .’'-]{1,24}:\s|^[\w ]{1,20}:\s?\.\.\.",
    re.IGNORECASE,
)
_FOLLOW = re.compile(
    r"^(?:follow|like|find|join) .*\bon (?:twitter|facebook|instagram|youtube)\b", re.IGNORECASE
)
_SHOUTED = re.compile(r"^[A-Z0-9][A-Z0-9 .’'-]{1,24}:\s")
_DATELINE = re.compile(r"^[A-Z][A-Z.’' -]{2,30}(?:,[^.!?]{0,60}?|\s\([^)]{2,30}\))?\s?[—–-]{1,2}\s")
_VERB = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|do|does|did|"
    r"said|says|\w+ed|won|lost|told|made|took|gave|got|went|came|held|met|left|put|set|cut|runs?)\b"
)
_NOT_LED = re.compile(r"^(?:of|for|between|against|named|called|in|at|from|with|on|to|behind)$")
_HEADS = ("human_nouns", "unnamed_sources", "outlet_words", "body_nouns")
_MORE_HEADS = frozenset(
    ["outlet", "site", "website", "report", "article", "pair", "duo", "couple", "two", "trio",
     "middleman", "men", "women", "users", "user", "video", "document", "letter", "statement", "decision", "move", "amount", "rate",
        "incident", "announcement", "claim", "comment", "comments", "remarks", "disclosure",
     "group", "organization", "institution", "others", "other", "latter", "same", "rest"]
)  # fmt: skip
_ACTS = re.compile(
    r"\bthe (\w+) (?:said|says|added|told|reported|wrote|announced|claims|claimed|had|has|was|is|will)\b"
)
_OPENS_BACK = re.compile(
    r"(?:^|,\s)that\s|^(?:since|by|until) then\b|\b(?:of|in|on|for|about|against|from|with|to|back|by|at)"
    r" that \w|^(?:\S+\s){0,4}(?:the (?:same|former|latter)|as noted|at the time|at that)\b|"
    r"\b(?:the former|the latter)\b(?!\s[A-Z\w]+\s(?:of|president|minister))|^also\b|\babove\b,|"
    r"\b(?:said|says|added|adds|thinks?|believes?|thought|know|knew|told \w+) that (?:was|is|were|would|"
    r"will|had|has|does|did)\b|\b(?:tells?|told|asked) me\b|"
    r"^(?:one|two|three|some|many|several|both|all|most|none|neither|either) "
    r"(?:is|was|are|were|said|says|has|had|have|of (?:them|these|those))\b",
    re.IGNORECASE,
)
_VERBAL = re.compile(r"(?:ing|ed)$")
_BEFORE_OBJECTS = frozenset(["about", "of", "to", "for", "with", "from", "on", "by", "at"])
_SHORT_WORD = 3
_SHARE_OF_CAPITALS = 0.85
_FEWEST_BEFORE = 3
_EARLY = 7


def start_of(text: str) -> int:
    """Where the sentence begins behind a dateline in front of it."""
    match = _DATELINE.match(text)
    return match.end() if match and text[match.end() : match.end() + 1].isupper() else 0


def is_furniture(text: str) -> bool:
    """Whether words are a label with what it labels, or no sentence at all."""
    if (
        _SHOUTED.match(text)
        or _FOLLOW.match(text)
        or (_LABEL.match(text) and not text[:1].islower())
    ):
        return True
    if (said := _SAID_BY.match(text)) and not has_verb(said.group()):
        return True
    if _GLUED.search(text) or text[:_DOUBLED] in text[_DOUBLED:]:
        return True
    return "..." in text[:24] or _is_title(text)


def _is_title(text: str) -> bool:
    """Whether words are written as a headline is: in capitals, or each with one, and without a full stop."""
    words = [word for word in re.findall(r"[^\W\d_]+", text) if len(word) > _SHORT_WORD]
    if sum(word.isupper() for word in words) > _SHARE_OF_CAPITALS * len(words):
        return True
    capital = sum(word[0].isupper() for word in words)
    return text[-1:] not in '.!?”"’' and capital > _SHARE_OF_CAPITALS * len(words)


def has_verb(text: str) -> bool:
    """Whether there is a form of a verb in some words, as far as their endings tell."""
    return _VERB.search(text) is not None


class Leaning:
    """The names of each report, for what stands before a pronoun."""

    def __init__(self, related: Related) -> None:
        self._related = related
        self._names: dict[str, list[Mention]] = {}

    def leans(self, row: Statement) -> bool:
        """Whether a line cannot be understood alone, even where it is told who "he" is."""
        text = without_quotations(row.text)
        if (
            _ALONE.search(text)
            or _POINTING.search(text)
            or _opens_with_known(text)
            or _OPENS_BACK.search(text)
        ):
            return True
        if self._known_acts(row, text) or self._things_open(row, text):
            return True
        return bool(self._open_persons(row, text)) and self.who(row) is None

    def who(self, row: Statement) -> str | None:
        """Whom the open pronouns of a line stand for, where the story knows it; None where there are none."""
        places = self._open_persons(row, without_quotations(row.text))
        names = {self._name_at(row, row.start + place) for place in places}
        return names.pop() if len(names) == 1 else None

    def _name_at(self, row: Statement, offset: int) -> str | None:
        annotation = self._related.reading.annotation(row.report)
        for one in annotation.references:
            if one.part == row.part and one.start == offset:
                entity = self._related.index.of(one.id)
                return entity.name if entity is not None and entity.kind == "person" else None
        return None

    def _known_acts(self, row: Statement, text: str) -> bool:
        """Whether somebody or something told of before acts in it: ", the company said"."""
        return any(
            _is_head(match.group(1)) and not self._names_before(row, match.start())
            for match in _ACTS.finditer(text)
        )

    def _things_open(self, row: Statement, text: str) -> bool:
        for match in _THINGS.finditer(text):
            before = [
                word
                for word in re.findall(r"[\w’'-]+", row.text[: match.start()])
                if word.casefold() not in word_list("stop_words")
            ]
            if len(before) < _FEWEST_BEFORE or self._only_persons(row, match.start(), before):
                return True
            words = row.text[: match.start()].split()
            object_ = match.group().casefold() in ("it", "them") and words[-1:] != []
            if object_ and len(words) < _EARLY and words[-1].casefold() in _BEFORE_OBJECTS:
                return True
            if len(words) < _EARLY and not self._names_before(row, match.start()):
                return True
        return False

    def _only_persons(self, row: Row, place: int, before: list[str]) -> bool:
        """Whether nothing but a person stands before "it" or "they"."""
        things = [word for word in before if word[0].islower() and not _VERBAL.search(word)]
        names = [one for one in self._in(row) if one.start < row.start + place]
        return not things and len(names) == 1 and self._person_before(row, place)

    def _open_persons(self, row: Statement, text: str) -> list[int]:
        """Where pronouns stand that no person in the line explains."""
        found = []
        for match in _PERSONAL.finditer(text):
            if self._person_before(row, match.start()) or self._human_before(text, match.start()):
                continue
            possessive = match.group().casefold() in ("his", "her")
            if possessive and self._person_before(row, match.start() + 90):
                continue
            found.append(match.start())
        return found

    def _names_before(self, row: Row, length: int) -> bool:
        return any(one.start < row.start + length for one in self._in(row))

    def _person_before(self, row: Row, length: int) -> bool:
        for one in self._in(row):
            if one.start >= row.start + length:
                return False
            entity = self._related.index.of(one.id)
            if (entity.kind if entity else one.kind) == "person":
                return True
        return False

    def _human_before(self, text: str, place: int) -> bool:
        words = {word.casefold() for word in re.findall(r"\w+", text[:place])}
        return bool(words & (word_list("human_nouns") | word_list("unnamed_sources")))

    def _in(self, row: Row) -> list[Mention]:
        """The names within a row."""
        if row.report not in self._names:
            found = self._related.reading.annotation(row.report).mentions
            self._names[row.report] = sorted(
                (one for one in found if one.part == "text"), key=lambda one: one.start
            )
        if row.part != "text":
            return []
        names = self._names[row.report]
        first = bisect_left(names, row.start, key=lambda one: one.start)
        last = bisect_left(names, row.end, key=lambda one: one.start)
        return names[first:last]


def without_quotations(text: str) -> str:
    """The text with quoted words blanked out, offsets kept."""
    return _QUOTED.sub(lambda match: " " * len(match.group()), text)


def _opens_with_known(text: str) -> bool:
    """Whether a line opens with somebody or something that was told of before: "The man said"."""
    words = re.findall(r"[\w’'-]+|,", text)
    if not words or words[0].casefold() not in ("the", "both", "another", "other", "others", "one"):
        return False
    if words[0].casefold() in ("others", "other", "another", "both"):
        return True
    for at, word in enumerate(words[1:4], 1):
        if not word.islower() or word == ",":
            return False
        if _is_head(word):
            after = words[at + 1] if at + 1 < len(words) else ""
            nearby = words[at + 1 : at + 3]
            named = any(one[:1].isupper() for one in nearby)
            return words[0] == "The" and not _NOT_LED.match(after) and not named
    return False


def _is_head(word: str) -> bool:
    """Whether a noun is a role or a kind of body, which says nothing without a name."""
    return word in _MORE_HEADS or any(word in word_list(name) for name in _HEADS)
