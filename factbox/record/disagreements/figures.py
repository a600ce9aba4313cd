"""Figures in a sentence: an amount and what it counts.

"at least 12 people were killed" counts people killed, "some 4,000 protested" a crowd, "was fined $3
million" a fine, "four of the nine ships" nothing that can be compared. Killed is not injured, and
police officers killed are not people killed. A figure that is only a part ("including two
children") or comes on top ("six more bodies"), or may never come ("could kill 200"), is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from factbox.data.counted import counted_as
from factbox.data.states import demonym_code
from factbox.data.word_lists import word_list
from factbox.record.disagreements.amounts import Amount, amounts
from factbox.record.disagreements.words import stem

_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
_CLAUSE = re.compile(
    r"[,;:—–()]|\b(?:and|while|but|with|as|when|after|before|because|where)\b", re.IGNORECASE
)
_MAYBE = re.compile(
    r"\b(?:could|would|may|might|should|if|unless|not|never|threaten\w*|plan\w*|expect\w*|want\w*"
    r"|hop\w+|capacity|until|since|every|each|per|average)\b|n[’']t\b",
    re.IGNORECASE,
)
_TOLL = re.compile(
    r"\b(?:(?P<killed>death toll|toll|number of (?:dead|deaths|fatalities|people killed))"
    r"|number of (?P<befell>injured|wounded|arrests|missing|displaced))\b[^.;!?]{0,50}?"
    r"\b(?:to|at|of|is|was|stands|stood|reached|passed|now)\s$",
    re.IGNORECASE,
)
_CROWD = re.compile(
    r"\b(?P<noun>crowds?|turnout|rally|march|demonstration|protest|gathering)\b[^.;!?]{0,60}?"
    r"\b(?:of|at|numbered|numbering|drew|attended by)\s$",
    re.IGNORECASE,
)
_OF_THEM = re.compile(r"^\s(?:of\s(?:the|them|those|whom|its|his|her|their)\b|who\b|in\s10\b)")
_FOR_RELEASE = re.compile(
    r"\bfor\s(?:\S+\s){0,4}?(?:safe\s)?(?:release|freedom|return)\b", re.IGNORECASE
)
_OTHERS = re.compile(r"\sothers?\b")
"""After a figure of the injured: others than the dead, so all of the injured."""
_LAST = ("people", "bodies", "crowd")
"""Kinds of noun that end the phrase of a figure."""
_AFTER = 80
_BEFORE = 90
_NEAREST = 3
"""Words between what is done and the figure of those it is done to: "killed at least another 12"."""


@dataclass(frozen=True, slots=True)
class Figure:
    """How many of what: the words from `start` to `end`.

    `kind` is befell, crowd, sum or thing; `thing` is what is counted in words to be shown,
    the same for the same thing.
    """

    start: int
    end: int
    kind: str
    thing: str
    amount: Amount


def figures(text: str) -> Iterator[Figure]:
    """The figures of a sentence, in order."""
    for amount in amounts(text):
        found = _sum(text, amount) if amount.currency else _count(text, amount)
        if found is not None and not _is_open(text, found):
            yield found


def _is_open(text: str, one: Figure) -> bool:
    """Whether the figure may never come, or the clause denies it."""
    first = _clause_before(text, one.amount.start)
    return bool(_MAYBE.search(first) or _MAYBE.search(text[one.start : one.end]))


def _clause_before(text: str, end: int) -> str:
    return _CLAUSE.split(text[max(0, end - _BEFORE) : end])[-1]


def _clause_after(text: str, start: int) -> str:
    return _CLAUSE.split(text[start : start + _AFTER], maxsplit=1)[0]


def _words(text: str) -> list[str]:
    return [word.casefold() for word in _WORD.findall(text)]


# ------------------------------------------------------------ sums


def _sum(text: str, amount: Amount) -> Figure | None:
    """Money, where one word beside it says what it is."""
    clause = f"{_clause_before(text, amount.start)} {_clause_after(text, amount.end)}"
    kinds = {kind for word in _words(clause) if (kind := counted_as("sum", word))}
    if not kinds and _FOR_RELEASE.search(_clause_after(text, amount.end)):
        kinds = {"ransom"}
    if len(kinds) != 1 or _OF_THEM.match(text[amount.end :]):
        return None
    if any(counted_as("part", word) for word in _words(text[amount.end : amount.end + 24])[:2]):
        return None
    if any(counted_as("part", word) for word in _words(text[: amount.start])[-2:]):
        return None
    thing = f"{kinds.pop()} in {amount.currency}s"
    return Figure(amount.start, amount.end, "sum", thing, amount)


# ------------------------------------------------------------ counts


@dataclass(frozen=True, slots=True)
class _Heads:
    """The words between an amount and the end of its noun phrase, and where each ends."""

    words: tuple[str, ...]
    ends: tuple[int, ...]
    start: int

    @property
    def end(self) -> int:
        return self.ends[-1] if self.ends else self.start

    @property
    def head(self) -> str:
        return self.words[-1] if self.words else ""


def _count(text: str, amount: Amount) -> Figure | None:
    heads = _heads(text, amount.end)
    befell = _befell(text, amount, heads)
    others = befell is not None and befell[0] != "killed" and _OTHERS.match(text[amount.end :])
    if not others and _is_part(text, amount, heads):
        return None
    if any(counted_as("measure", word) for word in heads.words):
        return None
    if befell is not None:
        return Figure(amount.start, befell[1], "befell", f"{_who(heads)} {befell[0]}", amount)
    if _is_crowd(text, amount, heads):
        return Figure(amount.start, heads.end, "crowd", "people in the crowd", amount)
    if any(counted_as("people", word) for word in heads.words) or amount.number < _NEAREST:
        return None
    thing = next((k for k, word in enumerate(heads.words) if word.endswith(("s", "men"))), None)
    if thing is None:
        return None
    return Figure(amount.start, heads.ends[thing], "thing", stem(heads.words[thing]), amount)


def _heads(text: str, start: int) -> _Heads:
    """The noun phrase after an amount: up to three words, none of them a function word."""
    words: list[str] = []
    ends: list[int] = []
    for match in _WORD.finditer(text[start : start + _AFTER]):
        word = match.group().casefold()
        gap = text[ends[-1] if ends else start : start + match.start()]
        if gap.strip() or word in word_list("function_words") or _ends_phrase(word):
            break
        words.append(word)
        ends.append(start + match.end())
        if any(counted_as(kind, word) for kind in _LAST) or len(words) == _NEAREST:
            break
    return _Heads(tuple(words), tuple(ends), start)


def _ends_phrase(word: str) -> bool:
    says = counted_as("befell", word) and not counted_as("bodies", word)
    return bool(says or counted_as("gather", word)) or word.isdigit()


def _is_part(text: str, amount: Amount, heads: _Heads) -> bool:
    """Whether the figure is a part of a whole, or comes on top of another."""
    after = text[amount.end :]
    if _OF_THEM.match(after) or any(counted_as("part", word) for word in heads.words):
        return True
    following = _words(after[:24])[:1]
    before = _words(text[max(0, amount.start - 24) : amount.start])[-1:]
    return any(counted_as("part", word) for word in (*following, *before))


def _who(heads: _Heads) -> str:
    """Those counted: "people", or the kind of people that the words name."""
    nation = next((code for word in heads.words if (code := demonym_code(word))), None)
    plain = not heads.words or any(
        counted_as("people", word) or counted_as("part", word) for word in heads.words
    )
    if plain or counted_as("bodies", heads.head):
        return f"people ({nation})" if nation else "people"
    return " ".join((*((nation,) if nation else ()), stem(heads.head)))


def _befell(text: str, amount: Amount, heads: _Heads) -> tuple[str, int] | None:
    """What befell those counted, and where the words that say so end."""
    said = counted_as("bodies", heads.head)
    if said:
        return said, heads.end
    toll = _TOLL.search(text[max(0, amount.start - _BEFORE) : amount.start])
    if toll is not None:
        name = "killed" if toll["killed"] else counted_as("befell", toll["befell"].casefold())
        return (name or "killed"), heads.end
    return _befell_after(text, heads) or _befell_before(text, amount, heads)


def _befell_after(text: str, heads: _Heads) -> tuple[str, int] | None:
    """ "12 were killed", "12 people in the harbour have died": only such words in between."""
    placed = 0
    for match in _WORD.finditer(_clause_after(text, heads.end)):
        word = match.group().casefold()
        name = counted_as("befell", word)
        if name and not (placed and match.group()[0].isupper()):
            return name, heads.end + match.end()
        if counted_as("placed", word) and not placed:
            placed = 1
        elif counted_as("between", word):
            placed = 0
        elif placed and placed <= _NEAREST:
            placed += 1
        else:
            return None
    return None


def _befell_before(text: str, amount: Amount, heads: _Heads) -> tuple[str, int] | None:
    """ "killed 12", "injuring at least 40 people"."""
    before = _words(_clause_before(text, amount.start))
    name = counted_as("befell", before[-1]) if before else None
    if name is None or (before[-1] in ("lives", "deaths", "injuries", "arrests")):
        return None
    return name, heads.end


def _is_crowd(text: str, amount: Amount, heads: _Heads) -> bool:
    if counted_as("crowd", heads.head):
        return True
    if heads.words and not counted_as("people", heads.head):
        return False
    if _CROWD.search(text[max(0, amount.start - _BEFORE) : amount.start]):
        return not heads.words or bool(counted_as("people", heads.head))
    following = _words(_clause_after(text, heads.end))[:2]
    return any(counted_as("gather", word) for word in following)
