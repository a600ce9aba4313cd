"""Whether quoted words tell something to a reader who has nothing else before them.

- They hold enough that means something: two words, not counting "see", "know", "guy" and their like.
- They lean on nothing outside: no answer to a question that is not there ("No, I don't think so"), no
  "it", "this", "that" or "those boats" before anything that it could stand for ("I don't see it as a
  fault"), unless "it" only opens the sentence ("It is a pity to sell") or they say a good deal more. "He",
  "she" or "they" as the first word needs a few words that mean something.
- They are no half sentence: words that open small, or with "as" or "if" and end with a comma, say a
  good deal themselves.

What fails stands in its report's sentence where that tells it, else it is left to whoever asks for all.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

from factbox.data.word_lists import word_list

_WORD = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")
_SENTENCE_END = re.compile(r"[.?!…]\s+(?=[A-Z])")
_ANSWER = re.compile(
    r"(?:no|yes|yeah|yep|nope|ok|okay|absolutely|exactly|correct)\b[,.!;—–]", re.IGNORECASE
)
_POINTING = frozenset(["such", "that", "these", "this", "those"])
_PERSONS = frozenset(["he", "him", "she", "them", "they"])
_OPENERS = frozenset(
    ["although", "as", "because", "if", "though", "unless", "until", "when", "while"]
)
_OPENS_ONLY = re.compile(
    r"\bit(?:[’']s|[’']d|[’']ll)?\b(?:\s+[\w’'-]+){0,7}?\s+(?:to|that|for|how|why|when|if|whether)\b",
    re.IGNORECASE,
)
"""An "it" that stands for what follows: "It is a pity to sell"."""
_TIMES = frozenset(
    [
        "administration",
        "afternoon",
        "city",
        "country",
        "evening",
        "fall",
        "government",
        "many",
        "month",
        "morning",
        "much",
        "nation",
        "night",
        "president",
        "spring",
        "state",
        "summer",
        "time",
        "town",
        "week",
        "who",
        "winter",
        "world",
        "year",
    ]
)
"""What "this" may go with: it is where and when the words are said."""
_FEWEST, _FEWEST_OF_PERSON, _FEWEST_LEANING, _FEWEST_HALF = 2, 4, 10, 7
"""Words that mean something: of any quotation, of one that opens with a person's pronoun, of one that
leans, and of half a sentence."""
_FEWEST_BEFORE = 2
"""Words that mean something before an "it" that may stand for one of them."""
_FEWEST_AROUND = 4
"""Words that mean something in a sentence, beside the quotation, its speaker and where it was said."""
_WHERE_SAID = frozenset(
    ["added", "facebook", "interview", "mr", "mrs", "ms", "posted", "reporters", "statement", "tuesday",
     "monday", "wednesday", "thursday", "friday", "saturday", "sunday", "tweet", "tweeted", "twitter",
     "wrote", "asked", "replied", "called"]
)  # fmt: skip


def is_understood(said: str, shared: bool = False) -> bool:
    """Whether quoted words can be shown by themselves; `shared`: another report has them too."""
    told = len(meaning(said))
    if leans(said):
        return told >= _FEWEST_LEANING
    if _is_half(said):
        return told >= _FEWEST_HALF
    if shared:
        return True
    first = _plain(_WORD.findall(said)[:1])
    return told >= (_FEWEST_OF_PERSON if first and first[0] in _PERSONS else _FEWEST)


def is_told_by(sentence: str, said: Iterable[str], known: str) -> bool:
    """Whether a report's sentence tells more than whose the words are: of what they are said."""
    for one in said:
        sentence = sentence.replace(one, " ")
    names = {word.casefold() for word in _WORD.findall(known)}
    return len(meaning(sentence) - names - _WHERE_SAID) >= _FEWEST_AROUND


def meaning(words: str) -> frozenset[str]:
    """The different words that mean something, small."""
    return frozenset(one for one in _plain(_WORD.findall(words)) if _means(one))


def _means(word: str) -> bool:
    stem = word.partition("’")[0].removesuffix("n") if "’t" in word else word.partition("’")[0]
    small, empty = word_list("function_words"), word_list("empty_words")
    return len(stem) > 1 and not any(one in small or one in empty for one in (word, stem))


def _plain(words: Iterable[str]) -> list[str]:
    return [word.casefold().replace("'", "’") for word in words]


def leans(said: str) -> bool:
    """Whether words answer what is not there, or point at what was said before them."""
    first, *others = _SENTENCE_END.split(said)
    if _ANSWER.match(first):
        return True
    if _points(_plain(_WORD.findall(first)), _OPENS_ONLY.search(first) is not None):
        return True
    before = _nouns(first)
    for one in others:
        words = _plain(_WORD.findall(one))
        if any(_is_unknown(*pair, before) for pair in pairwise(words)):
            return True
        before |= _nouns(one)
    return False


def _nouns(words: str) -> set[str]:
    return {word.removesuffix("s") for word in meaning(words)}


def _is_unknown(word: str, following: str, known: set[str]) -> bool:
    """Whether "those boats" points at boats that nothing tells of."""
    stands = word == "those" and _means(following) and following not in _TIMES
    return stands and following.removesuffix("s") not in known


def _points(words: list[str], opens_only: bool) -> bool:
    before: set[str] = set()
    for at, word in enumerate(words):
        base = word.partition("’")[0]
        following = words[at + 1] if at + 1 < len(words) else ""
        if base in _POINTING and _points_at(base, following, before):
            return True
        if base == "it" and not opens_only and len(before) < _FEWEST_BEFORE:
            return True
        if _means(word):
            before.add(word.removesuffix("s"))
    return False


def _points_at(word: str, following: str, before: set[str]) -> bool:
    """Whether "this" or "those" stands for something of which the words before tell nothing."""
    if word == "that":
        return not before and not _means(following)
    if following in _TIMES:
        return False
    if word == "those" and _means(following):
        return following.removesuffix("s") not in before
    return len(before) < _FEWEST_BEFORE


def _is_half(said: str) -> bool:
    text = said.strip()
    opener = _plain(_WORD.findall(text)[:1])
    hangs = bool(opener) and opener[0] in _OPENERS and text.rstrip("\"'’”").endswith(",")
    return text[:1].islower() or hangs
