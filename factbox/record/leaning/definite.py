"""Whether a line speaks of "the winch", "that letter" or "the agency" that a sentence before told of.

A noun with "the" leans on an earlier sentence where that sentence has the noun, nothing beside it says
which one is meant (no "of ...", no clause, no name) and the line itself does not bring it up first. What
everybody knows ("the police"), and what the reports speak of from their first sentences on, leans on
nothing. A person without a name ("the man") leans where no person is named before it in the line, a body
("the agency") where no body is, unless half of the reports begin with it; so do "that letter", be it in
quoted words, what was said or done ("the remark"), and "the two" of whom the line names one.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from factbox.data.irregular_verbs import plain_form
from factbox.data.word_lists import word_list
from factbox.record.leaning.names import Names
from factbox.types import Row, Statement

if TYPE_CHECKING:
    from factbox.relate.story import Related

_DEFINITE = re.compile(r"\b(the|that)\s+", re.IGNORECASE)
_PIECE = re.compile(r"[\w’'-]+|[^\w\s]")
_WORD = re.compile(r"[\w’'-]+")
_WORKS_AS = re.compile(r"^(?:\w*(?:wo)?m[ae]n|\w{4,}ist|\w+(?:ician|llionaire))$")
"""Who is called by what he does: "the journalist"."""
_SINGLED_OUT = re.compile(r"^(?:first|second|third|fourth|last|only|\w{2,}(?:est|ier))$")
_PREDICATE = re.compile(r"(?:ed|ly|n[’']t)$")
_PARTICIPLE = re.compile(r"\s*[,.;]|\s+(?:by|with|in|to|on|for|at|from|as|against|of)\b")
"""What stands behind a verb that says which noun is meant: "the crane bought in June"."""
_TWO = re.compile(
    r"\b(?:the|all) (?:two|three|four|pair|duo|trio)(?=\s+(?:\w+ed|is|are|was|were|has|have|had|will|would|also|then|both|"
    r"later|said|say|met|spoke|came|went)\b|\s*[.,;]|\s*$)",
    re.IGNORECASE,
)
_ENDS = frozenset([
    "is", "are", "was", "were", "has", "have", "had", "will", "would", "can", "could", "may", "might", "must",
    "should", "did", "does", "do", "also", "then", "later", "but", "as", "after", "before",
    "because", "during", "while", "if", "until", "not", "a", "an", "the", "this", "said", "says", "told", "since",
    "so", "now", "again", "himself", "themselves", "itself",
])  # fmt: skip
"""Words before which a noun stands that nothing more is said of; a mark and the end of the line too."""
_OPENS = frozenset('“"‘(')
_OWNERS = ("'s", "’s", "s'", "s’")
_OF_ANOTHER = frozenset(
    ["accusation", "allegation", "announcement", "answer", "claim", "comment", "decision", "disclosure", "excerpt",
     "explanation", "incident", "move", "remark", "response", "revelation", "statement", "suggestion"]
)  # fmt: skip
"""Nouns for what somebody said or did, which say nothing by themselves: "made the remark at a dinner"."""
_WHERE = re.compile(r"(?:at|in|during|[A-Z][a-z]+day)$")
_BEHIND = 4
"""Characters behind a noun within which the name of who is meant begins: "the mayor, Ruth Calder"."""
_OPENING = 4
"""Sentences at the top of a report that say what it is about."""
_ROOT = 6
"""Letters that a noun and the verb for the same thing have in common."""
_MOST_WORDS = 2
_SHORTEST = 5
"""Letters of a word that may be told from its plural by its end."""


@dataclass(frozen=True, slots=True)
class _Phrase:
    """A noun with "the" or "that", and at most one word between."""

    start: int
    article: str
    words: tuple[str, ...]
    end: int

    @property
    def noun(self) -> str:
        return self.words[-1]


class Definite:
    """Knows what each report told of before a line, and what the whole story is about."""

    def __init__(self, related: Related, names: Names) -> None:
        self._related = related
        self._names = names
        self._first: dict[str, dict[str, int]] = {}
        self._verbs: dict[str, frozenset[int]] = {}
        self._topics: Counter[str] | None = None
        reports = len(related.reading.annotations)
        self._half = max(min(2, reports), reports / 2)

    def leans(self, row: Statement, text: str) -> bool:
        """Whether a line speaks of something told of before; `text` is its words without quotations."""
        if row.part != "text":
            return False
        two = _TWO.search(text)
        if two is not None and len({one.name for one in self._names.before(row, two.start())}) < 2:
            return True
        said = (one for one in self._phrases(row, row.text) if one.article == "that")
        told = (one for one in self._phrases(row, text) if one.article == "the")
        return any(self._is_open(row, row.text, one) for one in (*said, *told))

    def persons(self, row: Statement, text: str) -> int:
        """How many persons a line speaks of as "the sailor", and neither it nor what is behind it names."""
        told = (one for one in self._phrases(row, text) if one.article == "the")
        return sum(
            _is_human(noun)
            for one in told
            if (noun := stem(one.noun)) not in map(stem, _WORD.findall(text[: one.start]))
            and noun not in word_list("known_things")
            and noun not in word_list("outlet_words")
            and not self._is_named(row, one)
        )

    def _is_open(self, row: Statement, text: str, phrase: _Phrase) -> bool:
        noun = stem(phrase.noun)
        if noun in word_list("known_things") or noun in word_list("outlet_words"):
            return False
        if phrase.article == "that":
            return phrase.noun.casefold() == noun and _is_pointing(text, phrase)
        if noun in map(stem, _WORD.findall(text[: phrase.start])) or self._is_named(row, phrase):
            return False
        if noun == phrase.noun.casefold() and _is_human(noun):
            return True
        tops = self._about()[noun[:_ROOT]]
        return (
            tops < self._half if _says_nothing(noun) else not tops and self._told_before(row, noun)
        )

    def _is_named(self, row: Statement, phrase: _Phrase) -> bool:
        """Whether a name before the noun may be that of who is meant, or stands right behind it."""
        near = [
            one for one in self._names.within(row) if one.start < row.start + phrase.end + _BEHIND
        ]
        kinds = {self._names.kind(one) for one in near if one.start < row.start + phrase.start}
        behind = any(one.start >= row.start + phrase.end for one in near)
        noun = stem(phrase.noun)
        if _is_human(noun):
            return "person" in kinds or behind
        return behind or (noun in word_list("body_nouns") and bool(kinds - {"person", "place"}))

    def _told_before(self, row: Row, noun: str) -> bool:
        if row.report not in self._first:
            text = self._related.reading.report(row.report).text
            found: dict[str, int] = {}
            for match in _WORD.finditer(text):
                found.setdefault(stem(match.group()), match.start())
            self._first[row.report] = found
        return self._first[row.report].get(noun, row.end) < row.start

    def _about(self) -> Counter[str]:
        """At the top of how many reports a word stands, by its beginning (who declared tells of a
        declaration), for words that at least half of the reports have anywhere."""
        if self._topics is None:
            top: Counter[str] = Counter()
            counts: Counter[str] = Counter()
            for one in self._related.reading.annotations:
                opening = [row.text for row in one.sentences if row.role != "caption"][:_OPENING]
                top.update(_roots(" ".join(opening)))
                counts.update(_roots(self._related.reading.report(one.report).text))
            self._topics = Counter({word: top[word] for word in top if counts[word] >= self._half})
        return self._topics

    def _phrases(self, row: Statement, text: str) -> Iterator[_Phrase]:
        """The nouns with "the" of which a line says nothing more."""
        for match in _DEFINITE.finditer(text):
            words = self._words(row, text, match.end())
            if 0 < len(words) <= _MOST_WORDS and not _SINGLED_OUT.match(words[0]):
                end = text.index(words[-1], match.end()) + len(words[-1])
                yield _Phrase(match.start(), match.group(1).casefold(), words, end)

    def _words(self, row: Statement, text: str, start: int) -> tuple[str, ...]:
        """The words behind "the" up to where the noun ends; none where more is said of it."""
        words: list[str] = []
        for match in _PIECE.finditer(text, start):
            word = match.group()
            if words and (self._is_verb(row, match) or _is_verbal(word)):
                return () if _PARTICIPLE.match(text, match.end()) else tuple(words)
            if not word[0].isalnum() or word.casefold() in _ENDS:
                return () if word in _OPENS else tuple(words)
            if words and words[-1] in _OF_ANOTHER and _WHERE.match(word):
                return tuple(words)
            if not word.islower() or word in word_list("function_words") or word.endswith("ing"):
                return ()
            words.append(word)
            if word.endswith(_OWNERS):
                return tuple(words)
        return tuple(words)

    def _is_verb(self, row: Statement, match: re.Match[str]) -> bool:
        if row.report not in self._verbs:
            told = self._related.reading.annotation(row.report).event_mentions
            self._verbs[row.report] = frozenset(
                one.trigger_start for one in told if one.part == "text"
            )
        return row.start + match.start() in self._verbs[row.report]


def _roots(text: str) -> set[str]:
    """The beginnings of the words of a text."""
    return {stem(word)[:_ROOT] for word in set(_WORD.findall(text))}


def _is_verbal(word: str) -> bool:
    """Whether a word behind a noun is what it did, or an adverb: "warned", "stood", "also"."""
    return _PREDICATE.search(word) is not None or plain_form(word) != word


def _is_pointing(text: str, phrase: _Phrase) -> bool:
    """Whether "that" before a noun points at it, and does not open a clause ("said that sailors ...")."""
    before, behind = text[: phrase.start], text[phrase.end :]
    opens = before[-1:] in ("", "“", '"') or before.rstrip()[-1:] in (",", ";")
    return (opens and not _is_verbal(phrase.words[0])) or (
        not behind.strip() or behind[0] in ".;:!?"
    )


def _says_nothing(noun: str) -> bool:
    """Whether a noun stands for a person or a body, which needs a name, or for what somebody did or said."""
    return _is_human(noun) or noun in word_list("body_nouns") or noun in _OF_ANOTHER


def _is_human(noun: str) -> bool:
    return (
        noun in word_list("human_nouns")
        or noun in word_list("unnamed_sources")
        or _WORKS_AS.match(noun) is not None
    )


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """A word without the marks of a plural or an owner, small: "Letters" and "letter's" are "letter"."""
    plain = word.casefold().replace("’", "'").removesuffix("'s").replace("'", "").replace("-", "")
    if len(plain) < _SHORTEST or plain.endswith("ss"):
        return plain
    return f"{plain[:-3]}y" if plain.endswith("ies") else plain.removesuffix("s")
