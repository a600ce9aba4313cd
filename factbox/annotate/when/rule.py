"""A rule that finds one form of time expression, and what it found."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

Make = Callable[[re.Match[str]], str | None]


@dataclass(frozen=True, slots=True)
class Found:
    """Words from `start` to `end` of a sentence, what they mean, and the rule that read them."""

    start: int
    end: int
    expression: str
    rule: str


@dataclass(frozen=True, slots=True)
class Rule:
    """`pattern` finds the words; `make` gives their expression, or None where they are no time."""

    name: str
    pattern: re.Pattern[str]
    make: Make

    def finds(self, sentence: str) -> Iterator[Found]:
        """All that this rule finds in a sentence; a group named `span` narrows the words."""
        for match in self.pattern.finditer(sentence):
            expression = self.make(match)
            if expression is None:
                continue
            group = "span" if "span" in self.pattern.groupindex else 0
            yield Found(match.start(group), match.end(group), expression, self.name)


def rule(name: str, pattern: str, make: Make) -> Rule:
    """A rule whose pattern starts at a word and ignores case."""
    return Rule(name, re.compile(r"(?<![\w$£€#])" + pattern, re.IGNORECASE), make)


def capital(words: str) -> bool:
    """Whether the first letter is a capital."""
    return words[:1].isupper()


def before(match: re.Match[str], group: int | str = 0) -> str:
    """The word before a match, in lower case, with no blanks; "" at the start."""
    words = match.string[max(0, match.start(group) - 40) : match.start(group)].split()
    return words[-1].lower().lstrip("(\"'“‘[") if words else ""


def behind(match: re.Match[str], group: int | str = 0) -> str:
    """What follows a match up to the next blank, in lower case, punctuation included."""
    following = match.string[match.end(group) : match.end(group) + 40]
    if not following[:1].isspace():
        return following.split()[0].lower() if following.split() else ""
    words = following.split()
    return " " + words[0].lower() if words else ""
