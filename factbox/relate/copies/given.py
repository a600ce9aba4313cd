"""Quotations that were given to one paper: "told the Courier", "quoted by the daily Standard".

Many reporters hear a speech; an interview has one paper. Whoever else holds the words has them from
there, with or without saying so, and one report of the story that says it tells for all. What was
said on air is left out: anybody may have listened. That a paper "reports" something gives it only
the quotation of the same sentence.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from factbox.data.agencies import is_agency
from factbox.data.outlets import is_outlet
from factbox.data.word_lists import word_list
from factbox.relate.copies.wordings import Wording

Gram = tuple[str, ...]

GRAM = 4
"""A quotation is known again by so many words on end."""

_TO = re.compile(
    r"\b(?:(?P<given>told|tells|telling|(?:speaking|spoke|speaks|talking|talked|revealed|said"
    r"|explained|admitted|confirmed|wrote|statement) to|(?:spoke|speaking) with"
    r"|interview(?:ed)? (?:with|by|in|to|for)|quoted (?:by|in)|cited by|exclusive(?:ly)? (?:to|by))"
    r"|according to|reported (?:by|in)|reports?|reported)\s"
)
_AFTER = re.compile(r"[\w’'.&\-, ]{0,80}")
_BY = re.compile(
    r"\s(?:(?:has|had|also|first) ){0,2}(?:(?P<given>quoted|quotes)|reports|reported|writes|wrote|cited|citing)\b"
)
_BEFORE = 60
_WORDS = 5
_NAME = 4
_ARTICLES = frozenset({"the", "a", "an"})
_SITE = re.compile(r"\w\.(?:com|org|net|co)\b", re.IGNORECASE)
_PLAIN = 3


def given_quotations(nodes: Sequence[Wording], voices: Sequence[Sequence[bool]]) -> frozenset[Gram]:
    """The runs of quoted words, over all texts of a story, that were given to one paper."""
    return frozenset(
        gram for node, marks in zip(nodes, voices, strict=True) for gram in _given(node, marks)
    )


def _given(node: Wording, marks: Sequence[bool]) -> Iterator[Gram]:
    near = _units_near(node, marks)
    for start in range(len(node.words) - GRAM + 1) if near else ():
        if node.words[start].unit in near and all(marks[start : start + GRAM]):
            yield tuple(word.letters for word in node.words[start : start + GRAM])


def _units_near(node: Wording, marks: Sequence[bool]) -> frozenset[int]:
    """The sentences whose quotations were given to a paper: those that say so, and around."""
    near: set[int] = set()
    for number, unit in enumerate(node.units):
        said = told_to_paper(unit.sentence.text)
        if said is not None:
            near.update((number - 1, number, number + 1) if said else (number,))
    if not near:
        return frozenset()
    quoted = _wholly_voiced(node, marks)
    for start in sorted(near):
        for step in (1, -1):
            at = start + step
            while at in quoted:
                near.add(at)
                at += step
    return frozenset(near)


def _wholly_voiced(node: Wording, marks: Sequence[bool]) -> Collection[int]:
    count: dict[int, int] = {}
    own: set[int] = set()
    for word, mark in zip(node.words, marks, strict=True):
        count[word.unit] = count.get(word.unit, 0) + 1
        if not mark:
            own.add(word.unit)
    return frozenset(unit for unit, words in count.items() if words > _PLAIN and unit not in own)


def told_to_paper(sentence: str) -> bool | None:
    """Whether somebody spoke to a paper; False where a paper reported it; None where none is named."""
    found = [
        match.group("given") is not None
        for match in _TO.finditer(sentence)
        if _is_paper(_following(sentence, match.end()))
    ]
    found += [
        match.group("given") is not None
        for match in _BY.finditer(sentence)
        if _is_paper(_name_before(sentence[max(0, match.start() - _BEFORE) : match.start()]))
    ]
    return any(found) if found else None


def _following(sentence: str, start: int) -> list[str]:
    match = _AFTER.match(sentence, start)
    return _without_article(match.group().split() if match else [])


def _name_before(words: str) -> list[str]:
    """The words with a capital that stand last."""
    name: list[str] = []
    for word in reversed(words.split()):
        if not word[0].isupper() or len(name) == _NAME:
            break
        name.append(word)
    return _without_article(name[::-1])


def _without_article(words: list[str]) -> list[str]:
    return words[1:] if words and words[0].lower() in _ARTICLES else words


def _is_paper(words: Sequence[str]) -> bool:
    """Whether `words` begin with the name of a paper, an agency or a site that is not on air."""
    plain = [word.strip(",.'’").removesuffix("'s").removesuffix("’s") for word in words[:_WORDS]]
    small = {word.lower() for word in plain}
    for length in range(min(_NAME, len(plain)), 0, -1):
        name = " ".join(plain[:length])
        if is_outlet(name) or is_agency(name) or is_outlet(f"Daily {name}"):
            return not {word.lower() for word in plain[:length]} & word_list("broadcast_words")
    if small & word_list("broadcast_words"):
        return False
    if any(_SITE.search(word) for word in plain):
        return True
    named = any(word[:1].isupper() or word[:1].isdigit() for word in plain)
    return named and bool(small & (word_list("outlet_words") | {"website", "blog"}) - {"press"})
